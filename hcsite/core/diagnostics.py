"""The one shape of everything that hcsite has to say about somebody's files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum


class Level(StrEnum):
    """How much a diagnostic matters: an error stops a build, the others never do."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding, with its place and what to do about it.

    `line` and `column` count from 1; 0 means that the whole file (or the whole site, where
    `path` is empty too) is meant. `source` is the text of the line, for the caret.
    """

    code: str
    level: Level
    message: str
    path: str = ""
    line: int = 0
    column: int = 0
    hint: str = ""
    source: str = ""

    def at(self, level: Level) -> Diagnostic:
        """The same finding at another level."""
        return replace(self, level=level)


def error(code: str, message: str, **place: object) -> Diagnostic:
    """A diagnostic that stops the build."""
    return Diagnostic(code, Level.ERROR, message, **place)  # type: ignore[arg-type]


def warning(code: str, message: str, **place: object) -> Diagnostic:
    """A diagnostic that does not stop the build, unless `--strict` is given."""
    return Diagnostic(code, Level.WARNING, message, **place)  # type: ignore[arg-type]


def info(code: str, message: str, **place: object) -> Diagnostic:
    """A diagnostic that only tells."""
    return Diagnostic(code, Level.INFO, message, **place)  # type: ignore[arg-type]


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them stops a build."""
    return any(item.level is Level.ERROR for item in diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each finding once, by path, line, column and code: the order in which people read them."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda d: (d.path, d.line, d.column, d.code, d.message)))


class Problems(Exception):  # it is not one error but all that were found
    """Raised where work cannot go on; carries all that was found until then."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(d.message for d in self.diagnostics))
