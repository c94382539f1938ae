"""Runs tests without the tracer of coverage, which doubles what they cost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import is_hypothesis_test

TESTS = Path(__file__).resolve().parents[1]
WHOLE = frozenset("browser corpus crash determinism property sealed wheel".split())
"""Folders of tests that drive whole builds, again and again: other tests reach the same lines."""


def is_whole(item: pytest.Item) -> bool:
    """Whether a test drives whole builds."""
    path = item.path
    return path.is_relative_to(TESTS) and path.relative_to(TESTS).parts[0] in WHOLE


def is_untraced(item: pytest.Item) -> bool:
    """Whether a test is to prove something without adding to coverage.

    So it is with examples that chance makes: a line that they alone reach is not reached for sure.
    """
    if item.get_closest_marker("untraced") or is_hypothesis_test(getattr(item, "function", None)):
        return True
    return is_whole(item)


@contextmanager
def untraced() -> Iterator[None]:
    """Until the block ends, no line is noted, neither here nor in programs that are started."""
    told = {name: os.environ.pop(name) for name in {*os.environ} if name.startswith("COVERAGE_")}
    stopped: list[Coverage] = []
    while (current := Coverage.current()) is not None:
        current.stop()
        stopped.append(current)
    try:
        yield
    finally:
        for coverage in reversed(stopped):
            coverage.start()
        os.environ.update(told)
