"""The pen: texts set in the fonts that draw them, in the sizes of a style."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from hcsite.features.infographics.marks import Mark, Piece
from hcsite.pixels.font_files import family_of
from hcsite.pixels.shaping import Typeface, drawable, families_in, width_of
from hcsite.pixels.text_layout import Style, fit

LONGEST: Final = 420
"""Characters of a text in a picture; more is no infographic, and the rest stands on the page."""

_HIGH: Final = 100_000.0
_LINES: Final = 60
_SMALLEST: Final = 8
"""Pixels of the smallest text."""

_CAP: Final = 0.66
"""The height of capitals in parts of the size; what stands in a circle is centred by it."""


_RTL, _END = "\u202b", "\u202c"
"""Around a line from right to left: not all that draw SVG heed its direction."""


@dataclass(frozen=True, slots=True)
class Type:
    """How one role of text is set: size in pixels at a scale of 1, weight, distance of lines."""

    size: float
    weight: str = "regular"
    leading: float = 1.25


@dataclass(frozen=True, slots=True)
class Pen:
    """Sets texts. `scale` makes all of it smaller or larger; `types` are the roles of the style.

    `dense`: there is little height, so that lists stand in columns.
    """

    faces: Mapping[str, Typeface]
    types: Mapping[str, Type]
    scale: float = 1.0
    rtl: bool = False
    dense: bool = False

    def px(self, length: float) -> float:
        """A length of the style at this scale."""
        return length * self.scale

    def size(self, role: str) -> int:
        """The size of a role in pixels at this scale."""
        return max(_SMALLEST, round(self.types[role].size * self.scale))

    def shown(self, text: str) -> str:
        """A text as it can be drawn, not longer than fits its purpose."""
        told = drawable(text, self.faces["bold"]).text
        return told if len(told) <= LONGEST else told[:LONGEST].rsplit(" ", 1)[0] + "…"

    def width(self, text: str, role: str) -> float:
        """How wide a text is in one line."""
        return width_of(self.shown(text), self.faces[self.types[role].weight], self.size(role))

    def words(
        self,
        text: str,
        role: str,
        width: float,
        colour: str,
        *,
        ground: str = "paper",
        align: str = "start",
        least: float = 1.0,
    ) -> Piece:
        """A text in lines of at most that width; with `least` below 1 it may become smaller."""
        kind, size = self.types[role], self.size(role)
        told = self.shown(text)
        if not told:
            return Piece("text", width, 0.0)
        smallest = max(_SMALLEST, round(size * least))
        lines = _LINES if least == 1.0 else 1 if role in ("figure", "number") else 4
        style = Style(self.faces[kind.weight], size, smallest, lines, kind.leading)
        block = fit(told, style, width=max(width, size), height=_HIGH)
        if least < 1.0 and not block.whole:
            block = fit(
                told, replace(style, lines=_LINES, size=smallest), width=width, height=_HIGH
            )
        while block.width > width + 1 and block.size > _SMALLEST:
            style = replace(style, size=block.size - 1, least=block.size - 1, lines=_LINES)
            block = fit(told, style, width=max(width, size), height=_HIGH)
        x = {"start": 0.0, "middle": width / 2, "end": width}[align]
        marks: list[Mark] = []
        baseline = block.above
        for line in block.lines:
            marks.append(
                Mark(
                    "text",
                    x,
                    baseline,
                    width_of(line, block.typeface, block.size),
                    fill=colour,
                    text=line,
                    size=block.size,
                    weight=kind.weight,
                    anchor=align,
                    ground=ground,
                    parts=self._parts(line, block.typeface),
                )
            )
            baseline += block.step
        return Piece("text", width, block.height, tuple(marks))

    def _parts(self, line: str, face: Typeface) -> tuple[tuple[str, str], ...]:
        """The parts of a line by font, with the signs of its direction around them."""
        parts = families_in(line, face)
        if not parts or not self.rtl:
            return parts
        family = next(name for _, name in parts if name != family_of(face.fonts[0]))
        return ((_RTL, family), *parts, (_END, family))

    def sign(
        self, text: str, role: str, box: tuple[float, float, float], colour: str, *, ground: str
    ) -> Mark:
        """A short text in the middle of a circle: its left and upper edge, its width."""
        x, y, wide = box
        size = self.size(role)
        told = self.shown(text)
        face = self.faces[self.types[role].weight]
        while size > _SMALLEST and width_of(told, face, size) > wide * 0.8:
            size -= 1
        return Mark(
            "text",
            x + wide / 2,
            y + wide / 2 + size * _CAP / 2,
            width_of(told, face, size),
            fill=colour,
            text=told,
            size=size,
            weight=self.types[role].weight,
            anchor="middle",
            ground=ground,
            parts=families_in(told, face),
        )
