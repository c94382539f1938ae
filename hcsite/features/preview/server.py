"""A web server for one person on one computer: shows a built folder, and nothing outside of it."""

from __future__ import annotations

import errno
import socket
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Message, Receive, Scope, Send

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
TRIES = 20
"""So many ports above the wanted one are tried."""


def application(folder: Path, *, base: str, hosts: tuple[str, ...] = LOOPBACK) -> Starlette:
    """The pages of `folder` below the base path `base`.

    Only requests for one of `hosts` are answered: a page of another site must not be able to read
    drafts through a name that it lets lead here (DNS rebinding).
    """
    files = StaticFiles(directory=folder, html=True)
    routes: list[Route | Mount] = []
    if base != "/":
        routes.append(Route("/", lambda _request: RedirectResponse(base)))
    routes.append(Mount(base.rstrip("/"), _Fresh(files)))
    middleware = [Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))]
    return Starlette(routes=routes, middleware=middleware)


class _Fresh:
    """Files that a browser asks for anew each time: what was built last is what is seen."""

    def __init__(self, files: StaticFiles) -> None:
        self._files = files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        if request.method not in ("GET", "HEAD"):
            refusal = Response("Only reading is possible here.", 405, {"allow": "GET, HEAD"})
            await refusal(scope, receive, send)
            return

        async def without_cache(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"cache-control", b"no-store")]
            await send(message)

        await self._files(scope, receive, without_cache)


def free_port(host: str, wanted: int) -> int:
    """The wanted port, or the next one that nobody uses; raises OSError where there is none."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    last = min(wanted + TRIES, 2**16) - 1
    for port in range(wanted, last + 1):
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as reason:
                if reason.errno != errno.EADDRINUSE:  # no such host, or no right to the port
                    raise
                continue
            return int(probe.getsockname()[1])
    raise OSError(errno.EADDRINUSE, f"ports {wanted} to {last} are all in use")


def serve(app: Starlette, *, host: str, port: int) -> None:
    """Answers requests until somebody presses Ctrl-C."""
    config = uvicorn.Config(app, host=host, port=port, log_level="warning", access_log=False)
    uvicorn.Server(config).run()
