"""A limit to the time that one file may take: a template may loop without an end."""

from __future__ import annotations

import ctypes
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

SECONDS = 10.0
"""Seconds of processor time for one file of the output; the largest real ones take a tenth."""

LEAST = 0.01
"""The shortest pause, in seconds, between two looks at a thread's clock."""


class Overdue(TimeoutError):
    """Raised at the place that does not come to an end."""

    def __init__(self) -> None:
        super().__init__("it does not come to an end, so it was stopped")


class Limit:
    """The time for each of many pieces of work: `restart` begins the next one.

    `fired` says that one of them was stopped.
    """

    def __init__(self, restart: Callable[[], None]) -> None:
        self.restart = restart
        self.fired = False

    def fire(self) -> Overdue:
        """What is raised; noted, because whoever catches it may not tell."""
        self.fired = True
        return Overdue()


@contextmanager
def time_limit(seconds: float = SECONDS) -> Iterator[Limit]:
    """Raises Overdue within the block where more time passes without a restart.

    In the main thread the system's timer counts the time of the processor. For any other a second
    thread looks at the clock of this one, and has the interpreter raise. Neither can stop a single
    call into C, only the loop around it.
    """
    is_main = threading.current_thread() is threading.main_thread()
    with (_by_timer if is_main and hasattr(signal, "setitimer") else _by_thread)(seconds) as limit:
        yield limit


@contextmanager
def _by_timer(seconds: float) -> Iterator[Limit]:
    def restart() -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise limit.fire()

    limit = Limit(restart)
    before = signal.signal(signal.SIGVTALRM, stop)
    restart()
    try:
        yield limit
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@contextmanager
def _by_thread(seconds: float) -> Iterator[Limit]:
    guard = _Guard(seconds, threading.get_ident())
    guard.start()
    try:
        yield guard.limit
    finally:
        guard.end()


class _Guard(threading.Thread):
    """Looks at the clock of one thread, and has Overdue raised in it."""

    def __init__(self, seconds: float, watched: int) -> None:
        super().__init__(name="limit", daemon=True)
        self.limit = Limit(self._restart)
        self._seconds = seconds
        self._watched = watched
        self._clock = _clock_of(watched)
        self._ended = threading.Event()
        self._lock = threading.Lock()
        self._until = 0.0
        self._restart()

    def run(self) -> None:
        """Waits until the time is up, or the work is done."""
        with suppress(OSError):  # a thread that has ended has no clock
            while not self._ended.wait(max(self._until - self._time(), LEAST)):
                with self._lock:
                    if self._until <= self._time() and not self._ended.is_set():
                        self._have_raised(type(self.limit.fire()))
                        return

    def end(self) -> None:
        """Takes the limit away: nothing is raised after this."""
        with suppress(Overdue):
            with self._lock:
                self._ended.set()
            if not self.limit.fired:
                return
            # What may still be on its way is met here: to take it back would leave Python on the
            # alert for good, and with a tracer it would come to a halt.
            self._have_raised(Overdue)
            while True:
                time.sleep(0)

    def _restart(self) -> None:
        self._until = self._time() + self._seconds

    def _time(self) -> float:
        return time.perf_counter() if self._clock is None else time.clock_gettime(self._clock)

    def _have_raised(self, kind: type[BaseException]) -> None:
        thread = ctypes.c_ulong(self._watched)
        ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(kind))


def _clock_of(thread: int) -> int | None:
    """The clock that counts the processor time of a thread, where the system has such."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return None
    return time.pthread_getcpuclockid(thread)
