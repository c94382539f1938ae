"""Large lines of text put together from letters that are kept: drawing each letter anew is slow.

FreeType and Pillow need a quarter of a millisecond for a letter of 144 pixels, and the same
letters come in every title. So a letter is drawn once in a large size; a line is laid out of such
letters, and scaled down whole. That holds for scripts whose letters neither join nor change with
their neighbours, in the fonts that come with hcsite.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import ceil
from typing import Any, Final

from PIL import Image

from hcsite.pixels.font_files import FontFile
from hcsite.pixels.fonts import face, has_shaping

SMALLEST: Final = 48
"""Below it, hinted letters are crisper, and quick enough to draw."""

_SIZES: Final = (96, 144)
"""The sizes in pixels in which letters are kept; the next larger one is scaled down."""

LARGEST: Final = _SIZES[-1]

_PLAIN: Final = re.compile(
    r"[ -~\u00a0-\u024f\u0370-\u03ff\u0400-\u0482\u048a-\u052f\u1e00-\u1fff"
    r"\u2000-\u200a\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]*"
)
"""Latin, Greek and Cyrillic letters, each of one sign, with their punctuation."""

_MARGIN: Final = 2
"""Pixels around the ink of a line, so that its edges are scaled down smoothly."""


def is_plain(text: str, size: int) -> bool:
    """Tell whether a line in a size can be put together from kept letters."""
    return SMALLEST <= size <= LARGEST and _PLAIN.fullmatch(text) is not None


def reach(text: str, font: FontFile, size: float) -> float:
    """Give how far a plain line reaches in pixels; the same share of every size."""
    return _pen(text, font)[-1] * size / LARGEST


def line_mask(text: str, font: FontFile, size: int) -> tuple[Image.Image, int, int]:
    """Give a plain line as a mask, and how far its corner is from where the line stands."""
    kept = next(length for length in _SIZES if length >= size)
    scale = size / kept
    letters = [(_glyph(char, font, kept), x) for char, x in _laid(text, font, kept)]
    edges = [
        (x + left, top, x + left + ink.width, top + ink.height) for (ink, left, top), x in letters
    ]
    left, top = (min(edge[side] for edge in edges) * scale - _MARGIN for side in (0, 1))
    right, bottom = (max(edge[side] for edge in edges) * scale + _MARGIN for side in (2, 3))
    left, top = int(left // 1), int(top // 1)
    width, height = ceil(right) - left, ceil(bottom) - top
    large = Image.new("L", (ceil(width / scale), ceil(height / scale)))
    for (ink, beside, above), x in letters:
        place = round(x + beside - left / scale), round(above - top / scale)
        large.paste(255, place, ink)
    if size == kept:
        return large, left, top
    box = (0.0, 0.0, width / scale, height / scale)
    return large.resize((width, height), Image.Resampling.BOX, box=box), left, top


def _laid(text: str, font: FontFile, size: int) -> list[tuple[str, float]]:
    pen = [x * size / LARGEST for x in _pen(text, font)]
    return [(char, x) for char, x in zip(text, pen, strict=False) if not char.isspace()]


@lru_cache(maxsize=2048)
def _pen(text: str, font: FontFile) -> tuple[float, ...]:
    """Give where each letter begins, and where the last one ends."""
    pen = [0.0]
    for number, char in enumerate(text):
        after = text[number + 1] if number + 1 < len(text) else ""
        pen.append(pen[-1] + _advance(char, after, font))
    return tuple(pen)


@lru_cache(maxsize=16384)
def _advance(char: str, after: str, font: FontFile) -> float:
    """Give the pixels from a letter to the next one, as near as the font wants the two."""
    opened, options = face(font, LARGEST), _options()
    alone: float = opened.getlength(after, **options) if after else 0.0
    return float(opened.getlength(char + after, **options)) - alone


@lru_cache(maxsize=1024)
def _glyph(char: str, font: FontFile, size: int) -> tuple[Image.Image, int, int]:
    """Give a letter as a mask, and how far its corner is from its place on the line."""
    ink, (left, top) = face(font, size).getmask2(char, "L", anchor="ls", **_options())
    return Image.frombytes("L", ink.size, bytes(ink)), int(left), int(top)


def _options() -> dict[str, Any]:
    """Give what Pillow is told: letters that melt into one sign are drawn apart."""
    return {"features": ["-liga", "-clig"]} if has_shaping() else {}
