"""Charts that are true to their numbers: they begin at zero, and say what is counted."""

from __future__ import annotations

import math
from typing import Final

from hcsite.features.infographics.blocks import under_title
from hcsite.features.infographics.marks import Mark, Piece, stack, union
from hcsite.features.infographics.pen import Pen
from hcsite.model.infographic import Block, axis_of

_MOMENT: Final = 180.0
"""The most room of a name below the axis."""

TONES: Final = ("accent", "second", "third", "fourth", "fifth", "sixth")


def icon_array(pen: Pen, block: Block, width: float) -> Piece:
    """So many people of so many, each drawn; beside or below them the words."""
    across = 10 if block.whole <= 100 else 25 if block.whole <= 500 else 40
    across = min(across, block.whole) or 1
    down = -(-block.whole // across)
    beside = width >= pen.px(700) and block.whole <= 100
    reach = (
        min(width * 0.5, pen.px(470))
        if beside
        else min(width, pen.px(60 if block.whole <= 20 else 46) * across)
    )
    cell = reach / across
    tall = cell * (1.22 if block.whole <= 100 else 1.1)
    art = Piece("people", reach, down * tall, tuple(_people(block, across, cell, tall)))
    room = width - reach - pen.px(48) if beside else width
    said = [pen.words(block.figure, "number", room, "accent", least=0.5)]
    said += [pen.words(counted(block), "lead", room, "ink")]
    said += [pen.words(text, "body", room, "soft") for text in block.texts[1:]]
    words = stack("said", room, said, pen.px(14))
    if not beside:
        return stack("icon-array", width, (words, art), pen.px(28))
    height = max(words.height, art.height)
    return union(
        "icon-array",
        width,
        (
            art.at(0, (height - art.height) / 2),
            words.at(reach + pen.px(48), (height - words.height) / 2),
        ),
    )


def counted(block: Block) -> str:
    """What the people of an array have or do."""
    first = block.texts[0] if block.texts else ""
    return f"{block.title.replace(block.figure, '', 1).strip(' :–—')} {first}".strip()


def _people(block: Block, across: int, cell: float, tall: float) -> list[Mark]:
    marks = []
    name = "dot" if block.whole > 100 else "figure"
    for number in range(block.whole):
        x, y = number % across * cell, number // across * tall
        fill = "accent" if number < block.count else "rest"
        if name == "dot":
            side = min(cell, tall) * 0.78
            marks.append(
                Mark("circle", x + (cell - side) / 2, y + (tall - side) / 2, side, side, fill=fill)
            )
        else:
            side = min(cell * 1.24, tall) * 1.0
            marks.append(
                Mark(
                    "icon",
                    x + (cell - side) / 2,
                    y + (tall - side) / 2,
                    side,
                    side,
                    fill=fill,
                    d="figure",
                )
            )
    return marks


def bars(pen: Pen, block: Block, width: float) -> Piece:
    """Bars from zero, each with its name before it and its number at its end."""
    rows, gap = block.entries, pen.px(22)
    labels = max((pen.width(entry.text, "body") for entry in rows), default=0.0)
    numbers = max((pen.width(entry.shown, "strong") for entry in rows), default=0.0)
    left = min(labels + 1, width * 0.38)
    room = width - left - gap - numbers - pen.px(16)
    top = max((entry.amount for entry in rows), default=0.0) or 1.0
    high = pen.px(50)
    parts: list[Piece] = []
    for number, entry in enumerate(rows):
        name = pen.words(entry.text, "body", left, "ink")
        reach = room * entry.amount / top
        tall = max(high, name.height)
        y = (tall - high) / 2
        tone = "accent" if entry.amount == top or len(rows) < 3 else "second"
        bar = Mark("rect", 0, y, max(reach, pen.px(3)), high, fill=tone, radius=pen.px(6))
        shown = pen.words(entry.shown, "strong", numbers + pen.px(16), "ink")
        parts.append(
            union(
                "bar",
                width,
                (
                    name.at(0, (tall - name.height) / 2),
                    Piece("bar", reach, tall, (bar,)).at(left + gap, 0),
                    shown.at(left + gap + reach + pen.px(16), (tall - shown.height) / 2),
                ),
                height=tall,
            )
        )
        del number
    body = stack("bars", width, parts, pen.px(16))
    zero = Mark(
        "rect", left + gap - pen.px(3), -pen.px(8), pen.px(3), body.height + pen.px(16), fill="soft"
    )
    body = union(
        "bars",
        width,
        (Piece("axis", width, 0, (zero,)).at(0, pen.px(8)), body.at(0, pen.px(8))),
        height=body.height + pen.px(16),
    )
    return _counted(pen, block, body, width)


def _counted(pen: Pen, block: Block, body: Piece, width: float) -> Piece:
    """A chart with what its numbers count above it, and its notes below."""
    parts = [pen.words(block.heads[-1], "small", width, "soft")] if block.heads else []
    parts.append(body)
    parts += [pen.words(text, "small", width, "soft") for text in block.texts]
    return under_title(pen, block, stack(block.kind, width, parts, pen.px(18)), width)


def proportions(pen: Pen, block: Block, width: float) -> Piece:
    """The parts of a whole as one bar, and below it what each part is."""
    rows = block.entries
    total = sum(entry.amount for entry in rows) or 1.0
    high, x = pen.px(92), 0.0
    parts: list[Mark] = []
    gap = pen.px(4)
    for number, entry in enumerate(rows):
        wide = width * entry.amount / total
        tone = TONES[number % len(TONES)]
        parts.append(Mark("rect", x, 0, max(wide - gap, 1.0), high, fill=tone))
        if pen.width(entry.shown, "strong") + pen.px(24) < wide:
            ink = f"on_{tone}"
            said = pen.words(entry.shown, "strong", wide - gap, ink, ground=tone, align="middle")
            parts += [m.moved(x, (high - said.height) / 2) for m in said.marks]
        x += wide
    bar = Piece("whole", width, high, tuple(parts))
    side = pen.px(34)
    columns = 2 if width >= pen.px(700) and len(rows) > 2 else 1
    room = width / columns
    keys = []
    for number, entry in enumerate(rows):
        said = pen.words(f"{entry.text}: {entry.shown}", "body", room - side - pen.px(40), "ink")
        swatch = Mark("rect", 0, 0, side, side, fill=TONES[number % len(TONES)], radius=pen.px(6))
        keys.append(
            union(
                "key", room, (Piece("swatch", side, side, (swatch,)), said.at(side + pen.px(18), 0))
            )
        )
    half = -(-len(keys) // columns)
    legend = union(
        "legend",
        width,
        [
            stack("keys", room, keys[i : i + half], pen.px(16)).at(n * room, 0)
            for n, i in enumerate(range(0, len(keys), half))
        ],
    )
    return _counted(pen, block, stack("proportions", width, (bar, legend), pen.px(26)), width)


def line(pen: Pen, block: Block, width: float) -> Piece:
    """A line over time above a scale from zero; its first, last and highest points are named."""
    rows = block.entries
    top, step = axis_of(max((entry.amount for entry in rows), default=0.0))
    high = pen.px(360)
    marks_at = [number * step for number in range(round(top / step) + 1)]
    names = [_plain(value) for value in marks_at]
    left = max(pen.width(name, "small") for name in names) + pen.px(18)
    head = pen.size("strong") * 1.7
    edge = max(pen.px(46), min(_widest(pen, block), pen.px(_MOMENT)) / 2)
    room = width - left - 2 * edge
    pieces: list[Piece] = []
    for value, name in zip(marks_at, names, strict=True):
        y = head + high * (1 - value / top)
        rule = Mark(
            "rect",
            0,
            0,
            width - left,
            pen.px(3 if not value else 2),
            fill="soft" if not value else "line",
        )
        pieces.append(Piece("rule", width - left, pen.px(3), (rule,)).at(left, y))
        said = pen.words(name, "small", left - pen.px(14), "soft", align="end")
        pieces.append(said.at(0, y - said.height / 2))
    spots = [
        (
            left + edge + room * number / max(1, len(rows) - 1),
            head + high * (1 - entry.amount / top),
        )
        for number, entry in enumerate(rows)
    ]
    d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots)
    pieces.append(
        Piece(
            "curve",
            width,
            head + high,
            (Mark("path", 0, 0, width, head + high, stroke="accent", line=pen.px(7), d=d),),
        )
    )
    named = (
        {0, len(rows) - 1, max(range(len(rows)), key=lambda n: rows[n].amount)} if rows else set()
    )
    pieces += _points(pen, block, spots, named)
    pieces += _moments(pen, block, spots, head + high + pen.px(16), room)
    return _counted(pen, block, union("line", width, pieces), width)


def _points(
    pen: Pen, block: Block, spots: list[tuple[float, float]], named: set[int]
) -> list[Piece]:
    pieces = []
    for number, (x, y) in enumerate(spots):
        side = pen.px(26 if number in named else 18)
        dot = Mark("circle", 0, 0, side, side, fill="accent", stroke="paper", line=pen.px(4))
        pieces.append(Piece("point", side, side, (dot,)).at(x - side / 2, y - side / 2))
        if number in named:
            wide = pen.px(92)
            said = pen.words(block.entries[number].shown, "strong", wide, "deep", align="middle")
            pieces.append(said.at(x - wide / 2, y - said.height - pen.px(18)))
    return pieces


def _moments(
    pen: Pen, block: Block, spots: list[tuple[float, float]], y: float, room: float
) -> list[Piece]:
    """The names below the axis: all, or every second or third where they would touch."""
    rows = block.entries
    widest = _widest(pen, block)
    apart = room / max(1, len(rows) - 1)
    each = max(1, math.ceil(widest / apart))
    pieces = []
    for number in range(len(rows) - 1, -1, -each):
        wide = min(widest, pen.px(_MOMENT))
        said = pen.words(rows[number].text, "small", wide, "soft", align="middle")
        pieces.append(said.at(spots[number][0] - wide / 2, y))
    return pieces


def _widest(pen: Pen, block: Block) -> float:
    """The room of the longest name below the axis."""
    return max((pen.width(entry.text, "small") for entry in block.entries), default=1.0) + pen.px(
        20
    )


def _plain(value: float) -> str:
    return f"{value:,.10g}"
