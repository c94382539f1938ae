"""How blocks become pieces: which draws what, and what stands side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from hcsite.features.infographics import blocks, boxes, charts, lists
from hcsite.features.infographics.design import Look
from hcsite.features.infographics.marks import Mark, Piece, backed, padded, stack, union
from hcsite.features.infographics.pen import Pen
from hcsite.features.infographics.view import DrawingView
from hcsite.model.infographic import CALLS, Block
from hcsite.pixels.shaping import Typeface

MARGIN: Final = 72.0
GAP: Final = 60.0
"""The edge of a picture, and the room between blocks, in pixels at a scale of 1."""

Draw = Callable[[Pen, Block, float], Piece]
Group = Sequence[Block]

DRAWN: Final[Mapping[str, Draw]] = {
    "heading": blocks.heading,
    "text": blocks.texts,
    "key-message": blocks.key_message,
    "big-number": blocks.big_number,
    "steps": blocks.steps,
    "checklist": lists.checklist,
    "timeline": lists.timeline,
    "do": boxes.card,
    "dont": boxes.card,
    "myth": boxes.card,
    "fact": boxes.card,
    "warning": boxes.call,
    "emergency": boxes.call,
    "cta": boxes.cta,
    "compare": boxes.compare,
    "icon-array": charts.icon_array,
    "bars": charts.bars,
    "line": charts.line,
    "proportions": charts.proportions,
}


@dataclass(frozen=True, slots=True)
class Bench:
    """What a picture is laid out with: its view, the groups of its blocks, fonts and style."""

    view: DrawingView
    groups: tuple[tuple[Block, ...], ...]
    look: Look
    faces: Mapping[str, Typeface]

    def pen(self, scale: float) -> Pen:
        """A pen at a scale."""
        dense = self.view.shape in ("card", "poster") and self.view.width < self.view.height * 1.2
        return Pen(self.faces, self.look.types, scale, self.view.rtl, dense)

    @property
    def plain(self) -> bool:
        """Whether the title stands on paper."""
        return self.look.head == "plain"

    def bodies(self, pen: Pen, groups: Sequence[Group], width: float) -> list[Piece]:
        """The groups as pieces; big numbers that follow each other stand side by side.

        So do two calls for help where that takes less height, and height is scarce.
        """
        pieces: list[Piece] = []
        numbers: list[Block] = []
        for group in (*_beside(pen, groups, width), ()):
            if len(group) == 1 and group[0].kind == "big-number" and len(numbers) < 3:
                numbers.append(group[0])
                continue
            if numbers:
                pieces.append(_numbers(pen, numbers, width))
                numbers = []
            if group and len(group) == 1 and group[0].kind == "big-number":
                numbers.append(group[0])
            elif group:
                pieces.append(_group(pen, group, width))
        return pieces


def _beside(pen: Pen, groups: Sequence[Group], width: float) -> list[Group]:
    """The groups, two calls for help that follow each other as one where that is less high."""
    joined: list[Group] = []
    for group in groups:
        last = joined[-1] if joined else ()
        calls = (*last, *group) if pen.dense and len(last) == len(group) == 1 else ()
        if calls and all(block.kind in CALLS for block in calls):
            apart = sum(boxes.call(pen, block, width).height for block in calls) + pen.px(GAP)
            if boxes.calls(pen, calls[0], calls[1], width).height < apart:
                joined[-1] = calls
                continue
        joined.append(group)
    return joined


def _numbers(pen: Pen, numbers: Sequence[Block], width: float) -> Piece:
    if len(numbers) == 1 or width / len(numbers) < pen.px(240):
        return stack(
            "big-number", width, [blocks.big_number(pen, b, width) for b in numbers], pen.px(40)
        )
    gap = pen.px(28)
    room = (width - gap * (len(numbers) - 1)) / len(numbers)
    edge = pen.px(32)
    wide = max(1.0, *(pen.width(block.figure, "figure") for block in numbers))
    size = pen.types["figure"].size * min(1.0, (room - 2 * edge) / wide)
    pen = replace(pen, types={**pen.types, "figure": replace(pen.types["figure"], size=size)})
    inner = [
        padded(blocks.big_number(pen, b, room - 2 * edge), edge, edge, edge, edge) for b in numbers
    ]
    tall = max(piece.height for piece in inner)
    cards = [
        backed(
            Piece("big-number", room, tall, p.marks),
            Mark("rect", 0, 0, room, tall, fill="tint", radius=pen.px(blocks.RADIUS)),
        )
        for p in inner
    ]
    return union("big-number", width, [c.at(n * (room + gap), 0) for n, c in enumerate(cards)])


def _group(pen: Pen, group: Group, width: float) -> Piece:
    first = group[0]
    if first.kind == "heading" and len(group) > 1:
        parts = [blocks.heading(pen, first, width), _group(pen, group[1:], width)]
        return stack(parts[1].kind, width, parts, pen.px(30))
    if len(group) == 2 and first.kind in CALLS:
        return boxes.calls(pen, first, group[1], width)
    if len(group) == 2:
        return boxes.pair(pen, first, group[1], width)
    return DRAWN[first.kind](pen, first, width)
