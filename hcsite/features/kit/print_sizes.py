"""How large the letters of a poster and a card may be, so that all of the text is on the paper."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

POINT = 25.4 / 72
"""Millimetres in a point."""

LETTER = 0.48
"""The width of a letter, of its size; a little more than those of usual fonts."""


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes of type in points."""

    headline: float
    action: float
    helpline: float


@dataclass(frozen=True, slots=True)
class Paper:
    """What a sheet has room for, in millimetres, as the theme's `print.css` sets it.

    `width` and `height` are those of the column of text, of which `fixed` is taken by code, address
    and the last lines; `before` stands before the action, `around` around the helpline, which is
    `inset` narrower than the column. `types` are tried in this order.
    """

    width: float
    height: float
    fixed: float
    before: float
    around: float
    inset: float
    types: tuple[Type, ...]


POSTER = Paper(
    width=174,
    height=254,
    fixed=92,
    before=10,
    around=21,
    inset=15,
    types=(
        Type(84, 23, 19),
        Type(64, 23, 19),
        Type(50, 21, 18),
        Type(40, 19, 17),
        Type(32, 17, 15),
        Type(25, 15, 14),
        Type(20, 13, 12),
    ),
)
CARD = Paper(
    width=85,
    height=123,
    fixed=48,
    before=3.5,
    around=8,
    inset=6,
    types=(
        Type(30, 13, 10),
        Type(25, 13, 10),
        Type(21, 12, 10),
        Type(17, 11, 9.5),
        Type(14, 10, 9),
        Type(11.5, 9, 8.5),
        Type(10, 8, 8),
    ),
)


def size_of(paper: Paper, *, headline: str, action: str, helpline: str) -> int:
    """The number of the first type, from 1, in which all of it fits; 0 where it fits in none."""
    texts = (headline, action, helpline)
    fitting = (n for n, size in enumerate(paper.types, 1) if _fits(paper, size, *texts))
    return next(fitting, 0)


def _fits(paper: Paper, size: Type, headline: str, action: str, helpline: str) -> bool:
    words = (word for word in headline.split() if len(word) == _letters(word))
    if max(map(len, words), default=0) * LETTER * size.headline * POINT > paper.width:
        return False
    return paper.fixed + sum(_heights(paper, size, headline, action, helpline)) <= paper.height


def _heights(
    paper: Paper, size: Type, headline: str, action: str, helpline: str
) -> Iterator[float]:
    yield 1.08 * _height(headline, size.headline, paper.width)
    if action:
        yield paper.before + 1.35 * _height(action, size.action, paper.width)
    if helpline:
        yield paper.around + 1.3 * _height(helpline, size.helpline, paper.width - paper.inset)


def _height(text: str, size: float, width: float) -> float:
    """The height of a text that is set solid."""
    room = width / (LETTER * size * POINT)
    return sum(_lines(line, room) for line in text.split("\n")) * size * POINT


def _lines(text: str, room: float) -> int:
    """The lines of a text, of which each has room for so many letters."""
    lines, left = 1, room
    for word in map(_letters, text.split()):
        if word > left and left < room:
            lines, left = lines + 1, room
        if word > room:  # it is divided, as the words of Chinese are
            lines, word = lines + int(word // room), int(word % room)  # noqa: PLW2901
        left -= word + 1
    return lines


def _letters(text: str) -> int:
    """The letters of a text, where those of Chinese, Japanese and Korean count twice."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
