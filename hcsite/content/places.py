"""Finding where in a file something was written."""

from __future__ import annotations

from dataclasses import dataclass

MAX_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Source:
    """A content file as lines, for places in diagnostics. `offset` lines stand above the body."""

    path: str
    lines: tuple[str, ...]
    offset: int

    def place(self, needle: str, start: int, end: int) -> dict[str, object]:
        """Path, line, column and text of the first place of `needle` in body lines start..end."""
        for number in range(max(start, 0), min(max(end, start + 1), len(self.lines))):
            column = self.lines[number].find(needle) if needle else 0
            if column >= 0:
                return self._at(number, column)
        return self._at(start, 0) if 0 <= start < len(self.lines) else {"path": self.path}

    def _at(self, number: int, column: int) -> dict[str, object]:
        text = self.lines[number]
        return {
            "path": self.path,
            "line": number + 1 + self.offset,
            "column": column + 1,
            "source": text if len(text) <= MAX_SHOWN else "",
        }
