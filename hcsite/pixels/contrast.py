"""Colours as a theme needs them: how well one can be read on another (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import re
from typing import Final

WHITE: Final = "#ffffff"
NEAR_BLACK: Final = "#111111"
_HEX: Final = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE | re.ASCII)
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)
"""What red, green and blue add to relative luminance."""

Colour = tuple[int, int, int]


def parse_colour(text: str) -> Colour:
    """Give red, green and blue, 0 to 255, of a colour such as `#0a7` or `#00aa77`.

    Raises `ValueError` with a sentence for the person who wrote it.
    """
    if not _HEX.fullmatch(text):
        message = (
            f"{text!r} is not a colour: write # and three or six of the signs 0-9 and a-f, "
            "for example #0b6e4f."
        )
        raise ValueError(message)
    digits = text[1:]
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def contrast(a: str, b: str) -> float:
    """Give the contrast ratio of two colours: 1.0 for the same, 21.0 for black and white."""
    darker, lighter = sorted((_luminance(a), _luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(a: str, b: str, share: float) -> str:
    """Give the colour that lies between two, as `#rrggbb`; `share` is how much is of `b`, 0 to 1.

    Raises `ValueError` for a share outside of that.
    """
    if not 0 <= share <= 1:
        message = f"a share lies between 0 and 1, not at {share}"
        raise ValueError(message)
    pairs = zip(parse_colour(a), parse_colour(b), strict=True)
    return "#" + "".join(f"{int(x + (y - x) * share + 0.5):02x}" for x, y in pairs)


def readable_on(background: str) -> str:
    """Give white or near-black, whichever can be read better on that background."""
    return max((WHITE, NEAR_BLACK), key=lambda colour: contrast(colour, background))


def _luminance(text: str) -> float:
    levels = (level / 255 for level in parse_colour(text))
    linear = (_linear(level) for level in levels)
    return sum(weight * level for weight, level in zip(_WEIGHTS, linear, strict=True))


def _linear(level: float) -> float:
    """Undo the transfer curve of sRGB, with the threshold that WCAG states."""
    return level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4
