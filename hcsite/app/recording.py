"""Writing what is recorded of a piece into its file, and reading what that then says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from hcsite.app.clock import day_of
from hcsite.app.options import Options
from hcsite.app.reading import Sources
from hcsite.app.signed_pictures import pictures_of
from hcsite.content.document import Settings, read_document
from hcsite.content.editing import CannotEdit
from hcsite.core.diagnostics import Problems, error
from hcsite.core.files import disk_errors, read, write_atomically
from hcsite.model.approval import seen_digest
from hcsite.model.document import Document
from hcsite.model.hub import Post
from hcsite.model.matter import PostMatter
from hcsite.model.signoff import MINOR
from hcsite.model.trust import Assurance

Edit = Callable[[bytes, str], bytes]
"""Changes the bytes of a content file; the second argument is its path, for messages."""

_PLAIN = re.compile(r"[A-Za-z][\w-]*|\d{4}-\d\d-\d\d", re.ASCII)
_NO_TEXTS = frozenset(("true", "false", "yes", "no", "on", "off", "y", "n", "null"))
"""Words that YAML takes for something else than texts."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A piece on which something is recorded: its file is read and written here alone."""

    options: Options
    post: Post
    sources: Sources

    @property
    def path(self) -> str:
        """The path of its file."""
        return self.post.document.path

    @property
    def day(self) -> date:
        """The day on which it is recorded."""
        return day_of(self.options.as_of, self.sources.site.time_zone)

    def read(self, data: bytes) -> tuple[Document[PostMatter], str, str]:
        """The document that a file's bytes make, its text, and that text as HTML."""
        settings = Settings(self.sources.site.time_zone)
        kind = self.post.document.kind
        record, html = read_document(data, path=self.path, kind=kind, settings=settings)
        document = record.document
        if document is None or not isinstance(document.matter, PostMatter):
            raise Problems(record.diagnostics)
        matter, body, lines = document.matter, document.body, document.lines
        return Document(self.path, kind, matter, body, lines), record.text, html.decode()

    def approval(self, data: bytes, *, by: str, role: str, minor: bool) -> dict[str, str]:
        """The fields of an approval of what a file says."""
        from hcsite.app.signed_figures import substance_of  # only who signs needs its patterns

        document, text, html = self.read(data)
        item = {"by": by, "role": role, "date": self.day.isoformat()}
        item["sha256"] = seen_digest(document.matter, text)
        if pictures := pictures_of(document, self.sources, self.options.root):
            item["pictures"] = pictures
        told = substance_of(document, html, self.sources.site.default_lang)
        item |= {"figures": told.figures, "negations": told.negations}
        if minor:
            item["change"] = MINOR
        return item

    def write(self, edits: Iterable[Edit]) -> None:
        """Writes the changed file, if it then says what it said before, but for those fields."""
        place = self.options.root / self.path
        before = read(place, self.path)
        after, rest = before, self._rest(before)
        try:
            for edit in edits:
                after = edit(after, self.path)
            same = rest == self._rest(after)
        except (CannotEdit, Problems):
            same = False
        if not same:
            message = (
                "This file is written in a way that hcsite cannot add to without changing more."
            )
            hint = (
                "Write each item of approvals and corrections on a line of its own, then try again."
            )
            raise Problems([error("HC612", message, path=self.path, hint=hint)])
        with disk_errors(self.path):
            write_atomically(place, after)

    def _rest(self, data: bytes) -> tuple[object, str]:
        """All that a file says but for what is recorded here."""
        document, text, _ = self.read(data)
        matter = document.matter
        assurance: Assurance = replace(matter.assurance, approvals=())
        return replace(matter, assurance=assurance, corrections=(), updated=None), text


def flow(fields: Mapping[str, str]) -> str:
    """Fields as YAML in one line; what is no plain word stands in quotes."""
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in fields.items()) + "}"


def _scalar(value: str) -> str:
    plain = _PLAIN.fullmatch(value) and value.lower() not in _NO_TEXTS
    return value if plain else json.dumps(value, ensure_ascii=False)
