"""Words that a health publisher does not send out: promises, fright, labels for people."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from hcsite.core.text import compiled, has_one
from hcsite.prose.sentences import sentences
from hcsite.prose.watch import keys_of, watched

FILE = Path(__file__).with_name("claims.toml")

Level = Literal["error", "warning"]

_REACH = 6
"""How many words before it a “no” may stand and still deny."""

_CLAUSE = re.compile(r"[.;:!?–—]\s|,\s(?:but|so|and)\s")
_WORD = re.compile(r"[\w'-]+")
_STRAIGHT = str.maketrans("’‘“”\u00a0", "''\"\" ")
_FOLDED = str.maketrans("’‘“”ıİſ", "''\"\"iis")
"""Letters too that count as others where capitals make no difference."""

_MYTH = re.compile(r"(?i)\W*(?:myths?|false)\b|.*\b(?:it|that)(?: is|'s) a myth\b")


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that were found, why they are a problem, and what to say instead.

    `rule` is the id of the trust rule that they break, such as EVI-11, or nothing.
    """

    words: str
    level: Level
    why: str
    instead: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class _Kind:
    level: Level
    pattern: str
    exact: bool
    hints: tuple[str, ...]
    keys: tuple[str, ...]
    sign: re.Pattern[str] | None
    why: str
    instead: str
    denied: bool
    shout: bool
    excuse: str
    rule: str

    @property
    def find(self) -> re.Pattern[str]:
        """What finds the words."""
        return compiled(self.pattern, 0 if self.exact else re.IGNORECASE)

    @property
    def unless(self) -> re.Pattern[str] | None:
        """What a sentence has in which they are no problem."""
        return compiled(self.excuse, re.IGNORECASE) if self.excuse else None


@dataclass(frozen=True, slots=True)
class _Lint:
    kinds: tuple[_Kind, ...]
    denial: re.Pattern[str]


def claims(text: str, lang: str = "en", *, rule: str = "") -> tuple[Claim, ...]:
    """What a text should not say, in the order of the list in claims.toml, each thing once.

    With a `rule` only what breaks that. A sentence that calls something a myth may say it. Capitals
    in which every word of three or fewer letters stands for something (NHS, HIV) do not shout.
    """
    lint = _lint(lang.partition("-")[0].lower())
    asked = [kind for kind in lint.kinds if rule in ("", kind.rule)] if lint else []
    kinds = _hinted(asked, text) if lint and asked else []
    if lint is None or not kinds:
        return ()
    found: dict[tuple[str, str], Claim] = {}
    plain = tuple(item.translate(_STRAIGHT) for item in sentences(text, lang))
    for kind in kinds:
        for sentence in plain:
            for words in _matches(sentence, kind, lint.denial):
                claim = Claim(words, kind.level, kind.why, kind.instead, kind.rule)
                found.setdefault((words.lower(), kind.why), claim)
    return tuple(found.values())


def _hinted(kinds: Iterable[_Kind], text: str) -> list[_Kind]:
    """The kinds of which a text may hold something: plain search tells sooner than patterns do."""
    words = watched(text)
    kinds = [kind for kind in kinds if not (kind.keys and words.isdisjoint(kind.keys))]
    kinds = [kind for kind in kinds if kind.sign is None or kind.sign.search(text)]
    if not any(kind.hints for kind in kinds):
        return kinds
    small = " ".join(text.translate(_FOLDED).lower().split())
    return [kind for kind in kinds if not kind.hints or has_one(small, kind.hints)]


def _matches(sentence: str, kind: _Kind, denial: re.Pattern[str]) -> Iterator[str]:
    matches = list(kind.find.finditer(sentence))
    if not matches or (kind.unless is not None and kind.unless.search(sentence)):
        return
    if not kind.shout and _MYTH.match(sentence):
        return
    for match in matches:
        if not (kind.denied and _is_denied(sentence, match.start(), denial)):
            yield match[0].strip(" ,")


def _is_denied(sentence: str, start: int, denial: re.Pattern[str]) -> bool:
    """Whether a “no” stands shortly before, in the same clause."""
    clause = _CLAUSE.split(sentence[:start])[-1]
    near = list(_WORD.finditer(clause))[-_REACH:]
    return bool(near) and denial.search(clause, near[0].start()) is not None


def every_key() -> frozenset[str]:
    """What to watch for, in all languages: see `watch`."""
    lints = (_lint(lang) for lang, kinds in _table().items() if isinstance(kinds, list))
    return frozenset(key for lint in lints if lint for kind in lint.kinds for key in kind.keys)


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return table


@cache
def _lint(lang: str) -> _Lint | None:
    table = _table()
    if lang not in table:
        return None
    negators, urges = ("|".join(table[key].split()) for key in ("negators", "urges"))
    denial = re.compile(rf"\b(?:{negators})\b(?!\s+(?:{urges})\b)", re.IGNORECASE)
    kinds = tuple(_kind(entry) for entry in table[lang])
    return _Lint(kinds, denial)


def _kind(entry: Mapping[str, Any]) -> _Kind:
    hints = tuple(entry["hints"].split("|")) if "hints" in entry else ()
    find = entry["find"]
    return _Kind(
        level=entry["level"],
        pattern=find if entry.get("bare") else rf"(?<![\w-])(?:{find})(?!\w)",
        exact=entry.get("exact", False),
        hints=hints,
        keys=keys_of(hints),
        sign=re.compile(entry["sign"]) if "sign" in entry else None,
        why=entry["why"],
        instead=entry["instead"],
        denied=entry.get("denied", False),
        shout=entry.get("shout", False),
        excuse=entry.get("unless", ""),
        rule=entry.get("rule", ""),
    )
