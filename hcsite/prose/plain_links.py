"""The links of texts in which there is no doubt what is a link: most texts that we write.

The library that knows all links takes half a second to load. Where each link begins with `https://`,
stands between spaces and has an ordinary address, and nothing else looks like one, it is spared.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("domains.toml")

_LINK = re.compile(
    r"(?<!\S)https?://((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,63})"
    r"(?:/(?:[A-Za-z0-9_/-]{0,1000}[A-Za-z0-9/])?)?"
    r"(?:\?[A-Za-z0-9_=&-]{0,1000}[A-Za-z0-9])?(?!\S)"
)
_NAME = re.compile(r"\w\.(?=([^\W\d_]\w*))")
_LETTERS = re.compile(r"[a-z]*")


def plain_links(text: str) -> tuple[tuple[int, int], ...] | None:
    """Where the links of a text begin and end; None where the library has to say.

    An address whose name does not end in a known domain, as on a computer of one's own, is none.
    """
    if "." not in text:
        return ()
    matches = tuple(_LINK.finditer(text))
    rest = without(text, (match.span() for match in matches))
    if "://" in rest or any(_may_end(name) for name in _NAME.findall(rest)):
        return None
    found: list[tuple[int, int]] = []
    for match in matches:
        *before, last = match[1].split(".")
        if last in domains():
            found.append(match.span())
        elif any(_may_end(label) for label in before):
            return None  # a part of it may be a link
    return tuple(found)


@cache
def domains() -> frozenset[str]:
    """The top-level domains in ASCII, in small letters."""
    return frozenset(tomllib.loads(FILE.read_text(encoding="utf-8"))["ascii"].split())


def _may_end(label: str) -> bool:
    """Whether a name may end in a label; of other scripts, and of codes, the library has to say."""
    low = label.lower()
    letters = _LETTERS.match(low)
    known = letters is None or letters[0] in domains()
    return known or not label.isascii() or low.startswith("xn")


def without(text: str, spans: Iterable[tuple[int, int]], stand_in: str = " ") -> str:
    """The text with each of the spans replaced."""
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += (text[done:start], stand_in)
        done = end
    return "".join((*pieces, text[done:]))
