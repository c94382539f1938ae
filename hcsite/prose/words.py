"""The words of a sentence as a reader counts them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from hcsite.prose.syllables import LONG_WORD, syllables

_WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
_ADDRESS = re.compile(
    r"\W*(?:(?:https?://|www\.)\S*|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+\W*"
    r"|[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|gov|edu|int|uk|eu)(?:/\S*|\W*))"
)

_BASE = 1 << 24
"""More than any sentence has of words or syllables; small enough for sums of machine words."""


def words_in(text: str) -> list[str]:
    """The words of a text, as they stand there.

    Addresses and numbers are none; a compound with hyphens is one, with its number (COVID-19).
    """
    return [word for token in text.split() for word in _words(token)]


def sounds(text: str) -> tuple[int, int, int]:
    """The words of a text, their syllables, and how many of them are long: one sum of three."""
    both, words = divmod(sum(map(_sounds, text.split())), _BASE)
    long_words, spoken = divmod(both, _BASE)
    return words, spoken, long_words


@lru_cache(maxsize=50_000)  # most tokens of a text stand in it often, and in others too
def _sounds(token: str) -> int:
    """The three of what stands between two spaces, as the places of one number."""
    spoken = [syllables(word) for word in _words(token)]
    long_words = len([n for n in spoken if n >= LONG_WORD])
    return (long_words * _BASE + sum(spoken)) * _BASE + len(spoken)


@lru_cache(maxsize=50_000)
def _words(token: str) -> tuple[str, ...]:
    if _ADDRESS.fullmatch(token):
        return ()
    found = _WORD.findall(token)
    return tuple([word for word in found if not word.replace("-", "").isdigit()])


def whole_words(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for any of some phrases, whole words and plain plurals; None where there are none.

    Capitals make no difference; the longest phrase wins; a space is any run of white space.
    """
    known = sorted({phrase.strip().lower() for phrase in phrases if phrase.strip()}, key=_longest)
    if not known:
        return None
    spelled = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in known)
    return re.compile(rf"(?<![\w-])(?:{spelled})(?:'s|’s|e?s)?(?![\w-])", re.IGNORECASE)


def _longest(phrase: str) -> tuple[int, str]:
    return -len(phrase), phrase
