"""The pieces of a hub in the words of its writers, for the preview."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from hcsite.app.preview_sheet import sheet_of
from hcsite.app.promoting import passed_on
from hcsite.features.pages.outline import reading_minutes
from hcsite.features.preview.state import Piece, Sheet
from hcsite.model.address import output_of
from hcsite.model.hub import Hub, Post
from hcsite.model.hub import Piece as Source
from hcsite.model.lifecycle import State
from hcsite.model.matter import PersonMatter
from hcsite.model.particulars import Text


class HubPieces:
    """The pieces of a hub; each is put into words when it is asked for."""

    def __init__(self, hub: Hub, text: Callable[[str], Text]) -> None:
        self._hub = hub
        self._text = text
        self._promoted: frozenset[str] | None = None

    def reread(self, text: Callable[[str], Text]) -> HubPieces:
        """The same pieces with other texts, by path."""
        again = HubPieces(self._hub, text)
        again._promoted = self._promoted  # of the same hub
        return again

    def at(self, page: str) -> Piece | None:
        """The piece whose page is this file of the output."""
        found = self._source_of(page)
        return self._told(found) if found else None

    def of(self, path: str) -> Piece | None:
        """The piece that comes from this file of the hub."""
        found = (self._told(p) for p in self._sources() if p.document.path == path)
        return next(found, None)

    def all(self) -> Sequence[Piece]:
        """All pieces, posts first and the newest of them first."""
        return [self._told(piece) for piece in self._sources()]

    def sheet(self, page: str) -> Sheet | None:
        """What is to be known of the piece whose page is this file before it is published."""
        found = self._source_of(page)
        if found is None:
            return None
        return sheet_of(self._hub, found, self._told(found), self._text(found.document.path))

    def _source_of(self, page: str) -> Source | None:
        address = f"/{page.removesuffix('index.html')}"
        return next((piece for piece in self._sources() if piece.address == address), None)

    def _sources(self) -> list[Source]:
        hub = self._hub
        return [*hub.posts, *hub.pages, *hub.people.values(), *hub.topics.values()]

    def _is_promoted(self, path: str) -> bool:
        if self._promoted is None:
            posts = passed_on(self._hub, unseen=True)
            self._promoted = frozenset(post.document.path for post in posts)
        return path in self._promoted

    def _told(self, piece: Source) -> Piece:
        document = piece.document
        matter, words = document.matter, self._text(document.path).words
        return Piece(
            page=output_of(piece.address),
            url=self._hub.site.link(piece.address),
            path=document.path,
            title=matter.name if isinstance(matter, PersonMatter) else matter.title,
            kind=document.kind,
            state=piece.state,
            when=self._when(piece) if isinstance(piece, Post) else "",
            words=words,
            minutes=reading_minutes(words),
            missing=_missing(piece),
            promoted=self._is_promoted(document.path),
        )

    def _when(self, post: Post) -> str:
        if post.state is State.SCHEDULED:
            return f"for {self._moment(post.published)}"
        if post.state is State.EXPIRED and post.matter.expires is not None:
            return f"on {self._moment(post.matter.expires)}"
        return ""

    def _moment(self, moment: datetime) -> str:
        """An instant as it reads in the hub's time zone; midnight is only a day."""
        zone = self._hub.site.time_zone
        local = moment.astimezone(ZoneInfo(zone))
        day = f"{local:%Y-%m-%d}"
        return f"{day} {local:%H:%M} ({zone})" if local.hour or local.minute else day


def _missing(piece: Source) -> tuple[str, ...]:
    """What its writer has still to do so that readers see it, and see it at its best."""
    if piece.state not in (State.DRAFT, State.SCHEDULED):
        return ()
    matter = piece.document.matter
    found: list[str] = []
    if matter.draft:
        found.append("Take “draft: true” out when it is ready.")
    if isinstance(piece, Post):
        if piece.matter.published is None:
            found.append("Say from which day readers may see it: “published: 2026-03-02”.")
        if not piece.matter.topics:
            found.append("Name a topic under “topics:”, so that readers find it.")
    if not matter.summary:
        found.append("Write a “summary:” of one or two sentences for lists and shared links.")
    if not piece.document.body.words:
        found.append("There is no text yet.")
    return tuple(found)
