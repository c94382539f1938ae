"""What the preview knows of a hub: its pieces, and what came of the last build."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from urllib.parse import quote

from hcsite.core.diagnostics import Diagnostic
from hcsite.prose.reading import Reading

PLACE = "/_hcsite/"
"""Where the preview's own addresses begin; the hub's pages lie beside it."""

PANEL = "publish"
"""The shelf of the pages that say what is to be done before a piece is published."""

HOST = "preview.invalid"
"""The host for which a preview is built, whatever port it gets: the server writes the real one."""


def panel_url(page: str) -> str:
    """Where the preview says what is to be done before the piece on a page is published."""
    return f"{PLACE}{PANEL}/{quote(page.removesuffix('index.html'))}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of content as its writer thinks of it.

    `page` is its file in the output, `url` its address from the root of the host, `path` its file
    from the root of the hub. `when` says in words when it goes live or was taken away. `missing`
    says what stands between it and its readers. `promoted`: the kit has texts for it.
    """

    page: str
    url: str
    path: str
    title: str
    kind: str
    state: str
    when: str = ""
    words: int = 0
    minutes: int = 0
    missing: tuple[str, ...] = ()
    promoted: bool = False


@dataclass(frozen=True, slots=True)
class Approved:
    """An approval: by whom, as what, on which day (ISO, or nothing), and whether it still holds."""

    name: str
    role: str
    day: str
    holds: bool
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What somebody wants to know of a piece before it is published.

    `waits` says who has still to sign it, `review` how it stands with its reviews, `waivers` which
    rules are set aside for it and why: in words. `reading` is None where its language has no
    formula here; `limits` are the grades above which the hub warns (Flesch-Kincaid, SMOG).
    """

    piece: Piece
    lang: str = "en"
    waits: str = ""
    approvals: tuple[Approved, ...] = ()
    review: tuple[str, ...] = ()
    waivers: tuple[str, ...] = ()
    reading: Reading | None = None
    limits: tuple[float, float] = (8.0, 10.0)


class Pieces(Protocol):
    """The pieces of a hub, put into these words only when they are asked for."""

    def at(self, page: str) -> Piece | None:
        """The piece whose page is this file of the output."""

    def of(self, path: str) -> Piece | None:
        """The piece that comes from this file of the hub."""

    def all(self) -> Sequence[Piece]:
        """All pieces, newest first."""

    def sheet(self, page: str) -> Sheet | None:
        """What is to be known of the piece whose page is this file before it is published."""


class NoPieces:
    """The pieces of a hub that was not read yet."""

    def at(self, page: str) -> Piece | None:
        """None is known."""
        del page
        return None  # the checker of types wants to see it

    def of(self, path: str) -> Piece | None:
        """None is known."""
        del path
        return None  # the checker of types wants to see it

    def all(self) -> Sequence[Piece]:
        """None is known."""
        return ()

    def sheet(self, page: str) -> Sheet | None:
        """None is known."""
        del page
        return None  # the checker of types wants to see it


class Pictures(Protocol):
    """Pictures that pages name, and that are made when a browser asks for them."""

    def has(self, path: str) -> bool:
        """Whether this file of the output is one of them."""

    def make(self, path: str) -> bytes | None:
        """Its bytes; nothing where it cannot be made. It takes a moment."""


class NoPictures:
    """No pictures are to be made."""

    def has(self, path: str) -> bool:
        """None is."""
        del path
        return False

    def make(self, path: str) -> bytes | None:
        """None is made."""
        del path
        return None  # the checker of types wants to see it


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build.

    `base` is the base path of the hub, `ready` says that there is something to show, `failed` that
    something has to be mended before readers may see it. `next_change` is the instant at which a
    state changes by itself; `kit` says whether the hub has a kit.
    """

    base: str = "/"
    diagnostics: tuple[Diagnostic, ...] = ()
    failed: bool = False
    ready: bool = False
    pieces: Pieces = NoPieces()
    pictures: Pictures = NoPictures()
    next_change: datetime | None = None
    kit: bool = False
