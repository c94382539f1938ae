"""Words as runs of letters of any script; texts of Europe need no table of all scripts for that."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

_EUROPEAN = re.compile(r"[\x00-\u02ff\u2010-\u2027\u2030-\u205e]*")
"""Signs among which there is no mark that joins with a letter, and no script without spaces."""

_WORD = re.compile(r"[^\W_]+")


def letter_words(text: str) -> list[str]:
    """The words of a text: letters of any script with their accents, and digits."""
    if _EUROPEAN.fullmatch(text):
        return _WORD.findall(text)
    return any_script(r"[\p{L}\p{M}\p{N}]+").findall(text)


def compared_words(text: str) -> list[str]:
    """The same; of scripts without spaces, each character."""
    if _EUROPEAN.fullmatch(text):
        return _WORD.findall(text)
    scripts = r"[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]"
    return any_script(rf"{scripts}|[\p{{L}}\p{{M}}\p{{N}}]+").findall(text)


@cache
def any_script(pattern: str) -> regex.Pattern[str]:
    """A pattern that knows the properties of Unicode; the library for it is slow to import."""
    import regex

    return regex.compile(pattern)
