"""The fonts of cards: those that come with hcsite, and any of them at a size, kept once opened."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import ImageFont, features

from hcsite.core.digest import digest_bytes
from hcsite.pixels.font_files import FontFile

FOLDER: Final = Path(__file__).parent / "fonts"

WEIGHTS: Final = ("regular", "semibold", "bold")

_LARGE: Final = 2_000_000
"""Bytes of a font of which only few sizes are kept, as each holds them all: those of East Asia."""

_OTHERS: Final = ("arabic", "hebrew", "devanagari", "thai")

_NAMES: Final = {
    "regular": ("source-sans-3-400", *(f"noto-sans-{name}-400" for name in _OTHERS)),
    "semibold": ("source-sans-3-600", *(f"noto-sans-{name}-700" for name in _OTHERS)),
    "bold": ("source-sans-3-700", *(f"noto-sans-{name}-700" for name in _OTHERS)),
}
"""The files of each weight, in the order in which they are asked for a glyph."""


def has_shaping() -> bool:
    """Tell whether text that runs from right to left, or joins its letters, can be drawn.

    Pillow brings the shaping along, but takes FriBidi from the system.
    """
    return bool(features.check("raqm"))


@lru_cache(maxsize=8)
def bundled(weight: str) -> tuple[FontFile, ...]:
    """Give the fonts of a weight that come with hcsite."""
    return tuple(_read(name) for name in _NAMES[weight])


@lru_cache(maxsize=16)
def _read(name: str) -> FontFile:
    data = (FOLDER / f"{name}.ttf").read_bytes()
    return FontFile(digest_bytes(data), data)


def face(font: FontFile, size: int) -> ImageFont.FreeTypeFont:
    """Give a font at a size in pixels. Raises `OSError` where it is not a font."""
    return (_face if len(font.data) < _LARGE else _large_face)(font, size)


@lru_cache(maxsize=256)
def _face(font: FontFile, size: int) -> ImageFont.FreeTypeFont:
    return _opened(font, size)


@lru_cache(maxsize=16)
def _large_face(font: FontFile, size: int) -> ImageFont.FreeTypeFont:
    return _opened(font, size)


def _opened(font: FontFile, size: int) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.RAQM if has_shaping() else ImageFont.Layout.BASIC
    return ImageFont.FreeTypeFont(BytesIO(font.data), size, layout_engine=engine)
