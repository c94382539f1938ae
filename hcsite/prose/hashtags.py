"""Hashtags from topics and tags: a capital for each word, so that screen readers part them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from hcsite.prose.letters import letter_words

_APOSTROPHES = str.maketrans("", "", "'’‘ʼ")
_MOST = 64
"""What Bluesky takes, in UTF-16 units; X and Mastodon allow more."""


def tag_words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase: letters of any script with their accents, and digits."""
    whole = unicodedata.normalize("NFC", phrase).translate(_APOSTROPHES).replace("&", " and ")
    return tuple(letter_words(whole))


def hashtag(phrase: str) -> str:
    """`#BloodPressure` for “blood pressure”; nothing where there is no letter, or no room.

    Capitals stay as they are written: “HPV vaccine” gives `#HPVVaccine`.
    """
    tag = "".join(_capitalised(word) for word in tag_words(phrase))
    if not any(map(str.isalpha, tag)) or len(tag.encode("utf-16-le", "surrogatepass")) // 2 > _MOST:
        return ""
    return f"#{tag}"


def hashtags(phrases: Iterable[str], most: int) -> tuple[str, ...]:
    """The first `most` different hashtags of these phrases, whatever their case."""
    found: dict[str, str] = {}
    for phrase in phrases:
        if tag := hashtag(phrase):
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())[: max(most, 0)]


def _capitalised(word: str) -> str:
    first = word[0]
    upper = first.upper()  # of some letters, as ß, two: they stay
    return (upper if len(upper) == 1 else first) + word[1:]
