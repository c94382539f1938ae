"""Pictures of a given size: as many blocks as have room, in the largest size in which they have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from hcsite.features.infographics import frame
from hcsite.features.infographics.arrange import GAP, MARGIN, Bench
from hcsite.features.infographics.marks import Mark, Piece, Sheet, backed, stack, union
from hcsite.features.infographics.view import STORY

_SCALES: Final = (1.3, 1.2, 1.12, 1.06, 1.0, 0.94, 0.88, 0.82, 0.77, 0.72)
_POSTER: Final = (1.3, 1.2, 1.1, 1.0, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55)
_SOME: Final = (1.1, 1.0, 0.92, 0.84, 0.76)
"""The scales of a card that cannot hold all blocks."""

_SAFE: Final = (250.0, 340.0)
"""What a story's own signs cover at the top and at the bottom, in pixels."""

_FIRST: Final = ("emergency",)
"""Blocks that are kept where not all have room."""


def card(bench: Bench) -> Sheet:
    """Head, as many blocks as have room in the largest size in which they have, foot."""
    scales = _POSTER if bench.view.shape == "poster" else _SCALES
    least, most = 0, len(scales) - 1
    best = _card_at(bench, scales[most])
    if best.left:
        return min([*(_card_at(bench, scale) for scale in _SOME), best], key=lambda s: s.left)
    while least < most:
        middle = (least + most) // 2
        sheet = _card_at(bench, scales[middle])
        if sheet.left:
            least = middle + 1
        else:
            most, best = middle, sheet
    return best


def _card_at(bench: Bench, scale: float) -> Sheet:
    """The card at a scale, with as many blocks from the beginning as have room."""
    pen, words = bench.pen(scale), bench.view.words
    width, height = float(bench.view.width), float(bench.view.height)
    above, below = _SAFE if (bench.view.width, bench.view.height) == STORY else (0.0, 0.0)
    margin = min(pen.px(MARGIN), MARGIN)
    lead = len(bench.groups) < 3 or bench.view.shape == "poster"
    head = frame.head(pen, words, width, plain=bench.plain, above=above, margin=margin, lead=lead)
    brief = bench.view.shape == "card"
    foot = frame.foot(
        pen, words, width, below=below, margin=margin, code=bench.view.code, brief=brief
    )
    whole = bench.bodies(pen, bench.groups, width - 2 * margin)
    room, gap = height - head.height - foot.height, pen.px(GAP) * 0.8
    shown, left = _fitting(whole, frame.more(pen, words, width - 2 * margin), room, gap)
    spare = room - sum(p.height for p in shown) - gap * (len(shown) + 1)
    gap += max(0.0, min(spare / (len(shown) + 1), pen.px(64)))
    y = head.height + (room - sum(p.height for p in shown) - gap * (len(shown) - 1)) / 2
    placed = [head]
    for piece in shown:
        placed.append(piece.at(margin, y))
        y += piece.height + gap
    return Sheet(width, height, (*placed, foot.at(0, height - foot.height)), left)


def wide(bench: Bench) -> Sheet:
    """The title beside the first blocks that have room."""
    width, height = float(bench.view.width), float(bench.view.height)
    side = round(width * 0.4)
    pen = bench.pen(0.8)
    words = bench.view.words
    inner = side - 2 * 52
    title = (
        [pen.words(words.topic, "kicker", inner, "head_soft", ground="head")] if words.topic else []
    )
    title.append(pen.words(words.title, "title", inner, "head_ink", ground="head", least=0.55))
    top = stack("head", inner, title, pen.px(18))
    name = stack(
        "name",
        inner,
        [
            pen.words(words.site, "strong", inner, "head_ink", ground="head"),
            pen.words(words.address, "small", inner, "head_soft", ground="head"),
        ],
        6,
    )
    panel = union(
        "head", side, (top.at(52, 60), name.at(52, height - 52 - name.height)), height=height
    )
    panel = backed(panel, Mark("rect", 0, 0, side, height, fill="head"))
    room = width - side - 2 * 56
    for count in range(min(3, len(bench.groups)), 0, -1):
        for scale in (
            (1.3, 1.2, 1.1, 1.0, 0.92, 0.85, 0.78, 0.7) if count == 1 else (1.0, 0.92, 0.85)
        ):
            body = bench.bodies(bench.pen(scale), bench.groups[:count], room)
            high = sum(p.height for p in body) + 40 * scale * (len(body) - 1)
            if high <= height - 96:
                placed, y = [panel], (height - high) / 2
                for piece in body:
                    placed.append(piece.at(side + 56, y))
                    y += piece.height + 40 * scale
                return Sheet(width, height, tuple(placed), len(bench.groups) - count)
    said = bench.pen(1.1).words(words.lead or words.more, "heading", room, "deep", least=0.6)
    return Sheet(
        width,
        height,
        (panel, said.at(side + 56, max(0.0, (height - said.height) / 2))),
        len(bench.groups),
    )


def _fitting(
    whole: Sequence[Piece], more: Piece, room: float, gap: float
) -> tuple[list[Piece], int]:
    """The pieces that have room, from the beginning, and how many have not.

    A call for help takes the last place where it would be left out; a line then leads to the rest.
    """

    def fits(pieces: Sequence[Piece]) -> bool:
        return sum(piece.height for piece in pieces) + gap * (len(pieces) + 1) <= room

    if fits(whole):
        return [*whole], 0
    calls = [piece for piece in whole if piece.kind in _FIRST]
    for count in range(len(whole) - 1, -1, -1):
        kept = [*whole[:count]]
        lost = [piece for piece in calls if piece not in kept]
        if lost and kept:
            kept[-1] = lost[0]
        kept += [more] if more.height else []
        if fits(kept):
            return kept, len(whole) - count
    return [], len(whole)
