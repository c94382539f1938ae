"""What the page of an infographic draws within its text: icons, bars, people, lines.

All of it stands in words there too, so that nobody needs to see it.
"""

from __future__ import annotations

import re
from typing import Final

from hcsite.model.infographic import Block, Infographic, Spot, axis_of
from hcsite.theme.views import FigureView

_OPEN, _CLOSE = "\ufdd2", "\ufdd3"
_MARK: Final = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_TONES: Final = 6
_GAP: Final = 0.6
"""Between the parts of a whole, in parts of 100."""

_WIDE, _HIGH, _TOP, _SIDE = 600.0, 300.0, 44.0, 56.0
"""The size of a line chart in its own units, and the room above and beside its line."""


def with_marks(html: str, shown: Infographic) -> str:
    """The HTML with a mark at each place where something is drawn."""
    parts: list[str] = []
    start = 0
    for number, spot in enumerate(shown.spots):
        parts += (html[start : spot.place], f"{_OPEN}{number}{_CLOSE}")
        start = spot.place
    return "".join((*parts, html[start:]))


def parted(html: str, shown: Infographic) -> list[tuple[str, FigureView | None]]:
    """The HTML cut at its marks, each piece with what is drawn behind it."""
    pieces = _MARK.split(html)
    figures = [figure_of(shown.spots[int(number)], shown) for number in pieces[1::2]]
    return list(zip(pieces[::2], (*figures, None), strict=True))


def figure_of(spot: Spot, shown: Infographic) -> FigureView | None:
    """What is drawn at a place."""
    if spot.kind == "icon":
        return FigureView("icon", dict(shown.icons)[spot.name])
    block = shown.blocks[spot.block]
    if spot.kind == "key":
        return FigureView("key", tone=spot.entry % _TONES + 1)
    if spot.kind == "bar":
        most = max(entry.amount for entry in block.entries) or 1.0
        return FigureView("bar", width=round(100 * block.entries[spot.entry].amount / most, 2))
    if block.kind == "icon-array":
        return _people(block)
    return _parts(block) if block.kind == "proportions" else _line(block)


def _people(block: Block) -> FigureView | None:
    """So many of so many: each a stroke for the body, below a dot for the head."""
    across = min(block.whole, 10 if block.whole <= 100 else 25 if block.whole <= 500 else 40)
    if not across:
        return None
    places = [(n % across * 11 + 5, n // across * 19 + 3) for n in range(block.whole)]
    parts = places[: block.count], places[block.count :]
    paths = ["".join(f"M{x} {y}h0m0 6v4" for x, y in part) for part in parts]
    height = -(-block.whole // across) * 19.0 - 3
    return FigureView("people", paths[0], paths[1], width=across * 11.0 - 1, height=height)


def _parts(block: Block) -> FigureView:
    whole = sum(entry.amount for entry in block.entries) or 1.0
    parts, reach = [], 0.0
    for number, entry in enumerate(block.entries):
        long = 100 * entry.amount / whole
        shown = max(long - _GAP, 0.2)
        parts.append((round(reach, 2), round(shown, 2), number % _TONES + 1))
        reach += long
    return FigureView("parts", parts=tuple(parts))


def _line(block: Block) -> FigureView:
    """A line from zero; its first, last and highest points are named."""
    amounts = [entry.amount for entry in block.entries]
    top, step = axis_of(max(amounts, default=0.0))
    apart = (_WIDE - 2 * _SIDE) / max(1, len(amounts) - 1)
    spots = [
        (round(_SIDE + apart * n, 1), round(_down(amount, top), 1))
        for n, amount in enumerate(amounts)
    ]
    named = {0, len(spots) - 1, amounts.index(max(amounts))} if spots else set()
    labels = [(x, y - 18, block.entries[n].shown) for n, (x, y) in enumerate(spots) if n in named]
    ends = {0, len(spots) - 1} if spots else set()
    labels += [(spots[n][0], _HIGH - 6, block.entries[n].text) for n in sorted(ends)]
    rules = [round(_down(n * step, top), 1) for n in range(round(top / step), -1, -1)]
    return FigureView(
        "line",
        "M" + "L".join(f"{x} {y}" for x, y in spots),
        "".join(f"M{x} {y}h0" for x, y in spots),
        width=_WIDE,
        height=_HIGH,
        labels=tuple(labels),
        rules=tuple(rules),
    )


def _down(amount: float, top: float) -> float:
    return _TOP + (_HIGH - _TOP - 44) * (1 - amount / top)
