"""One build at a time in one folder."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from hcsite.core.diagnostics import Problems, error

try:
    import fcntl
except ImportError:  # pragma: no cover  # Windows has no fcntl; msvcrt locks a byte instead
    fcntl = None  # type: ignore[assignment]


@contextmanager
def locked(
    path: Path, *, patience: float = 60.0, waiting: Callable[[], None] | None = None
) -> Iterator[None]:
    """Holds the lock file at `path`; the system frees it however the process ends.

    Waits up to `patience` seconds for another build (calls `waiting` once), then raises Problems.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _acquire(handle, patience, waiting):
            message = "Another build of this hub is still running."
            raise Problems([error("HC603", message, hint="Wait for it to end, then try again.")])
        yield
    finally:
        os.close(handle)


def _acquire(handle: int, patience: float, waiting: Callable[[], None] | None) -> bool:
    if _try(handle):
        return True
    if waiting is not None:
        waiting()
    steps = int(patience / 0.1)
    for _ in range(steps):
        time.sleep(0.1)
        if _try(handle):
            return True
    return False


def _try(handle: int) -> bool:
    if fcntl is None:  # pragma: no cover
        return _try_windows(handle)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _try_windows(handle: int) -> bool:  # pragma: no cover
    import msvcrt  # only there on Windows

    try:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except OSError:
        return False
    return True
