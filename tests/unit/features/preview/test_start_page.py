"""The start page: what is in the making, as a list; nothing in it can be more than text."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from hcsite.core.diagnostics import error, info, warning
from hcsite.features.preview.start_page import RECENT, broken_page, start_page
from hcsite.features.preview.state import NoPieces, Outcome, Piece
from tests.support.site import write_files


class Listed(NoPieces):
    """Some pieces."""

    def __init__(self, *pieces: Piece) -> None:
        self._pieces = pieces

    def all(self) -> Sequence[Piece]:
        """All of them."""
        return self._pieces


def piece(name: str, state: str, *, when: str = "") -> Piece:
    """A piece of that name."""
    return Piece(f"{name}/index.html", f"/{name}/", f"{name}.md", name, "post", state, when)


def test_what_is_listed(tmp_path: Path) -> None:
    """Drafts with what is found in them, scheduled posts with their day, warnings."""
    pieces = Listed(piece("a", "draft"), piece("b", "scheduled", when="for 2027-01-02"))
    said = (info("HC403", "No topic.", path="a.md"), warning("HC500", "Pale.", path="c.md"))
    html = start_page(Outcome(ready=True, pieces=pieces, diagnostics=said), tmp_path).html.decode()
    for words in ('<a href="/a/">a</a> <b>draft</b>', "scheduled for 2027-01-02", "No topic."):
        assert words in html
    assert "<code>c.md</code> <b>warning HC500</b> Pale." in html


def test_what_was_changed_last(tmp_path: Path) -> None:
    """The newest files first, and not all of them."""
    pieces = [piece(f"p{number:02}", "live") for number in range(RECENT + 3)]
    for number, item in enumerate(pieces[:-1]):  # the file of the last one was just removed
        write_files(tmp_path, {item.path: ""})
        os.utime(tmp_path / item.path, (number, number))
    html = start_page(Outcome(pieces=Listed(*pieces)), tmp_path).html.decode()
    names = [part[:3] for part in html.split('<li><a href="/')[1:]]
    assert [f"p{number:02}" for number in range(RECENT + 1, 1, -1)] == names


def test_nothing_breaks_out(tmp_path: Path) -> None:
    """Titles, paths and messages are text, whatever stands in them."""
    evil = '<script>"&'
    pieces = Listed(Piece("x", '/"><script>', evil, evil, "post", "draft", missing=(evil,)))
    said = (error("HC201", evil, path=evil, line=1, column=2, source=evil, hint=evil),)
    outcome = Outcome(failed=True, pieces=pieces, diagnostics=said)
    for made in (start_page(outcome, tmp_path), broken_page(outcome)):
        assert 1 == made.html.count(b"<script")  # the preview's own
        assert b"&lt;script&gt;&quot;&amp;\n ^" in made.html


def test_the_shape_tells_of_changes(tmp_path: Path) -> None:
    """The same list has the same shape, another one has another."""
    one, two = (Outcome(pieces=Listed(piece(name, "draft"))) for name in "ab")
    assert start_page(one, tmp_path).shape == start_page(one, tmp_path).shape
    assert start_page(one, tmp_path).shape != start_page(two, tmp_path).shape
