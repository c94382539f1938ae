"""Photos and logos as cards need them: decoded under guard, scaled to their place, and kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from PIL import Image, ImageChops, ImageOps

from hcsite.pixels.pillow import frames, in_srgb, opened, reading, upright
from hcsite.pixels.probe import probe
from hcsite.pixels.shapes import shape_mask
from hcsite.pixels.sniff import sniff
from hcsite.pixels.svg_raster import painted, painted_side

_FACE_HEIGHT: Final = 0.35
"""Where the middle of a crop lies: faces are in the upper part of portraits."""

_FILTER: Final = Image.Resampling.LANCZOS


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture file. Files are told apart by `digest` alone; `path` is for messages."""

    digest: str
    data: bytes = field(compare=False, repr=False)
    path: str = field(default="", compare=False)

    @property
    def is_drawing(self) -> bool:
        """Whether it is an SVG."""
        return sniff(self.data, path=self.path) == "svg"


def first_frame(picture: PictureFile, *, at_least: int) -> Image.Image:
    """Decode a picture upright in sRGB, with its transparency.

    A large JPEG is decoded at a half, a quarter or an eighth, but no side below `at_least`: the
    twelve megapixels of a telephone cost a tenth of the time so. A drawing is drawn so large.
    Raises `Problems` as `probe` does, with HC857 for a drawing that cannot be made pixels.
    """
    header = probe(picture.data, path=picture.path)
    if header.format == "svg":
        longest = at_least * max(header.width, header.height) // min(header.width, header.height)
        return _drawing(picture, painted_side(longest))
    with reading(picture.path), opened(picture.data, header.format, path=picture.path) as image:
        image.draft(None, (at_least, at_least))
        first = next(frames(image, path=picture.path))
        return upright(in_srgb(first), header.orientation)


@lru_cache(maxsize=48)
def _drawing(picture: PictureFile, side: int) -> Image.Image:
    return painted(picture.data, side, path=picture.path)


def _needed(picture: PictureFile, longest: int) -> int:
    """Give the pixels that a place asks for; photos are decoded larger, as scaling is a filter."""
    return longest if picture.is_drawing else 2 * longest


@dataclass(frozen=True, slots=True)
class Cutout:
    """A picture in its place: its colours, and a mask of what is seen of it (None: all)."""

    colours: Image.Image
    mask: Image.Image | None


@lru_cache(maxsize=128)
def cutout(
    picture: PictureFile, width: int, height: int, *, shape: str = "", whole: bool = False
) -> Cutout:
    """Give a picture for a place of that size in pixels, cut out by a shape where one is named.

    It is cropped to fill the place, or, if `whole`, scaled to be seen whole. Raises `Problems`.
    """
    first = first_frame(picture, at_least=_needed(picture, max(width, height)))
    if whole:
        photo = ImageOps.contain(first, (width, height), _FILTER)
    else:
        photo = ImageOps.fit(first, (width, height), _FILTER, centering=(0.5, _FACE_HEIGHT))
    mask = photo.getchannel("A") if photo.mode == "RGBA" else None
    if shape:
        cut = shape_mask(shape, photo.width, photo.height)
        mask = cut if mask is None else ImageChops.multiply(mask, cut)
    return Cutout(photo.convert("RGB"), mask)
