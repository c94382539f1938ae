"""What is known now, and a way to wait for news: between the thread that builds and the server."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from hcsite.features.preview.orders import Orders
from hcsite.features.preview.state import Outcome

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Board:
    """The last outcome for the hub at `root`, which is built into `folder`.

    Streams wait for the next; each holds nothing but what it has told. `version` counts outcomes,
    and `clock` gives the instant.
    """

    def __init__(
        self,
        *,
        root: Path,
        folder: Path,
        outcome: Outcome,
        clock: Callable[[], datetime] = lambda: EPOCH,
    ) -> None:
        self.root = root
        self.folder = folder
        self.outcome = outcome
        self.version = 0
        self.orders = Orders(self._wake, clock)
        self.closed = False
        self.streams = 0
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._news = asyncio.Event()

    def show(self, outcome: Outcome) -> None:
        """Puts up what came of a build, and wakes all who wait."""
        self.outcome = outcome
        self.version += 1
        self._wake()

    def look_again(self) -> None:
        """Wakes all who wait: a page may be there before the outcome to which it belongs."""
        self._wake()

    def shelf(self, name: str) -> Path:
        """The folder of what is made only when somebody asks for it."""
        return self.folder.with_name(f"{self.folder.name}-{name}")

    def close(self) -> None:
        """Lets all who wait go: the preview ends."""
        self.closed = True
        self._wake()

    def news(self) -> asyncio.Event:
        """What the next outcome will set; taken before the present one is looked at."""
        with self._lock:
            loop = asyncio.get_running_loop()
            if loop is not self._loop:  # an event belongs to the loop that first waited for it
                self._loop, self._news = loop, asyncio.Event()
            return self._news

    def _wake(self) -> None:
        with self._lock:
            if self._loop is None or self._loop.is_closed():
                return
            told, self._news = self._news, asyncio.Event()
            self._loop.call_soon_threadsafe(told.set)
