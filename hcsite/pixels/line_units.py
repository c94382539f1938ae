"""Where a line of text may end: words, parts of joined words, and the signs of East Asia."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_SPACES: Final = re.compile(r"([^\S\u00a0\u2007\u202f]+|\u200b+)")
_JOINTS: Final = re.compile(r"(?<=[^\W_][-\u2010\u2013\u2014/])(?=[^\W_])")
_NUMBER: Final = re.compile(r"[\d.,\u2009]*\d")
# The signs in numbers are the wide , . : ; ? ! ) ] } ( [ { of East Asia.
_NO_START: Final = frozenset(
    "、。\uff0c\uff0e・\uff1a\uff1b\uff1f\uff01\uff09\uff3d\uff5d」』】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…"
)
_NO_END: Final = frozenset("\uff08\uff3b\uff5b「『【〈《")
_IDEOGRAPHS: Final = (
    (0x2E80, 0x2FDF),
    (0x3001, 0x312F),
    (0x3190, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF01, 0xFF60),
    (0x20000, 0x3FFFF),
)
_HYPHENATED: Final = ("LATIN", "CYRILLIC", "GREEK")
_SHORT_UNIT: Final = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of text in which no line ends; `spaced` says that a space stands before it.

    `hyphen` says that the word goes on in the next unit, and gets a hyphen where a line ends here.
    """

    text: str
    spaced: bool
    hyphen: bool = False


@lru_cache(maxsize=1024)
def units_of(text: str) -> tuple[Unit, ...]:
    """Give the units of a text; a number stays with the short unit of measure behind it."""
    units: list[Unit] = []
    spaced = False
    for part in _SPACES.split(text):
        if not part:
            continue
        if _SPACES.fullmatch(part):
            spaced = "\u200b" not in part
            continue
        if units and spaced and _belong_together(units[-1].text, part):
            before = units.pop()
            units.append(Unit(f"{before.text}\u00a0{part}", before.spaced))
            continue
        for number, piece in enumerate(_pieces(part)):
            units.append(Unit(piece, spaced and not number))
        spaced = False
    return tuple(units)


def _belong_together(number: str, unit: str) -> bool:
    return (
        _NUMBER.fullmatch(number) is not None
        and len(unit.rstrip(".,;:!?")) <= _SHORT_UNIT
        and unit[0].isalpha()
    )


def _pieces(word: str) -> Iterator[str]:
    """Give the parts of a word without spaces, at whose ends a line may end."""
    for joined in _JOINTS.split(word):
        start = 0
        for place in range(1, len(joined)):
            if _parts(joined[place - 1], joined[place]):
                yield joined[start:place]
                start = place
        yield joined[start:]


def _parts(before: str, after: str) -> bool:
    if ord(max(before, after)) < _IDEOGRAPHS[0][0]:
        return False
    if before in _NO_END or after in _NO_START or unicodedata.category(after)[0] == "M":
        return False
    return _is_ideograph(before) or _is_ideograph(after)


def _is_ideograph(char: str) -> bool:
    code = ord(char)
    return any(first <= code <= last for first, last in _IDEOGRAPHS)


def letters_of(unit: Unit) -> tuple[Unit, ...]:
    """Give a unit sign by sign, for words that are wider than the box in the smallest size.

    Marks stay with their letter. Between two letters of scripts that hyphenate, a hyphen is shown
    where a line ends.
    """
    clusters: list[str] = []
    for char in unit.text:
        joins = clusters and (
            unicodedata.category(char)[0] == "M"
            or char in "\u200c\u200d\u2060\u00a0"
            or clusters[-1][-1] in "\u200d\u2060\u00a0"
        )
        if joins:
            clusters[-1] += char
        else:
            clusters.append(char)
    units = []
    for number, cluster in enumerate(clusters):
        follows = clusters[number + 1] if number + 1 < len(clusters) else ""
        hyphen = _hyphenates(cluster[0]) and _hyphenates(follows[:1])
        units.append(Unit(cluster, unit.spaced and not number, hyphen))
    return tuple(units)


def _hyphenates(char: str) -> bool:
    return char.isalpha() and unicodedata.name(char, "").startswith(_HYPHENATED)
