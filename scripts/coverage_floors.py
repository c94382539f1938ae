"""Holds what `coverage json` measured to the floors: `python scripts/coverage_floors.py FILE`.

The lower a floor of the house, the more stands on it, so the more of it must be tested.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

PACKAGE = "hcsite"
WHOLE = "all"
REQUIRED = {"core": 95.0, "model": 95.0, "engine": 95.0, WHOLE: 90.0}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many lines and branches there are, and how many of them ran."""

    possible: int = 0
    covered: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.possible + other.possible, self.covered + other.covered)

    @property
    def percent(self) -> float:
        """The share that ran, 0 to 100; nothing measured is nothing covered."""
        return 100.0 * self.covered / self.possible if self.possible else 0.0


def tally_of(summary: Mapping[str, Any]) -> Tally:
    """The lines and branches of one file's `summary` in coverage's JSON."""
    return Tally(
        possible=summary["num_statements"] + summary.get("num_branches", 0),
        covered=summary["covered_lines"] + summary.get("covered_branches", 0),
    )


def floor_of(path: str) -> str:
    """The folder under the package that a file lies in (`core`), or the package's own name."""
    _, _, inside_path = f"/{path}".replace("\\", "/").rpartition(f"/{PACKAGE}/")
    inside = PurePath(inside_path).parts
    return inside[0] if len(inside) > 1 else PACKAGE


def measure(report: Mapping[str, Any]) -> dict[str, Tally]:
    """The tally of each floor, by name, and of the whole package under `all`."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for path, entry in report["files"].items():
        tally = tally_of(entry["summary"])
        tallies[floor_of(path)] += tally
        tallies[WHOLE] += tally
    return dict(tallies)


def table(tallies: Mapping[str, Tally]) -> tuple[str, bool]:
    """A line for each floor, and whether all of them reach what is required."""
    names = [*sorted((tallies.keys() | REQUIRED.keys()) - {WHOLE}), WHOLE]
    lines = [f"{'coverage':<12}{'is':>8}{'least':>8}"]
    good = True
    for name in names:
        percent = tallies.get(name, Tally()).percent
        least = REQUIRED.get(name)
        low = least is not None and percent < least
        good = good and not low
        required = "" if least is None else f"{least:.0f}"
        lines.append(f"{name:<12}{percent:>8.1f}{required:>8}{'  too low' if low else ''}".rstrip())
    return "\n".join(lines), good


def main(arguments: list[str]) -> int:
    """Print the table; 0 where every floor is reached, 1 where one is not, 2 for wrong use."""
    if len(arguments) != 1:
        print("usage: coverage_floors.py COVERAGE.json", file=sys.stderr)
        return 2
    text, good = table(measure(json.loads(Path(arguments[0]).read_text(encoding="utf-8"))))
    print(text)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
