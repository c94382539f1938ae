"""Which words of a hub's glossary a text uses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from hcsite.prose.plain_words import STOPS, phrases, places

MOST = 20
"""More words are not listed below one text: nobody would read them."""


def used_words(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that stand in a text, in plural and other forms too, in the order of their use.

    What is written in capitals alone (CKD) is looked for as it is.
    """
    small = text.lower()
    if len(small) != len(text):  # İ becomes two characters
        small = text
    index = _index(words)
    first: dict[str, int] = {}
    for sign in index.keys() & set(small.translate(STOPS).split()):
        for word, phrase in index[sign]:
            where = text if word.isupper() else small
            at = next(places(phrase, where), -1)
            if at >= 0:
                first[word] = min(at, first.get(word, at))
    return tuple(sorted(first, key=lambda word: (first[word], word)))[:MOST]


@lru_cache(maxsize=4)
def _index(words: tuple[str, ...]) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Each word with all its forms, by the longest part of the form, in small letters."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for word in words:
        forms = (word, f"{word}s") if word.isupper() else phrases(word.lower())
        for phrase in forms:
            parts = phrase.lower().translate(STOPS).split()
            if parts:
                sign = max(parts, key=len)
                found[sign] = (*found.get(sign, ()), (word, phrase))
    return found
