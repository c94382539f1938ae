"""The slides of a row: the title first, then a group of blocks each, the sources last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hcsite.features.infographics import frame
from hcsite.features.infographics.arrange import MARGIN, Bench, Group
from hcsite.features.infographics.marks import Mark, Piece, Sheet, backed, stack, union

_SCALES: Final = (2.0, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
_USUAL: Final = 1.5
_AIRY: Final = 0.88
"""What is drawn larger than usual takes no more of its room than this part."""


def slide(bench: Bench) -> Sheet:
    """A slide of a row: the title first, then a group of blocks each, the sources last."""
    width, height, number = float(bench.view.width), float(bench.view.height), bench.view.slide
    count = slides_of(bench.groups)
    if number == 1:
        return _cover(bench, width, height, count)
    pen = bench.pen(1.0)
    words = bench.view.words
    inner = width - 2 * MARGIN
    title = pen.words(words.title, "strong", inner - 140, "head_ink", ground="head")
    mark = pen.words(f"{number} / {count}", "strong", 140, "head_soft", ground="head", align="end")
    top = union("head", width, (title.at(MARGIN, 40), mark.at(width - MARGIN - 140, 40)))
    top = replace(top, height=top.height + 40)
    top = backed(top, Mark("rect", 0, 0, width, top.height, fill="head"))
    last = number == count
    foot = frame.foot(pen, words, width, margin=MARGIN, brief=not last)
    room = height - top.height - foot.height - 2 * 56
    shown = [bench.groups[number - 2]]
    body = _largest(bench, shown, inner, room)
    y = top.height + 56 + max(0.0, (room - _height(body)) / 2)
    return Sheet(
        width,
        height,
        (top, *(p.at(MARGIN, y) for p in body), foot.at(0, height - foot.height)),
    )


def _largest(bench: Bench, shown: Sequence[Group], width: float, room: float) -> list[Piece]:
    """The blocks in the largest scale in which they have room, and no more words are parted."""
    parted = _parted(bench.bodies(bench.pen(1.0), shown, width))
    body: list[Piece] = []
    for scale in _SCALES:
        body = bench.bodies(bench.pen(scale), shown, width)
        share = _AIRY if scale > _USUAL else 1.0
        if _height(body) <= room * share and (scale <= 1.0 or _parted(body) <= parted):
            break
    return body


def _parted(body: Sequence[Piece]) -> int:
    """How many lines end within a word."""
    return sum(mark.text.endswith("-") for piece in body for mark in piece.marks)


def _cover(bench: Bench, width: float, height: float, count: int) -> Sheet:
    pen, words = bench.pen(1.3), bench.view.words
    inner = width - 2 * MARGIN
    parts = (
        [pen.words(words.topic, "kicker", inner, "head_soft", ground="head")] if words.topic else []
    )
    parts.append(pen.words(words.title, "title", inner, "head_ink", ground="head", least=0.6))
    parts += (
        [pen.words(words.lead, "lead", inner, "head_soft", ground="head")] if words.lead else []
    )
    said = stack("cover", inner, parts, pen.px(26))
    small = bench.pen(1.0)
    name = stack(
        "name",
        inner,
        [
            small.words(words.site, "strong", inner, "head_ink", ground="head"),
            small.words(words.address, "small", inner, "head_soft", ground="head"),
        ],
        8,
    )
    mark = small.words(f"1 / {count}", "strong", inner, "head_soft", ground="head", align="end")
    top = min((height - said.height) * 0.42, height - said.height - name.height - 200)
    arrow = Mark(
        "icon",
        width - MARGIN - 84,
        height - MARGIN - 84,
        84,
        84,
        stroke="head_ink",
        line=2.0,
        d="arrow",
    )
    piece = union(
        "cover",
        width,
        (
            mark.at(MARGIN, 56),
            said.at(MARGIN, max(120.0, top)),
            name.at(MARGIN, height - MARGIN - name.height),
        ),
        height=height,
    )
    piece = replace(piece, marks=(*piece.marks, arrow))
    return Sheet(width, height, (backed(piece, Mark("rect", 0, 0, width, height, fill="head")),))


def slides_of(groups: Sequence[object]) -> int:
    """How many slides a carousel has."""
    return len(groups) + 1


def _height(pieces: Sequence[Piece]) -> float:
    return sum(piece.height for piece in pieces)
