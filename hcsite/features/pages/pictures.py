"""Pictures as templates and bodies see them."""

from __future__ import annotations

from hcsite.model.media import Medium
from hcsite.model.renditions import Ladder, Renditions, renditions_of
from hcsite.model.site import Site
from hcsite.model.trust import Image
from hcsite.theme.views import HoleView, ImageView, ScaledView


def picture_view(site: Site, medium: Medium, image: Image, ladder: Ladder) -> ImageView:
    """A medium as templates see it, with what front matter says of it."""
    made = renditions_of(medium, ladder)
    return ImageView(
        url=site.link(medium.address),
        width=medium.width,
        height=medium.height,
        type=medium.type,
        alt=image.alt,
        caption=image.caption,
        credit=image.credit,
        creator=image.creator,
        license=image.license,
        source_type=image.source_type,
        scaled=_scaled(site, made) if made else None,
        tone=medium.tone,
    )


def picture_hole(site: Site, medium: Medium, ladder: Ladder) -> HoleView:
    """A medium in a body: the address and the size are those of its plain file."""
    made = renditions_of(medium, ladder)
    if made is None:
        url = site.link(medium.address)
        return HoleView(url, medium.width, medium.height, image=True, tone=medium.tone)
    plain = made.plain
    return HoleView(
        site.link(plain.address),
        plain.width,
        plain.height,
        image=True,
        scaled=_scaled(site, made),
        tone=medium.tone,
    )


def _scaled(site: Site, made: Renditions) -> ScaledView:
    return ScaledView(
        stem=site.link(made.stem),
        widths=made.widths,
        formats=made.formats,
        plain=site.link(made.plain.address),
        moving=made.moving,
    )
