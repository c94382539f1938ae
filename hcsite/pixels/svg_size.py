"""The size of a drawing, from the attributes of its root (SVG 2, chapter 8; CSS, 10.3)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from hcsite.pixels.faults import bad_svg
from hcsite.pixels.svg_parse import parse
from hcsite.pixels.svg_rules import SVG

DEFAULT_WIDTH, DEFAULT_HEIGHT = 300, 150
"""What browsers take where a drawing says nothing of its size."""

LONGEST_SIDE: Final = 10_000
_NUMBER: Final = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?"
_LENGTH: Final = re.compile(rf"\s*({_NUMBER})([a-zA-Z]*)\s*")
_SEPARATOR: Final = re.compile(r"[\s,]+")
_PIXELS: Final = {
    "": 1.0,
    "px": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
    "em": 16.0,
    "rem": 16.0,
    "ex": 8.0,
    "ch": 8.0,
}


def size_of(root_or_bytes: bytes | Mapping[str, str], *, path: str = "") -> tuple[int, int]:
    """Give width and height in pixels, of a whole file or of its root's attributes.

    Percentages count as not given. A side that is not given follows from the `viewBox`, or is
    300 by 150. A drawing longer than 10,000 pixels is scaled down, which changes nothing for a
    reader. Raises HC323 where the file is not an SVG.
    """
    attributes = _root(root_or_bytes, path) if isinstance(root_or_bytes, bytes) else root_or_bytes
    width, height = _length(attributes.get("width")), _length(attributes.get("height"))
    box = _box(attributes.get("viewBox", ""))
    if box is not None:
        ratio = box[0] / box[1]
        if width is None and height is None:
            width, height = box
        elif width is None and height is not None:
            width = height * ratio
        elif height is None and width is not None:
            height = width / ratio
    return _bounded(width or DEFAULT_WIDTH, height or DEFAULT_HEIGHT)


def _bounded(width: float, height: float) -> tuple[int, int]:
    scale = min(1.0, LONGEST_SIDE / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _length(text: str | None) -> float | None:
    """Give a length in pixels; None where it is not given, relative, or not above zero."""
    match = _LENGTH.fullmatch(text or "")
    factor = _PIXELS.get(match[2].lower()) if match else None
    if match is None or factor is None:
        return None
    return _positive(float(match[1]) * factor)


def _box(text: str) -> tuple[float, float] | None:
    numbers = _SEPARATOR.split(text.strip())
    if len(numbers) != 4 or not all(re.fullmatch(_NUMBER, number) for number in numbers):
        return None
    width, height = _positive(float(numbers[2])), _positive(float(numbers[3]))
    return None if width is None or height is None else (width, height)


def _positive(number: float) -> float | None:
    return number if 1e-6 < number < 1e9 else None  # beyond it is no drawing


class _Root:
    """A target that remembers the first element alone."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.attributes: dict[str, str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.attributes is None:
            check_root(tag, path=self._path)
            self.attributes = attributes

    def end(self, tag: str) -> None:
        """Do nothing: the size stands at the beginning."""

    def data(self, text: str) -> None:
        """Do nothing: the size stands in attributes."""


def check_root(tag: str, *, path: str = "") -> None:
    """Raise HC323 where the outermost element is not `svg`, of the SVG namespace or of none."""
    if tag not in {f"{{{SVG}}}svg", "svg"}:
        raise bad_svg("it is a file of another kind", path=path)


def _root(data: bytes, path: str) -> Mapping[str, str]:
    root = _Root(path)
    parse(data, root, path=path)
    return root.attributes or {}
