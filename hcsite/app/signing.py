"""Recording approvals, corrections and withdrawals: a field or two of one file are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hcsite.app.checking import survey
from hcsite.app.naming import post_named
from hcsite.app.options import Options
from hcsite.app.recording import Desk, Edit, flow
from hcsite.content.editing import add_item, set_value
from hcsite.core.diagnostics import Diagnostic, Level, Problems, error
from hcsite.core.files import read
from hcsite.core.text import did_you_mean, one_line
from hcsite.model.agenda import signatures_of
from hcsite.model.hub import Hub, Person, Post
from hcsite.model.rule import known_rules
from hcsite.model.signoff import (
    CLINICIAN,
    EDITOR,
    TOUCHED,
    UNRECORDED,
    Signatures,
    SignOff,
    altered,
    last_clinician,
)
from hcsite.model.trust import RETRACTION, Approval

_OF_THE_FILE = ("HC1", "HC2")
"""Families of findings that a file has by itself."""

_OF_APPROVALS = frozenset(("CUR-05", "CUR-06", "CUR-07"))
"""Findings that approvals themselves mend."""

_SAID = ("by", "role", "sha256", "pictures", "figures", "negations", "change")


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
    if role == CLINICIAN:
        _refuse_own(hub, post, person)
    desk = Desk(options, post, sources)
    data = read(options.root / path, path)
    document, *_ = desk.read(data)
    item = desk.approval(data, by=by, role=role, minor=minor)
    if minor:
        _refuse_altered(post, item)
    if any(_same(known, item) for known in document.matter.assurance.approvals):
        told = f"{person.spoken_name} has already approved this text as {_a(role)}."
        return Recorded(path, told)
    desk.write([lambda data, at: add_item(data, "approvals", flow(item), path=at)])
    told = f"{person.spoken_name} approved this text as {_a(role)}, on {desk.day}."
    if minor:
        told += _unrecorded(post)
    return Recorded(path, told + _still_to_mend(found, path))


def _refuse_altered(post: Post, item: Mapping[str, str]) -> None:
    """Nobody calls a change minor that touches the figures or denials a clinician approved."""
    signed = post.matter.assurance.approvals
    now = Approval(item["by"], EDITOR, figures=item["figures"], negations=item["negations"])
    if kind := altered(signed, now):
        path, clinician = post.document.path, _last_signer(post, CLINICIAN)
        message = f"This change is not minor: {TOUCHED[kind]}."
        hint = f"A clinician must read it: hcsite review {path} --by {clinician} --as clinician"
        raise Problems([error("HC612", message, path=path, hint=hint)])


def _unrecorded(post: Post) -> str:
    signed = last_clinician(post.matter.assurance.approvals)
    if signed is None or signed.figures:
        return ""
    return f" {UNRECORDED}"


def _refuse_own(hub: Hub, post: Post, person: Person) -> None:
    """Nobody signs a piece of their own as its clinician, where CUR-07 would stop the build."""
    site = hub.site
    weighs = known_rules()["CUR-07"].grade(site) == Level.ERROR
    if weighs and person.id in post.authors and post.clinical and site.review.reviewer_must_differ:
        message = f"{person.spoken_name} wrote this piece, so somebody else must sign as clinician."
        hint = "Ask another clinician. To approve it as an editor: --as editor"
        raise Problems([error("HC612", message, path=post.document.path, hint=hint)])


def _still_to_mend(found: Iterable[Diagnostic], path: str) -> str:
    """What would stop the build with a piece: mending it asks for new approvals."""
    wrong = [
        item
        for item in found
        if item.path == path and item.gravity is Level.ERROR and item.code not in _OF_APPROVALS
    ]
    if not wrong:
        return ""
    count = "A finding stops" if len(wrong) == 1 else f"{len(wrong)} findings stop"
    return f" {count} it from going live: hcsite check {path}. Mend it, then sign again."


def note_change(options: Options, name: str, change: Change, *, by: str = "") -> Recorded:
    """Records a correction or a withdrawal, which readers see, and the day on which it was made.

    An editor who is named (`by`) approves it at once. Where the text was approved as it was, that
    is a minor change, for only the note is new, and the signature of a clinician holds on. Where
    the text has changed too, who signed it has still to read it.
    """
    hub, sources, found = survey(options)
    post = _post(hub, name, found)
    _refuse_empty(post, change)
    editor = _person(hub, by, found) if by else None
    desk = Desk(options, post, sources)
    item = {"date": desk.day.isoformat(), "type": change.type}
    for key in ("was", "now", "note"):
        if words := one_line(getattr(change, key)):
            item[key] = words
    edits: list[Edit] = [lambda data, at: add_item(data, "corrections", flow(item), path=at)]
    updated = post.matter.updated
    if updated is None or updated.date() < desk.day:
        edits.append(lambda data, at: set_value(data, "updated", desk.day.isoformat(), path=at))
    signed = signatures_of(post, hub.site)
    minor = signed.state is SignOff.APPROVED
    if editor is not None:

        def sign(data: bytes, at: str) -> bytes:
            approval = desk.approval(data, by=by, role=EDITOR, minor=minor)
            return add_item(data, "approvals", flow(approval), path=at)

        edits.append(sign)
    desk.write(edits)
    if change.type == RETRACTION:
        told = f"Readers see that this page was withdrawn on {desk.day}, with the next build."
        return Recorded(post.document.path, told)
    return Recorded(post.document.path, _what_next(post, signed, desk.day, editor))


def _what_next(post: Post, signed: Signatures, day: date, editor: Person | None) -> str:
    """What becomes of a correction, and who has still to approve it."""
    note_alone = signed.state is SignOff.APPROVED
    left = (EDITOR,) if note_alone else tuple(dict.fromkeys((*signed.missing, *signed.stale)))
    if editor is not None:
        left = () if note_alone else tuple(role for role in left if role != EDITOR)
    if signed.state is SignOff.NONE_NEEDED or not left:
        by = f"; {editor.spoken_name} approved that as an editor" if editor else ""
        return f"Readers see that this page was corrected on {day}, with the next build{by}."
    who = " and ".join(_a(role) for role in left)
    command = f"hcsite review {post.document.path} --by {_last_signer(post, left[0])}"
    command += " --minor" if note_alone else f" --as {left[0]}"
    because = "" if note_alone else " the text as it is now"
    return f"The correction is written, and {who} must approve{because or ' it'}: {command}"


def _last_signer(post: Post, role: str) -> str:
    """The id of who signed a piece last in a role."""
    signers = [item.by for item in post.matter.assurance.approvals if item.role == role]
    return signers[-1] if signers else "THEIR-ID"


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
        raise Problems([error("HC612", message, path=path, hint=hint)])


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
