"""The directory of a hub: what a link, as a writer wrote it, leads to."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from hcsite.core.diagnostics import Diagnostic, error, info, warning
from hcsite.core.text import did_you_mean, nearest
from hcsite.model.address import CONTENT, encoded
from hcsite.model.document import Link
from hcsite.model.hub import Hub, Piece, Post
from hcsite.model.kinds import Kind
from hcsite.model.lifecycle import State
from hcsite.model.media import DOWNLOADS, PICTURES
from hcsite.model.showcase import Showcase

MEDIA = f"{CONTENT}/media"
STATIC = f"{CONTENT}/static"

_NO_ANCHOR = "Link to the page alone, or name the place there, on the line above it: {#a-name}"


@dataclass(frozen=True, slots=True)
class Place:
    """An address of the hub: whose it is, in which state, and the anchors that it has."""

    address: str
    path: str = ""
    state: State = State.LIVE
    anchors: tuple[str, ...] = ()
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a link leads to: an address of the hub, or the path of a file; neither: nothing.

    Where a text asks for an infographic or a video, it is that `piece`.
    """

    address: str = ""
    medium: str = ""
    piece: Post | None = None
    diagnostic: Diagnostic | None = None


class Directory:
    """Looks up links. `files` are all files below `content/`, `generated` further addresses."""

    def __init__(self, hub: Hub, files: Iterable[str], generated: Iterable[str]) -> None:
        self._shown = hub.shown
        self._files = {unicodedata.normalize("NFC", path): path for path in files}
        self._showcase = Showcase(hub, self._files)
        self._films = Showcase(hub, self._files, Kind.VIDEO)
        self._by_path: dict[str, Place] = {}
        self._by_address: dict[str, Place] = {a: Place(a) for a in generated}
        self._aliases: dict[str, Place] = {}
        pieces: list[Piece] = [*hub.posts, *hub.pages, *hub.people.values(), *hub.topics.values()]
        pieces.sort(key=lambda piece: piece.state not in hub.shown)  # what is seen goes first
        for piece in pieces:
            document = piece.document
            withdrawn = isinstance(piece, Post) and piece.is_retracted
            anchors = document.body.anchors
            place = Place(piece.address, document.path, piece.state, anchors, withdrawn)
            self._by_path[unicodedata.normalize("NFC", document.path)] = place
            self._by_address.setdefault(piece.address, place)
            for alias in document.matter.aliases:
                self._aliases.setdefault(alias.rstrip("/"), place)

    def place_at(self, address: str) -> Place | None:
        """The place at an address of the hub, with or without its last slash."""
        with_slash = address if address.endswith("/") else f"{address}/"
        return (
            self._by_address.get(address)
            or self._by_address.get(with_slash)
            or self._aliases.get(address.rstrip("/"))
        )

    def find(self, link: Link, *, path: str) -> Found:
        """What a link in the file at `path` leads to."""
        if link.infographic or link.video:
            showcase = self._films if link.video else self._showcase
            piece, diagnostic = showcase.find(link, path=path)
            return Found(piece=piece, diagnostic=diagnostic)
        target, _, fragment = link.target.partition("#")
        target, _, query = unicodedata.normalize("NFC", target).partition("?")
        if target.startswith("/"):
            return self._from_root(target, query, fragment, link, path)
        folder = path.rpartition("/")[0]
        wanted = f"{folder}/{target}"
        if "./" in target or "//" in target or not target.endswith(".md"):
            wanted = posixpath.normpath(wanted)
        if not wanted.startswith(f"{CONTENT}/"):
            return _nothing(link, path, "leads out of the content folder")
        place = self._by_path.get(wanted) or self._by_path.get(posixpath.join(wanted, "index.md"))
        if place is not None and (wanted.endswith(".md") or target.endswith("/")):
            return self._to_place(place, query, fragment, link, path)
        return self._to_file(wanted, link, path)

    def _from_root(self, target: str, query: str, fragment: str, link: Link, path: str) -> Found:
        place = self.place_at(target)
        if place is not None and not link.image:
            return self._to_place(place, query, fragment, link, path)
        if target.startswith("/media/"):
            return self._to_file(MEDIA + target.removeprefix("/media"), link, path)
        static = STATIC + target
        if static in self._files:
            return Found(address=encoded(target))
        addresses = [*self._by_address]
        return _nothing(link, path, "leads nowhere", did_you_mean(target, addresses))

    def _to_place(self, place: Place, query: str, fragment: str, link: Link, path: str) -> Found:
        if place.state is State.EXPIRED and place.state not in self._shown:
            message = f"“{link.target}” has been taken away; the link is left out."
            hint = "Link to what takes its place, or take the link out."
            return Found(diagnostic=info("HC331", message, hint=hint, **_place(link, path)))
        if place.state not in self._shown:
            message = f"“{link.target}” is {_state_words(place.state)}, so readers cannot go there."
            hint = "Publish that piece first, or take out the link."
            return Found(diagnostic=error("HC332", message, hint=hint, **_place(link, path)))
        if place.withdrawn:
            message = f"“{link.target}” was withdrawn; readers find only the reason there."
            hint = "Say it in other words, or link to what is right. No text should rest on it."
            told = warning("HC333", message, hint=hint, **_place(link, path))
            return Found(address=encoded(place.address), diagnostic=told)
        if fragment and place.path and fragment not in place.anchors:
            hint = did_you_mean(fragment, place.anchors) or _NO_ANCHOR
            message = f"There is no place “#{fragment}” in {place.path}."
            found = error("HC308", message, hint=hint, **_place(link, path))
            return Found(address=encoded(place.address), diagnostic=found)
        tail = (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")
        return Found(address=encoded(place.address + tail))

    def _to_file(self, wanted: str, link: Link, path: str) -> Found:
        real = self._files.get(wanted)
        if real is None:
            what = "is not there" if link.image else "leads nowhere"
            return _nothing(link, path, what, self._similar(wanted, link, path))
        if wanted.startswith(f"{STATIC}/"):
            return Found(address=encoded(wanted.removeprefix(STATIC)))
        if wanted.endswith(".md"):
            return Found()  # a content file that could not be read; that is told at that file
        suffix = PurePosixPath(wanted).suffix.lower()
        allowed = PICTURES if link.image else PICTURES | DOWNLOADS
        if suffix not in allowed:
            message = f"“{link.target}” is of a kind that is not published here."
            hint = f"Published are: {', '.join(sorted(allowed))}."
            if suffix == ".pdf":
                hint = (
                    "Export the page as PNG or SVG, name that file here, and link to the PDF below."
                )
            return Found(diagnostic=error("HC334", message, hint=hint, **_place(link, path)))
        return Found(medium=real)

    def _similar(self, wanted: str, link: Link, path: str) -> str:
        """What was probably meant, among the files that a link or a picture can name."""
        folder, name = posixpath.split(wanted)
        near = {posixpath.basename(f) for f in self._files if posixpath.dirname(f) == folder}
        if not link.image and (f"{name}.md" in near or f"{wanted}/index.md" in self._files):
            return "Name the file: add .md."
        if link.image:
            near = {n for n in near if PurePosixPath(n).suffix.lower() in PICTURES}
        same = [n for n in near if n.casefold() == name.casefold()]
        if same:
            return f"It is called “{same[0]}”: capital letters count on the web."
        if guess := nearest(name, near):
            return f"Did you mean “{guess}”?"
        if hint := did_you_mean(name, near - {path.removeprefix(f"{folder}/")}):
            return hint
        if link.image:
            return f"Put the picture into {folder}/, or correct its name or folder here."
        return ""


def _state_words(state: State) -> str:
    return {
        State.DRAFT: "still a draft",
        State.IN_REVIEW: "not approved yet",
        State.SCHEDULED: "not published yet",
    }.get(state, state)


def _nothing(link: Link, path: str, what: str, hint: str = "") -> Found:
    noun = "The picture" if link.image else "The link"
    message = f"{noun} “{link.target}” {what}."
    hint = hint or "Check the spelling; a path is seen from the folder of this file."
    return Found(diagnostic=error("HC301", message, hint=hint, **_place(link, path)))


def _place(link: Link, path: str) -> Mapping[str, object]:
    return {"path": path, "line": link.line, "column": link.column, "source": link.source}
