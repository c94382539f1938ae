"""The memory of a program and of all that it starts, from `/proc` (Linux)."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Self

PROC = Path("/proc")
SHARE = 50
"""Looking takes no more than one part in so many of the time."""


def family(pid: int, proc: Path = PROC) -> list[int]:
    """A process and its descendants that live now."""
    found = [pid]
    for parent in found:  # grows while it is walked
        for children in (proc / str(parent) / "task").glob("*/children"):
            try:
                found.extend(int(child) for child in children.read_text().split())
            except OSError:
                continue  # it ended while we looked
    return found


def proportional(pid: int, proc: Path = PROC) -> int:
    """The bytes of one process; a page that several share counts in parts (PSS)."""
    try:
        lines = (proc / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


class Watch:
    """Looks again and again at a family of processes while it runs; `peak` is in bytes.

    A peak that is shorter than the time between two looks (20 ms or more) is not seen.
    """

    def __init__(self, pid: int, *, every: float = 0.02) -> None:
        self.peak = 0
        self._pid, self._every = pid, every
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        wait = 0.0
        while not self._done.wait(wait):
            started = time.perf_counter()
            self.peak = max(self.peak, sum(map(proportional, family(self._pid))))
            wait = max(self._every, SHARE * (time.perf_counter() - started))
