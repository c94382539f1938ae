"""The best places to end lines: even lengths, ends that follow the sense, no lonely last word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from hcsite.pixels.line_units import Unit

_SENSE: Final = {**dict.fromkeys(":;.?!–—…。؟।", -0.08), **dict.fromkeys(",、،", -0.035)}
"""How good it is to end a line behind a sign."""

_WEAK_END: Final = 0.12
_LONELY: Final = 0.25
_WEAK_LETTERS: Final = 2
_SPLIT_WORD: Final = 0.5


@dataclass(frozen=True, slots=True)
class Measured:
    """A unit with its width, that of the space before it, and that of its hyphen; in pixels."""

    unit: Unit
    width: float
    space: float
    hyphen: float = 0.0


def greedy(units: Sequence[Measured], width: float, scale: float = 1.0) -> list[int]:
    """Fill line after line; give the place of the first unit of each line.

    Widths of units are multiplied by `scale`. A unit that is too wide stands alone.
    """
    starts: list[int] = []
    reach = 0.0
    for place, item in enumerate(units):
        wider = reach + (item.space + item.width) * scale
        if not starts or wider + item.hyphen * scale > width:
            starts.append(place)
            reach = item.width * scale
        else:
            reach = wider
    return starts


def balanced(units: Sequence[Measured], width: float, lines: int) -> list[int]:
    """Give the places where exactly so many lines begin, as even and as sensible as can be.

    `lines` has to be a number that `greedy` reached for that width.
    """
    count = len(units)
    edges = [0.0]
    for item in units:
        edges.append(edges[-1] + item.space + item.width)
    aim = min(width, sum(item.space + item.width for item in units) / lines)

    def length(start: int, end: int) -> float:
        return edges[end] - edges[start] - units[start].space + units[end - 1].hyphen

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        if left == 1:
            reach = length(start, count)
            fits = reach <= width or count - start == 1
            cost = _last_cost(count - start, reach, aim, width) if fits else _NEVER
            return cost, (start,)
        found: tuple[float, tuple[int, ...]] = (_NEVER, (start,))
        for end in range(start + 1, count - left + 2):
            reach = length(start, end)
            if reach > width and end - start > 1:
                break
            cost, rest = best(end, left - 1)
            cost += ((reach - aim) / width) ** 2 + _end_cost(units[end - 1], units[end])
            found = min(found, (cost, (start, *rest)))
        return found

    cost, starts = best(0, lines)
    return list(starts) if cost < _NEVER else greedy(units, width)


_NEVER: Final = 1e9


def _end_cost(last: Measured, following: Measured) -> float:
    """Say how bad it is to end a line behind a unit; below nothing where it is good."""
    text = last.unit.text
    if last.hyphen:
        return _SPLIT_WORD
    if text[-1] in _SENSE:
        return _SENSE[text[-1]]
    weak = following.unit.spaced and len(text) <= _WEAK_LETTERS and text.isalpha()
    return _WEAK_END if weak else 0.0


def _last_cost(count: int, reach: float, aim: float, width: float) -> float:
    lonely = _LONELY if count == 1 and reach < aim * 0.6 else 0.0
    return ((reach - aim) / width) ** 2 + lonely
