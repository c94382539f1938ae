"""Words that need care: signs of what cannot wait, and how a text speaks of suicide."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from hcsite.core.text import compiled
from hcsite.prose.finding import Finding, sentence_at
from hcsite.prose.watch import keys_of, watched

FILE: Final = Path(__file__).with_name("safety.toml")

_WORD: Final = re.compile(r"[\w'’]+")
_REACH: Final = 4
"""How many words before a term a “no” may stand and still deny it."""

_ILLNESSES: Final = frozenset(("sepsis", "stroke"))
"""Topics whose words name an illness; the others name what somebody feels or sees."""

_AROUND, _STEP = 120, 40
"""How far around a hint to look, and how far on for the next; no match has over 80 characters."""


@dataclass(frozen=True, slots=True)
class _Kind:
    topic: str
    hints: tuple[str, ...]
    keys: tuple[str, ...]
    pattern: str
    grave: bool
    why: str
    mend: str

    @property
    def find(self) -> re.Pattern[str]:
        """What finds the words."""
        return compiled(self.pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    flags: tuple[_Kind, ...]
    wording: tuple[_Kind, ...]
    aside: re.Pattern[str]
    behind: re.Pattern[str]
    negators: frozenset[str]


def find_red_flags(text: str, lang: str = "en") -> tuple[Finding, ...]:
    """Signs of what cannot wait (SAF-01), each topic once: such a text needs an emergency card.

    Not where they are denied, or where a risk, a past or a service is meant; suicide, self-harm and
    overdose (`grave`) count there too. Nothing in a language without a list.
    """
    lexicon = _lexicon(lang)
    if lexicon is None:
        return ()
    found: dict[str, Finding] = {}
    for flag, match in _matches(text, lexicon.flags):
        if flag.topic not in found and _is_now(text, match, flag, lexicon):
            found[flag.topic] = _flagged(flag, match)
    return tuple(sorted(found.values(), key=lambda finding: finding.start))


def _matches(text: str, kinds: tuple[_Kind, ...]) -> Iterator[tuple[_Kind, re.Match[str]]]:
    words = watched(text)
    kinds = tuple([kind for kind in kinds if not words.isdisjoint(kind.keys)])
    if not kinds:
        return
    lower = text.lower()
    if len(lower) != len(text):  # of a few letters the small form is two
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    for kind in kinds:
        seen: set[int] = set()
        for hint in kind.hints:
            for match in _around(hint, kind, text, lower):
                if match.start() not in seen:
                    seen.add(match.start())
                    yield kind, match


def _around(hint: str, kind: _Kind, text: str, lower: str) -> Iterator[re.Match[str]]:
    """Matches near each place of a hint: patterns without a fixed beginning are slow to search."""
    done = 0
    at = lower.find(hint)
    while at >= 0:
        yield from kind.find.finditer(text, max(done, at - _AROUND), at + _AROUND)
        done = at
        at = lower.find(hint, at + _STEP)


def _is_now(text: str, match: re.Match[str], flag: _Kind, lexicon: _Lexicon) -> bool:
    before, behind = sentence_at(text, match.start(), match.end())
    if flag.topic in _ILLNESSES and not _WORD.search(before + behind):
        return False  # a line of a list that only names it
    near = [word.lower().replace("’", "'") for word in _WORD.findall(before)[-_REACH:]]
    if not lexicon.negators.isdisjoint(near):
        return False
    return flag.grave or not (lexicon.aside.search(before) or lexicon.behind.search(behind))


def _flagged(flag: _Kind, match: re.Match[str]) -> Finding:
    return Finding(
        "SAF-01",
        flag.topic,
        match[0],
        match.start(),
        f"Somebody who reads about “{match[0]}” may need help at once.",
        "Add an emergency block with the number to call, or dismiss this sign with a reason.",
        grave=flag.grave,
    )


def find_suicide_wording(text: str, lang: str = "en") -> tuple[Finding, ...]:
    """Words about suicide that hurt or can be copied (SAF-04), in the order of the text."""
    lexicon = _lexicon(lang)
    if lexicon is None:
        return ()
    found = (
        Finding("SAF-04", kind.topic, match[0], match.start(), kind.why, kind.mend)
        for kind, match in _matches(text, lexicon.wording)
    )
    return tuple(sorted(found, key=lambda finding: finding.start))


def every_key() -> frozenset[str]:
    """What to watch for, in all languages: see `watch`."""
    known = (lexicon for lang in _table() if (lexicon := _lexicon(lang)))
    return frozenset(
        key for words in known for k in (*words.flags, *words.wording) for key in k.keys
    )


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return table


@cache
def _lexicon(lang: str) -> _Lexicon | None:
    words = _table().get(lang.partition("-")[0].lower())
    if words is None:
        return None
    return _Lexicon(
        flags=tuple(_kind(item) for item in words["flags"]),
        wording=tuple(_kind(item) for item in words["wording"]),
        aside=re.compile(words["aside"], re.IGNORECASE),
        behind=re.compile(words["behind"], re.IGNORECASE),
        negators=frozenset(words["negators"].split()),
    )


def _kind(item: Mapping[str, Any]) -> _Kind:
    hints = tuple(item["hints"].split("|"))
    return _Kind(
        topic=item["topic"],
        hints=hints,
        keys=keys_of(hints),
        pattern=rf"(?<![\w-])(?:{item['find']})(?!\w)",
        grave=item.get("grave", False),
        why=item.get("why", ""),
        mend=item.get("mend", ""),
    )
