"""The numbers of a text, and whether another text says them too.

A text about a post may hold no number that the post has not, with the same unit: “6 g a day” is not
“6 g a week”, and “1 in 10” of a post is not “1 in 100” of its teaser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache

from hcsite.prose.figure_dates import less_exact
from hcsite.prose.figure_scan import AGE, PERCENT, Figure, scan, single_units, stem

_WORD = re.compile(r"[^\W\d_][\w'’]*")
_YEAR_UNITS = frozenset({AGE, "year", ""})


def figures(text: str, lang: str = "en") -> tuple[str, ...]:
    """Every number with its unit, or the thing that it counts, in one form, in order.

    `1,000 mg`, `1000mg` and `one thousand milligrams` all give `1000 mg`; “7 of 100” gives
    `7/100`, “half” `1/2`, “9.30am” `09:30`, “3 October 2026” `2026-10-03`, a telephone number its
    digits.
    """
    return tuple(figure.normal for figure in scan(text, lang))


def missing_figures(text: str, source: str, lang: str = "en") -> tuple[str, ...]:
    """The figures of a text, as they stand there, that the source does not bear out."""
    wanted = scan(text, lang)
    if not wanted:
        return ()
    by_value, things = _said(source, lang)
    missing = (
        text[figure.start : figure.end].strip()
        for figure in wanted
        if not _borne_out(figure, by_value, things)
    )
    return tuple(dict.fromkeys(missing))


@lru_cache(maxsize=16)
def _said(source: str, lang: str) -> tuple[Mapping[str, list[Figure]], frozenset[str]]:
    """The figures of a source by their values, and all its words: many texts ask of one post."""
    by_value: dict[str, list[Figure]] = {}
    for figure in (*scan(source, lang), *single_units(source, lang)):
        for value in _values(figure):
            by_value.setdefault(value, []).append(figure)
    return by_value, frozenset(stem(word) for word in _WORD.findall(source))


def _values(figure: Figure) -> tuple[str, ...]:
    """The values that a figure of the source bears out: the ends of a range, less exact dates."""
    if figure.kind == "date":
        return (figure.value, *less_exact(figure.value))
    values = (figure.value, figure.upto) if figure.upto else (figure.value,)
    share = _share(figure)
    return values if share is None else (*values, f"share {share}")


def _borne_out(
    figure: Figure, by_value: Mapping[str, list[Figure]], things: frozenset[str]
) -> bool:
    share = _share(figure)
    if share is not None:
        return f"share {share}" in by_value
    if figure.kind in {"date", "time", "phone", "pair"}:
        return any(figure.kind == other.kind for other in by_value.get(figure.value, ()))
    values = filter(None, (figure.value, figure.upto))
    return all(_same_unit(figure, by_value.get(value, ()), things) for value in values)


def _same_unit(figure: Figure, others: Iterable[Figure], things: frozenset[str]) -> bool:
    return any(_agree(figure, other, things) for other in others if other.kind != "share")


def _agree(one: Figure, other: Figure, things: frozenset[str]) -> bool:
    """Whether the source's `other` says what `one` says, of the same value."""
    if one.rate and one.rate != other.rate:
        return False
    if AGE in {one.unit, other.unit} and one.unit:
        return {one.unit, other.unit} <= _YEAR_UNITS
    if one.unit:
        return one.unit in {other.unit, other.noun}
    if one.noun and (other.unit or other.noun):
        return one.noun in {stem(other.unit), other.noun}
    return not one.noun or one.noun in things


def _share(figure: Figure) -> Fraction | None:
    """A part of a whole, so that 50 %, half and 1 in 2 are the same."""
    if figure.kind == "share":
        return Fraction(figure.value)
    if figure.unit == PERCENT and not figure.upto:
        return Fraction(figure.value) / 100
    return None
