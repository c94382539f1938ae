"""What a picture is: its format, and its size as a reader will see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hcsite.pixels import exif
from hcsite.pixels.pillow import frames, opened, reading
from hcsite.pixels.rasters import orientation_of
from hcsite.pixels.sniff import sniff
from hcsite.pixels.svg_size import size_of

_SIDEWAYS: Final = range(5, 9)
_SUFFIXES: Final = {"jpeg": "jpg"}


@dataclass(frozen=True, slots=True)
class Picture:
    """The header of a picture file.

    `format` is one of jpeg, png, gif, webp, avif and svg. `width` and `height` are in pixels,
    as shown: a photo taken sideways is turned already. `orientation` is the value 1 to 8 of
    Exif that asks for the turn.
    """

    format: str
    width: int
    height: int
    animated: bool
    orientation: int


def probe(data: bytes, *, path: str) -> Picture:
    """Read the header of a picture file; no pixel is decoded.

    Raises `Problems` with one diagnostic: HC321 not a picture, HC322 too many pixels, HC323 a
    broken SVG, HC324 a format that is not supported.
    """
    kind = sniff(data, path=path)
    if kind == "svg":
        width, height = size_of(data, path=path)
        return Picture(kind, width, height, animated=False, orientation=exif.UPRIGHT)
    with reading(path), opened(data, kind, path=path) as image:
        width, height = image.size
        animated = bool(getattr(image, "is_animated", False))
        orientation = orientation_of(data, kind)
        if kind == "avif":  # its own way of turning, which Pillow gives as Exif
            orientation = exif.orientation_in(image.info.get("exif", b""))
    if orientation in _SIDEWAYS:
        width, height = height, width
    return Picture(kind, width, height, animated=animated, orientation=orientation)


def verify(data: bytes, *, path: str = "") -> None:
    """Decode every pixel of every frame; an SVG is parsed whole.

    Raises `Problems` as `probe` does, with HC321 where the file is cut short or damaged.
    """
    kind = sniff(data, path=path)
    if kind == "svg":
        size_of(data, path=path)
        return
    with reading(path), opened(data, kind, path=path) as image:
        for _frame in frames(image, path=path):
            pass


def suffix(picture: Picture) -> str:
    """Give the usual ending of the file's name, without the dot."""
    return _SUFFIXES.get(picture.format, picture.format)
