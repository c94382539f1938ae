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
    `path` is empty too) is meant. `source` is the text of the line, for the caret. `page` is the
    page that was being made, where the fault shows on pages but lies in a template. `meant` is the
    level that it will have once readers see the piece, where that is still to come.
    """

    code: str
    level: Level
    message: str
    path: str = ""
    line: int = 0
    column: int = 0
    hint: str = ""
    source: str = ""
    page: str = ""
    meant: Level | None = None

    def at(self, level: Level) -> Diagnostic:
        """The same finding at another level."""
        return self._copy(level, self.line, self.column, self.source, None)

    def eased(self) -> Diagnostic:
        """The same finding in something that readers do not see: it only tells."""
        return self._copy(Level.INFO, self.line, self.column, self.source, self.gravity)

    def placed(self, line: int, column: int, source: str) -> Diagnostic:
        """The same finding at another place of its file."""
        return self._copy(self.level, line, column, source, self.meant)

    def _copy(
        self, level: Level, line: int, column: int, source: str, meant: Level | None
    ) -> Diagnostic:
        """As `replace` would make it, but in a third of the time: there may be thousands."""
        code, message, path, hint, page = self.code, self.message, self.path, self.hint, self.page
        return Diagnostic(code, level, message, path, line, column, hint, source, page, meant)

    @property
    def gravity(self) -> Level:
        """How much it matters once readers see the piece."""
        return self.meant or self.level


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
    """Each finding once, by path, line, column and code: the order in which people read them.

    What a template did wrong on many pages is one finding.
    """
    pages: dict[Diagnostic, dict[str, None]] = {}
    for item in diagnostics:
        bare = replace(item, page="") if item.page else item
        pages.setdefault(bare, {})[item.page] = None
    told = (_with_pages(item, sorted(filter(None, names))) for item, names in pages.items())
    return tuple(sorted(told, key=lambda d: (d.path, d.line, d.column, d.code, d.message)))


def _with_pages(item: Diagnostic, pages: list[str]) -> Diagnostic:
    if not pages:
        return item
    more = f" and {len(pages) - 1} more" if len(pages) > 1 else ""
    return replace(item, message=f"{item.message} (while making {pages[0]}{more})")


class Problems(Exception):  # it is not one error but all that were found
    """Raised where work cannot go on; carries all that was found until then."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(d.message for d in self.diagnostics))

    def __reduce__(self) -> tuple[type[Problems], tuple[tuple[Diagnostic, ...]]]:
        """How it comes back from a worker: made again from what was found, not from its words."""
        return type(self), (self.diagnostics,)
