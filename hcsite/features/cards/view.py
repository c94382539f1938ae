"""What a card shows: all of it, so that its name can be told before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LAYOUTS: Final = ("title", "stat", "quote", "myth", "steps")

OPEN_GRAPH: Final = (1200, 630)
"""The size of the card of link previews."""


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of a card, in the language of the piece; an empty one is not shown.

    `figure` is the number that a statistic is about, as short as “6 g”, `statement` its whole
    sentence and `source` who counted. `number` is that of a step as it is written in the language.
    `myth_label`, `fact_label`, `step_label` (“Step 2 of 6”) and `reviewed` (“Reviewed 3 May 2026”)
    are words of the interface. `call` says what to do next,
    such as “Read more at willowbrook.example”.
    """

    title: str
    topic: str = ""
    figure: str = ""
    statement: str = ""
    source: str = ""
    quote: str = ""
    speaker: str = ""
    speaker_role: str = ""
    myth_label: str = ""
    myth: str = ""
    fact_label: str = ""
    fact: str = ""
    step_label: str = ""
    number: str = ""
    step: str = ""
    author: str = ""
    role: str = ""
    site: str = ""
    reviewed: str = ""
    call: str = ""


@dataclass(frozen=True, slots=True)
class OwnFont:
    """A font file of the theme: its digest, and the weight that it is for (empty: all)."""

    digest: str
    weight: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What all cards of a hub have in common.

    `accent` is the brand's colour as `#rrggbb`; `logo` the digest of a picture; `initial`
    stands in its place where there is none. `fonts` are the theme's own, asked before those of
    hcsite. `shaping` says whether this computer can set scripts that need it.
    """

    accent: str
    logo: str = ""
    initial: str = ""
    fonts: tuple[OwnFont, ...] = ()
    lang: str = "en"
    rtl: bool = False
    shaping: bool = True


@dataclass(frozen=True, slots=True)
class CardView:
    """One card: `width` and `height` in pixels, a layout of `LAYOUTS`, and what stands on it.

    `design` and `face` (the picture of who signs) are digests of big values;
    `initials` stand where there is no face, if the design wants them. `step` and `steps` count the
    slides of a row, from 1. `format` is `jpeg` or `png`. `path` is the content file that the card
    is for, for messages.
    """

    width: int
    height: int
    layout: str
    words: Words
    look: Look
    design: str
    face: str = ""
    initials: str = ""
    step: int = 0
    steps: int = 0
    format: str = "jpeg"
    path: str = ""

    @property
    def blobs(self) -> tuple[str, ...]:
        """The digests of all big values that it is drawn from."""
        fonts = (font.digest for font in self.look.fonts)
        names = (self.design, self.face, self.look.logo, *fonts)
        return tuple(dict.fromkeys(name for name in names if name))
