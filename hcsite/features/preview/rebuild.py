"""The loop of the preview: a ring, a build, news for all who look."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime

from hcsite.features.preview.doorbell import Doorbell
from hcsite.features.preview.state import Outcome

LONGEST_WAIT = 60.0
"""Seconds after which the clock is asked again: a computer that slept has lost count."""


class Rebuilder:
    """Builds in a thread of its own whenever the bell rings, or a state changes by itself.

    `build` is given a few names of what changed; `errands` does what somebody asked for beside it.
    Neither ever raises.
    """

    def __init__(
        self,
        build: Callable[[tuple[str, ...]], Outcome],
        bell: Doorbell,
        *,
        clock: Callable[[], datetime],
        outcome: Outcome,
        errands: Callable[[], None] = lambda: None,
    ) -> None:
        self._build = build
        self._errands = errands
        self._bell = bell
        self._clock = clock
        self._next = outcome.next_change
        self._thread = threading.Thread(target=self._run, name="preview-build", daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def stop(self, *, patience: float) -> bool:
        """Asks it to end and waits so many seconds; whether it did."""
        self._bell.close()
        if self._thread.is_alive():
            self._thread.join(patience)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while True:
            names = self._bell.wait(self._seconds())
            if self._bell.closed:
                return
            if names is not None or self._is_due():
                self._next = self._build(names or ()).next_change
            self._errands()

    def _is_due(self) -> bool:
        return self._next is not None and self._next <= self._clock()

    def _seconds(self) -> float:
        if self._next is None:
            return LONGEST_WAIT
        return min(max((self._next - self._clock()).total_seconds(), 0.0), LONGEST_WAIT)
