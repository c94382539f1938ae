"""What a picture is: its format, and its size as a reader will see it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PIL import Image

from hcsite.pixels import exif
from hcsite.pixels.pillow import frames, in_srgb, opened, reading
from hcsite.pixels.rasters import turn_of
from hcsite.pixels.sniff import sniff
from hcsite.pixels.svg_size import size_of
from hcsite.pixels.tones import tone_of

_SAMPLE: Final = 256
_FEW: Final = 8
"""A drawing has fewer colours than an eighth of the pixels of a sample with a side so long."""

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
        orientation = turn_of(image, data, kind)
    if orientation in exif.SIDEWAYS:
        width, height = height, width
    return Picture(kind, width, height, animated=animated, orientation=orientation)


@dataclass(frozen=True, slots=True)
class Look:
    """What the pixels of a raster picture tell.

    `tone` is the name of its colour where nothing can be seen through it (`hcsite.pixels.tones`),
    `clear` whether something can. A picture is `drawn` where it has few colours, as charts and
    screenshots have; a JPEG never is. `frames` counts those of an animation.
    """

    tone: str
    clear: bool
    drawn: bool
    frames: int


def look(data: bytes, *, path: str = "") -> Look:
    """Decode every pixel of every frame, and say what there is to see in the first.

    A JPEG is read to its end too, but at an eighth of its size, which takes a fraction of the time.
    Raises `Problems` as `probe` does, with HC321 where the file is cut short or damaged.
    """
    kind = sniff(data, path=path)
    with reading(path), opened(data, kind, path=path) as image:
        if kind == "jpeg":
            image.draft(None, (1, 1))
        every = frames(image, path=path)
        found = _seen(next(every), kind)
        for _frame in every:
            pass
        return replace(found, frames=getattr(image, "n_frames", 1))


def _seen(frame: Image.Image, kind: str) -> Look:
    """Look at a frame, and no closer than a sample of its pixels allows."""
    small = frame
    if max(frame.size) > _SAMPLE:
        wide, high = (max(1, side * _SAMPLE // max(frame.size)) for side in frame.size)
        small = frame.resize((wide, high), Image.Resampling.NEAREST)
    colours = in_srgb(small)
    clear = frame.has_transparency_data and _lets_through(frame)
    few = colours.width * colours.height // _FEW
    drawn = kind != "jpeg" and colours.getcolors(max(few, 64)) is not None
    return Look("" if clear else tone_of(colours), clear, drawn, 1)


def _lets_through(frame: Image.Image) -> bool:
    known = "A" in frame.getbands()
    alpha = (frame if known else frame.convert("RGBA")).getchannel("A")
    lowest, _highest = alpha.getextrema()
    return lowest != 255


def verify(data: bytes, *, path: str = "") -> None:
    """Decode every pixel of every frame; an SVG is parsed whole.

    Raises `Problems` as `probe` does, with HC321 where the file is cut short or damaged.
    """
    if sniff(data, path=path) == "svg":
        size_of(data, path=path)
    else:
        look(data, path=path)


def suffix(picture: Picture) -> str:
    """Give the usual ending of the file's name, without the dot."""
    return _SUFFIXES.get(picture.format, picture.format)
