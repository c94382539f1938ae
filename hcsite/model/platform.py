"""Where a piece is promoted: the rules of each platform, as far as texts and pictures must know."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LINK_PLACES = ("text", "card", "button", "bio", "sticker", "print", "none")
"""What can become of a link; `LinkRule` says what each word means."""

SHARE_FIELDS = ("text", "text_with_url", "url", "title", "image_url", "tags_csv", "host")
"""What the address of a composer can hold in braces, each value percent-encoded with %20.

`text` is the text without its link, `text_with_url` the same with the link at its end, `title` a
title or a subject, `tags_csv` the hashtags without `#` and with commas, `host` that of the hub.
"""


class Unit(StrEnum):
    """What a platform counts."""

    X_WEIGHTED = "x_weighted"
    GRAPHEME = "grapheme"
    MASTODON = "mastodon"
    THREADS = "threads"
    UTF16 = "utf16"
    CODEPOINT = "codepoint"
    BYTE = "byte"
    CHAR = "char"
    """Nobody says what is counted: the larger of code points and UTF-16 units."""
    SMS = "sms"


@dataclass(frozen=True, slots=True)
class Limit:
    """How long a text may be, in `unit`; 0 means that there is no such figure.

    `official` says whether the platform itself states the figure, so that more is an error;
    `source` is where it was read. `fold`: after how many characters readers must ask for more,
    which is never official; `fold_source` is where that was read.
    """

    max: int = 0
    unit: Unit = Unit.CHAR
    max_bytes: int = 0
    official: bool = False
    source: str = ""
    fold: int = 0
    fold_source: str = ""


@dataclass(frozen=True, slots=True)
class HashtagRule:
    """How many hashtags: `reco` are written, `max` are allowed; `place` is `end` or `field`.

    `length` is how many characters one may have, without its `#`; 0 where nobody says.
    """

    reco: int = 0
    max: int = 0
    length: int = 0
    place: str = "end"
    official: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class LinkRule:
    """What becomes of the link.

    `place`: `text` (on a line of its own), `card` (beside the text, in a field of the composer),
    `button`, `bio` (only the profile can have one), `sticker`, `print` or `none`.
    """

    place: str = "text"
    official: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Utm:
    """What a link says to the reader's statistics; an empty source: it says nothing."""

    source: str = ""
    medium: str = "social"
    campaign_prefix: str = ""
    content_suffix: str = ""


@dataclass(frozen=True, slots=True)
class PictureRule:
    """What a picture must be: sizes in pixels (first the best), formats, bytes at most (or 0).

    A post has from `min_count` to `max_count` pictures (0 where nobody says). `safe` are the pixels
    at the top and at the bottom that the platform's own buttons lie over.
    """

    sizes: tuple[tuple[int, int], ...] = ()
    formats: tuple[str, ...] = ("jpeg",)
    max_bytes: int = 0
    min_count: int = 0
    max_count: int = 0
    safe: tuple[int, int] = (0, 0)
    required: bool = False
    official: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class FilmRule:
    """What a film must be: its `formats`, seconds and bytes; 0: nobody says.

    Without formats the platform takes none, or nobody says what. `upright`: it is made for films
    that are higher than wide; `captions`: it takes a file of captions too.
    """

    formats: tuple[str, ...] = ()
    min_seconds: int = 0
    max_seconds: int = 0
    max_bytes: int = 0
    upright: bool = False
    captions: bool = False
    official: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Platform:
    """The rules of one platform.

    `title` is the limit of a title, a subject or a headline where the platform has one; `extra`
    that of a second field (a preheader, the text on a slide). `target` and `min` are what we aim
    at in the unit of `text`, and no rule. `person` is whose voice it wants: `i`, `we`, or empty for
    either. `share` is the address of a composer with some of `SHARE_FIELDS` to be filled in, or
    empty. `notes` are said to whoever posts; `also` are other names by which people call it.
    """

    id: str
    name: str
    text: Limit = Limit()
    title: Limit = Limit()
    extra: Limit = Limit()
    hashtags: HashtagRule = HashtagRule()
    link: LinkRule = LinkRule()
    alt: Limit = Limit()
    picture: PictureRule = PictureRule()
    film: FilmRule = FilmRule()
    utm: Utm = Utm()
    target: int = 0
    min: int = 0
    person: str = ""
    emoji: bool = True
    share: str = ""
    sensitive: bool = True
    """Whether it is for sensitive subjects (suicide, eating disorders, abuse) too."""
    notes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
