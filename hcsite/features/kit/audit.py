"""The audit manifest: what each public page said, approved by whom, on the day of a build."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hcsite.engine.codec import decode
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.model.approval import matter_digest
from hcsite.model.hub import Hub, Piece, Post
from hcsite.model.lifecycle import ReviewState, State
from hcsite.model.matter import PageMatter, PersonMatter, PostMatter
from hcsite.model.particulars import Text
from hcsite.model.trust import Correction

VERSION = 1
"""The version of the file's form; it goes up when a field changes its meaning or goes away."""


@dataclass(frozen=True, slots=True)
class Signature:
    """An approval as it is recorded; `valid` says whether the page still says what was approved."""

    by: str
    role: str
    date: str
    sha256: str
    change: str
    valid: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """A correction or a withdrawal that readers are told of."""

    date: str
    type: str
    note: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A public page. Days and instants are ISO, or empty.

    `matter` is the digest of its front matter, `text` the name of its body (empty: none is shown).
    """

    address: str
    title: str
    identity: str
    path: str
    kind: str
    state: str
    matter: str
    text: str = ""
    published: str = ""
    updated: str = ""
    last_reviewed: str = ""
    review_due: str = ""
    approvals: tuple[Signature, ...] = ()
    corrections: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditView:
    """All public pages of a hub on a day, by address."""

    site: str
    day: date
    entries: tuple[Entry, ...]


def audit_view(hub: Hub) -> AuditView:
    """The manifest of a hub: everything that readers can open, in whatever state it is."""
    pieces: list[Piece] = [*hub.posts, *hub.pages, *hub.people.values(), *hub.topics.values()]
    shown = (piece for piece in pieces if piece.state is State.LIVE)
    entries = sorted((_entry(piece, hub) for piece in shown), key=lambda entry: entry.address)
    return AuditView(hub.site.base_url, hub.today, tuple(entries))


def texts_of(view: AuditView) -> tuple[str, ...]:
    """The names of the bodies that the manifest is made from."""
    return tuple(entry.text for entry in view.entries if entry.text)


def _entry(piece: Piece, hub: Hub) -> Entry:
    document = piece.document
    matter = document.matter
    zone = ZoneInfo(hub.site.time_zone)
    updated = matter.updated if isinstance(matter, PostMatter | PageMatter) else None
    entry = Entry(
        address=hub.site.absolute(piece.address),
        title=matter.name if isinstance(matter, PersonMatter) else matter.title,
        identity=matter.id or document.path,
        path=document.path,
        kind=document.kind,
        state=_state(piece),
        matter=matter_digest(matter),
        text=document.body.html,
        updated=_moment(updated, zone),
    )
    return _with_record(entry, piece, zone) if isinstance(piece, Post) else entry


def _with_record(entry: Entry, post: Post, zone: ZoneInfo) -> Entry:
    """An entry with what is recorded of a post; the body of a withdrawn one is not shown."""
    matter = post.matter
    approvals = zip(matter.assurance.approvals, post.document.intact, strict=False)
    return replace(
        entry,
        text="" if post.is_retracted else entry.text,
        published=_moment(post.published, zone),
        last_reviewed=_day(matter.last_reviewed),
        review_due=_day(matter.review_due),
        approvals=tuple(
            Signature(a.by, a.role, _day(a.date), a.sha256, a.change, same) for a, same in approvals
        ),
        corrections=tuple(Notice(_day(c.date), c.type, _told(c)) for c in matter.corrections),
    )


def _told(item: Correction) -> str:
    """The words of a correction: its note, or what was said before and since."""
    return item.note or " → ".join(filter(None, (item.was, item.now)))


def _state(piece: Piece) -> str:
    if not isinstance(piece, Post):
        return State.LIVE
    if piece.is_retracted:
        return "retracted"
    if piece.is_retired:
        return "retired"
    late = {ReviewState.DUE: "review due", ReviewState.OVERDUE: "review overdue"}
    return late.get(piece.review, State.LIVE)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _moment(moment: datetime | None, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).isoformat() if moment else ""


def _record(entry: Entry, inputs: Inputs) -> Iterator[tuple[str, object]]:
    """The fields of a page in their order; those that say nothing are left out."""
    yield "address", entry.address
    yield "sha256", _digest(entry, inputs)
    for name, told in asdict(entry).items():
        if name not in ("address", "matter", "text") and told:
            yield name, told


def _digest(entry: Entry, inputs: Inputs) -> str:
    """The SHA-256 of what readers see of a page.

    With approvals it is the number that they name, as long as nothing changed; else that of its
    front matter and of its body.
    """
    if not entry.text:
        return entry.matter
    text = decode(inputs.texts[entry.text], Text)
    if text.seen:
        return text.seen
    return hashlib.sha256(
        f"{entry.matter}\n{text.html}".encode("utf-8", "surrogatepass")
    ).hexdigest()


def render_audit(view: AuditView, inputs: Inputs) -> Rendered:
    """The file: a page a line, so that two versions can be compared."""
    head = {"version": VERSION, "site": view.site, "as_of": view.day.isoformat()}
    lines = (json.dumps(dict(_record(entry, inputs)), ensure_ascii=False) for entry in view.entries)
    start, pages = json.dumps(head, ensure_ascii=False)[:-1], ",\n".join(lines)
    return Rendered(f'{start}, "pages": [\n{pages}\n]}}\n'.encode("utf-8", "replace"))


AUDIT: Renderer[AuditView] = Renderer(AuditView, render_audit)
