"""Infographics and videos that texts show in their midst, and ask for by name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from hcsite.core.diagnostics import Diagnostic, error, info, warning
from hcsite.core.text import did_you_mean
from hcsite.model.address import CONTENT, stem_of
from hcsite.model.document import Link
from hcsite.model.hub import Hub, Post
from hcsite.model.kinds import ROOTS, Kind
from hcsite.model.lifecycle import ReviewState, State


class Showcase:
    """Finds pieces of a kind by their names: those of their files, or the last part of an address.

    `files` are all files below `content/`: what cannot be read is told at its own file alone.
    """

    def __init__(self, hub: Hub, files: Iterable[str], kind: Kind = Kind.INFOGRAPHIC) -> None:
        self._kind = kind
        self._folder = f"{CONTENT}/{ROOTS[kind]}"
        self._shown = hub.shown
        self._found: dict[str, Post] = {}
        every = [post for post in hub.posts if post.document.kind is kind]
        every.sort(key=lambda post: post.state not in hub.shown)  # what is seen goes first
        for name_of in (lambda post: stem_of(post.document.path), lambda post: post.slug):
            for post in every:
                self._found.setdefault(_plain(name_of(post)), post)
        texts = (PurePosixPath(path) for path in files if path.startswith(f"{self._folder}/"))
        self._files = {_plain(stem_of(str(path))) for path in texts if path.suffix == ".md"}

    def find(self, link: Link, *, path: str) -> tuple[Post | None, Diagnostic | None]:
        """What a text at `path` asks for, where readers may see it, and what is wrong with that."""
        name = _plain(link.target)
        post = self._found.get(name)
        if post is None:
            return None, None if name in self._files else self._unknown(link, path)
        found = self._withheld(post, link, path)
        return (None if found else post), found

    def _unknown(self, link: Link, path: str) -> Diagnostic:
        near = {stem_of(post.document.path) for post in self._found.values()}
        usual = f"Write the name of its file in {self._folder}/, without .md."
        hint = did_you_mean(link.target.removesuffix(".md"), near) or usual
        message = f"There is no {self._kind} called “{link.target}”."
        return error("HC345", message, hint=hint, **_place(link, path))

    def _withheld(self, post: Post, link: Link, path: str) -> Diagnostic | None:
        """Why readers do not see a piece in a text; nothing where they do."""
        place = _place(link, path)
        if post.state not in self._shown and post.state is not State.EXPIRED:
            why = _NOT_YET.get(post.state, str(post.state))
            message = f"The {self._kind} “{link.target}” is {why}, so readers cannot see it."
            hint = "Publish it first, or take out the block."
            return error("HC346", message, hint=hint, **place)
        why = _gone(post, self._shown)
        if not why:
            return None
        message = f"The {self._kind} “{link.target}” {why}, so it is left out here."
        hint = "Show another one, or take out the block."
        say = info if post.state is State.EXPIRED else warning
        return say("HC346", message, hint=hint, **place)


_NOT_YET = {
    State.DRAFT: "still a draft",
    State.IN_REVIEW: "not approved yet",
    State.SCHEDULED: "not published yet",
}


def _gone(post: Post, shown: frozenset[State]) -> str:
    if post.state not in shown:
        return "has been taken away"
    if post.is_retracted:
        return "was withdrawn"
    if post.is_retired:
        return "is no longer kept up"
    return "is long overdue for a review" if post.review is ReviewState.OVERDUE else ""


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _place(link: Link, path: str) -> dict[str, object]:
    return {"path": path, "line": link.line, "column": link.column, "source": link.source}
