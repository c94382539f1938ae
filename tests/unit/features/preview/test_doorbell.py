"""The doorbell: one answer for many rings, soon after the last of them."""

from __future__ import annotations

import threading
import time

import pytest

from hcsite.features.preview import doorbell
from hcsite.features.preview.doorbell import SOON, Doorbell


def test_nobody_rings() -> None:
    """Waiting ends by itself."""
    assert Doorbell().wait(0.01) is None


def test_many_rings_are_one() -> None:
    """Ten thousand rings get one answer, with a few of the names."""
    bell = Doorbell()
    for number in range(10_000):
        bell.ring(f"{number}.md")
    names = bell.wait(1)
    assert ("0.md", "1.md") == (names or ())[:2]
    assert len(names or ()) <= doorbell.NAMES + 1
    assert bell.wait(0) is None


def test_a_storm_is_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system may have lost some of so many events: there is a second look."""
    monkeypatch.setattr(doorbell, "AFTER_STORM", 0.01)
    bell = Doorbell()
    for _ in range(doorbell.STORM + 1):
        bell.ring()
    assert () == bell.wait(60)
    assert () == bell.wait(60)


def test_no_endless_wait_for_quiet() -> None:
    """Who rings on and on is answered all the same."""
    bell = Doorbell(quiet=0.05, longest=0.1)
    done = threading.Event()

    def ring_on() -> None:
        for _ in range(10_000):
            bell.ring()
            if done.wait(0.005):
                break

    thread = threading.Thread(target=ring_on)
    thread.start()
    assert () == bell.wait(60)
    assert thread.is_alive()
    done.set()
    thread.join()


def test_a_call_is_no_change() -> None:
    """It wakes who waits at once, and tells nothing; a ring beside it still counts."""
    bell = Doorbell()
    bell.call()
    assert (None, False) == (bell.wait(60), bell.has_rung)
    bell.ring("a.md")
    bell.call()
    assert bell.has_rung
    assert ("a.md",) == bell.wait(60)


def test_closing() -> None:
    """Who waits is let go."""
    bell = Doorbell()
    bell.close()
    assert () == bell.wait(60)
    assert bell.closed


def test_a_ring_while_nobody_waits() -> None:
    """What changed during a build is answered after it."""
    bell = Doorbell()
    bell.ring("first")
    assert ("first",) == bell.wait(1)
    bell.ring("second")
    assert ("second",) == bell.wait(1)


def test_a_ring_soon_after_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """It makes the work for the first vain; one that comes late, or again and again, does not."""
    now = [1.0]
    monkeypatch.setattr(time, "perf_counter", lambda: now[0])
    bell = Doorbell(quiet=0)
    bell.ring()
    bell.wait(1)
    assert not bell.rang_again
    bell.ring()
    assert bell.rang_again
    bell.wait(1)  # begun anew, nothing answered yet
    now[0] += SOON
    bell.ring()
    assert not bell.rang_again
    bell.answered()
    bell.wait(1)
    bell.ring()
    assert bell.rang_again
