"""How alike two texts are: the runs of four words that they share.

The thresholds come from our own measurement of November 2026: nine texts for nine platforms,
written by hand about one post, shared at most 0.12 of each other; texts above 0.35 were copies.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from hcsite.prose.letters import compared_words

RUN = 4
"""Words in a run."""

FEWEST = 8
"""Texts are measured as if they had at least so many runs: one shared name is no copy."""

WARN_ABOVE = 0.20
FAIL_ABOVE = 0.35

_ASIDE = re.compile(r"https?://\S+|www\.\S+|\b[\w-]+(?:\.[\w-]+)+/\S*|[#@][^\W_]\S*")


def containment(one: str, other: str) -> float:
    """The share of the shorter text's runs that the longer has too, from 0 to 1.

    Links, tags, handles, punctuation and case are left aside. Equal words give 1, however few;
    texts of a few words that are not equal never come near it.
    """
    words, others = words_of(one), words_of(other)
    if not words or not others:
        return 0.0
    if words == others:
        return 1.0
    runs, other_runs = _runs(words), _runs(others)
    return len(runs & other_runs) / max(FEWEST, min(len(runs), len(other_runs)))


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words that are compared; of scripts without spaces, the characters."""
    lines = text.split("\n")
    if len(lines) == 1:
        return _words_of_line(text)
    return tuple(chain.from_iterable(map(_words_of_line, lines)))


@lru_cache(maxsize=4096)
def _words_of_line(line: str) -> tuple[str, ...]:
    """The words of a line, which may stand in several texts."""
    return tuple(chain.from_iterable(map(_words_in, line.split())))


@lru_cache(maxsize=16384)
def _words_in(part: str) -> tuple[str, ...]:
    """The words between two spaces: nothing reaches over a space, and most parts come again."""
    bare = _ASIDE.sub(" ", unicodedata.normalize("NFKC", part)).casefold()
    return tuple(compared_words(bare.replace("’", "").replace("'", "")))


@lru_cache(maxsize=4096)
def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(words[at : at + RUN] for at in range(len(words) - RUN + 1))
