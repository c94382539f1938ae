"""The words of a sentence as a reader counts them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(
    r"(?=[\d'’‑-]*[^\W\d_])[^\W_]++(?:['’‑-][^\W_]++)*+"  # hyphens of all kinds
)
_ADDRESS = re.compile(
    r"\b(?:https?://|www\.)\S+|\S{1,64}@[\w-]{1,63}\.\S{2,}"
    r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|gov|edu|int|uk|eu)\b\S*"
)


def words_in(sentence: str) -> list[str]:
    """The words of a sentence, as they stand there.

    Addresses and numbers are none; a compound with hyphens is one, with its number (COVID-19).
    """
    if "@" in sentence or "." in sentence[:-1]:
        sentence = _ADDRESS.sub(" ", sentence)
    return _WORD.findall(sentence)


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
