"""Ratios, their spread, and the table."""

from __future__ import annotations

import pytest

from bench.rows import Row
from bench.table import amount, counts_table, table

ROW = Row("10 posts", "clean build, time", "s", (1.0, 2.0, 9.0), (4.0, 4.0, 6.0), 0.5)


def test_ratio_of_medians() -> None:
    """The ratio is of medians, so that one slow run does not spoil it."""
    assert 0.5 == ROW.ratio
    assert ROW.reached


def test_spread_of_pairs() -> None:
    """The spread is of runs that stood side by side."""
    assert (0.25, 1.5) == ROW.spread


def test_goal_missed() -> None:
    """A ratio above the goal is told; where there is no goal none is missed."""
    assert not Row("w", "x", "s", (3.0,), (4.0,), 0.5).reached
    assert Row("w", "x", "s", (3.0,), (4.0,)).reached


def test_unpaired_samples() -> None:
    """A sample without its counterpart is an error."""
    with pytest.raises(ValueError, match="shorter"):
        _ = Row("w", "x", "s", (1.0, 2.0), (1.0,)).spread


def test_table() -> None:
    """People see medians, ratio, range and goal."""
    expected = """\
                     hcsite    Hugo      ratio (from–to)   goal
10 posts
  clean build, time  2.00 s  4.00 s  0.500 (0.250–1.500)  ≤ 0.5  reached"""
    assert expected == table([ROW])
    assert expected.removesuffix("  reached") == table([ROW], judged=False)


def test_json_row() -> None:
    """Programs get every sample."""
    found = ROW.to_json()
    assert [1.0, 2.0, 9.0] == found["hcsite"]
    assert (0.5, 0.25, 1.5) == (found["ratio"], found["ratio_min"], found["ratio_max"])


@pytest.mark.parametrize(
    ("value", "told"),
    [(1234.5, "1,234 s"), (23.45, "23.4 s"), (2.345, "2.35 s"), (0.0456, "0.046 s")],
)
def test_amounts(value: float, told: str) -> None:
    """A number has as many digits as one can trust."""
    assert told == amount(value, "s")


def test_counts() -> None:
    """Counts stand side by side."""
    shown = counts_table({"hcsite": {"post pages": 1000}, "Hugo": {"post pages": 999}})
    assert ["post", "pages", "1,000", "999"] == shown.splitlines()[1].split()
