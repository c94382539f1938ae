"""The stream of events to a browser: a page is told when it, or what is known of it, changed."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from hcsite.features.preview.aside import look
from hcsite.features.preview.board import Board
from hcsite.features.preview.orders import KIT, LINKS
from hcsite.features.preview.panel import panel_name, panel_page
from hcsite.features.preview.sight import ABSENT, Sight, sight_at
from hcsite.features.preview.start_page import START, broken_page, start_page
from hcsite.features.preview.state import Outcome
from hcsite.features.preview.status import status_of

HEARTBEAT = 15.0
"""Seconds after which a silent stream says that it is still there."""

MOST = 64
"""So many streams are open at once; a browser opens one for each page that is in view."""


def open_stream(board: Board, request: Request) -> Response:
    """The stream for the page that a browser shows, with the sight that it has of it."""
    if request.method == "HEAD":
        return Response(media_type="text/event-stream")
    if board.streams >= MOST:
        return PlainTextResponse("Too many pages are open.", 503, {"retry-after": "5"})
    asked = request.query_params
    seen = Sight(asked.get("shape", ""), asked.get("styles", ""))
    told = _Told(board, asked.get("page", ""), seen)
    return StreamingResponse(_stream(told), media_type="text/event-stream")


async def _stream(told: _Told) -> AsyncIterator[str]:
    board = told.board
    board.streams += 1
    try:
        yield "retry: 500\n\n"
        while not board.closed:
            news = board.news()
            for event, data in told.news():
                yield f"event: {event}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
            while not news.is_set() and not board.closed:
                try:
                    await asyncio.wait_for(news.wait(), HEARTBEAT)
                except TimeoutError:
                    yield ": still here\n\n"
    finally:
        board.streams -= 1


class _Told:
    """What one browser was told: that is all that is kept for it, however slowly it reads."""

    def __init__(self, board: Board, page: str, seen: Sight) -> None:
        self.board = board
        self._page = page
        self._seen = seen
        self._source = ""
        self._status: dict[str, object] = {}

    def news(self) -> Iterator[tuple[str, object]]:
        """The events that tell what changed since."""
        outcome = self.board.outcome
        now = self._look(outcome)
        if now.shape != self._seen.shape:
            moved = outcome.pieces.of(self._source) if now.shape.startswith(ABSENT) else None
            self._seen = now
            if moved is not None and moved.page != self._page:
                yield "go", {"url": moved.url}
            else:
                yield "reload", {}
            return
        if now.styles != self._seen.styles:
            self._seen = now
            yield "styles", {"sheets": now.sheets, "styles": now.styles}
        status = status_of(outcome, self._page)
        if status != self._status:
            self._status = status
            piece = outcome.pieces.at(self._page)
            self._source = piece.path if piece else self._source
            yield "status", status

    def _look(self, outcome: Outcome) -> Sight:
        if self._page.startswith((f"{KIT}:", f"{LINKS}:")):
            return Sight(look(self.board, self._page, before=self._seen.shape))
        if self._page.startswith(panel_name("")):
            made = panel_page(outcome, self._page.removeprefix(panel_name("")))
            return Sight(made.shape if made else ABSENT)
        if self._page == START:
            return Sight(start_page(outcome, self.board.root).shape)
        if not outcome.ready:
            return Sight(broken_page(outcome).shape)
        return sight_at(self._page, folder=self.board.folder, base=outcome.base)
