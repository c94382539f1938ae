"""The kit and the pages about links, as a browser gets them: made when they are asked for."""

from __future__ import annotations

import asyncio
from pathlib import Path

from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.types import Scope

from hcsite.core.digest import digest_bytes
from hcsite.features.preview.board import Board
from hcsite.features.preview.files import Folder
from hcsite.features.preview.inject import with_client
from hcsite.features.preview.orders import KIT, LINKS, Delivery, Order
from hcsite.features.preview.start_page import notice_page
from hcsite.features.preview.state import PLACE

PATIENCE = 1.5
"""Seconds that a browser waits for a page before it is told that the page is being made."""

OURS = b"desk.css"
"""What only pages of the desk load: a newsletter is sent as it lies there."""

NOTICE_POLICY = "default-src 'none'; style-src 'self'; img-src data:"
NO_KIT = "This hub has no kit: “enabled” is false below [kit] in site.toml."
NO_PAGE = "There is no page for readers here, so nobody can share a link to it."


def order_of(shelf: str, path: str) -> Order:
    """What has to be made before a page on a shelf can be shown."""
    return Order(KIT) if shelf == KIT else Order(LINKS, path)


class Aside(Folder):
    """The files of a shelf, in a folder of its own; `shelf` names it below the preview's place."""

    def __init__(self, board: Board, shelf: str) -> None:
        super().__init__(directory=board.shelf(shelf), html=True, check_dir=False)
        self._board = board
        self._shelf = shelf
        self._folder = board.shelf(shelf)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The answer for a path; a page is made first where it is not there as it should be."""
        page = _page(path, scope["path"])
        if page:
            made = await ready(self._board, order_of(self._shelf, page))
            if made is None:
                return waiting_page()
            if made.absent or made.diagnostics:
                return refusal(made, self._shelf)
        response = await super().get_response(path, scope)
        if not page or not isinstance(response, FileResponse) or response.status_code != 200:
            return response
        data = Path(response.path).read_bytes()  # noqa: ASYNC240  # small, and just written
        if OURS in data:
            marks = {"page": f"{self._shelf}:{page}", "shape": digest_bytes(data)[:16]}
            data = with_client(data, {**marks, "styles": "", "plain": "yes"})
        return HTMLResponse(data)


def _page(path: str, asked: str) -> str:
    """The page that a path means; nothing where it is another file."""
    if path in ("", ".") or asked.endswith("/"):
        return "index.html" if path in ("", ".") else f"{path.rstrip('/')}/index.html"
    return path if path.endswith(".html") else ""


async def ready(board: Board, order: Order) -> Delivery | None:
    """What came of an order; nothing where that takes longer than people like to wait."""
    try:
        async with asyncio.timeout(PATIENCE):
            while not board.closed:
                news = board.news()
                if made := board.orders.done(order, board.version):
                    return made
                board.orders.ask(order)
                await news.wait()
    except TimeoutError:
        pass
    return None


async def place_in_kit(board: Board, page: str) -> Response:
    """The way to the page of the desk about what a page of the hub shows."""
    made = await ready(board, Order(KIT))
    if made is None:
        return waiting_page()
    if made.absent or made.diagnostics:
        return refusal(made, KIT)
    piece = board.outcome.pieces.at(page)
    place = made.places.get(piece.path, "") if piece else ""
    return RedirectResponse(f"{PLACE}{KIT}/{place}")


def waiting_page() -> Response:
    """Says that something is being made, and asks again by itself."""
    html = notice_page("One moment", "It is being made, and shows here by itself.", refresh=1)
    return _answer(html, 503)


def refusal(made: Delivery, shelf: str) -> Response:
    """Says why there is nothing to show."""
    if made.absent:
        return _answer(notice_page("Nothing here", NO_KIT if shelf == KIT else NO_PAGE), 404)
    told = "As soon as this is mended it shows here by itself."
    return _answer(notice_page("To mend first", told, made.diagnostics, refresh=2), 503)


def _answer(html: bytes, status: int) -> Response:
    return HTMLResponse(html, status, headers={"content-security-policy": NOTICE_POLICY})


def look(board: Board, page: str, *, before: str) -> str:
    """The digest of a page on a shelf; as it was where it is still to be made."""
    shelf, _, path = page.partition(":")
    order = order_of(shelf, path)
    if board.orders.done(order, board.version) is None:
        board.orders.ask(order)
        return before
    folder = board.shelf(shelf)
    place = folder / path
    try:
        if place.resolve().is_relative_to(folder.resolve()):
            return digest_bytes(place.read_bytes())[:16]
    except (OSError, ValueError):
        pass
    return ""
