"""Rows of the table: what the samples of two programs say about each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: samples of hcsite and of the other, taken in turns, and the goal.

    `unit` is "s" or "MiB". `goal` is the ratio to reach; 0 where none is set.
    """

    work: str
    what: str
    unit: str
    ours: tuple[float, ...]
    theirs: tuple[float, ...]
    goal: float = 0.0

    @property
    def ratio(self) -> float:
        """The median of ours to the median of theirs."""
        return median(self.ours) / median(self.theirs)

    @property
    def spread(self) -> tuple[float, float]:
        """The smallest and the largest ratio of two samples that were taken one after the other."""
        pairs = ratios(self.ours, self.theirs)
        return min(pairs), max(pairs)

    @property
    def reached(self) -> bool:
        """Whether the goal is reached; true where none is set."""
        return not self.goal or self.ratio <= self.goal

    def to_json(self) -> dict[str, object]:
        """The row with all its samples."""
        low, high = self.spread
        return {
            "work": self.work,
            "what": self.what,
            "unit": self.unit,
            "hcsite": list(self.ours),
            "other": list(self.theirs),
            "ratio": round(self.ratio, 4),
            "ratio_min": round(low, 4),
            "ratio_max": round(high, 4),
            "goal": self.goal or None,
            "reached": self.reached,
        }


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> list[float]:
    """The ratio of each pair; raises ValueError where one of them is missing."""
    return [one / other for one, other in zip(ours, theirs, strict=True)]
