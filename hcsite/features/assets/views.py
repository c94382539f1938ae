"""What the renderers of assets are given."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileView:
    """A file that is published as it is: the digest of its bytes."""

    blob: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture that is published without its metadata; `path` is for messages."""

    blob: str
    path: str


@dataclass(frozen=True, slots=True)
class RenditionView:
    """A picture in another width or format: its size in pixels, and avif, webp, jpeg or png.

    `widest` is the widest of all its renditions, `drawn` says that it has few colours. One that is
    `moving` keeps its size and moves.
    """

    blob: str
    path: str
    width: int
    height: int
    format: str
    widest: int
    drawn: bool = False
    moving: bool = False


@dataclass(frozen=True, slots=True)
class FontView:
    """A font of the brand: for `text` or `head` (headings), and the address of its file."""

    role: str
    url: str


@dataclass(frozen=True, slots=True)
class StyleView:
    """A stylesheet of the theme, in which the brand's colours and fonts are filled in."""

    blob: str
    accent: str
    accent_dark: str
    fonts: tuple[FontView, ...] = ()


@dataclass(frozen=True, slots=True)
class IconView:
    """An icon of the hub: its first letter on the brand's colour, or its own raster logo."""

    letter: str
    accent: str
    size: int
    form: str
