"""Where work runs."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.core.diagnostics import Problems, error
from hcsite.engine import pool
from hcsite.engine.pool import (
    FEW,
    SIZE,
    Pool,
    default_workers,
    in_process,
    parts_of,
    with_executor,
)


def double(number: int) -> int:
    """Work that tells whether it was done."""
    return 2 * number


def process_of(_: int) -> int:
    """Where the work was done."""
    return os.getpid()


def refuse(number: int) -> int:
    """Work that finds something wrong with a file."""
    raise Problems([error("HC601", "It is not there.", path=f"{number}.md")])


def fail(number: int) -> int:
    """Work that cannot be done."""
    raise ValueError(number)


def test_usual_number_of_workers_is_small() -> None:
    """As many as there are processors, and never very many."""
    assert 1 <= default_workers() <= 8


def test_little_work_is_done_here() -> None:
    """One after the other, when somebody asks for the result."""
    assert [2, 4] == list(in_process(double, [1, 2]))
    for count, tasks in ((1, 10_000), (4, FEW)):
        with Pool(count) as processes:
            assert [os.getpid()] == list(processes.runner(tasks)(process_of, [1]))


def test_much_work_is_done_in_processes() -> None:
    """In others than this one; each result comes once."""
    with Pool(2) as processes:
        runner = processes.runner(FEW + 1)
        assert [0, 2, 4, 6] == sorted(runner(double, range(4)))
        assert os.getpid() not in set(runner(process_of, range(4)))


def test_any_executor_will_do() -> None:
    """Threads here, a farm elsewhere."""
    with ThreadPoolExecutor(2) as executor:
        assert [2, 4, 6] == sorted(with_executor(executor)(double, [1, 2, 3]))


def test_few_batches_are_on_their_way() -> None:
    """The rest is not even made before there is room."""
    made: list[int] = []

    def batches() -> Iterator[int]:
        for number in range(10):
            made.append(number)
            yield number

    with ThreadPoolExecutor(1) as executor:
        results = with_executor(executor, at_once=3)(double, batches())
        next(results)
        assert 3 == len(made)
        assert 9 == len(list(results))


def test_processes_serve_more_than_once() -> None:
    """They are got ready and started a single time, and only when there is enough to do."""
    ready: list[int] = []
    with Pool(2, ready=lambda: ready.append(1)) as processes:
        list(processes.runner(FEW)(double, [1]))
        assert [] == ready
        seen = {i for _ in range(3) for i in processes.runner(FEW + 1)(process_of, range(9))}
    assert ([1], True) == (ready, len(seen) <= 2)


def test_failure_of_a_worker_is_told_and_the_rest_given_up() -> None:
    """The first failure comes out; what has not begun never does."""
    begun: list[int] = []
    gate, told = threading.Event(), threading.Event()

    def work(number: int) -> int:
        begun.append(number)
        if number == 0:
            gate.wait(60)
            raise ValueError(number)
        told.wait(60)  # the next one takes long enough for the rest to be given up
        return number

    with ThreadPoolExecutor(1) as executor:
        results = with_executor(executor)(work, range(50))
        gate.set()
        with pytest.raises(ValueError, match="0"):
            list(results)
        told.set()
    assert len(begun) < 50


def test_failure_in_a_process_comes_back() -> None:
    """With its type and its words."""
    with Pool(2) as processes, pytest.raises(ValueError, match="7"):
        list(processes.runner(FEW + 1)(fail, [7]))


def test_findings_of_a_worker_come_back() -> None:
    """A file that went while it was read is told as it is without workers."""
    with Pool(2) as processes, pytest.raises(Problems) as raised:
        list(processes.runner(FEW + 1)(refuse, [7]))
    assert ["7.md"] == [item.path for item in raised.value.diagnostics]


def test_processes_are_forked_only_from_a_single_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fork with threads may wait for ever for a lock that nobody holds any more."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    usual = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    assert usual == pool._context().get_start_method()
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert "spawn" == pool._context().get_start_method()


def test_worker_ends_when_its_parent_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """It looks now and then; a killed build cannot tell it."""
    ended = threading.Event()
    parents = iter([7, 7, 1])
    monkeypatch.setattr(os, "getppid", lambda: next(parents))
    monkeypatch.setattr(time, "sleep", lambda _: None)
    monkeypatch.setattr(os, "_exit", lambda code: ended.set() if code else None)
    pool._end_with_parent(7)
    assert ended.wait(60)


@given(st.lists(st.integers(), max_size=500), st.integers(1, 50))
def test_parts_hold_everything_once(items: list[int], size: int) -> None:
    """In order, none empty, none too large."""
    parts = list(parts_of(items, size))
    assert items == [item for part in parts for item in part]
    assert all(0 < len(part) <= size for part in parts)


def test_parts_are_taken_when_they_are_wanted() -> None:
    """The last is not made while the first is worked on."""
    numbers = iter(range(10 * SIZE))
    next(parts_of(numbers))
    assert SIZE == next(numbers)
