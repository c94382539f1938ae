"""The links of texts in which there is no doubt what is a link: most texts that we write.

The library that knows all links takes half a second to load. Where each link begins with `https://`,
stands between spaces and has an ordinary address, and nothing else looks like one, it is spared.
"""

from __future__ import annotations

import re

_ENDINGS = """
    com org net edu gov int info health uk ie us ca au nz eu de fr es it nl se no dk fi pl pt ch at
    be cz gr hu ro in za ng ke br mx ar jp kr
"""
_LINK = re.compile(
    r"(?<!\S)https?://(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}"
    rf"(?:{'|'.join(_ENDINGS.split())})"
    r"(?:/(?:[A-Za-z0-9_/-]{0,1000}[A-Za-z0-9/])?)?"
    r"(?:\?[A-Za-z0-9_=&-]{0,1000}[A-Za-z0-9])?(?!\S)"
)
_DOUBT = re.compile(r"://|\w\.(?=[^\W\d_])")


def plain_links(text: str) -> tuple[tuple[int, int], ...] | None:
    """Where the links of a text begin and end; None where the library has to say."""
    if "." not in text:
        return ()
    spans = tuple(match.span() for match in _LINK.finditer(text))
    return None if _DOUBT.search(without(text, spans)) else spans


def without(text: str, spans: tuple[tuple[int, int], ...], stand_in: str = " ") -> str:
    """The text with each of the spans replaced."""
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += (text[done:start], stand_in)
        done = end
    return "".join((*pieces, text[done:]))
