"""The words of a text, each once: a rule looks there before it reads the text itself.

Most texts break hardly any rule. Whether one of the parts of words is there without which a pattern
cannot match is told several times sooner by the words than by the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_FOLDED = (("’‘", "'"), ("“”", '"'), ("ıİ", "i"), ("ſ", "s"), ("‐‑‒–−", "-"))
"""Signs that rules read as plain ones, and letters that count as others whatever their case."""

_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=4)  # all rules ask this of one text
def vocabulary(text: str) -> str:
    """What stands between the blanks of a text, in small letters, each once and on its own line."""
    return "\n".join(dict.fromkeys(_folded(text).lower().split()))


def keys_of(hints: Iterable[str]) -> tuple[str, ...]:
    """For each of some hints in small letters its longest word: no text has the one alone."""
    return tuple(dict.fromkeys(max(_folded(hint).split(), key=len) for hint in hints))


def has_digits(text: str) -> bool:
    """Whether a text has a digit anywhere."""
    return _DIGIT.search(vocabulary(text)) is not None


def _folded(text: str) -> str:
    if not text.isascii():
        for odd, even in _FOLDED:
            for char in odd:
                text = text.replace(char, even)
    return text
