"""All that a teaser may say of a piece, as one value: what is not here cannot be said."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.core.diagnostics import Diagnostic
from hcsite.model.promotion import Promotion, Voice
from hcsite.model.teaser import Teaser


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who wrote the piece: the id, the name with its title, and how the person speaks."""

    id: str
    name: str
    voice: Voice = Voice()


@dataclass(frozen=True, slots=True)
class Citation:
    """A source of the piece, as short as a caption needs it."""

    publisher: str
    year: str = ""


@dataclass(frozen=True, slots=True)
class PieceView:
    """A piece as teasers see it.

    `url` is absolute and carries no campaign; `short_url` is the one that is printed and sent by
    SMS, or empty. `body` is the HTML of the body. `topics` are the names of topics. `kind`, `risk`
    and `audience` are those of front matter; `form` is the kind of piece, and `chapters` are
    the parts of a video, each with its time, where YouTube takes them. `reviewed` is the
    date of the last review in words, `year` that of publication. `place` is the town of the
    organisation. `voice` is the hub's. `campaign` is the hub's, where the piece names none.
    `staff` tells how many texts there are for members of staff. `lines` are those of the keys of
    front matter, for messages.
    """

    path: str
    identity: str
    slug: str
    url: str
    title: str
    summary: str = ""
    key_message: str = ""
    actions: tuple[str, ...] = ()
    promotion: Promotion = Promotion()
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    authors: tuple[Author, ...] = ()
    reviewers: tuple[str, ...] = ()
    reviewed: str = ""
    sources: tuple[Citation, ...] = ()
    organisation: str = ""
    site: str = ""
    place: str = ""
    lang: str = "en"
    form: str = "post"
    kind: str = ""
    audience: str = ""
    risk: str = ""
    clinical: bool = True
    image_alt: str = ""
    body: str = ""
    voice: Voice = Voice(person="we")
    campaign: str = "promotion"
    year: str = ""
    utm: bool = True
    short_url: str = ""
    staff: int = 6
    chapters: tuple[str, ...] = ()
    lines: tuple[tuple[str, int], ...] = ()

    def line_of(self, *keys: str) -> int:
        """The line of the first of the keys that front matter has, or 1."""
        lines = dict(self.lines)
        return next((lines[key] for key in keys if key in lines), 1)


@dataclass(frozen=True, slots=True)
class Composed:
    """The teasers of a piece, in the order of variants and platforms, and what is to be said."""

    teasers: tuple[Teaser, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
