"""Holes: the places in a body's HTML where a link or a picture of the hub goes.

A body is parsed alone, before anybody knows the addresses of other pages, so an internal link is
written as ` href="HOLE"`, a picture as ` src="HOLE"`, and filled when a page is rendered. The marks
are Unicode noncharacters, which no input can hold (they are replaced when a file is read).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Protocol

from hcsite.model.shown import (
    CLOSE,
    OPEN,
    Blocks,
    Film,
    Player,
    Shown,
    absolute,
    put_infographics,
    put_videos,
)

__all__ = ["CLOSE", "NEAR_TOP", "OPEN", "Filling", "Show", "Source", "fill", "hole"]

_NAMES = (' href="', ' src="')
_FRAGMENT = re.compile(r'(<a(?: [^\s=>"]+="[^"]*")*?) href="(#[^"]*)"')


_REST = re.compile(r'(?:[^">]|"[^"]*")*>')
"""What follows the address of a picture within its tag."""

_BEGIN = re.compile(r'<img((?: [^\s=>"]+="[^"]*")*)')
_CLASS = re.compile(r' class="([^"]*)"')

NEAR_TOP = 1500
"""A first picture within so many characters is likely to be seen before anybody scrolls."""


class Source(Protocol):
    """Files of a picture among which a browser chooses, see `PictureSource`."""

    @property
    def type(self) -> str:
        """Their media type."""

    @property
    def srcset(self) -> str:
        """The files with their widths."""

    @property
    def media(self) -> str:
        """The media query for which they are meant; empty: any."""

    @property
    def sized(self) -> bool:
        """Whether a browser wants to know how wide the picture is shown."""


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

    @property
    def sources(self) -> Sequence[Source]:
        """The picture in other widths and formats, the best first."""

    @property
    def tone(self) -> str:
        """The name of the picture's colour; empty where something can be seen through it."""

    @property
    def shown(self) -> Shown | None:
        """The infographic that a text asks for; nothing in any other hole."""

    @property
    def film(self) -> Film | None:
        """The video that a text asks for; nothing in any other hole."""


@dataclass(frozen=True, slots=True)
class Show:
    """How a page shows the pictures of a body: their `sizes`, and whether the first is urgent."""

    sizes: str
    urgent: bool = False


def hole(number: int) -> str:
    """The mark of a hole, to be written as the whole value of `href` or `src`."""
    return f"{OPEN}{number}{CLOSE}"


def fill(
    html: str,
    holes: Sequence[Filling],
    *,
    origin: str = "",
    page: str = "",
    show: Show | None = None,
    blocks: Blocks | None = None,
    player: Player | None = None,
) -> str:
    """The HTML with its holes filled.

    With `origin` (`https://example.org`) and `page` (the absolute URL of the page that holds the
    body) every address becomes absolute, as feeds need it. With `show` pictures come in all their
    widths and formats; without, each as one plain file. `blocks` are those of infographics, from
    which the alternative texts of their pictures are made; `player` gives the HTML of videos.
    """
    if any(filling.shown for filling in holes):
        html = _with_infographics(html, holes, origin=origin, show=show, blocks=blocks)
    if any(filling.film for filling in holes):
        html = put_videos(html, holes, player=player, origin=origin)
    result = _filled(html, holes, origin, show) if OPEN in html else html
    if not page:
        return result
    whole = escape(page)
    return _FRAGMENT.sub(lambda match: f'{match[1]} href="{whole}{match[2]}"', result)


def _filled(html: str, holes: Sequence[Filling], origin: str, show: Show | None) -> str:
    before, *rest = html.split(OPEN)
    parts: list[str] = []
    urgent = show is not None and show.urgent
    for piece in rest:
        number, end, after = piece.partition(f'{CLOSE}"')
        name = next((name for name in _NAMES if before.endswith(name)), "")
        if name and end and number.isdecimal():
            filling = holes[int(number)]
            before = before.removesuffix(name)
            if show is not None and filling.image and filling.url:
                urgent = urgent and sum(map(len, parts)) + len(before) < NEAR_TOP
                before, after = _picture(before, after, filling, show=show, urgent=urgent)
                parts.append(before)
                urgent = False
            else:
                parts += (before, _attributes(filling, origin))
            before = after
        else:  # a mark that stands nowhere else is none
            parts += (before, OPEN)
            before = piece
    return "".join((*parts, before))


def _with_infographics(
    html: str,
    holes: Sequence[Filling],
    *,
    origin: str,
    show: Show | None,
    blocks: Blocks | None,
) -> str:
    """The HTML with its infographics, each with its picture."""

    def picture(number: int, alt: str) -> str:
        filling = holes[number]
        shown = filling.shown
        if shown is None or not shown.picture:
            return ""
        url = absolute(shown.picture, origin)
        own = f' lang="{escape(shown.lang)}"' if shown.lang else ""
        own += f' class="tone-{filling.tone}"' if filling.tone and show else ""
        near = ' loading="lazy" decoding="async"'
        tag = f'<img src="{url}" alt="{escape(alt)}"{own}{_size(filling)}{near}>'
        if show is None or not filling.sources:
            return tag
        sources = "".join(map(partial(_source, show.sizes), filling.sources))
        return f"<picture>{sources}{tag}</picture>"

    return put_infographics(html, holes, picture=picture, origin=origin, blocks=blocks)


def _attributes(filling: Filling, origin: str) -> str:
    if not filling.url:
        return ""
    url = absolute(filling.url, origin)
    if not filling.image:
        return f' href="{url}"'
    return f' src="{url}"{_size(filling)} loading="lazy" decoding="async"'


def _size(filling: Filling) -> str:
    return f' width="{filling.width}" height="{filling.height}"' if filling.width else ""


def _picture(
    before: str, after: str, filling: Filling, *, show: Show, urgent: bool
) -> tuple[str, str]:
    """What stands before and after the place of a picture's address, put around its files."""
    start = before.rfind("<img")
    while start > 0 and _BEGIN.fullmatch(before, start) is None:
        start = before.rfind("<img", 0, start)  # a text of the picture may look like a tag
    rest = _REST.match(after)
    end = rest.end() if rest else 0
    own = before[start + 4 :] + after[: max(end - 1, 0)]
    if filling.tone:
        own = _with_class(own, f"tone-{filling.tone}")
    when = ' fetchpriority="high"' if urgent else ' loading="lazy"'
    tag = f'<img src="{escape(filling.url)}"{_size(filling)}{when} decoding="async"{own}>'
    sources = "".join(map(partial(_source, show.sizes), filling.sources))
    whole = f"<picture>{sources}{tag}</picture>" if sources else tag
    return before[:start] + whole, after[end:]


def _with_class(attributes: str, name: str) -> str:
    found = _CLASS.search(attributes)
    if found is None:
        return f' class="{name}"{attributes}'
    return f"{attributes[: found.end() - 1]} {name}{attributes[found.end() - 1 :]}"


def _source(sizes: str, source: Source) -> str:
    media = f' media="{escape(source.media)}"' if source.media else ""
    told = f' sizes="{escape(sizes)}"' if source.sized and sizes else ""
    return f'<source type="{source.type}"{media} srcset="{escape(source.srcset)}"{told}>'
