"""What the preview knows of a hub: its pieces, and what came of the last build."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from hcsite.core.diagnostics import Diagnostic

PLACE = "/_hcsite/"
"""Where the preview's own addresses begin; the hub's pages lie beside it."""

HOST = "preview.invalid"
"""The host for which a preview is built, whatever port it gets: the server writes the real one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of content as its writer thinks of it.

    `page` is its file in the output, `url` its address from the root of the host, `path` its file
    from the root of the hub. `when` says in words when it goes live or was taken away. `missing`
    says what stands between it and its readers. `promoted`: the kit has texts for it.
    """

    page: str
    url: str
    path: str
    title: str
    kind: str
    state: str
    when: str = ""
    words: int = 0
    minutes: int = 0
    missing: tuple[str, ...] = ()
    promoted: bool = False


class Pieces(Protocol):
    """The pieces of a hub, put into these words only when they are asked for."""

    def at(self, page: str) -> Piece | None:
        """The piece whose page is this file of the output."""

    def of(self, path: str) -> Piece | None:
        """The piece that comes from this file of the hub."""

    def all(self) -> Sequence[Piece]:
        """All pieces, newest first."""


class NoPieces:
    """The pieces of a hub that was not read yet."""

    def at(self, page: str) -> Piece | None:
        """None is known."""
        del page
        return None  # the checker of types wants to see it

    def of(self, path: str) -> Piece | None:
        """None is known."""
        del path
        return None  # the checker of types wants to see it

    def all(self) -> Sequence[Piece]:
        """None is known."""
        return ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build.

    `base` is the base path of the hub, `ready` says that there is something to show, `failed` that
    something has to be mended before readers may see it. `next_change` is the instant at which a
    state changes by itself; `kit` says whether the hub has a kit.
    """

    base: str = "/"
    diagnostics: tuple[Diagnostic, ...] = ()
    failed: bool = False
    ready: bool = False
    pieces: Pieces = NoPieces()
    next_change: datetime | None = None
    kit: bool = False
