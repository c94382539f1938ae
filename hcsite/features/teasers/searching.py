"""Looking for words of a language: a look at the words of a text spares most searches in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

_WORD = re.compile(r"\w+")
_DOTLESS = {0x130: "i", 0x131: "i"}
"""Letters that a pattern takes for an “i” where capitals make no difference."""


@dataclass(frozen=True, slots=True)
class Search:
    """A pattern, of which every match holds one of some `words`; none: they are not known.

    `exact`: capitals make a difference.
    """

    source: str
    words: frozenset[str] = frozenset()
    exact: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern; compiled when a text may match it."""
        return _compiled(self.source, self.exact)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match anywhere in a text."""
        if self.words and self.words.isdisjoint(words_in(text)):
            return None
        return self.pattern.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning of a text."""
        if self.words and self.words.isdisjoint(words_in(text)):
            return None
        return self.pattern.match(text)

    def findall(self, text: str) -> list[str]:
        """All matches; the pattern has no groups."""
        return self.pattern.findall(text) if self.search(text) else []

    def without(self, text: str) -> str:
        """The text without its matches."""
        return self.pattern.sub("", text) if self.search(text) else text


NEVER = Search(r"(?!)")
"""Finds nothing in any text."""


@cache
def _compiled(source: str, exact: bool) -> re.Pattern[str]:
    return re.compile(source, 0 if exact else re.IGNORECASE)


@lru_cache(maxsize=1024)
def words_in(text: str) -> frozenset[str]:
    """The words of a text, in small letters."""
    return frozenset(_WORD.findall(text.translate(_DOTLESS).casefold()))


def search_for(words: Sequence[str], *, before: str, behind: str, exact: bool = False) -> Search:
    """A search for any of some words between two patterns, of which the second ends a word."""
    found = choice(words)
    if not found:
        return NEVER
    return Search(f"{before}(?:{found}){behind}", _first_words(words), exact)


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words with which phrases begin; nothing where one of them begins with another sign."""
    found = [_WORD.match(phrase.translate(_DOTLESS).casefold()) for phrase in phrases]
    return frozenset(match[0] for match in found if match) if all(found) else frozenset()


def choice(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first; words that begin alike stand together.

    So a place in a text is compared with a few letters, not with hundreds of words.
    """
    escaped = ([re.escape(sign).replace("'", "['’]") for sign in word] for word in words)
    return _branches(sorted(escaped, key=lambda signs: (-len("".join(signs)), signs)))


def _branches(words: Iterable[list[str]]) -> str:
    by_sign: dict[str, list[list[str]]] = {}
    for signs in words:
        by_sign.setdefault(signs[0] if signs else "", []).append(signs[1:])
    found = [f"{sign}{_branches(rest)}" if sign else "" for sign, rest in by_sign.items()]
    return f"(?:{'|'.join(found)})" if len(found) > 1 else "".join(found)
