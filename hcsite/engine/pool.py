"""Where work runs: in this process when there is little, else in a few processes."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from typing import Protocol, TypeVar

A = TypeVar("A")
B = TypeVar("B")

FEW = 48
"""So many tasks are done sooner here than a process starts."""


class Runner(Protocol):
    """Maps a function over batches; results come in any order."""

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


def with_executor(executor: Executor) -> Runner:
    """Runs batches on any executor: local processes, or a farm's."""

    def run(function: Callable[[A], B], batches: Iterable[A]) -> Iterator[B]:
        futures: list[Future[B]] = [executor.submit(function, batch) for batch in batches]
        try:
            for future in as_completed(futures):
                yield future.result()
        except BaseException:
            for future in futures:
                future.cancel()
            raise

    return run


@contextmanager
def workers(count: int, tasks: int) -> Iterator[Runner]:
    """A runner for about so many tasks."""
    if count <= 1 or tasks <= FEW:
        yield in_process
        return
    with ProcessPoolExecutor(
        count, mp_context=_context(), initializer=_begin, initargs=(os.getpid(),)
    ) as executor:
        yield with_executor(executor)


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


def _context() -> multiprocessing.context.BaseContext:
    """Forking is quickest, but only safe while this process has a single thread."""
    methods = multiprocessing.get_all_start_methods()
    if "fork" in methods and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")  # pragma: no cover  # Windows, threads


def batches_of(items: list[A], *, count: int, largest: int = 200) -> list[list[A]]:
    """The items in batches, small enough that all workers end at about the same time."""
    size = max(1, min(largest, len(items) // (count * 4) or 1))
    return [items[start : start + size] for start in range(0, len(items), size)]
