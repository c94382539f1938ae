"""Where the time of a build goes: how often each thing was done, and for how long in all."""

from __future__ import annotations

from collections.abc import Mapping

Spans = Mapping[str, tuple[int, float]]
"""By name: how often, and seconds in all."""


class Profile:
    """Adds up spans of time by name; those of many workers are added in the parent."""

    __slots__ = ("_spans",)

    def __init__(self, spans: Spans | None = None) -> None:
        self._spans = dict(spans or {})

    @property
    def spans(self) -> Spans:
        """All that was added, as a value that can cross from a worker to its parent."""
        return dict(self._spans)

    def add(self, name: str, seconds: float, *, times: int = 1) -> None:
        """Adds a span of time."""
        count, whole = self._spans.get(name, (0, 0.0))
        self._spans[name] = (count + times, whole + seconds)

    def merge(self, spans: Spans) -> None:
        """Adds what was measured elsewhere."""
        for name, (count, seconds) in spans.items():
            self.add(name, seconds, times=count)
