"""Renditions: the same picture in another width or format, small and without loss to the eye.

The qualities are fixed, one for each kind of picture and format; `docs/decisions/013` has the
measurements behind them. They change bytes, never an address.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

from PIL import Image

from hcsite.pixels.exif import SIDEWAYS
from hcsite.pixels.pillow import in_srgb, opened, reading, upright
from hcsite.pixels.rasters import rights_of, turn_of
from hcsite.pixels.rights import Rights
from hcsite.pixels.sniff import sniff
from hcsite.pixels.xmp import packet_of

_SCALABLE: Final = frozenset({"L", "LA", "RGB", "RGBA", "CMYK"})
_FILTER: Final = Image.Resampling.BICUBIC
_GAP: Final = 1.5
"""Whole pixels are averaged first, as long as so many times the width is left for the filter."""

_PHOTO: Final[dict[str, dict[str, Any]]] = {
    "avif": {
        "quality": 60,
        "speed": 7,
        "max_threads": 1,  # the number of threads changes the bytes
        "autotiling": False,
        "advanced": {"tune": "ssim"},
    },
    "webp": {"quality": 80, "method": 4},
    "jpeg": {"quality": 82, "progressive": True, "optimize": True},
    "png": {"optimize": True},
}
_CRISP: Final[dict[str, Any]] = {"quality": 92, "method": 4, "use_sharp_yuv": True}
_LOSSLESS: Final[dict[str, Any]] = {"lossless": True, "quality": 50, "method": 2}
_MOVING: Final[dict[str, Any]] = {"quality": 80, "method": 3, "allow_mixed": True, "save_all": True}


LARGE: Final = 1_000_000
"""A WebP of more pixels is made in half the time, and has some five per cent more bytes."""


@dataclass(frozen=True, slots=True)
class Original:
    """A raster file, told apart by its digest alone. `load` gives its bytes, only where wanted."""

    digest: str
    load: Callable[[], bytes] = field(compare=False, repr=False)
    path: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class _Base:
    """A decoded picture, upright in sRGB, at the widest that is wanted of it."""

    image: Image.Image
    rights: Rights
    scaled: bool


def rendition(
    original: Original, *, size: tuple[int, int], widest: int, form: str, drawn: bool
) -> bytes:
    """Give the first frame of a picture in a size in pixels, as avif, webp, jpeg or png.

    `widest` is the widest of all its renditions: it is decoded once for those that follow each
    other. With `drawn` it has few colours and sharp edges: in its own size it is kept as WebP to
    the last pixel; scaled down it has many colours more, and a little loss halves its bytes.
    Raises `Problems` with HC321 or HC322.
    """
    base = _base(original, widest)
    image = _sized(original, widest, size)
    if form == "jpeg" and image.mode != "L":
        image = image.convert("RGB")
    told: dict[str, Any] = {"xmp": packet_of(base.rights)} if base.rights and form != "png" else {}
    options = _PHOTO[form]
    if drawn and form == "webp":
        options = _CRISP if base.scaled or image is not base.image else _LOSSLESS
    if form == "webp" and image.width * image.height > LARGE:
        options = {**options, "method": 2}
    return _encoded(image, form, {**options, **told})


def moving(data: bytes, *, path: str = "") -> bytes:
    """Give an animated GIF as WebP: all its frames, their times, how often it repeats."""
    out = BytesIO()
    with reading(path), opened(data, "gif", path=path) as image:
        loop = image.info.get("loop", 1)  # a GIF that says nothing plays once
        image.save(out, "WEBP", loop=loop, **_MOVING)
    return out.getvalue()


@lru_cache(maxsize=1)
def _sized(original: Original, widest: int, size: tuple[int, int]) -> Image.Image:
    """Scale a picture down once for all formats, which follow each other."""
    image = _base(original, widest).image
    return image if image.size == size else image.resize(size, _FILTER, reducing_gap=_GAP)


@lru_cache(maxsize=1)
def _base(original: Original, widest: int) -> _Base:
    path, data = original.path, original.load()
    kind = sniff(data, path=path)
    with reading(path), opened(data, kind, path=path) as image:
        turn = turn_of(image, data, kind)
        width = image.height if turn in SIDEWAYS else image.width
        whole = image.size
        wanted = _scaled(whole, min(widest, width) / width)
        image.draft(None, wanted)
        image.load()
        first: Image.Image = image
        if first.mode not in _SCALABLE or "transparency" in first.info:
            first = in_srgb(first)
            first.info.clear()
        scaled = wanted != whole
        if first.size != wanted:
            first = first.resize(wanted, _FILTER, reducing_gap=_GAP)
        first = upright(in_srgb(first), turn)
    first.info.clear()  # encoders look there for metadata
    return _Base(first, rights_of(data, kind), scaled)


def _scaled(size: tuple[int, int], by: float) -> tuple[int, int]:
    return max(1, round(size[0] * by)), max(1, round(size[1] * by))


def _encoded(image: Image.Image, form: str, options: dict[str, Any]) -> bytes:
    out = BytesIO()
    image.save(out, form.upper(), **options)
    return out.getvalue()
