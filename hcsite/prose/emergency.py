"""The numbers to call when it is urgent: those of a country, and those of others in its texts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from hcsite.prose.finding import Finding, sentence_at

FILE: Final = Path(__file__).with_name("emergency.toml")
PURPOSES: Final = ("emergency", "crisis", "poison", "advice")

_EUROPE: Final = frozenset(
    """AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK
    EU""".split()
)
_CALL: Final = re.compile(
    r"(?i)\b(?:calls?|calling|dial|dialling|dialing|ring|phone|text|telephone|number is|tel:)\W"
    r"(?:[\w'’]+ ){0,3}(?:[\d /-]{2,20} or )?$"
)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a country by purpose, as they are written: emergency first."""

    country: str
    emergency: tuple[str, ...] = ()
    crisis: tuple[str, ...] = ()
    poison: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    reserved: tuple[str, ...] = ()
    """Numbers that ring in some of these countries: nobody is told to call them, nor not to."""

    @property
    def all(self) -> tuple[str, ...]:
        """Every number that rings."""
        return (*self.emergency, *self.crisis, *self.poison, *self.advice)


def numbers_of(
    locale: str, *, emergency: tuple[str, ...] = (), advice: tuple[str, ...] = ()
) -> Numbers | None:
    """The numbers of a country (`US`, `GB`) or a language tag with one (`en-GB`); None if unknown.

    UK is taken for GB; countries of the European Union without a row have those of `EU`. What a hub
    gives as its own numbers takes the place of those of the same purpose.
    """
    known = _listed_for(locale)
    if not (emergency or advice):
        return known
    known = known or Numbers(locale)
    return replace(known, emergency=emergency or known.emergency, advice=advice or known.advice)


def _listed_for(locale: str) -> Numbers | None:
    table = _table()
    _language, has_region, region = locale.replace("_", "-").rpartition("-")
    country = {"UK": "GB"}.get(region.upper(), region.upper())
    if not has_region and not locale.isupper():
        return None  # a language alone is spoken in many countries
    if country in table:
        return table[country][0]
    return table["EU"][0] if country in _EUROPE else None


def tel(number: str) -> str:
    """The address of a link that calls it (RFC 3966), such as `tel:116123`."""
    return "tel:" + re.sub(r"[^\d+]", "", number)


def find_foreign_numbers(text: str, own: Numbers | None) -> tuple[Finding, ...]:
    """Numbers of other countries that a text asks to call (SAF-02), in the order of the text.

    Not where the sentence names that country; nothing where nobody knows whose numbers hold.
    """
    if own is None or not own.emergency:
        return ()
    ours = {_bare(number) for number in (*own.all, *own.reserved)}
    found: list[Finding] = []
    for match in _pattern().finditer(text):
        if _bare(match[0]) in ours:
            continue
        before, behind = sentence_at(text, match.start(), match.end())
        if _CALL.search(before) and not _names(match[0]).search(before + behind):
            found.append(_foreign(match, own))
    return tuple(found)


def _foreign(match: re.Match[str], own: Numbers) -> Finding:
    why = f"{match[0]} is not an emergency number of the country of this site."
    mend = f"Here it is {' or '.join(own.emergency)}; if another country is meant, name it."
    return Finding("SAF-02", "foreign-number", match[0], match.start(), why, mend, grave=True)


@cache
def _table() -> Mapping[str, tuple[Numbers, str]]:
    rows: Mapping[str, Mapping[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    found: dict[str, tuple[Numbers, str]] = {}
    for country, row in rows.items():
        numbers = {name: tuple(row[name]["call"]) for name in PURPOSES if name in row}
        reserved = tuple(row.get("reserved", ()))
        found[country] = Numbers(country, **numbers, reserved=reserved), str(row["names"])
    return found


@cache
def _pattern() -> re.Pattern[str]:
    """Every number of the table, however it is spaced; the longest first."""
    every = {_bare(number) for numbers, _names in _table().values() for number in numbers.all}
    longest = sorted(every, key=lambda digits: (-len(digits), digits))
    spaced = "|".join(r"[ -]?".join(digits) for digits in longest)
    return re.compile(rf"(?<![\w.,+-])(?:{spaced})(?![\w-]|[.,]\d| ?\d)")


@cache
def _names(number: str) -> re.Pattern[str]:
    """The names of the countries that have a number."""
    bare = _bare(number)
    rows = _table().values()
    names = [
        re.escape(name)
        for numbers, listed in rows
        if bare in {_bare(item) for item in numbers.all}
        for name in listed.split("|")
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")


def _bare(number: str) -> str:
    return "".join(char for char in number if char.isdigit())
