"""What a picture of an infographic is drawn from, beside the blocks of its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WEB: Final = (1080, 0)
"""The picture of the page: so wide, and as high as its blocks."""

PAGE_CARD: Final = (1080, 1350)
"""The picture that stands for it in lists."""

CARD_WIDTHS: Final = (360, 720, 1080)
"""The pixels across in which lists have it: on a telephone, sharp on most, on a large screen."""

POSTER: Final = (1240, 1754)
"""A4 at 150 dots an inch."""

SLIDE: Final = (1080, 1350)
STORY: Final = (1080, 1920)

CHANNELS: Final = ((1000, 1500), (1080, 1350), (1080, 1080), STORY, (1200, 630))
"""The sizes for channels: pins, feeds, squares, stories, link previews."""


@dataclass(frozen=True, slots=True)
class Words:
    """What stands around the blocks, in the language of the piece; an empty one is not shown.

    `reviewed` is a whole sentence (“Reviewed by …, 3 May 2026”), `sources` too. `more` leads to the
    page where not all blocks have room, `scan` stands beside the code.
    """

    title: str
    topic: str = ""
    lead: str = ""
    site: str = ""
    address: str = ""
    reviewed: str = ""
    sources: str = ""
    notice: str = ""
    more: str = ""
    scan: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: its width in modules, quiet zone included, and the path of its dark ones."""

    size: int
    path: str


@dataclass(frozen=True, slots=True)
class DrawingView:
    """One picture: its size in pixels (a height of 0: as high as it needs), its form, its words.

    `text` names the text with the blocks; `form` is `svg`, `png`, `webp` or `pdf`. `shape` is
    `page`, `card`, `poster` or `slide`, and `slide` the number of that, from 1. `design` is the
    digest of the theme's design, `scale` how much larger the pixels are than the drawing. `fonts`
    are the theme's own: the digest of each, and the weight that it is for (empty: all).
    """

    text: str
    width: int
    height: int
    form: str
    words: Words
    accent: str
    design: str
    shape: str = "page"
    slide: int = 0
    style: str = ""
    lang: str = "en"
    rtl: bool = False
    code: Code | None = None
    scale: float = 1.0
    fonts: tuple[tuple[str, str], ...] = ()
    path: str = ""

    @property
    def layout(self) -> str:
        """What it shows, as teasers choose pictures by."""
        return "infographic"
