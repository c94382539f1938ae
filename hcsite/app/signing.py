"""Recording approvals, corrections and withdrawals: a field or two of one file are written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from hcsite.app.checking import survey
from hcsite.app.naming import post_named
from hcsite.app.options import Options
from hcsite.app.reading import Sources
from hcsite.app.signed_pictures import pictures_of
from hcsite.content.document import Settings, read_document
from hcsite.content.editing import CannotEdit, add_item, set_value
from hcsite.core.diagnostics import Diagnostic, Level, Problems, error
from hcsite.core.files import disk_errors, read, write_atomically
from hcsite.core.text import did_you_mean
from hcsite.model.approval import seen_digest
from hcsite.model.document import Document
from hcsite.model.hub import Hub, Person, Post
from hcsite.model.matter import PostMatter
from hcsite.model.signoff import CLINICIAN, EDITOR, MINOR
from hcsite.model.trust import Assurance

Edit = Callable[[bytes, str], bytes]
"""Changes the bytes of a content file; the second argument is its path, for messages."""


_OF_THE_FILE = ("HC1", "HC2")
"""Families of findings that a file has by itself."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was written: into which file, and in which words."""

    path: str
    told: str


@dataclass(frozen=True, slots=True)
class Change:
    """A public note on a change: `type` is that of a correction."""

    type: str
    note: str
    was: str = ""
    now: str = ""


def approve(options: Options, name: str, *, by: str, role: str, minor: bool, day: date) -> Recorded:
    """Records that a person has read a piece as it is now, and approves it.

    Without a `role` a health professional approves as a clinician, anybody else as an editor.
    Raises Problems where there is no such piece or person, where the piece has errors, or where
    its approvals are written in a way that only a person can change.
    """
    hub, sources, found = survey(options)
    post, person = post_named(hub, name), _person(hub, by, found)
    path = post.document.path
    _refuse_broken(path, found)
    trained = person.document.matter.health_professional
    role = role or (CLINICIAN if trained and not minor else EDITOR)
    if minor and role != EDITOR:
        message = "Only an editor can say that a change is minor."
        hint = "A clinician approves the whole text: leave --minor out."
        raise Problems([error("HC612", message, path=path, hint=hint)])
    document, text = _now(options.root, post, sources)
    item = {"by": by, "role": role, "date": day.isoformat()}
    item["sha256"] = seen_digest(document.matter, text)
    if pictures := pictures_of(document, sources, options.root):
        item["pictures"] = pictures
    if minor:
        item["change"] = MINOR
    _write(
        options.root,
        post,
        sources,
        [lambda data, at: add_item(data, "approvals", flow(item), path=at)],
    )
    return Recorded(path, f"{person.spoken_name} approved this text as {_a(role)}, on {day}.")


def note_change(options: Options, name: str, change: Change, *, day: date) -> Recorded:
    """Records a correction or a withdrawal, which readers see, and the day on which it was made."""
    hub, sources, _ = survey(options)
    post = post_named(hub, name)
    item = {"date": day.isoformat(), "type": change.type}
    for key in ("was", "now", "note"):
        if words := getattr(change, key):
            item[key] = words
    edits: list[Edit] = [lambda data, at: add_item(data, "corrections", flow(item), path=at)]
    updated = post.matter.updated
    if updated is None or updated.date() < day:
        edits.append(lambda data, at: set_value(data, "updated", day.isoformat(), path=at))
    _write(options.root, post, sources, edits)
    what = "withdrawn" if change.type == "retraction" else "corrected"
    return Recorded(post.document.path, f"Readers see that this page was {what} on {day}.")


def flow(fields: Mapping[str, str]) -> str:
    """Fields as YAML in one line; what is no plain word stands in quotes."""
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in fields.items()) + "}"


def _scalar(value: str) -> str:
    plain = value.replace("-", "").isalnum() and value.isascii() and not value.isdigit()
    return value if plain else json.dumps(value, ensure_ascii=False)


def _a(role: str) -> str:
    return f"an {role}" if role == EDITOR else f"a {role}"


def _person(hub: Hub, name: str, found: Iterable[Diagnostic]) -> Person:
    """Raises Problems where nobody has that name, or with what is wrong in their file."""
    person = hub.people.get(name)
    if person is None:
        places = (f"content/people/{name}.md", f"content/people/{name}/index.md")
        for place in places:
            _refuse_broken(place, found)
        hint = did_you_mean(name, hub.people) or "Write the name of their file without .md."
        raise Problems([error("HC402", f"“{name}” is not in content/people/.", hint=hint)])
    return person


def _refuse_broken(path: str, found: Iterable[Diagnostic]) -> None:
    """Nobody approves a file that cannot be read; what others lack does not matter here."""
    broken = [
        item
        for item in found
        if item.path == path and item.level is Level.ERROR and item.code.startswith(_OF_THE_FILE)
    ]
    if broken:
        raise Problems(broken)


def _now(root: Path, post: Post, sources: Sources) -> tuple[Document[PostMatter], str]:
    """The document as its file is now, and its text."""
    path = post.document.path
    return _read(read(root / path, path), post, sources)


def _read(data: bytes, post: Post, sources: Sources) -> tuple[Document[PostMatter], str]:
    path, kind = post.document.path, post.document.kind
    settings = Settings(sources.site.time_zone)
    record, _ = read_document(data, path=path, kind=kind, settings=settings)
    document = record.document
    if document is None or not isinstance(document.matter, PostMatter):
        raise Problems(record.diagnostics)
    return Document(path, kind, document.matter, document.body, document.lines), record.text


def _write(root: Path, post: Post, sources: Sources, edits: Iterable[Edit]) -> None:
    """Writes the changed file, if it then says what it said before, but for those fields."""
    path = post.document.path
    before = read(root / path, path)
    after = before
    try:
        for edit in edits:
            after = edit(after, path)
        same = _rest(before, post, sources) == _rest(after, post, sources)
    except (CannotEdit, Problems):
        same = False
    if not same:
        message = "This file is written in a way that hcsite cannot add to without changing more."
        hint = "Write each item of approvals and corrections on a line of its own, then try again."
        raise Problems([error("HC612", message, path=path, hint=hint)])
    place = root / path
    with disk_errors(path):
        write_atomically(place, after, temporary=place.with_name(f".{place.name}.new"))


def _rest(data: bytes, post: Post, sources: Sources) -> tuple[object, str]:
    """All that a file says but for what is recorded here."""
    document, text = _read(data, post, sources)
    matter = document.matter
    assurance: Assurance = replace(matter.assurance, approvals=())
    return replace(matter, assurance=assurance, corrections=(), updated=None), text
