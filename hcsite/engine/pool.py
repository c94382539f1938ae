"""Where work runs: in this process when there is little, else in a few processes."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

if TYPE_CHECKING:  # slow to import, and most builds need no process
    from concurrent.futures import Executor, Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext

A = TypeVar("A")
B = TypeVar("B")

FEW = 48
"""So many tasks are done sooner here than a process starts."""

SIZE = 20
"""So many tasks go to a worker together."""


AT_ONCE = 4
"""So many batches for each process are on their way; more would only fill memory."""


class Runner(Protocol):
    """Maps a function over batches, which are taken when there is room; results in any order."""

    def __call__(self, function: Callable[[A], B], batches: Iterable[A]) -> Iterator[B]:
        """The results."""


def default_workers() -> int:
    """As many processes as this process may use processors, at most 8."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), 8)
    return min(os.cpu_count() or 1, 8)  # pragma: no cover  # not on Linux


def in_process(function: Callable[[A], B], batches: Iterable[A]) -> Iterator[B]:
    """Runs batches here, one after the other."""
    for batch in batches:
        yield function(batch)


def with_executor(executor: Executor, *, at_once: int = 64) -> Runner:
    """Runs batches on any executor: local processes, or a farm's. So many are on their way."""
    from concurrent.futures import FIRST_COMPLETED, wait

    def run(function: Callable[[A], B], batches: Iterable[A]) -> Iterator[B]:
        batches = iter(batches)
        running: set[Future[B]] = set()
        try:
            while True:
                for batch in islice(batches, at_once - len(running)):
                    running.add(executor.submit(function, batch))
                if not running:
                    return
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
        finally:
            for future in running:
                future.cancel()

    return run


class Pool:
    """The processes of one build: started when there is enough to do, and used to its end.

    `ready` is called before they are, to import what they will need: what this process holds when
    they are forked they have too, without a copy of their own.
    """

    def __init__(self, count: int = 1, *, ready: Callable[[], None] = lambda: None) -> None:
        self._count = count
        self._ready = ready
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)

    def runner(self, tasks: int) -> Runner:
        """Who does at least so many tasks: few are done here."""
        if self._count <= 1 or tasks <= FEW:
            return in_process
        if self._executor is None:
            from concurrent.futures import ProcessPoolExecutor

            self._ready()
            self._executor = ProcessPoolExecutor(
                self._count, mp_context=_context(), initializer=_begin, initargs=(os.getpid(),)
            )
        return with_executor(self._executor, at_once=AT_ONCE * self._count)


def _begin(parent: int) -> None:
    """Readies a worker.

    Little is ever garbage in cycles here, so that looking for it often costs more than it frees;
    what the parent made is never looked at again.
    """
    gc.freeze()
    gc.set_threshold(200_000, 50, 50)
    _end_with_parent(parent)


def _end_with_parent(parent: int) -> None:
    """Ends this worker when the build that started it is killed: nobody would ever tell it."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.25)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _context() -> BaseContext:
    """Forking is quickest, but only safe while this process has a single thread."""
    import multiprocessing

    methods = multiprocessing.get_all_start_methods()
    if "fork" in methods and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")  # pragma: no cover  # Windows, threads


def parts_of(items: Iterable[A], size: int = SIZE) -> Iterator[list[A]]:
    """The items in parts, small enough that all workers end at about the same time."""
    items = iter(items)
    while part := list(islice(items, size)):
        yield part
