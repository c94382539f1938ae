"""Blocks of words as pieces of a picture: numbers, lists, pairs, boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hcsite.features.infographics.marks import Mark, Piece, backed, padded, stack, union
from hcsite.features.infographics.pen import Pen
from hcsite.model.infographic import Block, Entry

WIDE = 700.0
"""From this width on two cards stand side by side."""

RADIUS = 22.0


def heading(pen: Pen, block: Block, width: float) -> Piece:
    """A heading over what follows, with its icon before it."""
    role = "heading" if block.level <= 2 else "subheading"
    return _titled(pen, block.title, block.icon, width, role=role)


def texts(pen: Pen, block: Block, width: float) -> Piece:
    """Paragraphs, and the items of a plain list."""
    parts = [pen.words(text, "body", width, "ink") for text in block.texts]
    parts += [dotted(pen, entry, width) for entry in block.entries]
    return stack("text", width, parts, pen.px(16))


def key_message(pen: Pen, block: Block, width: float) -> Piece:
    """The one thing to remember, on a tint with a bar before it."""
    inner = width - pen.px(40 + 12 + 36)
    said = stack(
        "key",
        inner,
        [pen.words(text, "lead", inner, "deep", ground="tint") for text in block.texts],
        pen.px(12),
    )
    piece = replace(
        padded(said, pen.px(48), pen.px(36), pen.px(40), pen.px(36)), kind="key-message"
    )
    ground = Mark("rect", 0, 0, piece.width, piece.height, fill="tint", radius=pen.px(8))
    bar = Mark("rect", 0, 0, pen.px(12), piece.height, fill="accent", radius=pen.px(6))
    return backed(piece, ground, bar)


def big_number(pen: Pen, block: Block, width: float) -> Piece:
    """A number as large as a picture, and beside or below it what it counts."""
    sign = roundel(pen, block.icon, pen.px(150)) if block.icon and width > pen.px(700) else None
    if sign:
        rest = big_number(pen, replace(block, icon=""), width - sign.width - pen.px(40))
        height = max(rest.height, sign.height)
        return union(
            "big-number",
            width,
            (
                sign.at(0, (height - sign.height) / 2),
                rest.at(sign.width + pen.px(40), (height - rest.height) / 2),
            ),
        )
    figure = pen.words(block.figure, "figure", width, "accent", least=0.4)
    reach = max((mark.w for mark in figure.marks), default=0.0)
    gap = pen.px(40)
    beside = width - reach - gap
    if len(figure.marks) == 1 and beside >= max(pen.px(320), width * 0.38):
        said = stack("said", beside, _said(pen, block, beside), pen.px(12))
        height = max(figure.height, said.height)
        places = (
            figure.at(0, (height - figure.height) / 2),
            said.at(reach + gap, (height - said.height) / 2),
        )
        return _with_icon(pen, block, union("big-number", width, places), width)
    said = stack("said", width, _said(pen, block, width), pen.px(12))
    return _with_icon(pen, block, stack("big-number", width, (figure, said), pen.px(6)), width)


def _said(pen: Pen, block: Block, width: float) -> list[Piece]:
    first, *more = block.texts or ("",)
    parts = [pen.words(first, "lead", width, "ink")]
    return parts + [pen.words(text, "small", width, "soft") for text in more]


def _with_icon(pen: Pen, block: Block, piece: Piece, width: float) -> Piece:
    if not block.icon:
        return piece
    sign = roundel(pen, block.icon, pen.px(104))
    return stack(piece.kind, width, (sign, piece), pen.px(14))


def steps(pen: Pen, block: Block, width: float) -> Piece:
    """Numbered steps below each other, joined by a line; two columns where they are wide."""
    pictured = any(entry.icon for entry in block.entries)
    columns = 2 if pen.dense and width >= pen.px(820) and len(block.entries) > 3 else 1
    gap = pen.px(40)
    room = (width - gap * (columns - 1)) / columns
    rows = [
        _step(pen, entry, number, room, pictured=pictured)
        for number, entry in enumerate(block.entries, start=1)
    ]
    half = -(-len(rows) // columns)
    halves = [
        _joined(pen, rows[i : i + half], room, pictured=pictured) for i in range(0, len(rows), half)
    ]
    body = union("steps", width, [p.at(n * (room + gap), 0) for n, p in enumerate(halves)])
    return under_title(pen, block, body, width)


def _step(pen: Pen, entry: Entry, number: int, width: float, *, pictured: bool) -> Piece:
    side = pen.px(132 if pictured else 72)
    inner = width - side - pen.px(50 if pictured else 32)
    said = entry_words(pen, entry, inner, lead="lead" if pictured else "strong")
    badge = pen.px(72 if not pictured else 54)
    marks: list[Mark] = []
    if pictured:
        marks.append(Mark("rect", 0, 0, side, side, fill="tint", radius=pen.px(RADIUS)))
        if entry.icon:
            edge = side * 0.2
            marks.append(_icon(entry.icon, edge, edge, side - 2 * edge, "deep", line=1.5))
    # The number stands at the corner of an icon, and in the middle where there is none.
    shift = -pen.px(18) if entry.icon else (side - badge) / 2
    place = (shift, shift) if pictured else (0.0, 0.0)
    marks.append(Mark("circle", *place, badge, badge, fill="accent"))
    marks.append(pen.sign(str(number), "badge", (*place, badge), "light", ground="accent"))
    height = max(side, said.height)
    top = (height - said.height) / 2 if said.height < side else 0.0
    sign = Piece("sign", side, side, tuple(marks))
    shift = pen.px(18) if pictured else 0.0
    return union(
        "step",
        width,
        (sign.at(shift, shift), said.at(side + pen.px(32) + shift, top + shift)),
        height=height + shift,
    )


def _joined(pen: Pen, rows: Sequence[Piece], width: float, *, pictured: bool) -> Piece:
    body = stack("steps", width, rows, pen.px(34 if pictured else 30))
    if pictured or len(rows) < 2:
        return body
    last = rows[-1].height
    x = pen.px(36 - 2)
    rail = Mark(
        "rect", x, pen.px(36), pen.px(4), body.height - last - pen.px(36) + pen.px(10), fill="line"
    )
    return backed(body, rail)


def dotted(
    pen: Pen, entry: Entry, width: float, *, ink: str = "ink", ground: str = "paper"
) -> Piece:
    """An item of a plain list."""
    dot, gap = pen.px(12), pen.px(22)
    said = entry_words(pen, entry, width - dot - gap, ink=ink, ground=ground)
    top = pen.size("body") * 0.74 - pen.size("body") * 0.26 - dot / 2
    return union(
        "item",
        width,
        (
            Piece("dot", dot, dot, (Mark("circle", 0, 0, dot, dot, fill=ink),)).at(0, top),
            said.at(dot + gap, 0),
        ),
    )


def entry_words(
    pen: Pen,
    entry: Entry,
    width: float,
    *,
    lead: str = "strong",
    ink: str = "ink",
    ground: str = "paper",
) -> Piece:
    """An item: what it begins with in bold, and the rest."""
    if not entry.lead:
        return pen.words(entry.text, "body", width, ink, ground=ground)
    first = pen.words(entry.lead, lead, width, ink, ground=ground)
    if not entry.text:
        return first
    return stack(
        "entry", width, (first, pen.words(entry.text, "body", width, ink, ground=ground)), pen.px(6)
    )


def under_title(pen: Pen, block: Block, body: Piece, width: float) -> Piece:
    """A piece below the title of its block, where it has one."""
    if not block.title:
        return Piece(block.kind, body.width, body.height, body.marks)
    title = _titled(pen, block.title, block.icon, width, role="subheading")
    return stack(block.kind, width, (title, body), pen.px(30))


def _titled(
    pen: Pen,
    title: str,
    icon: str,
    width: float,
    *,
    role: str,
    ink: str = "deep",
    ground: str = "paper",
) -> Piece:
    if not icon:
        return pen.words(title, role, width, ink, ground=ground)
    side, gap = pen.px(76), pen.px(24)
    words = pen.words(title, role, width - side - gap, ink, ground=ground)
    height = max(side, words.height)
    sign = roundel(pen, icon, side)
    return union(
        "title",
        width,
        (sign.at(0, (height - side) / 2), words.at(side + gap, (height - words.height) / 2)),
        height=height,
    )


def roundel(pen: Pen, icon: str, side: float, *, ground: str = "tint", ink: str = "deep") -> Piece:
    """An icon in a circle."""
    del pen
    inner = side * 0.58
    edge = (side - inner) / 2
    return Piece(
        "roundel",
        side,
        side,
        (Mark("circle", 0, 0, side, side, fill=ground), _icon(icon, edge, edge, inner, ink)),
    )


def _icon(name: str, x: float, y: float, side: float, colour: str, *, line: float = 1.9) -> Mark:
    return Mark("icon", x, y, side, side, stroke=colour, line=line, d=name)
