"""Finding where in a file something was written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MAX_SHOWN = 200
REACH = 50
"""So many lines are searched; what is not found in them stands in the file in another spelling."""

Place = dict[str, object]
"""Where a diagnostic belongs: its path, and mostly a line, a column and the line's text."""


@dataclass(frozen=True, slots=True)
class Source:
    """A content file as lines, for places in diagnostics. `offset` lines stand above the body."""

    path: str
    lines: tuple[str, ...]
    offset: int

    def place(self, needle: str, start: int, end: int) -> Place:
        """The first place of `needle` in body lines `start` to `end`, or the line `start`."""
        return self.place_of((("", needle),), start, end)

    def place_of(self, spellings: Iterable[tuple[str, str]], start: int, end: int) -> Place:
        """The same for the first spelling that is there: what stands before it, and itself."""
        lines = range(max(start, 0), min(max(end, start + 1), start + REACH, len(self.lines)))
        for before, needle in spellings:
            for number in lines:
                column = self.lines[number].find(before + needle)
                if column >= 0:
                    return self._at(number, column + len(before))
        return self._at(start, 0) if 0 <= start < len(self.lines) else {"path": self.path}

    def _at(self, number: int, column: int) -> Place:
        text = self.lines[number]
        return {
            "path": self.path,
            "line": number + 1 + self.offset,
            "column": column + 1,
            "source": text if len(text) <= MAX_SHOWN else "",
        }
