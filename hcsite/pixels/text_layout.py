"""Text fitted into a box: the largest size in which it stands there whole, in balanced lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from hcsite.pixels.fonts import face
from hcsite.pixels.line_balance import Measured, balanced, greedy
from hcsite.pixels.line_units import Unit, letters_of, units_of
from hcsite.pixels.shaping import Typeface, options_of, runs_of, width_of

_ABOVE: Final = 0.74
_BELOW: Final = 0.22
"""How far Latin letters reach above and below the line they stand on, in parts of the size."""

_HINTED: Final = 0.03
"""What hinting may add to ink in small sizes, in parts of the size."""

_STEP: Final = 0.96
_WORTH: Final = 0.8
"""A line less is worth that much of the size: it splits fewer phrases."""

_REFERENCE: Final = 100
_ELLIPSIS: Final = "…"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: the largest and the smallest size in pixels, and lines at most.

    `leading` is the distance between lines, in parts of the size.
    """

    typeface: Typeface
    size: int
    least: int
    lines: int = 1
    leading: float = 1.15


@dataclass(frozen=True, slots=True)
class Block:
    """Text in lines. `above`, `below` and `step` are in pixels; `whole` is false where it was cut.

    `above` and `below` say how far the block reaches from its first and its last line.
    """

    lines: tuple[str, ...]
    typeface: Typeface
    size: int
    width: float
    above: float
    below: float
    step: float
    whole: bool = True

    @property
    def height(self) -> float:
        """How high the block is in pixels; 0 without lines."""
        return self.above + (len(self.lines) - 1) * self.step + self.below if self.lines else 0.0


@dataclass(frozen=True, slots=True)
class _Extent:
    """What a text needs above, below and between lines, in parts of the size."""

    above: float
    below: float
    step: float

    def lines_in(self, height: float, size: int) -> int:
        """How many lines have room in that height."""
        return 1 + int((height / size - self.above - self.below) / self.step + 1e-6)


def fit(text: str, style: Style, *, width: float, height: float) -> Block:
    """Set a text in the largest size in which it stands whole in a box of that size in pixels.

    A size a little smaller is taken where it saves a line. Only words that are wider than the box
    in the smallest size are parted, and only where even that does not do, the text ends with an
    ellipsis and the block is not `whole`.
    """
    units = tuple(_parted(units_of(text), style, width))
    extent = _extent(text, style)
    if not units:
        return _block((), style, style.size, extent)
    measured = _measured(units, style.typeface, style.size)
    widest = max(item.width + item.hyphen for item in measured)
    best: Block | None = None
    enough = 0.0
    for size in _sizes(style):
        if best is not None and (len(best.lines) == 1 or size < enough):
            break
        scale = size / style.size
        if widest * scale > width:
            continue
        count = len(greedy(measured, width, scale))
        most = len(best.lines) - 1 if best else min(style.lines, extent.lines_in(height, size))
        if count <= most:
            enough = enough if best else size * _WORTH
            best = _set(measured, style, size, extent=extent, width=width, count=count) or best
    return best or _cut(units, style, extent=extent, width=width, height=height)


def _parted(units: tuple[Unit, ...], style: Style, width: float) -> Iterator[Unit]:
    """Give words that are too wide even in the smallest size sign by sign."""
    for unit in units:
        if width_of(unit.text, style.typeface, style.least) > width:
            yield from letters_of(unit)
        else:
            yield unit


def _sizes(style: Style) -> Iterator[int]:
    size = style.size
    while size > style.least:
        yield size
        size = min(size - 1, int(size * _STEP))
    yield style.least


def _extent(text: str, style: Style) -> _Extent:
    typeface = style.typeface
    if text.isascii() and not typeface.own:
        return _Extent(_ABOVE, _BELOW, style.leading)
    above, below = _ink(text, typeface)
    above, below = max(above, _ABOVE), max(below, _BELOW)
    return _Extent(above, below, max(style.leading, (above + below) * 1.04))


@lru_cache(maxsize=512)
def _ink(text: str, typeface: Typeface) -> tuple[float, float]:
    """Give how far the ink of a text reaches above and below its line, in parts of the size."""
    above = below = 0.0
    for run in runs_of(text, typeface):
        font = face(run.font, _REFERENCE)
        options = options_of(run, typeface.lang)
        _, top, _, bottom = font.getbbox(run.text, anchor="ls", **options)
        above, below = max(above, -top), max(below, bottom)
    return above / _REFERENCE + _HINTED, below / _REFERENCE + _HINTED


def _measured(units: tuple[Unit, ...], typeface: Typeface, size: int) -> list[Measured]:
    space = width_of(" ", typeface, size)
    hyphen = width_of("-", typeface, size)
    return [
        Measured(
            unit,
            width_of(unit.text, typeface, size),
            space if unit.spaced else 0.0,
            hyphen if unit.hyphen else 0.0,
        )
        for unit in units
    ]


def _set(
    measured: Sequence[Measured],
    style: Style,
    size: int,
    *,
    extent: _Extent,
    width: float,
    count: int,
) -> Block | None:
    """Give the block, or nothing where the true widths in that size are a little too large.

    Units are measured in the largest size only: shaping each anew for each size takes long.
    """
    units = tuple(item.unit for item in measured)
    room = width * style.size / size
    split = any(unit.hyphen for unit in units)
    starts = greedy(measured, room) if split else balanced(measured, room, count)
    block = _block(_lines(units, starts), style, size, extent)
    return block if block.width <= width else None


def _cut(
    units: tuple[Unit, ...], style: Style, *, extent: _Extent, width: float, height: float
) -> Block:
    """Set as much as has room in the smallest size, with an ellipsis at its end."""
    size, typeface = style.least, style.typeface
    room = max(1, min(style.lines, extent.lines_in(height, size)))
    starts = greedy(_measured(units, typeface, size), width)
    if len(starts) <= room:
        return _block(_lines(units, starts), style, size, extent)
    kept = units[: starts[room]]
    while True:
        ending = Unit(kept[-1].text.rstrip(" ,;:–—-") + _ELLIPSIS, kept[-1].spaced)
        shown = (*kept[:-1], ending)
        starts = greedy(_measured(shown, typeface, size), width)
        if len(starts) <= room or len(kept) == 1:
            return _block(_lines(shown, starts), style, size, extent, whole=False)
        kept = kept[:-1]


def _lines(units: tuple[Unit, ...], starts: list[int]) -> tuple[str, ...]:
    ends = [*starts[1:], len(units)]
    return tuple(
        _line(units[start:end], last=end == len(units))
        for start, end in zip(starts, ends, strict=True)
    )


def _line(units: tuple[Unit, ...], *, last: bool) -> str:
    text = "".join(f" {unit.text}" if unit.spaced else unit.text for unit in units).lstrip(" ")
    return text if last or not units[-1].hyphen else f"{text}-"


def _block(
    lines: tuple[str, ...], style: Style, size: int, extent: _Extent, *, whole: bool = True
) -> Block:
    width = max((width_of(line, style.typeface, size) for line in lines), default=0.0)
    return Block(
        lines,
        style.typeface,
        size,
        width,
        extent.above * size,
        extent.below * size,
        extent.step * size,
        whole,
    )
