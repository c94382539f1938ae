"""Holes: the places in a body's HTML where a link or a picture of the hub goes.

A body is parsed alone, before anybody knows the addresses of other pages, so an internal link is
written as ` href="HOLE"`, a picture as ` src="HOLE"`, and filled when a page is rendered. The marks
are Unicode noncharacters, which no input can hold (they are replaced when a file is read).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Protocol

OPEN, CLOSE = "\ufdd0", "\ufdd1"
_NAMES = (' href="', ' src="')
_FRAGMENT = re.compile(r'(<a(?: [^\s=>"]+="[^"]*")*?) href="(#[^"]*)"')


class Filling(Protocol):
    """What goes into a hole: an address (empty: nothing), and for a picture its size."""

    @property
    def url(self) -> str:
        """The address, from the root of the host."""

    @property
    def width(self) -> int:
        """Pixels, 0 where unknown."""

    @property
    def height(self) -> int:
        """Pixels, 0 where unknown."""

    @property
    def image(self) -> bool:
        """Whether it is a picture."""


def hole(number: int) -> str:
    """The mark of a hole, to be written as the whole value of `href` or `src`."""
    return f"{OPEN}{number}{CLOSE}"


def fill(html: str, holes: Sequence[Filling], *, origin: str = "", page: str = "") -> str:
    """The HTML with its holes filled.

    With `origin` (`https://example.org`) and `page` (the absolute URL of the page that holds the
    body) every address becomes absolute, as feeds need it.
    """
    result = _filled(html, holes, origin) if OPEN in html else html
    if not page:
        return result
    whole = escape(page)
    return _FRAGMENT.sub(lambda match: f'{match[1]} href="{whole}{match[2]}"', result)


def _filled(html: str, holes: Sequence[Filling], origin: str) -> str:
    before, *rest = html.split(OPEN)
    parts: list[str] = []
    for piece in rest:
        number, end, after = piece.partition(f'{CLOSE}"')
        name = next((name for name in _NAMES if before.endswith(name)), "")
        if name and end and number.isdecimal():
            parts += (before.removesuffix(name), _attributes(holes[int(number)], origin))
            before = after
        else:  # a mark that stands nowhere else is none
            parts += (before, OPEN)
            before = piece
    return "".join((*parts, before))


def _attributes(filling: Filling, origin: str) -> str:
    if not filling.url:
        return ""
    url = escape(origin + filling.url if filling.url.startswith("/") else filling.url)
    if not filling.image:
        return f' href="{url}"'
    size = f' width="{filling.width}" height="{filling.height}"' if filling.width else ""
    return f' src="{url}"{size} loading="lazy" decoding="async"'
