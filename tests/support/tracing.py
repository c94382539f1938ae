"""Runs tests without the tracer of coverage, which doubles what they cost."""

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from coverage import Coverage, multiproc
from hypothesis import is_hypothesis_test

TESTS = Path(__file__).resolve().parents[1]
WHOLE = frozenset("browser corpus crash determinism property sealed wheel".split())
"""Folders of tests that drive whole builds, again and again: other tests reach the same lines."""
SAME_LINES = WHOLE | {"docs", "golden"}
"""Folders whose tests reach no lines that others do not."""
HEAVY = ("invalid", "docs", "golden", "unit/app", "unit/cli")
"""Folders of tests that take longer than the rest, though not minutes."""


def place_of(item: pytest.Item) -> str:
    """The path of a test below `tests/`; that of a file elsewhere."""
    path = item.path
    return path.relative_to(TESTS).as_posix() if path.is_relative_to(TESTS) else str(path)


def turn_of(item: pytest.Item) -> int:
    """Which tests come first: those that take minutes, then those that take long."""
    place = place_of(item)
    if place.partition("/")[0] in WHOLE:
        return 0
    return 1 if place.startswith(HEAVY) else 2


def is_untraced(item: pytest.Item) -> bool:
    """Whether a test is to prove something without adding to coverage.

    So it is with examples that chance makes: a line that they alone reach is not reached for sure.
    """
    if item.get_closest_marker("untraced") or is_hypothesis_test(getattr(item, "function", None)):
        return True
    return place_of(item).partition("/")[0] in SAME_LINES


def import_everything() -> None:
    """Every module of hcsite is imported now, so that the tracer sees all that imports run."""
    import hcsite  # not before coverage begins in this process

    for module in pkgutil.walk_packages(hcsite.__path__, "hcsite."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


@contextmanager
def untraced() -> Iterator[None]:
    """Until the block ends, no line is noted, neither here nor in programs that are started."""
    told = {name: os.environ.pop(name) for name in {*os.environ} if name.startswith("COVERAGE_")}
    bootstrap = BaseProcess._bootstrap  # type: ignore[attr-defined]
    BaseProcess._bootstrap = multiproc.original_bootstrap  # type: ignore[attr-defined]
    stopped: list[Coverage] = []
    while (current := Coverage.current()) is not None:
        current.stop()
        stopped.append(current)
    try:
        yield
    finally:
        for coverage in reversed(stopped):
            coverage.start()
        BaseProcess._bootstrap = bootstrap  # type: ignore[attr-defined]
        os.environ.update(told)
