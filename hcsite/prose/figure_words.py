"""The words of a language for numbers and units, and the patterns made of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("figures.toml")

VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8)}
_SPACE = r"[\s\u00a0\u202f]"
_DIGITS = (
    r"(?:\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?!\d)|\d+)(?:\.\d+(?!\.?\d))?"
    rf"(?:\s?[{''.join(VULGAR)}])?|\.\d+|[{''.join(VULGAR)}]"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language (see figures.toml), looked up in lower case."""

    exact: Mapping[str, str]
    units: Mapping[str, str]
    currencies: Mapping[str, str]
    rates: frozenset[str]
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    multiples: Mapping[str, int]
    parts: Mapping[str, int]
    months: Mapping[str, int]
    clock: Mapping[str, str]
    plurals: frozenset[str]
    small: frozenset[str]
    articles: frozenset[str]
    between: re.Pattern[str]
    share: re.Pattern[str]
    ages: re.Pattern[str]
    scan: re.Pattern[str]
    unit: re.Pattern[str]
    rate: re.Pattern[str]
    single: re.Pattern[str]

    def unit_of(self, written: str) -> str:
        """The name of a unit, however it was written."""
        if written in self.exact:
            return self.exact[written]
        return self.units[" ".join(written.lower().split())]


@cache
def words(lang: str = "en") -> Words:
    """The words of a language; those of English where there are none."""
    tables: Mapping[str, Mapping[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    table = tables.get(lang, tables["en"])
    exact = {name: names[0] for names in table["exact"] for name in names}
    units = {name.lower(): names[0] for names in table["words"] for name in names if len(name) > 1}
    months = {
        name: number
        for number, names in enumerate(table["months"], start=1)
        for name in names.split()
    }
    unit = rf"(?:{_any(exact)}|(?i:{_any(units)}))(?![^\W\d_])"
    rate = rf"{_SPACE}(?i:{_any(table['per'].split())}){_SPACE}+|/"
    rates = _any([*table["rates"].split(), *(f"{name}s" for name in table["rates"].split())])
    between = r"(?:\s+(?!\d)[\w'’-]+){0,3}?"
    return Words(
        exact=exact,
        units=units,
        currencies=table["currencies"],
        rates=frozenset(table["rates"].split()),
        numbers=table["numbers"],
        scales=table["scales"],
        multiples=table["multiples"],
        parts=table["parts"],
        months=months,
        clock=table["clock"],
        plurals=frozenset(table["plurals"].split()),
        small=frozenset(table["small"].split()),
        articles=frozenset(table["articles"].split()),
        between=re.compile(_between(table)),
        share=re.compile(rf"\s+(?i:{_any(table['share'])})\s+"),
        ages=re.compile(rf"(?i)\b(?:{_any(table['ages'].split())})[\s:]+(?:from\s+|between\s+)?$"),
        scan=re.compile(_scanner(table, months, unit)),
        unit=re.compile(rf"{_SPACE}?-?(?P<unit>{unit})"),
        rate=re.compile(rf"{between}(?:{rate})(?P<rate>(?i:{rates}))\b"),
        single=re.compile(rf"(?i:\b(?:{_any(table['per'].split())}))[\s-]+(?P<unit>{unit})"),
    )


def _any(alternatives: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first; a space stands for any white space."""
    longest_first = sorted(set(alternatives), key=lambda item: (-len(item), item))
    return "|".join(re.escape(item).replace(r"\ ", r"\s+") for item in longest_first)


def number_pattern(table: Mapping[str, Any]) -> str:
    """A number in digits or in words, with hundreds, thousands and millions."""
    scales = rf"(?i:{_any(table['scales'])})\b"
    word = rf"(?i:{_any(table['numbers'])})\b"
    small = rf"{word}(?:[-\s]{word})?"
    article = rf"(?i:{_any(table['articles'].split())})"
    tail = rf"(?:\s+(?:(?i:{table['tie']})\s+)?{small})?"
    in_words = rf"(?:{small}(?:\s+{scales})*|{article}(?:\s+{scales})+){tail}"
    return rf"(?:(?:{_DIGITS})(?:\s?{scales})?|\b{in_words})"


def _beginning(table: Mapping[str, Any], months: Mapping[str, int]) -> str:
    """What any figure begins with: it spares all the rest at most places of a text."""
    named = ("numbers", "scales", "multiples", "parts", "clock")
    known = {word for key in named for word in table[key]} | set(months)
    parts = _any([*table["scales"], *table["parts"]])
    signs = "".join(table["currencies"]) + "".join(VULGAR)
    article = rf"(?:{_any(table['articles'].split())})[\s-]+(?:{parts})"
    return rf"(?=[\d{signs}(+.−-]|(?i:{_any(known)}|{article})\b)"


def _between(table: Mapping[str, Any]) -> str:
    """What stands between the ends of a range."""
    return rf"(?:\s?[-–—]\s?(?![^\W\d_])|\s+(?i:{_any(table['range'].split())})\s+)"


def _scanner(table: Mapping[str, Any], months: Mapping[str, int], unit: str) -> str:
    n = number_pattern(table)
    month = rf"(?:{_any(name.capitalize() for name in months)})\b\.?"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    year = r"(?:,?\s+\d{4}(?!\d))?"
    half = _any(table["halves"])
    to = _between(table)
    tie = rf"(?i:{table['tie']})"
    article = rf"(?i:{_any(table['articles'].split())})"
    part = rf"(?i:{_any(table['parts'])})\b"
    clock = r"\d{1,2}(?:[:.]\d{2})?"
    share = _any(table["share"])
    sign = f"[{''.join(table['currencies'])}]"
    kinds = {
        "phone": r"\+\d[\d ()\-.]{6,}\d|(?:\(0\d+\)|0\d{2,4})[\d \-]{4,}\d"
        r"|(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)|116 \d{3}(?!\d)",
        "iso": r"\d{4}-\d{2}-\d{2}(?!\d)",
        "days": rf"{day}{to}{day}\s+{month}{year}",
        "date": rf"{day}(?:\s+of)?\s+{month}{year}|\b{month}\s+{day}(?!\d){year}"
        rf"|\b{month}\s+\d{{4}}(?!\d)",
        "slashes": r"\d{1,2}/\d{1,2}/\d{2,4}(?!\d)",
        "times": rf"{clock}{to}{clock}\s?(?i:{half})(?!\w)",
        "time": rf"{clock}\s?(?i:{half})(?!\w)|\d{{1,2}}:\d{{2}}(?!\d)",
        "hour": rf"\b(?i:{_any(table['clock'])})\b",
        "ratio": rf"{n}\s+(?i:{share})\s+(?!(?:19|20)\d\d\b){n}(?!\s?(?:{unit})|[.,/]?\d)",
        "part": rf"(?:(?:(?:{article}|{n})[\s-]+)?{part})(?!\s+past|-t)",
        "mixed": rf"{n}\s+{tie}\s+{article}\s+{part}",
        "over": rf"\d{{2,3}}\s+{table['over']}\s+\d{{2,3}}(?!\d)",
        "pair": r"\d+(?:\.\d+)?(?:/\d+(?:\.\d+)?)+",
        "multiple": rf"\b(?i:{_any(table['multiples'])})\b",
        "money": rf"{sign}\s?{n}(?:{to}{sign}?{n})?",
        "range": rf"{n}{to}{n}",
        "number": rf"(?:(?<!\S)[−-])?{n}",
    }
    order = "phone iso days date slashes times time hour mixed ratio part over pair multiple money"
    names = (*order.split(), "range", "number")
    ahead = "|".join(rf"(?<=\b{word}-)" for word in table["ahead"].split())
    before = rf"(?:(?<!\w)(?<![^\W_][.,/:’'-])|{ahead})"
    return (
        before
        + _beginning(table, months)
        + "(?:"
        + "|".join(f"(?P<{name}>{kinds[name]})" for name in names)
        + ")"
    )
