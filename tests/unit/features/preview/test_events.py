"""The stream: what a browser is told, and that nothing piles up for one that does not read."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.requests import Request
from starlette.responses import StreamingResponse

from hcsite.core.diagnostics import error
from hcsite.features.preview import events
from hcsite.features.preview.board import Board
from hcsite.features.preview.events import MOST, open_stream
from hcsite.features.preview.sight import sight_at
from hcsite.features.preview.state import NoPieces, Outcome, Piece
from tests.support.site import write_files

PAGE = "salt/index.html"
DRAFT = Piece(PAGE, "/salt/", "content/posts/salt.md", "Salt", "post", "draft", words=3, minutes=1)


class Known(NoPieces):
    """The pieces of a hub with one draft."""

    def __init__(self, piece: Piece = DRAFT) -> None:
        self.piece = piece

    def at(self, page: str) -> Piece | None:
        """The draft, on its page."""
        return self.piece if page == self.piece.page else None

    def of(self, path: str) -> Piece | None:
        """The draft, by its file."""
        return self.piece if path == self.piece.path else None


@pytest.fixture
def board(tmp_path: Path) -> Board:
    """A board for a hub with one page."""
    write_files(tmp_path, {PAGE: '<link rel="stylesheet" href="/a.css">One.', "404.html": "none"})
    return Board(root=tmp_path, folder=tmp_path, outcome=Outcome(ready=True, pieces=Known()))


def ask(board: Board, page: str = PAGE, *, method: str = "GET") -> Request:
    """The request of a browser that sees the page as it is now."""
    sight = sight_at(page, folder=board.folder, base="/")
    query = urlencode({"page": page, "shape": sight.shape, "styles": sight.styles})
    scope = {"type": "http", "method": method, "query_string": query.encode(), "headers": []}
    return Request(scope)


async def stream_of(board: Board, page: str = PAGE) -> AsyncIterator[str]:
    """The parts of a stream."""
    response = open_stream(board, ask(board, page))
    assert isinstance(response, StreamingResponse)
    async for part in response.body_iterator:
        yield str(part)


async def next_event(stream: AsyncIterator[str]) -> tuple[str, dict[str, object]]:
    """The next event of a stream, and its data."""
    kind, data = (await anext(stream)).splitlines()[:2]
    return kind.removeprefix("event: "), json.loads(data.removeprefix("data: "))


def told(board: Board, *steps: object, page: str = PAGE) -> list[tuple[str, dict[str, object]]]:
    """The first event, and one more after each step, which is called or shown on the board."""

    async def run() -> list[tuple[str, dict[str, object]]]:
        stream = stream_of(board, page)
        assert "retry: 500\n\n" == await anext(stream)
        found = [await next_event(stream)]
        for step in steps:
            write_files(board.folder, step) if isinstance(step, dict) else None
            board.show(step if isinstance(step, Outcome) else replace(board.outcome, failed=False))
            found.append(await next_event(stream))
        await stream.aclose()  # type: ignore[attr-defined]
        return found

    found = asyncio.run(run())
    assert 0 == board.streams
    return found


def test_the_state_of_a_page(board: Board) -> None:
    """At first the bar is told what it shows."""
    ((kind, status),) = told(board)
    page = status["page"]
    assert isinstance(page, dict)
    assert ("status", "draft", "content/posts/salt.md") == (kind, page["state"], page["path"])


def test_a_page_that_changed(board: Board) -> None:
    """It is to be loaded anew."""
    new = {PAGE: '<link rel="stylesheet" href="/a.css">Two.'}
    assert "reload" == told(board, new)[1][0]


def test_only_its_styles_changed(board: Board) -> None:
    """The new names are told, in their order."""
    kind, data = told(board, {PAGE: '<link rel="stylesheet" href="/b.css">One.'})[1]
    assert ("styles", ["/b.css"]) == (kind, data["sheets"])


def test_problems(board: Board) -> None:
    """They come with place, line and caret, without what could turn the words around them."""
    bad = error("HC211", "Wrong\u202e.", path="a.md", line=2, column=3, source="a: b", hint="Mend.")
    failed = replace(board.outcome, failed=True, diagnostics=(bad,))
    kind, data = told(board, failed)[1]
    expected = {
        "place": "a.md:2:3",
        "code": "HC211",
        "level": "error",
        "message": "Wrong\ufffd.",
        "source": "a: b",
        "caret": 3,
        "hint": "Mend.",
    }
    assert ("status", True, [expected]) == (kind, data["failed"], data["problems"])


def test_a_page_that_moved(board: Board) -> None:
    """Its browser is sent after it."""
    moved = replace(DRAFT, page="new/index.html", url="/new/")
    (board.folder / "new").mkdir()

    async def run() -> tuple[str, dict[str, object]]:
        stream = stream_of(board)
        await anext(stream)
        await next_event(stream)
        (board.folder / PAGE).rename(board.folder / "new" / "index.html")
        board.show(replace(board.outcome, pieces=Known(moved)))
        return await next_event(stream)

    assert ("go", {"url": "/new/"}) == asyncio.run(run())


def test_a_server_that_was_started_again(board: Board) -> None:
    """A browser that saw something else is told at once."""
    request = ask(board)
    write_files(board.folder, {PAGE: "Two."})

    async def run() -> str:
        response = open_stream(board, request)
        assert isinstance(response, StreamingResponse)
        parts = [str(part) async for part, _ in _first(response, 2)]
        return parts[1]

    assert asyncio.run(run()).startswith("event: reload")


async def _first(response: StreamingResponse, count: int) -> AsyncIterator[tuple[object, int]]:
    number = 0
    async for part in response.body_iterator:
        number += 1
        yield part, number
        if number == count:
            return


def test_a_silent_stream(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says now and then that it is still there, and ends with the preview."""
    monkeypatch.setattr(events, "HEARTBEAT", 0.01)

    async def run() -> list[str]:
        stream = stream_of(board)
        parts = [await anext(stream) for _ in range(3)]
        board.close()
        return [*parts[2:], *[part async for part in stream]]

    parts = asyncio.run(run())
    assert {": still here\n\n"} == set(parts)
    assert 0 == board.streams


def test_too_many(board: Board) -> None:
    """One more than there may be is sent away for a while."""
    board.streams = MOST
    assert 503 == open_stream(board, ask(board)).status_code


def test_only_the_head_of_a_stream(board: Board) -> None:
    """HEAD does not wait for anything."""
    response = open_stream(board, ask(board, method="HEAD"))
    assert (200, False) == (response.status_code, isinstance(response, StreamingResponse))
