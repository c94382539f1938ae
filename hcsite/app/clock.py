"""How long the steps of a build take, whether it may go on, and until when it holds."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hcsite.core.diagnostics import Diagnostic, Level


@dataclass(slots=True)
class Clock:
    """Measures the steps of a build, in seconds of wall clock."""

    began: float = field(default_factory=time.perf_counter)
    steps: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Adds the time of the block to a step."""
        start = time.perf_counter()
        yield
        self.steps[name] = self.steps.get(name, 0.0) + time.perf_counter() - start

    @property
    def seconds(self) -> float:
        """Since the clock was made."""
        return time.perf_counter() - self.began


def is_blocked(diagnostics: Sequence[Diagnostic], *, strict: bool) -> bool:
    """Whether findings forbid publishing."""
    levels = {item.level for item in diagnostics}
    return Level.ERROR in levels or (strict and Level.WARNING in levels)


def holds_at(span: tuple[str, str], moment: datetime) -> bool:
    """Whether a moment lies in a span: from its first instant on, and before its last."""
    since, until = span
    return (not since or datetime.fromisoformat(since) <= moment) and (
        not until or moment < datetime.fromisoformat(until)
    )


def in_zone(moment: datetime, time_zone: str) -> datetime:
    """An instant; a naive one is meant in the hub's time zone."""
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(time_zone))


def day_of(moment: datetime, time_zone: str) -> date:
    """The day of an instant in the hub's time zone."""
    return in_zone(moment, time_zone).astimezone(ZoneInfo(time_zone)).date()
