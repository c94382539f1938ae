"""The tone of a picture: the colour that stands in its place until it has come."""

from __future__ import annotations

from typing import Final

from PIL import Image

TONES: Final = {
    "night": (0x22, 0x33, 0x33),
    "stone": (0x77, 0x77, 0x77),
    "paper": (0xDD, 0xDD, 0xCC),
    "snow": (0xFF, 0xFF, 0xFF),
    "wine": (0x77, 0x33, 0x33),
    "rose": (0xDD, 0xAA, 0xAA),
    "bark": (0x66, 0x55, 0x33),
    "sand": (0xCC, 0xBB, 0x99),
    "moss": (0x44, 0x66, 0x44),
    "leaf": (0xAA, 0xCC, 0x99),
    "pool": (0x22, 0x66, 0x77),
    "mint": (0x99, 0xCC, 0xCC),
    "deep": (0x33, 0x55, 0x77),
    "sky": (0xAA, 0xBB, 0xDD),
}
"""A fixed palette, so that a class does what would else be a style in the page."""

_WEIGHTS: Final = (3, 6, 1)
"""How much a difference in red, green and blue counts to the eye."""


def tone_of(image: Image.Image) -> str:
    """Give the name of the tone that is nearest to the mean colour of an opaque sRGB picture."""
    mean = tuple(image.convert("RGB").resize((1, 1), Image.Resampling.BOX).tobytes())
    return min(TONES, key=lambda name: _distance(TONES[name], mean))


def _distance(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return sum(weight * (a - b) ** 2 for weight, a, b in zip(_WEIGHTS, one, other, strict=True))
