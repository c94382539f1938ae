"""The order of mixed directions in a line: the core of the Unicode bidirectional algorithm.

It is needed where one line takes several fonts, so that the shaper does not see it whole. The
explicit controls are not heeded: they are taken out of texts before.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

_STRONG: Final = {"L": 0, "R": 1, "AL": 1}
_NUMBERS: Final = frozenset({"EN", "AN"})
_WITH_NUMBERS: Final = frozenset({"ES", "CS", "ET"})


def levels_of(text: str, *, rtl: bool) -> list[int]:
    """Give the embedding level of each character: even runs to the right, odd to the left."""
    base = int(rtl)
    kinds = _with_numbers_joined([unicodedata.bidirectional(char) for char in text])
    sides: list[int | None] = []
    last = base
    levels: list[int | None] = []
    for kind in kinds:
        if kind in _STRONG:
            last = _STRONG[kind]
            sides.append(last)
            levels.append(last if last >= base else 2)
        elif kind in _NUMBERS:
            sides.append(last)
            levels.append(2 if last or base else 0)
        else:
            sides.append(None)
            levels.append(None)
    return _with_neutrals(levels, sides, base)


def _with_numbers_joined(kinds: list[str]) -> list[str]:
    """Rules W1, W4 and W5: marks follow their letter; signs in and beside numbers go with them."""
    joined = list(kinds)
    for place, kind in enumerate(kinds):
        before = joined[place - 1] if place else ""
        after = kinds[place + 1] if place + 1 < len(kinds) else ""
        inside = kind in _WITH_NUMBERS and before in _NUMBERS and before == after
        if inside or (kind == "NSM" and before):
            joined[place] = before
        elif kind == "ET" and "EN" in (before, after):
            joined[place] = "EN"
    return joined


def _with_neutrals(levels: list[int | None], sides: list[int | None], base: int) -> list[int]:
    """Rules N1 and N2: between two of one direction they go with them, else with the line."""
    resolved: list[int] = []
    place = 0
    while place < len(levels):
        level = levels[place]
        if level is not None:
            resolved.append(level)
            place += 1
            continue
        end = place
        while end < len(levels) and levels[end] is None:
            end += 1
        before = sides[place - 1] if place else base
        after = sides[end] if end < len(levels) else base
        side = before if before == after and before is not None else base
        resolved.extend([side if side >= base else 2] * (end - place))
        place = end
    return resolved


def visual_order(levels: Sequence[int]) -> list[int]:
    """Give the places of runs from left to right (rule L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return order
