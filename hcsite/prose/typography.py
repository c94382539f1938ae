"""Small repairs with which sentences from different places read as one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_ENDED = re.compile(r"[.!?…。！？؟।۔]['\"’”»)\]]*$")
_LOOSE = re.compile(r"[\s,;:–—-]+$")
_CURLY = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"'}
)
_OPENING = "\"'“‘«([¿¡"


def end_sentence(text: str, stop: str = ".") -> str:
    """The text with a full stop, where no mark ends it yet; loose commas and dashes go."""
    bare = text.strip()
    if not _ENDED.search(bare):
        bare = _LOOSE.sub("", bare)
    return bare if not bare or _ENDED.search(bare) else bare + stop


def without_stop(text: str) -> str:
    """The text without the one full stop at its end: a headline; `etc.` and ellipses stay."""
    bare = text.strip()
    if bare.endswith(("..", "etc.")) or not bare.endswith("."):
        return bare
    inside = bare.rsplit(None, 1)[-1][:-1]
    return bare if "." in inside and len(inside) <= 5 else bare[:-1]


def join_sentences(parts: Iterable[str]) -> str:
    """The parts as sentences one after the other, each ended; empty ones are left out."""
    return " ".join(ended for part in parts if (ended := end_sentence(part)))


def straight_quotes(text: str) -> str:
    """The text with straight quotation marks and apostrophes."""
    return text.translate(_CURLY)


def capital_first(text: str) -> str:
    """The text with a capital first letter, also behind an opening mark; iPhone and mRNA stay."""
    for index, char in enumerate(text):
        if char in _OPENING or char.isspace():
            continue
        word = text[index:].split(None, 1)[0]
        if not char.islower() or any(other.isupper() for other in word[1:]):
            return text
        upper = char.upper()
        return text[:index] + (upper if len(upper) == 1 else char) + text[index + 1 :]
    return text


def small_first(text: str) -> str:
    """The text with a small first letter, to follow other words; acronyms, names and “I” stay.

    Names are those words that have a further capital: of a single name nothing tells.
    """
    word = text.split(None, 1)[0] if text.strip() else ""
    bare = word.rstrip(".,;:!?")
    if bare in {"", "I"} or bare.startswith(("I'", "I’")) or any(c.isupper() for c in bare[1:]):
        return text
    return text[0].lower() + text[1:]


def list_in_words(items: Sequence[str], *, last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; with semicolons where an item has a comma itself."""
    bare = [item.strip().rstrip(".;,") for item in items if item.strip()]
    if len(bare) <= 1:
        return "".join(bare)
    between = "; " if any("," in item for item in bare) else ", "
    tie = f"; {last} " if between == "; " else f" {last} "
    return between.join(bare[:-1]) + tie + bare[-1]
