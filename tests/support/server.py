"""Serves a folder on this machine, as a static host would."""

from __future__ import annotations

import _thread
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

TEXT = "; charset=utf-8"
TYPES: Mapping[str, str] = {
    ".avif": "image/avif",
    ".css": "text/css" + TEXT,
    ".html": "text/html" + TEXT,
    ".ico": "image/x-icon",
    ".ics": "text/calendar" + TEXT,
    ".jpg": "image/jpeg",
    ".js": "text/javascript" + TEXT,
    ".json": "application/json",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain" + TEXT,
    ".vtt": "text/vtt" + TEXT,
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    "": "application/octet-stream",
}


class _StaticHandler(SimpleHTTPRequestHandler):
    """Answers from one folder below one base path; a missing file gets the folder's `404.html`."""

    def __init__(self, *rest: Any, base: str, headers: Mapping[str, str], **named: Any) -> None:
        self.base = base
        self.more_headers = headers
        self.extensions_map = dict(TYPES)
        super().__init__(*rest, **named)  # which answers the request

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.base))

    def send_head(self) -> Any:
        if self.path.startswith(self.base):
            return super().send_head()
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def list_directory(self, path: Any) -> None:
        del path  # a folder without index.html is no page
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        for name, value in self.more_headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass  # a test speaks for itself


class _Server(ThreadingHTTPServer):
    """A server that does not mind a browser that hangs up to go to another page."""

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answers in a thread that no tracer follows: many that begin at once would collide."""
        _thread.start_new_thread(self.process_request_thread, (request, client_address))

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve_folder(
    folder: Path, *, base: str = "/", headers: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Give the URL, with a slash at its end, under which `folder` is served until the block ends.

    `base` is the base path of the hub; `headers` are sent with every answer.
    """
    handler = partial(_StaticHandler, directory=str(folder), base=base, headers=headers or {})
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
            thread.join()
