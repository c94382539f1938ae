"""A web server for one person on one computer: shows a built folder, and nothing outside of it."""

from __future__ import annotations

import logging
import signal
from contextlib import suppress
from pathlib import Path
from socket import socket
from types import FrameType

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.types import Receive, Scope, Send

from hcsite.features.preview.aside import Aside, place_in_kit
from hcsite.features.preview.board import Board
from hcsite.features.preview.events import open_stream
from hcsite.features.preview.files import Files
from hcsite.features.preview.guard import Guard
from hcsite.features.preview.orders import KIT, LINKS
from hcsite.features.preview.panel import panel_page
from hcsite.features.preview.start_page import broken_page, notice_page, start_page
from hcsite.features.preview.state import PANEL, PLACE

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
CLIENT = Path(__file__).parent / "client"
_TYPES = {".js": "text/javascript", ".css": "text/css"}
_START_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:"
)
_HEADERS = {"content-security-policy": _START_POLICY}
NO_PIECE = "No file of your hub has a page here, or the hub is still being read."


def application(
    board: Board, *, hosts: tuple[str, ...] = LOOPBACK, any_address: bool = False
) -> Starlette:
    """The pages of the board's folder below its base path, and the preview's own beside them."""

    async def start(_request: Request) -> Response:
        html = start_page(board.outcome, board.root).html
        return HTMLResponse(html, headers=_HEADERS)

    async def events(request: Request) -> Response:
        return open_stream(board, request)

    async def place(request: Request) -> Response:
        return await place_in_kit(board, request.query_params.get("page", ""))

    async def panel(request: Request) -> Response:
        page: str = request.path_params["page"]
        page = f"{page}index.html" if page.endswith("/") or not page else page
        made = panel_page(board.outcome, page)
        if made is None:
            return HTMLResponse(notice_page("Nothing here", NO_PIECE), 404, headers=_HEADERS)
        return HTMLResponse(made.html, headers=_HEADERS)

    routes = [
        Route(PLACE, start),
        Route(f"{PLACE}{PANEL}/{{page:path}}", panel),
        Route(f"{PLACE}events", events),
        Route(f"{PLACE}texts", place),
        *(Mount(f"{PLACE}{shelf}", Aside(board, shelf)) for shelf in (KIT, LINKS)),
        Route(f"{PLACE}{{name}}", _client_file),
        Mount(PLACE.rstrip("/"), PlainTextResponse("There is nothing here.", 404)),
        Mount("/", _Hub(board)),
    ]
    guard = Middleware(Guard, hosts=hosts, any_address=any_address)
    return Starlette(routes=routes, middleware=[guard])


async def _client_file(request: Request) -> Response:
    name = request.path_params["name"]
    place = CLIENT / name
    if place not in CLIENT.iterdir():
        return PlainTextResponse("There is nothing here.", 404)
    return Response(place.read_bytes(), media_type=_TYPES[place.suffix])


class _Hub:
    """The hub below its base path, which may change while it is shown."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._files = Files(board)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        outcome = self._board.outcome
        base = outcome.base.rstrip("/")
        path: str = scope["path"]
        answer: Response
        if not outcome.ready or not self._board.folder.is_dir():
            answer = HTMLResponse(
                broken_page(outcome).html,
                status_code=503,
                headers=_HEADERS,
            )
        elif path.startswith(f"{base}/"):
            await self._files({**scope, "root_path": base}, receive, send)
            return
        elif path in ("/", base):
            answer = RedirectResponse(f"{base}/")
        else:
            answer = PlainTextResponse(f"The hub begins at {base}/", 404)
        await answer(scope, receive, send)


class _Server(uvicorn.Server):
    """A server that lets go of open streams as soon as somebody wants it to end."""

    def __init__(self, config: uvicorn.Config, board: Board) -> None:
        super().__init__(config)
        self._board = board

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Ends the streams with the server."""
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        self._board.close()
        super().handle_exit(sig, frame)


def serve(app: Starlette, board: Board, *, listening: socket) -> None:
    """Answers requests until somebody presses Ctrl-C."""
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=0,
    )
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        _Server(config, board).run(sockets=[listening])
