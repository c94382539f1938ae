"""The limit of time: what loops is stopped, in any thread; what ends in time is left alone."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable

import pytest

from hcsite.engine.limit import Overdue, time_limit


def loop_forever() -> None:
    """Works without an end."""
    while True:
        sum(range(50))


def in_main(work: Callable[[], object]) -> object:
    """What the work gives here."""
    return work()


def in_thread(work: Callable[[], object]) -> object:
    """What the work gives in a thread of its own."""
    given: list[object] = []
    thread = threading.Thread(target=lambda: given.append(work()))
    thread.start()
    thread.join()
    return given[0]


WHERE = pytest.mark.parametrize("where", [in_main, in_thread])


@WHERE
def test_a_loop_is_stopped(where: Callable[[Callable[[], object]], object]) -> None:
    """It ends with Overdue, which is noted also where somebody catches it."""

    def work() -> tuple[bool, str]:
        told = ""
        with time_limit(0.05) as limit:
            try:
                loop_forever()
            except Overdue as reason:
                told = str(reason)
        return limit.fired, told

    assert (True, "it does not come to an end, so it was stopped") == where(work)


@WHERE
def test_what_ends_in_time(where: Callable[[Callable[[], object]], object]) -> None:
    """Nothing is raised in the block, nor after it."""

    def work() -> bool:
        with time_limit(0.05) as limit:
            pass
        until = time.thread_time() + 0.1
        while time.thread_time() < until:
            sum(range(50))
        return limit.fired

    assert where(work) is False


@WHERE
def test_each_piece_has_its_own_time(where: Callable[[Callable[[], object]], object]) -> None:
    """Many short pieces may take longer together."""

    def work() -> bool:
        with time_limit(1.5) as limit:  # a guest of a busy host may be charged for its waiting
            for _ in range(8):
                limit.restart()
                until = time.thread_time() + 0.2
                while time.thread_time() < until:
                    sum(range(50))
        return limit.fired

    assert where(work) is False


def test_the_handler_of_before() -> None:
    """The system's signal is given back."""
    before = signal.getsignal(signal.SIGVTALRM)
    with time_limit():
        assert before != signal.getsignal(signal.SIGVTALRM)
    assert before == signal.getsignal(signal.SIGVTALRM)


def test_without_a_clock_of_the_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system counts no processor time of a thread, the time of the wall counts."""
    monkeypatch.delattr(time, "pthread_getcpuclockid", raising=False)

    def work() -> bool:
        with pytest.raises(Overdue), time_limit(0.05):
            loop_forever()
        return True

    assert in_thread(work) is True
