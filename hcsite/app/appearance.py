"""What all pages of a hub share: its brand, the files of its theme, and the view of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hcsite.app.brand import check_brand
from hcsite.app.brand_media import brand_media, fonts_of
from hcsite.app.groundwork import Groundwork
from hcsite.app.reading import Sources
from hcsite.app.site_view import Parts, site_view
from hcsite.app.website import DRAWN_FILES, VIDEO_FILES, assets_of
from hcsite.core.diagnostics import Diagnostic
from hcsite.features.assets.plan import Asset
from hcsite.model.media import Medium
from hcsite.theme.views import SiteView


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the hub looks.

    `brand` are its own pictures, by the words of `site.toml`; `assets` the files of the theme and
    the icons; `is_readable` says that the brand's colours can be read.
    """

    brand: Mapping[str, Medium]
    assets: tuple[Asset, ...]
    view: SiteView
    is_readable: bool
    found: tuple[Diagnostic, ...]

    @property
    def menu(self) -> frozenset[str]:
        """The addresses of all that the menu and the footer name."""
        links = (*self.view.nav, *self.view.policies)
        return frozenset("/" + link.url.removeprefix(self.view.base) for link in links)


def appearance_of(ground: Groundwork, read: Sources, *, preview: bool) -> Appearance:
    """How the hub looks, and what in its settings does not fit that."""
    brand, brand_found = brand_media(read, ground.media)
    unused = (
        *(() if ground.videos.views else VIDEO_FILES),
        *(() if ground.drawn else DRAWN_FILES),
    )
    assets = assets_of(read, fonts_of(read.site, brand), without=unused)
    addresses = {asset.name: asset.address for asset in assets}
    view, view_found = site_view(
        Parts(
            ground.hub,
            ground.directory,
            read.strings,
            brand,
            addresses,
            read.theme.sizes(),
            preview,
        )
    )
    pale = check_brand(read.site, read.theme)
    return Appearance(brand, assets, view, not pale, (*brand_found, *view_found, *pale))
