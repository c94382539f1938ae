"""Recording approvals, corrections and withdrawals: a field or two of one file are written."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from hcsite.app.checking import survey
from hcsite.app.clock import day_of
from hcsite.app.naming import post_named
from hcsite.app.options import Options
from hcsite.app.reading import Sources
from hcsite.app.signed_pictures import pictures_of
from hcsite.content.document import Settings, read_document
from hcsite.content.editing import CannotEdit, add_item, set_value
from hcsite.core.diagnostics import Diagnostic, Level, Problems, error
from hcsite.core.files import disk_errors, read, write_atomically
from hcsite.core.text import did_you_mean, one_line
from hcsite.model.approval import seen_digest
from hcsite.model.document import Document
from hcsite.model.hub import Hub, Person, Post
from hcsite.model.matter import PostMatter
from hcsite.model.signoff import CLINICIAN, EDITOR, MINOR
from hcsite.model.trust import RETRACTION, Approval, Assurance

Edit = Callable[[bytes, str], bytes]
"""Changes the bytes of a content file; the second argument is its path, for messages."""


_OF_THE_FILE = ("HC1", "HC2")
"""Families of findings that a file has by itself."""

_SAID = ("by", "role", "sha256", "pictures", "change")
_PLAIN = re.compile(r"[A-Za-z][\w-]*|\d{4}-\d\d-\d\d", re.ASCII)
_NO_TEXTS = frozenset(("true", "false", "yes", "no", "on", "off", "y", "n", "null"))
"""Words that YAML takes for something else than texts."""


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


def approve(options: Options, name: str, *, by: str, role: str, minor: bool) -> Recorded:
    """Records that a person has read a piece as it is now, and approves it.

    Without a `role` a health professional approves as a clinician, anybody else as an editor.
    Raises Problems where there is no such piece or person, where the piece has errors, or where
    its approvals are written in a way that only a person can change.
    """
    hub, sources, found = survey(options)
    post, person = _post(hub, name, found), _person(hub, by, found)
    path = post.document.path
    trained = person.document.matter.health_professional
    role = role or (CLINICIAN if trained and not minor else EDITOR)
    if minor and role != EDITOR:
        message = "Only an editor can say that a change is minor."
        hint = "A clinician approves the whole text: leave --minor out."
        raise Problems([error("HC612", message, path=path, hint=hint)])
    if role == CLINICIAN and trained is False:
        message = f"{person.spoken_name} is no health professional, as their profile says."
        hint = "Leave --as out: they approve it as an editor."
        raise Problems([error("HC612", message, path=person.document.path, hint=hint)])
    document, text = _now(options.root, post, sources)
    day = day_of(options.as_of, sources.site.time_zone)
    item = {"by": by, "role": role, "date": day.isoformat()}
    item["sha256"] = seen_digest(document.matter, text)
    if pictures := pictures_of(document, sources, options.root):
        item["pictures"] = pictures
    if minor:
        item["change"] = MINOR
    if any(_same(known, item) for known in document.matter.assurance.approvals):
        told = f"{person.spoken_name} has already approved this text as {_a(role)}."
        return Recorded(path, told)
    edits: list[Edit] = [lambda data, at: add_item(data, "approvals", flow(item), path=at)]
    _write(options.root, post, sources, edits)
    return Recorded(path, f"{person.spoken_name} approved this text as {_a(role)}, on {day}.")


def note_change(options: Options, name: str, change: Change) -> Recorded:
    """Records a correction or a withdrawal, which readers see, and the day on which it was made."""
    hub, sources, found = survey(options)
    post = _post(hub, name, found)
    _refuse_empty(post, change)
    day = day_of(options.as_of, sources.site.time_zone)
    item = {"date": day.isoformat(), "type": change.type}
    for key in ("was", "now", "note"):
        if words := one_line(getattr(change, key)):
            item[key] = words
    edits: list[Edit] = [lambda data, at: add_item(data, "corrections", flow(item), path=at)]
    updated = post.matter.updated
    if updated is None or updated.date() < day:
        edits.append(lambda data, at: set_value(data, "updated", day.isoformat(), path=at))
    _write(options.root, post, sources, edits)
    path = post.document.path
    if change.type == RETRACTION:
        return Recorded(path, f"Readers see that this page was withdrawn on {day}.")
    told = f"Readers see that this page was corrected on {day}."
    if post.matter.assurance.approvals:
        told += f" Have it approved again: hcsite review {path} --by THEIR-ID"
    return Recorded(path, told)


def flow(fields: Mapping[str, str]) -> str:
    """Fields as YAML in one line; what is no plain word stands in quotes."""
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in fields.items()) + "}"


def _scalar(value: str) -> str:
    plain = _PLAIN.fullmatch(value) and value.lower() not in _NO_TEXTS
    return value if plain else json.dumps(value, ensure_ascii=False)


def _same(known: Approval, item: Mapping[str, str]) -> bool:
    """Whether an approval says what another says, whenever."""
    return all(getattr(known, key) == item.get(key, "") for key in _SAID)


def _refuse_empty(post: Post, change: Change) -> None:
    """Readers are told something, and that a piece was taken back only once."""
    path = post.document.path
    if not change.note.strip():
        message = "A note for readers cannot be empty."
        hint = "Say what was wrong, as a sentence."
        raise Problems([error("HC612", message, path=path, hint=hint)])
    if change.type == RETRACTION and post.is_retracted:
        message = "This piece was taken back before."
        hint = "To change the reason, change “note:” below “corrections:”."
        line = post.document.line_of("corrections")
        raise Problems([error("HC612", message, path=path, line=line, hint=hint)])


def _a(role: str) -> str:
    return f"an {role}" if role == EDITOR else f"a {role}"


def _person(hub: Hub, name: str, found: Iterable[Diagnostic]) -> Person:
    """Raises Problems where nobody has that name, or with what is wrong in their file."""
    person = hub.people.get(name)
    if person is None:
        places = (f"content/people/{name}.md", f"content/people/{name}/index.md")
        broken = [item for item in found if item.path in places and item.level is Level.ERROR]
        if broken:
            raise Problems(broken)
        hint = did_you_mean(name, hub.people) or "Write the name of their file without .md."
        raise Problems([error("HC402", f"“{name}” is not in content/people/.", hint=hint)])
    return person


def _post(hub: Hub, name: str, found: Iterable[Diagnostic]) -> Post:
    """The piece that is meant. Raises Problems where its file cannot be read as it is.

    What others lack does not matter here.
    """
    broken = [
        item for item in found if item.level is Level.ERROR and item.code.startswith(_OF_THE_FILE)
    ]
    try:
        post = post_named(hub, name)
    except Problems:
        stem = name.replace("\\", "/").strip("/").rpartition("/")[2].removesuffix(".md")
        same = [item for item in broken if stem and item.path.endswith(f"/{stem}.md")]
        if same:
            raise Problems(same) from None
        raise
    if same := [item for item in broken if item.path == post.document.path]:
        raise Problems(same)
    return post


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
    after, rest = before, _rest(before, post, sources)
    try:
        for edit in edits:
            after = edit(after, path)
        same = rest == _rest(after, post, sources)
    except (CannotEdit, Problems):
        same = False
    if not same:
        message = "This file is written in a way that hcsite cannot add to without changing more."
        hint = "Write each item of approvals and corrections on a line of its own, then try again."
        raise Problems([error("HC612", message, path=path, hint=hint)])
    place = root / path
    with disk_errors(path):
        write_atomically(place, after)


def _rest(data: bytes, post: Post, sources: Sources) -> tuple[object, str]:
    """All that a file says but for what is recorded here."""
    document, text = _read(data, post, sources)
    matter = document.matter
    assurance: Assurance = replace(matter.assurance, approvals=())
    return replace(matter, assurance=assurance, corrections=(), updated=None), text
