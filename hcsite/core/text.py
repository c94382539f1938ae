"""Small questions about text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache, lru_cache

_NOT_WORD = re.compile(r"[\W_]+")
_HYPHENS = re.compile(r"-+")


@lru_cache(maxsize=65_536)
def slugify(text: str) -> str:
    """A readable part of an address: lower-case letters and digits of any script, with hyphens.

    Latin accents are dropped (`Ménière` gives `meniere`); the result may be empty.
    """
    return _hyphenated(
        text.lower() if text.isascii() else _without_accents(text.casefold()).lower()
    )


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    kept: list[str] = []
    for char in decomposed:
        before = kept[-1] if kept else " "
        if unicodedata.combining(char) and (before.isascii() or not _is_word(before)):
            continue
        kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


def _hyphenated(text: str) -> str:
    bare = text.replace("'", "").replace("\u2019", "")
    if not bare.isascii():  # vowel signs of Indic and Thai words are marks, which \w leaves out
        bare = "".join(char if _is_word(char) else "-" for char in bare)
        return _HYPHENS.sub("-", bare).strip("-")
    return _NOT_WORD.sub("-", bare).strip("-")


def _is_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char).startswith("M")


def one_line(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())


def has_one(text: str, parts: Iterable[str]) -> bool:
    """Whether a text has one of these within it."""
    for part in parts:  # noqa: SIM110  # a generator would take twice as long
        if part in text:
            return True
    return False


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of a rule, compiled when it is first wanted: most are never."""
    return re.compile(pattern, flags)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, or nothing."""
    by_fold = {candidate.casefold(): candidate for candidate in known}
    matches = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[matches[0]] if matches else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or all of them where they are few, or nothing."""
    words = list(known)
    guess = nearest(word, words)
    if guess:
        return f"Did you mean “{guess}”?"
    return f"Choose from: {', '.join(sorted(words))}." if 0 < len(words) <= 15 else ""


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters of a text, cut between words, with an ellipsis where cut."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut[: cut.rfind(" ")] if " " in cut else cut).rstrip(" ,;:–-") + "…"
