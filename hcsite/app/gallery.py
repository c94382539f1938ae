"""The pages of a hub whose links are looked at, and the pictures that they may name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from hcsite.engine.codec import encode
from hcsite.engine.job import Job
from hcsite.model.media import Medium
from hcsite.theme.views import ImageView, SiteView

FILES = "files"
"""The shared value with the addresses of the theme's and the writers' own files."""

PAGES = "hcsite.features.pages.render:"
SHARED_KINDS = frozenset(f"{PAGES}{name}" for name in ("home", "post", "page", "person", "topic"))
"""The renderers of pages that people share; lists are left out: few share them."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A picture that a page may name: full address, pixels, bytes (0: not known), media type."""

    url: str
    width: int
    height: int
    bytes: int
    type: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page whose link is looked at: how it is rendered, and what pictures it may name."""

    path: str
    renderer: str
    args: bytes
    source: str
    pictures: tuple[PagePicture, ...] = ()


@dataclass(frozen=True, slots=True)
class Gallery:
    """The pictures of a hub. `sizes` gives the bytes of published ones, by address."""

    origin: str
    own: ImageView | None
    sizes: Mapping[str, int]

    def of(self, job: Job) -> PageLink:
        """The link to the page that a job makes."""
        view: Any = job.args
        person = getattr(view, "person", None)
        named = (
            getattr(view, "share_image", None),
            getattr(view, "image", None),
            getattr(person, "photo", None),
            self.own,
        )
        found = (self._picture(image) for image in named if isinstance(image, ImageView))
        pictures = tuple(dict.fromkeys(found))
        return PageLink(job.path, job.renderer, encode(view), job.source, pictures)

    def _picture(self, image: ImageView) -> PagePicture:
        size = self.sizes.get(image.url, 0)
        return PagePicture(
            self.origin + image.url, image.width or 0, image.height or 0, size, image.type
        )


def gallery_of(site: SiteView, media: Iterable[tuple[Medium, int]]) -> Gallery:
    """The pictures of a hub: `media` are those that it publishes, with their bytes."""
    base = site.base.rstrip("/")
    sizes = {base + medium.address: size for medium, size in media}
    return Gallery(site.origin, site.share_image, sizes)
