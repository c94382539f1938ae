"""The head and the foot of a picture: what it is about, who says so, where it comes from."""

from __future__ import annotations

from hcsite.features.infographics.marks import Mark, Piece, backed, padded, stack, union
from hcsite.features.infographics.pen import Pen
from hcsite.features.infographics.view import Code, Words


def title(
    pen: Pen,
    words: Words,
    width: float,
    *,
    plain: bool = False,
    ground: str,
    least: float = 0.62,
) -> Piece:
    """The topic in small, and below it the title."""
    ink, soft = ("deep", "ink") if plain else ("head_ink", "head_soft")
    parts = [pen.words(words.topic, "kicker", width, soft, ground=ground)] if words.topic else []
    parts.append(pen.words(words.title, "title", width, ink, ground=ground, least=least))
    return stack("head", width, parts, pen.px(20))


def name(pen: Pen, words: Words, width: float, ink: str, *, ground: str) -> Piece:
    """Who publishes it, and where it stands."""
    parts = [pen.words(words.site, "strong", width, ink, ground=ground)]
    parts += [pen.words(words.address, "small", width, ink, ground=ground)] if words.address else []
    return stack("foot", width, parts, pen.px(8))


def head(
    pen: Pen,
    words: Words,
    width: float,
    *,
    plain: bool,
    margin: float,
    lead: bool = True,
) -> Piece:
    """The title over the whole width."""
    ground = "paper" if plain else "head"
    inner = width - 2 * margin
    parts = [title(pen, words, inner, plain=plain, ground=ground)]
    if lead and words.lead:
        soft = "soft" if plain else "head_soft"
        parts.append(pen.words(words.lead, "lead", inner, soft, ground=ground))
    body = padded(stack("head", inner, parts, pen.px(20)), margin, pen.px(64), margin, pen.px(60))
    if plain:
        bar = Mark("rect", margin, pen.px(30), pen.px(140), pen.px(12), fill="accent")
        return backed(body, bar)
    back = Mark("rect", 0, 0, width, body.height, fill="head")
    return backed(body, back)


def foot(
    pen: Pen,
    words: Words,
    width: float,
    *,
    margin: float,
    code: Code | None = None,
    brief: bool = False,
) -> Piece:
    """Who publishes it, who reviewed it, on which sources it rests; beside it the code."""
    side = pen.px(250) if code else 0.0
    inner = width - 2 * margin - (side + pen.px(48) if code else 0.0)
    name = pen.words(words.site, "strong", inner, "foot_ink", ground="foot")
    parts = [name]
    told = (
        (words.address,) if brief else (words.address, words.reviewed, words.sources, words.notice)
    )
    for text in told:
        if text:
            role = "strong" if text == words.address and code else "small"
            parts.append(pen.words(text, role, inner, "foot_ink", ground="foot"))
    said = stack("foot", inner, parts, pen.px(10))
    height = max(said.height, side)
    pieces = [said.at(margin, pen.px(40) + (height - said.height) / 2)]
    if code:
        pieces.append(_code(code, side).at(width - margin - side, pen.px(40)))
    body = union("foot", width, pieces, height=height + pen.px(80))
    return backed(body, Mark("rect", 0, 0, width, body.height, fill="foot"))


def _code(code: Code, side: float) -> Piece:
    return Piece(
        "code",
        side,
        side,
        (
            Mark("rect", 0, 0, side, side, fill="white", radius=8),
            Mark("code", 0, 0, side, side, fill="black", line=code.size, d=code.path),
        ),
    )


def more(pen: Pen, words: Words, width: float) -> Piece:
    """A line that leads to the page for what had no room."""
    return (
        pen.words(words.more, "strong", width, "deep", align="middle")
        if words.more
        else Piece("more", width, 0)
    )
