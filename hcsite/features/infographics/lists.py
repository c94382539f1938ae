"""Lists as pieces of a picture: boxes to tick, and what happens when."""

from __future__ import annotations

from hcsite.features.infographics.blocks import WIDE, entry_words, under_title
from hcsite.features.infographics.marks import Mark, Piece, backed, stack, union
from hcsite.features.infographics.pen import Pen
from hcsite.model.infographic import Block


def checklist(pen: Pen, block: Block, width: float) -> Piece:
    """Boxes to be ticked; in two columns where the items are short."""
    side, gap = pen.px(44), pen.px(22)
    short = all(len(entry.text) + len(entry.lead) < 48 for entry in block.entries)
    columns = 2 if short and len(block.entries) > 3 and width >= pen.px(WIDE) else 1
    room = (width - pen.px(40) * (columns - 1)) / columns
    rows: list[Piece] = []
    for entry in block.entries:
        said = entry_words(pen, entry, room - side - gap)
        box = Mark(
            "rect",
            pen.px(2),
            pen.px(2),
            side - pen.px(4),
            side - pen.px(4),
            fill="white",
            stroke="accent",
            line=pen.px(4),
            radius=pen.px(9),
        )
        height = max(side, said.height)
        lone = len(said.marks) == 1
        top = (side - said.height) / 2 if lone else 0.0
        rows.append(
            union(
                "item",
                room,
                (Piece("box", side, side, (box,)), said.at(side + gap, max(0.0, top))),
                height=height,
            )
        )
    return under_title(pen, block, _in_columns(pen, rows, columns, room, width), width)


def _in_columns(pen: Pen, rows: list[Piece], columns: int, room: float, width: float) -> Piece:
    half = -(-len(rows) // columns)
    parts = [
        stack("column", room, rows[i : i + half], pen.px(26)) for i in range(0, len(rows), half)
    ]
    return union("rows", width, [p.at(n * (room + pen.px(40)), 0) for n, p in enumerate(parts)])


def timeline(pen: Pen, block: Block, width: float) -> Piece:
    """What happens when: times on a line, and beside each what happens."""
    widest = max((pen.width(entry.lead, "strong") for entry in block.entries), default=0.0)
    left = min(widest + pen.px(8), width * 0.3)
    rail, gap = left + pen.px(36), pen.px(36)
    room = width - rail - gap
    rows: list[Piece] = []
    dot = pen.px(28)
    for entry in block.entries:
        when = pen.words(entry.lead, "strong", left, "deep")
        what = pen.words(entry.text, "body", room, "ink")
        top = max(0.0, dot / 2 - pen.size("strong") * 0.37)
        sign = Mark(
            "circle", rail - dot / 2, 0, dot, dot, fill="paper", stroke="accent", line=pen.px(6)
        )
        piece = Piece("dot", width, dot, (sign,))
        height = max(when.height, what.height, dot) + top
        rows.append(
            union(
                "moment", width, (piece, when.at(0, top), what.at(rail + gap, top)), height=height
            )
        )
    body = stack("timeline", width, rows, pen.px(34))
    last = rows[-1].height if rows else 0.0
    if len(rows) > 1:
        rule = Mark("rect", rail - pen.px(2), dot / 2, pen.px(4), body.height - last, fill="line")
        body = backed(body, rule)
    return under_title(pen, block, body, width)
