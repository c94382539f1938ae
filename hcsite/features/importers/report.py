"""What an import has to say about each piece, and about the whole."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.core.diagnostics import Diagnostic, Level


@dataclass(frozen=True, slots=True)
class PostReport:
    """What became of one file of the old site.

    `source` is its path there, `target` the file in the hub (empty where it failed); `renamed`
    holds each copied file whose name changed, as it was and as it is.
    """

    source: str
    target: str
    notes: tuple[Diagnostic, ...] = ()
    failed: bool = False
    renamed: tuple[tuple[str, str], ...] = ()

    @property
    def clean(self) -> bool:
        """Whether it came over with nothing that an editor has to look at."""
        return not self.failed and all(note.level is Level.INFO for note in self.notes)


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file to write: its path from the hub's root, with `/`, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All that an import would write, a report for each piece, and what concerns no single one."""

    files: tuple[PlannedFile, ...]
    reports: tuple[PostReport, ...]
    notes: tuple[Diagnostic, ...] = ()
