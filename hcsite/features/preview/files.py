"""The built files, as a browser gets them: pages with the preview's script, others as they are."""

from __future__ import annotations

import asyncio
import mimetypes
import os
from pathlib import Path, PurePosixPath

from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from hcsite.features.preview.board import Board
from hcsite.features.preview.inject import with_client, with_host
from hcsite.features.preview.sight import absent, sight_of
from hcsite.model.address import output_of

_PAGES = (".html", ".htm")
_TEXTS = (*_PAGES, ".xml", ".json", ".txt", ".webmanifest")
_OURS = ".hcsite-"
"""How the files begin that a build keeps in its output for itself."""


class Folder(StaticFiles):
    """One folder, and nothing outside of it."""

    async def check_config(self) -> None:
        """Nothing needs to be there: a folder may vanish and come back."""

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """A file of the folder; never one that a build keeps for itself."""
        if any(part.startswith(_OURS) for part in Path(path).parts):
            return "", None
        return super().lookup_path(path)


class Files(Folder):
    """The built hub. What is in its folder is what was built; what a browser gets fits it."""

    def __init__(self, board: Board) -> None:
        super().__init__(directory=board.folder, html=True, check_dir=False)
        self._board = board

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The answer for a path; pages and texts are fitted to who asks."""
        pictures = self._board.outcome.pictures
        if pictures.has(path):
            made = await asyncio.to_thread(pictures.make, path)
            kind = mimetypes.guess_type(path)[0]
            return Response(made, media_type=kind) if made else Response(status_code=404)
        response = await super().get_response(path, scope)
        if not isinstance(response, FileResponse):
            return response
        place = Path(response.path)
        if place.suffix.lower() not in _TEXTS:
            return response
        host = next((v.decode("latin-1") for k, v in scope["headers"] if k == b"host"), "")
        data = place.read_bytes()  # noqa: ASYNC240  # small, and just written
        if place.suffix.lower() in _PAGES:
            asked = "" if response.status_code == 200 else scope["path"]
            data = self._page(data, place, asked)
        kind = mimetypes.guess_type(place.name)[0] or "text/plain"
        return Response(with_host(data, host), response.status_code, media_type=kind)

    def _page(self, data: bytes, place: Path, asked: str) -> bytes:
        """A page with what tells its script which page it is, and what it looks like."""
        base = self._board.outcome.base
        sight = sight_of(data, folder=self._board.folder, base=base)
        if asked:
            page, sight = _wanted(asked, base), absent(sight)
        else:
            real = os.path.realpath(self._board.folder)
            page = PurePosixPath(os.path.relpath(place, real)).as_posix()
        return with_client(data, {"page": page, "shape": sight.shape, "styles": sight.styles})


def _wanted(path: str, base: str) -> str:
    """The file of the output that would answer a path."""
    bare = "/" + path.removeprefix(base).lstrip("/")
    return output_of(bare if PurePosixPath(bare).suffix else f"{bare.rstrip('/')}/")
