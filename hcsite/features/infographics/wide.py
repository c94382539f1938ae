"""Pictures that are wider than high, as previews of links show them: little, and that at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from hcsite.features.infographics import frame
from hcsite.features.infographics.arrange import Bench, Group
from hcsite.features.infographics.blocks import RADIUS
from hcsite.features.infographics.charts import counted
from hcsite.features.infographics.choice import by_importance, with_calls
from hcsite.features.infographics.marks import (
    Mark,
    Piece,
    Sheet,
    backed,
    padded,
    stack,
    stretched,
    union,
)
from hcsite.features.infographics.pen import Pen
from hcsite.model.infographic import CALLS, Block

_EDGE: Final = 52.0
_BETWEEN: Final = 28.0
_SIDE: Final = 0.38
"""The width of the title beside the blocks, in parts of the whole."""

_MOST: Final = 2
"""Blocks that are shown beside calls for help, or without any: the picture is seen in small."""

_USUAL: Final = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.92, 0.85, 0.78)
_CLOSE: Final = (1.1, 1.0, 0.92, 0.85, 0.78, 0.72)
_SMALL: Final = (0.78, 0.66, 0.55)
_NUMBERS: Final = ("big-number", "icon-array")
"""What an infographic is about; where calls for help leave no room it stands beside the title."""

_BANNER: Final = 0.62
"""The scale of a number there."""


def wide(bench: Bench) -> Sheet:
    """The title beside the most important blocks, or above two columns of them."""
    kinds = [_kind(group) for group in bench.groups]
    order = by_importance(kinds)
    calls = sum(kind in CALLS for kind in kinds)
    for count in range(min(len(order), max(_MOST, calls + 1)), max(1, calls) - 1, -1):
        some = _of(bench, order[:count])
        if count == calls < len(order) and kinds[order[calls]] in _NUMBERS:
            top = _banner(some, bench.groups[order[calls]][-1])
            tried = (_below(some, scale, top=top) for scale in _CLOSE)
            if sheet := next((sheet for sheet in tried if not sheet.left), None):
                return _counted(bench, sheet, count + 1)
        for scale in _USUAL:
            sheets = [s for s in (_beside(some, scale), _below(some, scale)) if not s.left]
            if sheets:
                return _counted(bench, sheets[0], count)
    if not calls:
        return _counted(bench, _bare(bench), 0)
    some = _of(bench, order[:calls])
    sheet = with_calls(some, _either, _SMALL)
    return _counted(bench, _bare(bench) if sheet.missing else sheet, calls)


def _kind(group: Group) -> str:
    return group[1 if group[0].kind == "heading" and len(group) > 1 else 0].kind


def _of(bench: Bench, places: Sequence[int]) -> Bench:
    """The same with some of its blocks; where some are left out, the address tells of the rest."""
    words = bench.view.words
    if len(places) < len(bench.groups) and words.more:
        words = replace(words, address=words.more)
    groups = tuple(bench.groups[place] for place in sorted(places))
    return replace(bench, groups=groups, view=replace(bench.view, words=words))


def _counted(bench: Bench, sheet: Sheet, count: int) -> Sheet:
    return replace(sheet, left=len(bench.groups) - count)


def _either(bench: Bench, scale: float) -> Sheet:
    beside, below = _beside(bench, scale), _below(bench, scale)
    return beside if beside.missing <= below.missing else below


def _beside(bench: Bench, scale: float) -> Sheet:
    """The title on the brand's colour, and beside it the blocks below each other."""
    width, height = float(bench.view.width), float(bench.view.height)
    side = round(width * _SIDE)
    panel = _panel(bench, side, height)
    room = width - side - 2 * _EDGE
    pen, gap = bench.pen(scale), 36 * scale
    body = bench.bodies(pen, bench.groups, room)
    high = sum(piece.height for piece in body) + gap * (len(body) - 1)
    if high > height - 2 * 44:
        return _missing(bench)
    placed, y = [panel], (height - high) / 2
    for piece in body:
        placed.append(piece.at(side + _EDGE, y))
        y += piece.height + gap
    return Sheet(width, height, tuple(placed))


def _panel(bench: Bench, side: float, height: float) -> Piece:
    words, inner = bench.view.words, side - 2 * _EDGE
    title = frame.title(bench.pen(0.8), words, inner, ground="head", least=0.5)
    name = frame.name(bench.pen(0.72), words, inner, "head_ink", ground="head")
    low = height - _EDGE - name.height
    places = (title.at(_EDGE, _EDGE), name.at(_EDGE, max(low, _EDGE + title.height)))
    panel = union("head", side, places, height=height)
    return backed(panel, Mark("rect", 0, 0, side, height, fill="head"))


def _below(bench: Bench, scale: float, *, top: Piece | None = None) -> Sheet:
    """The title over the whole width, the blocks in two columns, the address at the foot."""
    width, height = float(bench.view.width), float(bench.view.height)
    inner, pen, gap = width - 2 * _EDGE, bench.pen(scale), _BETWEEN
    alone = top is not None and len(bench.groups) == 1
    if top is None:
        title = frame.title(bench.pen(0.6), bench.view.words, inner, ground="head", least=0.6)
        top = union("head", width, (title.at(_EDGE, 30),), height=title.height + 60)
        top = backed(top, Mark("rect", 0, 0, width, top.height, fill="head"))
    foot = _foot(bench, width)
    room = height - top.height - foot.height - 2 * gap
    columns = list(_columns(bench, pen, (inner - gap) / 2, room))
    if alone:
        columns = bench.bodies(pen, bench.groups, inner)
    if len(columns) < 2 - alone or any(column.height > room for column in columns):
        return _missing(bench)
    y = top.height + gap
    placed = [
        column.at(_EDGE + number * (inner + gap) / 2, y + (room - column.height) / 2)
        for number, column in enumerate(columns)
    ]
    return Sheet(width, height, (top, *placed, foot.at(0, height - foot.height)))


def _banner(bench: Bench, number: Block) -> Piece:
    """The title, and beside it on paper the number that all is about."""
    width, edge = float(bench.view.width), 26.0
    side = round(width * _SIDE)
    rest = width - side - 2 * _EDGE - _BETWEEN
    title = frame.title(
        bench.pen(0.52), replace(bench.view.words, topic=""), side, ground="head", least=0.5
    )
    said = counted(number) if number.kind == "icon-array" else "".join(number.texts[:1])
    pen, room = bench.pen(_BANNER), rest - 2 * edge
    figure = pen.words(
        number.figure.replace(" ", "\xa0"), "figure", room * 0.45, "accent", least=0.3
    )
    reach = max((mark.w for mark in figure.marks), default=0.0) + 24
    words = pen.words(said, "lead", room - reach, "ink")
    tall = max(figure.height, words.height)
    places = [p.at(x, (tall - p.height) / 2) for p, x in ((figure, 0.0), (words, reach))]
    card = padded(union("big-number", room, places, height=tall), edge, 16, edge, 16)
    card = backed(card, Mark("rect", 0, 0, rest, card.height, fill="paper", radius=RADIUS * 0.7))
    high = max(title.height, card.height)
    pieces = (
        title.at(_EDGE, 22 + (high - title.height) / 2),
        card.at(_EDGE + side + _BETWEEN, 22 + (high - card.height) / 2),
    )
    piece = union("head", width, pieces, height=high + 44)
    return backed(piece, Mark("rect", 0, 0, width, piece.height, fill="head"))


def _columns(bench: Bench, pen: Pen, width: float, room: float) -> Iterator[Piece]:
    """The blocks in two columns, parted where they are about equally high."""
    body = bench.bodies(pen, bench.groups, width)
    if len(body) < 2:
        return
    highs = [piece.height for piece in body]
    part = min(range(1, len(body)), key=lambda n: abs(sum(highs[:n]) - sum(highs[n:])))
    gap = pen.px(28)
    columns = [stack("column", width, some, gap) for some in (body[:part], body[part:])]
    tall = max(column.height for column in columns)
    for some, column in zip((body[:part], body[part:]), columns, strict=True):
        alone = some[0] if len(some) == 1 else None
        yield stretched(alone, tall) if alone and tall <= room else column


def _foot(bench: Bench, width: float) -> Piece:
    words, pen = bench.view.words, bench.pen(0.72)
    half = (width - 2 * _EDGE) / 2
    name = pen.words(words.site, "strong", half, "foot_ink", ground="foot", least=0.6)
    told = pen.words(
        words.address, "small", half, "foot_ink", ground="foot", align="end", least=0.6
    )
    high = max(name.height, told.height)
    pieces = (
        name.at(_EDGE, 16 + (high - name.height) / 2),
        told.at(_EDGE + half, 16 + (high - told.height) / 2),
    )
    body = union("foot", width, pieces, height=high + 32)
    return backed(body, Mark("rect", 0, 0, width, body.height, fill="foot"))


def _missing(bench: Bench) -> Sheet:
    """What stands for a picture in which not all of its blocks have room."""
    calls = sum(block.kind in CALLS for group in bench.groups for block in group)
    return Sheet(0, 0, (), len(bench.groups), calls)


def _bare(bench: Bench) -> Sheet:
    """The title, and beside it what it is about."""
    width, height = float(bench.view.width), float(bench.view.height)
    bench = _of(bench, ())
    panel, words = _panel(bench, round(width * _SIDE), height), bench.view.words
    room = width - panel.width - 2 * _EDGE
    said = bench.pen(1.1).words(words.lead or words.more, "heading", room, "deep", least=0.6)
    said = said.at(panel.width + _EDGE, max(0.0, (height - said.height) / 2))
    return Sheet(width, height, (panel, said))
