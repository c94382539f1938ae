"""What any rule watches for in the words of a text: a rule asks there before it reads the text.

Most texts break hardly any rule. The parts of words without which a pattern cannot match are looked
for once for all rules, and once in each word, which mostly stands in other texts too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain

_FOLDED = (("’‘", "'"), ("“”", '"'), ("ıİ", "i"), ("ſ", "s"), ("‐‑‒–−", "-"))
"""Signs that rules read as plain ones, and letters that count as others whatever their case."""

_COMMON = frozenset("does even from have many much that their this want with without your".split())
_DIGIT = re.compile(r"\d")


_NUMBERS = "0-9"
"""Stands for any digit among the keys."""


@lru_cache(maxsize=4)  # all rules ask this of one text
def tokens(text: str) -> tuple[str, ...]:
    """What stands between blanks in a text, each once."""
    return tuple(dict.fromkeys(text.split()))


@lru_cache(maxsize=4)
def watched(text: str) -> frozenset[str]:
    """The keys of rules that stand in words of a text, whatever their case; see `keys_of`."""
    return frozenset(chain.from_iterable(map(_keys_in, tokens(text))))


def has_digits(text: str) -> bool:
    """Whether a text has a digit anywhere."""
    return _NUMBERS in watched(text)


def keys_of(hints: Iterable[str]) -> tuple[str, ...]:
    """For each of some hints the rarest word: a text without that has not the whole either.

    Nothing where one of them is too common to be watched for: a stop, a hyphen, a colon.
    """
    keys = [max(_folded(hint.lower()).split(), key=_rarity) for hint in hints]
    return () if any(key.strip(".:-") == "" for key in keys) else tuple(dict.fromkeys(keys))


def _rarity(word: str) -> tuple[bool, int]:
    return word not in _COMMON and len(word) > 2, len(word)


def _folded(text: str) -> str:
    if not text.isascii():
        for odd, even in _FOLDED:
            for char in odd:
                text = text.replace(char, even)
    return text


@lru_cache(maxsize=50_000)  # most words of a text stand in others too
def _keys_in(token: str) -> tuple[str, ...]:
    word = _folded(token).lower()
    found = [key for key in _every_key() if key in word] if _any_key().search(word) else []
    return (*found, _NUMBERS) if _DIGIT.search(word) else tuple(found)


@cache
def _every_key() -> tuple[str, ...]:
    from hcsite.prose import claims, doses, person_first, phi, safety  # they import this module

    modules = (claims, doses, person_first, phi, safety)
    return tuple(sorted({key for module in modules for key in module.every_key()}))


@cache
def _any_key() -> re.Pattern[str]:
    """A pattern for any key; those with the same first letter are tried together."""
    rest: dict[str, list[str]] = {}
    for key in _every_key():
        rest.setdefault(key[0], []).append(re.escape(key[1:]))
    return re.compile(
        "|".join(f"{re.escape(first)}(?:{'|'.join(ends)})" for first, ends in rest.items())
    )
