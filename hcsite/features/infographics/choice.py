"""What a picture shows where not all has room: first what keeps people safe."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from hcsite.features.infographics.arrange import Bench
from hcsite.features.infographics.marks import Piece, Sheet
from hcsite.model.infographic import CALLS, Block, Entry

_ORDER: Final = (*CALLS, "big-number", "icon-array", "key-message")
_LAST: Final = ("text", "heading", "cta")
"""Below a picture that shows not all, a line leads on in place of these."""

_SHORTEST: Final = (4, 3, 2, 1)
"""So many signs of a call are shown where there is no room for all of them."""


def rank(kind: str) -> int:
    """How early a kind of block is chosen; the title stands before all of them."""
    if kind in _ORDER:
        return _ORDER.index(kind)
    return len(_ORDER) + (kind in _LAST)


def by_importance(kinds: Sequence[str]) -> list[int]:
    """The places of kinds, the most important first; equals in the order of the text."""
    return sorted(range(len(kinds)), key=lambda place: (rank(kinds[place]), place))


def chosen(
    pieces: Sequence[Piece], more: Piece, room: float, gap: float
) -> tuple[list[Piece], list[Piece]]:
    """The pieces that have room, with a line that leads to the rest, and those that have none.

    Both stand in the order of the text.
    """
    if _height(pieces, gap) <= room:
        return [*pieces], []
    end = [more] if more.height else []
    kept: set[int] = set()
    for place in by_importance([piece.kind for piece in pieces]):
        tried = [piece for n, piece in enumerate(pieces) if n in kept or n == place]
        if _height([*tried, *end], gap) <= room:
            kept.add(place)
    left = [piece for n, piece in enumerate(pieces) if n not in kept]
    shown = [piece for n, piece in enumerate(pieces) if n in kept]
    return [*shown, *end], left


def _height(pieces: Sequence[Piece], gap: float) -> float:
    return sum(piece.height for piece in pieces) + gap * (len(pieces) + 1)


def safest(sheets: Iterable[Sheet]) -> Sheet:
    """The sheet that lacks the fewest calls for help, then the least; the first of equals."""
    return min(sheets, key=lambda sheet: (sheet.missing, sheet.lost))


def without(sheet: Sheet, left: Sequence[Piece]) -> Sheet:
    """A sheet that tells what it lacks."""
    missing = sum(piece.kind in CALLS for piece in left)
    lost = sum(1 / (1 + rank(piece.kind)) for piece in left)
    return replace(sheet, left=len(left), missing=missing, lost=lost)


def with_calls(
    bench: Bench, draw: Callable[[Bench, float], Sheet], scales: Sequence[float]
) -> Sheet:
    """A picture with all calls for help, in the largest scale; with fewer signs if there must be.

    The signs that are left out stand on the page, and a line in the call says so.
    """
    sheets: list[Sheet] = []
    for tried in (bench, *_shortened(bench)):
        for scale in scales:
            sheets.append(draw(tried, scale))
            if not sheets[-1].missing:
                return sheets[-1]
    return safest(sheets)


def _shortened(bench: Bench) -> Iterator[Bench]:
    for count in _SHORTEST:
        groups = tuple(
            tuple(_short(block, count, bench.view.words.more) for block in group)
            for group in bench.groups
        )
        yield replace(bench, groups=groups)


def _short(block: Block, count: int, more: str) -> Block:
    if block.kind not in CALLS or len(block.entries) <= count:
        return block
    rest = (Entry(lead=more),) if more else ()
    return replace(block, texts=block.texts[:1], entries=(*block.entries[:count], *rest))
