"""Smooth shapes as masks: drawn several times as large and scaled down, and kept."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PIL import Image, ImageDraw

from hcsite.pixels.fonts import bundled, face

_SMOOTH: Final = 4
_FOOT: Final = 0.05
"""The radius of the feet of an arch, in parts of its width."""

SHAPES: Final = ("rectangle", "circle", "arch", "doorway")
"""`doorway` is an arch without round feet, for those that stand on the edge of the card."""


@lru_cache(maxsize=64)
def shape_mask(kind: str, width: int, height: int, radius: int = 0) -> Image.Image:
    """Give a shape that fills that size in pixels, as a mask of levels.

    `kind` is one of `SHAPES`. `radius` rounds the corners of a rectangle, and is the height of the
    round top of an arch, which is a half circle where none is given.
    """
    wide, high = width * _SMOOTH, height * _SMOOTH
    mask = Image.new("L", (wide, high))
    draw = ImageDraw.Draw(mask)
    whole = (0, 0, wide - 1, high - 1)
    if kind == "circle":
        draw.ellipse(whole, fill=255)
    elif kind in {"arch", "doorway"}:
        rise = min(radius * _SMOOTH or wide // 2, high)
        draw.pieslice((0, 0, wide - 1, 2 * rise - 1), 180, 360, fill=255)
        foot = round(wide * _FOOT) if kind == "arch" else 0
        if rise < high:
            below = (0, rise, wide - 1, high - 1)
            draw.rounded_rectangle(below, foot, fill=255, corners=(False, False, True, True))
    else:
        draw.rounded_rectangle(whole, radius * _SMOOTH, fill=255)
    return mask.resize((width, height), Image.Resampling.BOX)


_STROKES: Final[dict[str, tuple[tuple[tuple[float, float], ...], ...]]] = {
    "tick": (((0.2, 0.54), (0.42, 0.76), (0.82, 0.27)),),
    "cross": (((0.24, 0.24), (0.76, 0.76)), ((0.76, 0.24), (0.24, 0.76))),
    "arrow": (((0.14, 0.5), (0.86, 0.5)), ((0.58, 0.22), (0.86, 0.5), (0.58, 0.78))),
}
ICONS: Final = tuple(_STROKES)


@lru_cache(maxsize=64)
def icon_mask(name: str, size: int, *, mirrored: bool = False) -> Image.Image:
    """Give one of `ICONS` as a square mask of levels; `mirrored` for text from right to left."""
    side = size * _SMOOTH
    mask = Image.new("L", (side, side))
    draw = ImageDraw.Draw(mask)
    thick = round(side * 0.13)
    for stroke in _STROKES[name]:
        points = [(x * side, y * side) for x, y in stroke]
        draw.line(points, fill=255, width=thick, joint="curve")
        for x, y in points:  # round ends
            reach = thick / 2 - 0.5
            draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=255)
    if mirrored:
        mask = mask.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return mask.resize((size, size), Image.Resampling.BOX)


@lru_cache(maxsize=16)
def sign_mask(sign: str, size: int) -> Image.Image:
    """Give a sign of the boldest font, such as a quotation mark, as a mask as wide as its ink."""
    mask, _ = face(bundled("bold")[0], size).getmask2(sign, "L")
    return Image.frombytes("L", mask.size, bytes(mask))
