"""Blocks that stand in a box of their own: what to do and not, myths, calls for help."""

from __future__ import annotations

from hcsite.features.infographics.blocks import RADIUS, WIDE, dotted, under_title
from hcsite.features.infographics.marks import Mark, Piece, backed, padded, stack, stretched, union
from hcsite.features.infographics.pen import Pen
from hcsite.model.infographic import Block, Entry

_TONES = {
    "do": ("go", "go_tint", "tick"),
    "dont": ("stop", "stop_tint", "cross"),
    "fact": ("accent", "tint", "tick"),
    "myth": ("stop", "white", "cross"),
}
"""The colour of the head, that of the card, and the sign of each kind."""


def pair(pen: Pen, one: Block, other: Block, width: float) -> Piece:
    """Two cards that belong together: side by side with one height, or below each other."""
    gap = pen.px(28)
    if width < pen.px(WIDE):
        return stack("pair", width, (card(pen, one, width), card(pen, other, width)), gap)
    room = (width - gap) / 2
    tall = max(card(pen, block, room).height for block in (one, other))
    left, right = (card(pen, block, room, tall=tall) for block in (one, other))
    return union("pair", width, (left, right.at(room + gap, 0)))


def card(pen: Pen, block: Block, width: float, *, tall: float = 0.0) -> Piece:
    """A card with a sign and a title on its head; so high, or as high as its words."""
    tone, ground, sign = _TONES[block.kind]
    edge, side = pen.px(34), pen.px(60)
    inner = width - 2 * edge
    title = pen.words(block.title, "subheading", inner - side - pen.px(20), tone, ground=ground)
    high = max(side, title.height)
    badge = Piece(
        "badge",
        side,
        side,
        (
            Mark("circle", 0, 0, side, side, fill=tone),
            Mark(
                "icon",
                side * 0.2,
                side * 0.2,
                side * 0.6,
                side * 0.6,
                stroke="white",
                line=3.0,
                d=sign,
            ),
        ),
    )
    head = union(
        "head",
        inner,
        (badge.at(0, (high - side) / 2), title.at(side + pen.px(20), (high - title.height) / 2)),
        height=high,
    )
    parts = [head]
    role = "lead" if block.kind in ("myth", "fact") else "body"
    parts += [pen.words(text, role, inner, "ink", ground=ground) for text in block.texts]
    parts += [_signed(pen, entry, inner, tone, ground, sign) for entry in block.entries]
    body = padded(stack(block.kind, inner, parts, pen.px(24)), edge, edge, edge, edge)
    height = max(tall, body.height)
    line = pen.px(3)
    back = Mark(
        "rect",
        line / 2,
        line / 2,
        width - line,
        height - line,
        fill=ground,
        stroke=tone,
        line=line,
        radius=pen.px(RADIUS),
        dash="10 9" if block.kind == "myth" else "",
    )
    return backed(Piece(block.kind, width, height, body.marks), back)


def _signed(pen: Pen, entry: Entry, width: float, tone: str, ground: str, sign: str) -> Piece:
    side, gap = pen.px(32), pen.px(18)
    text = f"{entry.lead} {entry.text}".strip()
    said = pen.words(text, "body", width - side - gap, "ink", ground=ground)
    top = max(0.0, pen.size("body") * 0.45 - side / 2)
    mark = Mark("icon", 0, top, side, side, stroke=tone, line=3.0, d=sign)
    return union("item", width, (Piece("sign", side, side + top, (mark,)), said.at(side + gap, 0)))


def call(pen: Pen, block: Block, width: float) -> Piece:
    """When to get help: red for an emergency, amber for a warning."""
    grave = block.kind == "emergency"
    ground, ink = ("stop", "white") if grave else ("warn_tint", "ink")
    tone = "white" if grave else "warn"
    edge, side, gap = pen.px(44), pen.px(92), pen.px(28)
    inner = width - 2 * edge
    role = "heading" if grave else "subheading"
    title = pen.words(block.title, role, inner - side - gap, ink, ground=ground)
    high = max(side, title.height)
    icon = block.icon or ("phone" if grave else "alert")
    sign = Piece(
        "sign",
        side,
        side,
        (
            Mark("circle", 0, 0, side, side, fill=tone),
            Mark(
                "icon",
                side * 0.22,
                side * 0.22,
                side * 0.56,
                side * 0.56,
                stroke="stop" if grave else "white",
                line=2.1,
                d=icon,
            ),
        ),
    )
    head = union(
        "head",
        inner,
        (sign.at(0, (high - side) / 2), title.at(side + gap, (high - title.height) / 2)),
        height=high,
    )
    parts = [head]
    parts += [pen.words(text, "body", inner, ink, ground=ground) for text in block.texts]
    parts += [dotted(pen, entry, inner, ink=ink, ground=ground) for entry in block.entries]
    body = padded(stack(block.kind, inner, parts, pen.px(22)), edge, edge, edge, edge)
    line = 0.0 if grave else pen.px(4)
    back = Mark(
        "rect",
        line / 2,
        line / 2,
        width - line,
        body.height - line,
        fill=ground,
        stroke="" if grave else "warn",
        line=line,
        radius=pen.px(RADIUS),
    )
    return backed(body, back)


def calls(pen: Pen, one: Block, other: Block, width: float) -> Piece:
    """Two calls for help side by side, of one height."""
    gap = pen.px(28)
    room = (width - gap) / 2
    left, right = (call(pen, block, room) for block in (one, other))
    tall = max(left.height, right.height)
    right = stretched(right, tall).at(room + gap, 0)
    return union("emergency", width, (stretched(left, tall), right))


def cta(pen: Pen, block: Block, width: float) -> Piece:
    """What to do next, on the brand's colour, with an arrow."""
    edge, side = pen.px(44), pen.px(72)
    inner = width - 2 * edge - side - pen.px(28)
    parts = (
        [pen.words(block.title, "subheading", inner, "light", ground="accent")]
        if block.title
        else []
    )
    parts += [
        pen.words(text, "lead" if not block.title else "body", inner, "light", ground="accent")
        for text in block.texts
    ]
    said = stack("cta", inner, parts, pen.px(10))
    body = padded(said, edge, pen.px(38), edge + side + pen.px(28), pen.px(38))
    height = max(body.height, side + pen.px(40))
    top = (height - side) / 2
    marks = (
        Mark("rect", 0, 0, width, height, fill="accent", radius=pen.px(RADIUS)),
        Mark("circle", width - edge - side, top, side, side, fill="light"),
        Mark(
            "icon",
            width - edge - side * 0.78,
            top + side * 0.22,
            side * 0.56,
            side * 0.56,
            stroke="accent",
            line=2.4,
            d="arrow",
        ),
    )
    body = union("cta", width, (body.at(0, (height - body.height) / 2),), height=height)
    return backed(body, *marks)


def compare(pen: Pen, block: Block, width: float) -> Piece:
    """A table: heads on a tint, rows parted by lines."""
    count = max(1, len(block.heads))
    named = count > 2 and not block.heads[0]
    first = width * 0.28 if named else width / count
    room = (width - first) / (count - 1) if count > 1 else width
    lefts = [0.0, *(first + n * room for n in range(count - 1))]
    wides = [first, *([room] * (count - 1))]
    edge = pen.px(24)
    rows: list[Piece] = []
    for number, cells in enumerate((block.heads, *(entry.cells for entry in block.entries))):
        parts = []
        ground = "accent" if not number else "white"
        for place, cell in enumerate(cells[:count]):
            bold = not number or (named and not place)
            ink = "light" if not number else "ink"
            said = pen.words(
                cell, "strong" if bold else "body", wides[place] - 2 * edge, ink, ground=ground
            )
            parts.append(said.at(lefts[place] + edge, pen.px(22)))
        row = union("row", width, parts)
        row = Piece("row", width, row.height + pen.px(22), row.marks)
        if number:
            rule = Mark("rect", 0, row.height - pen.px(2), width, pen.px(2), fill="line")
            back = Mark("rect", 0, 0, width, row.height, fill="white")
            row = backed(row, back, rule)
        else:
            row = backed(
                row, Mark("rect", 0, 0, width, row.height, fill="accent", radius=pen.px(10))
            )
        rows.append(row)
    return under_title(pen, block, stack("compare", width, rows, 0.0), width)
