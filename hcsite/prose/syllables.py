"""How many syllables an English word has: rules, and a list of the words for which they are wrong.

The list (syllables.toml) comes from the CMU Pronouncing Dictionary and from our own list of medical
words; `scripts/syllables.py` makes it.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("syllables.toml")

LONG_WORD = 3
"""Syllables from which a word is long; SMOG counts these."""

_PART = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+")
_POSSESSIVE = re.compile(r"'s?$")
_CAPITALS = re.compile(r"([A-Z][A-Z\d-]+)['’]?s")
"""An abbreviation with an ending: GPs, WHO's."""

_SPELLED = 3
"""Capitals that are said letter by letter: CT, NHS; longer ones mostly are words, as AIDS is."""

_NUMBERS = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
"""The syllables of zero, one, two, … nineteen."""

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(
    r"""
      (?<![aeiouy])e(?=s?$)(?<![bcdfgkptz]le)         # like, likes; not table
    | (?<![aeioutdy])e(?=d$)(?<![bcdfgkptz]le)        # asked; not wanted, handled
    | (?<=[^aeiouy])e(?=(?:ly|ments?|ful(?:ly|ness)?|less(?:ly|ness)?|ness(?:es)?|some)$)
      (?<![bcdfgkptz]le)                              # safely, useless; not settlement
    | ^(?:bare|base|brake|care|cheese|dove|drive|edge|fore|game|gate|grape|home|hope|horse|house
      |ice|life|like|line|lone|love|make|move|name|note|one|pipe|place|race|rose|safe|shake|shore
      |side|smoke|space|state|stone|store|strike|take|there|time|trade|type|use|wake|waste|where
      |white|whole)(?=[bcdfghjklmnpqrstvwxz]{1,2}[aeiouy])    # the first word of a compound
    """,
    re.VERBOSE,
)
_HISSED = re.compile(r"(?:[sxzcg]|[cs]h)es$")
"""In houses, boxes and pages the last e is heard."""

_APART = re.compile(
    r"ia|ism|yi|[rdvp]io|^io|bio|iers?$|iest$|iu|[tndx]ua|eo|^re[aeiu]|iet|yer|[oa]ya|ayo|[oeu]ing$"
    r"|[bgt]ling|creat|luat|uou|oer|rient|luen|^pree|scie|tui|tre$|sual|nuit|[^aeiou]sm$"
)
"""Vowels that stand together and are said apart, and consonants that are said as a syllable."""

_TOGETHER = re.compile(r"cia[ln]|tial|icall|geon|^read|^rea[lrs]|^rei[gn]|[gq]ues?$|iage|eous$")
"""Where one of those is said together after all, or is silent."""


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """The syllables of an English word, at least 1; those of a compound with hyphens are added up.

    A short word in capitals, or one without a vowel, is spelled (NHS has 3); a number in a word is
    said (COVID-19 has 4).
    """
    capitals = _CAPITALS.fullmatch(word)
    word = capitals[1] if capitals else word.replace("’", "'")
    say = _spelled if word.isupper() else _spoken
    plain = word if word.isascii() else _without_accents(word)
    return max(
        1,
        sum(_said(part) if part.isdigit() else say(part) for part in _PART.findall(plain.lower())),
    )


def _without_accents(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.replace("é", "i"))  # which is never silent
    return "".join(char for char in apart if not unicodedata.combining(char))


def _said(number: str) -> int:
    if len(number) > 2:
        return sum(_NUMBERS[int(digit)] for digit in number)
    tens, ones = divmod(int(number), 10)
    if tens < 2:
        return _NUMBERS[int(number)]
    return (3 if tens == 7 else 2) + (_NUMBERS[ones] if ones else 0)


def _spelled(part: str) -> int:
    if len(part) > _SPELLED and _VOWELS.search(part):
        return _spoken(part)
    return len(part) + 2 * part.count("w")


def _spoken(part: str) -> int:
    known = exceptions()
    if part in known:
        return known[part]
    bare = _POSSESSIVE.sub("", part)
    return known.get(bare) or by_rule(bare)


def by_rule(word: str) -> int:
    """The syllables of a word in small letters, by the rules alone."""
    count = len(_VOWELS.findall(word))
    for match in _SILENT.finditer(word):
        if match[0] != "e" or word[match.start() :] != "es" or not _HISSED.search(word):
            count -= 1
    return max(1, count + len(_APART.findall(word)) - len(_TOGETHER.findall(word)))


@cache
def exceptions() -> Mapping[str, int]:
    """The words for which the rules are wrong, with their syllables."""
    table: Mapping[str, str] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {word: int(number) for number, words in table.items() for word in words.split()}
