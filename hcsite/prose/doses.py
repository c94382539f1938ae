"""Doses of medicines, and the ways to write them that have led to deaths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from hcsite.core.text import has_one
from hcsite.prose.finding import Finding, sentence_at
from hcsite.prose.watch import has_digits, keys_of, watched

_MASS: Final = "mg|mcg|µg|μg|ug|micrograms?|milligrams?|milligrammes?"
_UNIT: Final = f"(?:{_MASS}|ml|mL|millilit(?:re|er)s?|IU|iu|international units?|units?|mmol|mEq)"
_DOSE: Final = re.compile(
    r"\d(?<![\w.,].)[\d,.]{0,9}(?: ?(?:-|–|to) ?\d[\d,.]{0,9})?[ \u00a0-]?"
    rf"(?:{_UNIT}(?:/kg)?(?![\w/]| ?/ ?(?:d[lL]|[lL]|m[lL])\b|-?\w*\d)|m?c?g/kg\b)"
)
_NOT_A_DOSE: Final = re.compile(
    r"""\b(?:salt|sodium|sugars?|caffeine|cholesterol|fib(?:re|er)|protein|fats?|alcohol\w*|water|milk
    |juice|drinks?|glass(?:es)?|cups?|bottles?|cans?|beer|wine|spirits?|coffee|tea|urine|blood|soup
    |oil|per\ 100|beds?|housing|business|intensive|care\ units?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Near a number, these tell that food, drink or a laboratory is meant."""

_AROUND: Final = 60


class _Notation(NamedTuple):
    topic: str
    hints: tuple[str, ...]
    keys: tuple[str, ...]
    find: re.Pattern[str]
    why: str
    mend: str


def _notation(topic: str, hints: str, find: str, why: str, mend: str) -> _Notation:
    keys = keys_of(hints.lower().split("|"))
    return _Notation(topic, tuple(hints.split("|")), keys, re.compile(find), why, mend)


_WITH_POINTS: Final = (
    _notation(
        "trailing-zero",
        ".0",
        rf"\d(?<![\d.,].)\d{{0,5}}\.0+ ?{_UNIT}\b",
        "A point before a zero is overlooked: 5.0 mg becomes 50 mg.",
        "Leave the zero out: “5 mg”.",
    ),
    _notation(
        "naked-point",
        ".",
        rf"\.(?<![\w.].)\d{{1,6}} ?{_UNIT}\b",
        "A point with nothing before it is overlooked: .5 mg becomes 5 mg.",
        "Write a zero before it: “0.5 mg”.",
    ),
)
"""What has a point and digits."""

_BEFORE_UNITS: Final = (
    _notation(
        "unit",
        "U|u",
        r"\d(?<![\w.,].)[\d,.]{0,9} ?[Uu](?![\w.-])",
        "“U” is read as a zero, a four or cc.",
        "Write “units”.",
    ),
    _notation(
        "international-unit",
        "IU|iu",
        r"\d(?<![\w.,].)[\d,.]{0,9} ?(?:IU|iu)(?!\w)",
        "“IU” is read as IV or as 10.",
        "Write “international units”.",
    ),
    _notation(
        "microgram",
        "ug|µg|μg",
        r"\d(?<![\w.,].)[\d,.]{0,9} ?(?:ug|µg|μg)(?!\w)",
        "“µg” is read as mg, a thousand times as much.",
        "Write “micrograms”.",
    ),
)
"""What stands behind digits."""

_NUMBERED: Final = re.compile(r"\d[\d,.]{0,9} ?[UuIiµμ]")
"""A number before what may be one of those."""

_IN_WORDS: Final = (
    _notation(
        "daily",
        "QD|Q.D|QOD|Q.O|qd|q.d|qod|q.o",
        r"[Qq](?<![\w.].)(?:\.?[Oo])?\.?[Dd](?!\w)",
        "“QD” (every day) and “QOD” (every other day) are taken for each other.",
        "Write “every day” or “every other day”.",
    ),
    _notation(
        "morphine",
        "SO4|MS",
        r"M(?<!\w.)(?:gSO4|SO4|S(?= ?\d{1,4} ?mg))(?!\w)",
        "“MS” may be morphine or magnesium.",
        "Write the whole name of the medicine.",
    ),
)


def every_key() -> frozenset[str]:
    """What to watch for, beside digits: see `watch`."""
    return frozenset(key for item in _IN_WORDS for key in item.keys)


def find_doses(text: str) -> tuple[Finding, ...]:
    """Doses of medicines (SAF-05): numbers with mg, mcg, mL, IU and their like.

    Not what food and drink hold, nor concentrations such as mg/dL. The units are those of English.
    """
    return tuple(_doses(text)) if has_digits(text) else ()


def _doses(text: str) -> Iterator[Finding]:
    why = "This looks like a dose, which can harm the person that it is not meant for."
    mend = "Set `risk: high`, name the source, and have a pharmacist or a clinician review it."
    for match in _DOSE.finditer(text):
        before, behind = sentence_at(text, match.start(), match.end())
        if not _NOT_A_DOSE.search(f"{before[-_AROUND:]} {behind[:_AROUND]}"):
            yield Finding("SAF-05", "dose", match[0], match.start(), why, mend)


def find_notation(text: str) -> tuple[Finding, ...]:
    """Ways to write doses that are misread (SAF-06), in the order of the text.

    They are those of the Joint Commission's list of abbreviations that are not to be used, and µg
    of the list of the Institute for Safe Medication Practices.
    """
    words = watched(text)
    tried = [item for item in _IN_WORDS if not words.isdisjoint(item.keys)]
    if has_digits(text):
        numbered = _BEFORE_UNITS if _NUMBERED.search(text) else ()
        tried = [*_WITH_POINTS, *numbered, *tried]
    found = (
        Finding("SAF-06", item.topic, match[0], match.start(), item.why, item.mend)
        for item in tried
        if has_one(text, item.hints)
        for match in item.find.finditer(text)
    )
    return tuple(sorted(found, key=lambda finding: finding.start))
