"""What an import has made of an old site, for tests that ask about it."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PIL import Image

from hcsite.content.document import Settings, read_document
from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.importers.report import ImportPlan, PostReport
from hcsite.model.kinds import FOLDERS


def png(width: int = 2, form: str = "PNG") -> bytes:
    """A small picture; another width makes another file."""
    stream = io.BytesIO()
    Image.new("RGB", (width, 2), "white").save(stream, form)
    return stream.getvalue()


@dataclass(frozen=True)
class Brought:
    """What an import has planned, by path."""

    plan: ImportPlan
    files: dict[str, bytes]

    def text(self, path: str) -> str:
        """A new file below `content/`."""
        return self.files[f"content/{path}"].decode()

    def matter(self, path: str) -> list[str]:
        """The lines of front matter of a new file."""
        return self.text(path).split("---\n")[1].splitlines()

    def body(self, path: str) -> str:
        """The text of a new file below its front matter."""
        return self.text(path).split("---\n", 2)[2].strip("\n")

    def report(self, source: str) -> PostReport:
        """The report on an old file."""
        return next(report for report in self.plan.reports if report.source == source)

    def said(self, source: str, code: str) -> list[str]:
        """The messages with a code on an old file."""
        return [note.message for note in self.report(source).notes if note.code == code]


Bring = Callable[..., Brought]


def errors_in(files: Mapping[str, bytes]) -> list[Diagnostic]:
    """Everything that would stop a hub from being built of these files, links left aside."""
    found: list[Diagnostic] = []
    for path, data in files.items():
        kind = FOLDERS.get(path.split("/")[1])
        if kind is not None and path.endswith(".md"):
            record, _ = read_document(data, path=path, kind=kind, settings=Settings("UTC"))
            found.extend(d for d in record.diagnostics if d.level is Level.ERROR)
    return found
