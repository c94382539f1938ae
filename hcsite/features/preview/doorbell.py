"""A doorbell: tells that something may have changed, never what. Content decides that."""

from __future__ import annotations

import threading
import time

QUIET = 0.025
"""Seconds without a ring after which an editor is taken to have finished its save."""

LONGEST = 0.2
"""Seconds after the first ring after which nobody waits for quiet any more."""

STORM = 500
"""So many rings for one build are a storm, in which the system may have lost some."""

AFTER_STORM = 1.0
"""Seconds after a storm at which everything is looked at once more."""

SOON = 2.0
"""Seconds after a ring within which a further one makes the work for it vain; a writer who saves
again and again still sees something."""

NAMES = 3
"""So many names of what changed are kept, for people."""


class Doorbell:
    """Rung by any thread, answered by one."""

    def __init__(self, *, quiet: float = QUIET, longest: float = LONGEST) -> None:
        self._quiet = quiet
        self._longest = longest
        self._rung = threading.Event()
        self._last = 0.0
        self._since: float | None = None
        self._count = 0
        self._names: dict[str, None] = {}
        self.closed = False

    def ring(self, name: str = "") -> None:
        """Tells that something may have changed, and perhaps the name of it."""
        self._last = time.perf_counter()
        self._count += 1
        if name and len(self._names) <= NAMES:
            self._names[name] = None
        self._rung.set()

    @property
    def has_rung(self) -> bool:
        """Whether something may have changed since somebody last waited."""
        return self._count > 0

    def call(self) -> None:
        """Wakes who answers, though nothing changed."""
        self._rung.set()

    def close(self) -> None:
        """Nobody will answer any more."""
        self.closed = True
        self._rung.set()

    @property
    def rang_again(self) -> bool:
        """Whether somebody rang so soon after the last that it is better to begin anew."""
        since = self._since
        return since is not None and self.has_rung and time.perf_counter() - since < SOON

    def answered(self) -> None:
        """Tells that what was rung for is done."""
        self._since = None

    def wait(self, timeout: float) -> tuple[str, ...] | None:
        """Waits for a ring, then for quiet; gives a few names of what changed.

        None where nobody rang for `timeout` seconds, or where somebody only called.
        """
        if not self._rung.wait(timeout):
            return None
        first = time.perf_counter()
        while self._rung.is_set() and not self.closed:
            now = time.perf_counter()
            pause = min(self._last + self._quiet, first + self._longest) - now
            if pause <= 0:
                break
            time.sleep(pause)
        self._rung.clear()
        if self._count > STORM:
            again = threading.Timer(AFTER_STORM, self.ring)
            again.daemon = True
            again.start()
        rung, self._count = self._count, 0
        if rung and self._since is None:
            self._since = first
        names, self._names = self._names, {}
        return tuple(names) if rung or self.closed else None
