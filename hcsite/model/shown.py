"""A piece in the midst of another text: the mark that stands for it, and what is put there.

The mark is a figure with a caption that links to a hole. What does not know of such pieces reads
it as a caption, and fills it as a link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Protocol

from hcsite.model.infographic import Infographic, alt_of

OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""What stands around the number of a hole."""

_MARK = re.compile(
    r'<figure((?: [^\s=>"]+="[^"]*")*)>\s*<figcaption>'
    rf'<a href="{OPEN}([0-9]+){CLOSE}">([^<]*)</a></figcaption>\s*</figure>\n?'
)

Blocks = Callable[[str], Infographic | None]
"""Gives the blocks of an infographic by the name of its text."""


class Shown(Protocol):
    """An infographic as a text shows it, see `ShownView`."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def picture(self) -> str:
        """The address of the picture; empty: there is none."""

    @property
    def whole(self) -> str:
        """The address of the same in full size."""

    @property
    def text(self) -> str:
        """The name of the text from which it is drawn; empty where it was made elsewhere."""

    @property
    def alt(self) -> str:
        """The alternative text of one that was made elsewhere."""

    @property
    def lang(self) -> str:
        """Its language."""

    @property
    def label(self) -> str:
        """The words of the link to its page."""

    @property
    def credit(self) -> str:
        """Whose it is."""


class Film(Protocol):
    """A video as a text shows it, see `FilmView`."""

    @property
    def label(self) -> str:
        """The words of the link to its page."""

    @property
    def lang(self) -> str:
        """Its language, where it is not that of the text."""

    @property
    def poster(self) -> str:
        """The address of its poster; empty: there is none."""

    @property
    def alt(self) -> str:
        """What the poster shows."""


Player = Callable[[int, str, str], str]
"""Gives the HTML of a video by the number of its hole, the attributes and caption of its mark."""


class Filling(Protocol):
    """What fills the hole of a mark."""

    @property
    def url(self) -> str:
        """The address of its page; empty: readers do not see it."""

    @property
    def shown(self) -> Shown | None:
        """The infographic; nothing where the hole is that of an ordinary link."""

    @property
    def film(self) -> Film | None:
        """The video; nothing where the hole is that of anything else."""


def mark(attributes: str, hole: str, caption: str) -> str:
    """The HTML that stands for a piece but for the end of its figure."""
    link = f'<a href="{hole}">{escape(caption, quote=False)}</a>'
    return f"<figure{attributes}><figcaption>{link}</figcaption>\n"


def put_infographics(
    html: str,
    holes: Sequence[Filling],
    *,
    picture: Callable[[int, str], str],
    origin: str = "",
    blocks: Blocks | None = None,
) -> str:
    """The HTML with its infographics; a mark of what readers do not see is taken out.

    `picture` gives the HTML of a picture from the number of its hole and its alternative text; with
    an `origin` every address is absolute. Without `blocks` the alternative text is the title.
    """

    def put(match: re.Match[str]) -> str:
        filling = holes[int(match[2])]
        shown = filling.shown
        if shown is None:
            return match[0]
        if not filling.url:
            return ""
        image = picture(int(match[2]), _alt(shown, blocks))
        if image:
            image = f'<a href="{absolute(shown.whole, origin)}">{image}</a>\n'
        caption = f"<p>{match[3]}</p>\n" if match[3].strip() else ""
        page = f'<a href="{absolute(filling.url, origin)}">{escape(shown.label)}</a>'
        credit = f'<span class="credit">{escape(shown.credit, quote=False)}</span>'
        told = f"<figcaption>\n{caption}<p>{page}</p>\n<p>{credit}</p>\n</figcaption>"
        return f"<figure{match[1]}>\n{image}{told}\n</figure>\n"

    return _MARK.sub(put, html)


def put_videos(
    html: str, holes: Sequence[Filling], *, player: Player | None = None, origin: str = ""
) -> str:
    """The HTML with its videos; a mark of what readers do not see is taken out.

    Without a `player`, as in feeds, the poster stands there and leads to the page of the video.
    """

    def put(match: re.Match[str]) -> str:
        filling = holes[int(match[2])]
        if filling.film is None:
            return match[0]
        if not filling.url:
            return ""
        if player is not None:
            return player(int(match[2]), match[1], match[3])
        film, url = filling.film, absolute(filling.url, origin)
        caption = f"<p>{match[3]}</p>\n" if match[3].strip() else ""
        own = f' lang="{escape(film.lang)}"' if film.lang else ""
        image = f'<img src="{absolute(film.poster, origin)}" alt="{escape(film.alt)}"{own}>'
        poster = f'<a href="{url}">{image}</a>\n' if film.poster else ""
        page = f'<p><a href="{url}">{escape(film.label)}</a></p>'
        told = f"<figcaption>\n{caption}{page}\n</figcaption>"
        return f"<figure{match[1]}>\n{poster}{told}\n</figure>\n"

    return _MARK.sub(put, html)


def _alt(shown: Shown, blocks: Blocks | None) -> str:
    drawn = blocks(shown.text) if blocks and shown.text else None
    return alt_of(shown.title, drawn) if drawn else shown.alt or shown.title


def absolute(url: str, origin: str) -> str:
    """An address as an attribute has it, with an `origin` in front of one without."""
    return escape(origin + url if url.startswith("/") else url)
