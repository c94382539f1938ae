"""The words of a text that any rule watches for: a rule looks there before it reads the text.

Most texts break hardly any rule. Whether one of the parts of words is there without which a pattern
cannot match is told many times sooner by these few words than by the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

_FOLDED = (("’‘", "'"), ("“”", '"'), ("ıİ", "i"), ("ſ", "s"), ("‐‑‒–−", "-"))
"""Signs that rules read as plain ones, and letters that count as others whatever their case."""

_COMMON = frozenset("does even from have many much that their this want with without your".split())
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=4)  # all rules ask this of one text
def watched(text: str) -> str:
    """The words of a text that may matter to a rule, in small letters, each once on its own line.

    Words are here what stands between blanks. Whatever has none of the keys of any rule is left
    out; see `keys_of`.
    """
    return "\n".join(filter(_is_watched, dict.fromkeys(_folded(text).lower().split())))


def has_digits(text: str) -> bool:
    """Whether a text has a digit anywhere."""
    return _DIGIT.search(watched(text)) is not None


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
def _is_watched(word: str) -> bool:
    return _any_key().search(word) is not None


@cache
def _any_key() -> re.Pattern[str]:
    """A digit, or any key of a rule; those with the same first letter are tried together."""
    from hcsite.prose import claims, doses, person_first, phi, safety  # they import this module

    rest: dict[str, dict[str, None]] = {}
    for module in (claims, doses, person_first, phi, safety):
        for key in module.every_key():
            rest.setdefault(key[0], {})[re.escape(key[1:])] = None
    tried = (f"{re.escape(first)}(?:{'|'.join(ends)})" for first, ends in rest.items())
    return re.compile("|".join((_DIGIT.pattern, *tried)))
