"""What an import has to say about each piece, and about the whole."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.core.diagnostics import Diagnostic, Level

MEANINGS: tuple[tuple[str, str], ...] = (
    ("HC700", "A file of the old site could not be brought over."),
    ("HC701", "The front matter of the old file has a slip; what could be read was taken."),
    ("HC702", "Bytes or characters of the old file were mended."),
    ("HC703", "The old file has no title; one was made."),
    ("HC704", "The old file has no date, so that the post is a draft."),
    ("HC705", "A date of the old file was taken for another, or could not be read."),
    ("HC706", "Fields that a hub does not know were kept under extra."),
    ("HC707", "A person was made from a name and needs checking."),
    ("HC708", "A topic was made from a category."),
    ("HC709", "A picture is not among the files that were imported."),
    ("HC710", "A picture has no description."),
    ("HC711", "A picture on another site became a link."),
    ("HC712", "A link of the old site leads nowhere in the import and became plain text."),
    ("HC713", "Something could not be brought over; a note in the text shows it."),
    ("HC714", "Something was left out that only mattered to the looks of the old site."),
    ("HC715", "Headings were moved to fit below the title."),
    ("HC716", "A file got another name."),
    ("HC717", "Two pieces want the same name or address."),
    ("HC718", "A file was left as it is, because the hub has another one in its place."),
    ("HC719", "A file of the old site was not looked at."),
)
"""What each code of an import means."""


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
