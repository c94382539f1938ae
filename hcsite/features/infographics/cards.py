"""Upright pictures of a given size: as many blocks as have room, as large as they can be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hcsite.features.infographics import frame
from hcsite.features.infographics.arrange import GAP, MARGIN, Bench
from hcsite.features.infographics.choice import chosen, safest, with_calls, without
from hcsite.features.infographics.marks import Mark, Piece, Sheet
from hcsite.features.infographics.pen import Pen
from hcsite.features.infographics.view import STORY

Draw = Callable[[Bench, float], Sheet]

_SCALES: Final = (1.3, 1.2, 1.12, 1.06, 1.0, 0.94, 0.88, 0.82, 0.77, 0.72)
_POSTER: Final = (1.3, 1.2, 1.1, 1.0, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55)
_SOME: Final = (1.0, 0.92, 0.84, 0.76)
_SOME_ON_PAPER: Final = (0.8, 0.7, 0.62)
"""The scales of a card that cannot hold all blocks; those of a poster, which is read from near."""

_SMALL: Final = (0.84, 0.72, 0.6)
"""Those of one that could not hold what tells when to get help."""

_SAFE: Final = (250.0, 340.0)
"""What a story's own signs cover at the top and at the bottom, in pixels."""

_ROUND: Final = 36.0
_LOOSEST: Final = 64.0
"""The most by which blocks move apart where there is room to spare."""


def card(bench: Bench) -> Sheet:
    """Head, as many blocks as have room in the largest size in which they have, foot."""
    story = (bench.view.width, bench.view.height) == STORY
    draw = _story_at if story else _card_at
    poster = bench.view.shape == "poster"
    scales, some = (_POSTER, _SOME_ON_PAPER) if poster else (_SCALES, _SOME)
    whole = _whole(bench, draw, scales)
    if whole is not None:
        return whole
    best = safest(draw(bench, scale) for scale in some)
    return with_calls(bench, draw, _SMALL) if best.missing else best


def _whole(bench: Bench, draw: Draw, scales: tuple[float, ...]) -> Sheet | None:
    """The picture with all blocks in the largest scale in which they have room."""
    best: Sheet | None = None
    least, most = 0, len(scales)
    while least < most:
        middle = (least + most) // 2
        sheet = draw(bench, scales[middle])
        if sheet.left:
            least = middle + 1
        else:
            most, best = middle, sheet
    return best


def _card_at(bench: Bench, scale: float) -> Sheet:
    """The card at a scale, with the blocks that have room."""
    pen, words, view = bench.pen(scale), bench.view.words, bench.view
    width, height = float(view.width), float(view.height)
    margin = min(pen.px(MARGIN), MARGIN)
    lead = len(bench.groups) < 3 or view.shape == "poster"
    head = frame.head(pen, words, width, plain=bench.plain, margin=margin, lead=lead)
    brief = view.shape == "card"
    foot = frame.foot(pen, words, width, margin=margin, code=view.code, brief=brief)
    room = height - head.height - foot.height
    placed, left = _column(bench, pen, width - 2 * margin, room)
    body = (piece.at(margin, head.height + piece.y) for piece in placed)
    return without(Sheet(width, height, (head, *body, foot.at(0, height - foot.height))), left)


def _story_at(bench: Bench, scale: float) -> Sheet:
    """The story at a scale: one ground from edge to edge, and on it a sheet of paper.

    What a telephone lays its own signs over stays free, and looks as if it were meant to be.
    """
    pen, words = bench.pen(scale), bench.view.words
    width, height = float(bench.view.width), float(bench.view.height)
    margin, (above, below) = min(pen.px(MARGIN), MARGIN), _SAFE
    ground = "tint" if bench.plain else "head"
    title = frame.title(pen, words, width - 2 * margin, plain=bench.plain, ground=ground)
    ink = "ink" if bench.plain else "head_ink"
    name = frame.name(pen, words, width - 2 * margin, ink, ground=ground)
    edge, gap = min(pen.px(44), 44.0), pen.px(36)
    top = above + title.height + gap
    bottom = height - below - name.height - gap
    outer = width - 2 * (margin - edge / 2)
    room = bottom - top
    placed, left = _column(bench, pen, outer - 2 * edge, room)
    paper = Mark("rect", 0, 0, outer, room, fill="paper", radius=pen.px(_ROUND))
    marks = (
        paper,
        *(mark.moved(edge, piece.y) for piece in placed for mark in piece.marks),
    )
    pieces = (
        Piece("ground", width, height, (Mark("rect", 0, 0, width, height, fill=ground),)),
        title.at(margin, above),
        Piece("sheet", outer, room, marks).at((width - outer) / 2, top),
        name.at(margin, height - below - name.height),
    )
    return without(Sheet(width, height, pieces), left)


def _column(bench: Bench, pen: Pen, width: float, room: float) -> tuple[list[Piece], list[Piece]]:
    """The blocks that have room in a column, in their places, evenly apart; and the others."""
    gap = pen.px(GAP) * 0.8
    more = frame.more(pen, bench.view.words, width)
    shown, left = chosen(bench.bodies(pen, bench.groups, width), more, room, gap)
    taken = sum(piece.height for piece in shown)
    spare = room - taken - gap * (len(shown) + 1)
    gap += max(0.0, min(spare / (len(shown) + 1), pen.px(_LOOSEST)))
    y = (room - taken - gap * (len(shown) - 1)) / 2
    placed: list[Piece] = []
    for piece in shown:
        placed.append(piece.at(0.0, y))
        y += piece.height + gap
    return placed, left
