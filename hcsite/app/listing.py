"""What a hub holds, as rows for people and programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from hcsite.core.diagnostics import Diagnostic
from hcsite.engine.job import Inputs
from hcsite.features.kit.reviews_ics import deadlines_view, render_deadlines
from hcsite.model.agenda import awaited, planned_reviews
from hcsite.model.hub import Hub, Page, Person, Piece, Post, Topic
from hcsite.model.kinds import FOLDERS
from hcsite.model.lifecycle import ReviewState, State
from hcsite.model.matter import PersonMatter
from hcsite.model.signoff import CLINICIAN, EDITOR, SignOff
from hcsite.model.site import Waiver

SUBJECTS = {
    "posts": "posts",
    "drafts": "drafts",
    "in-review": "posts that wait for approval",
    "scheduled": "scheduled posts",
    "expired": "posts that were taken away",
    "review-due": "posts that are due for review",
    "waivers": "rules that are set aside",
    "unreviewed": "posts that nobody has reviewed",
    "unsourced": "posts without sources",
    "unfinished": "texts with places to fill in",
    "orphans": "pages to which nothing leads",
    "infographics": "infographics",
    "videos": "videos",
    "pages": "pages",
    "people": "people",
    "topics": "topics",
}
"""What can be listed, and its name in a sentence."""

_STATES = {
    "in-review": State.IN_REVIEW,
    "scheduled": State.SCHEDULED,
    "expired": State.EXPIRED,
}
_A = {CLINICIAN: "a clinician", EDITOR: "an editor"}
_CODES = {"unfinished": "HC318", "orphans": "HC423"}
"""The finding that puts a piece on a list."""


@dataclass(frozen=True, slots=True)
class Row:
    """One piece, or one waiver, with the day that matters, its state and its file.

    `date` is ISO, or nothing; `address` is empty where there is no page; `note` says what is
    missing, or why.
    """

    date: str
    state: str
    title: str
    path: str
    address: str
    note: str = ""

    def as_json(self) -> dict[str, str]:
        """The row for programs."""
        return asdict(self)


def rows_of(hub: Hub, what: str, found: Iterable[Diagnostic] = ()) -> list[Row]:
    """The rows of a subject of `SUBJECTS`; `found` are the findings of a check of the hub."""
    match what:
        case "posts" | "infographics" | "videos":
            kind = FOLDERS[what]
            return [_post_row(post) for post in hub.posts if post.document.kind is kind]
        case "pages":
            return [_plain_row(page) for page in hub.pages]
        case "people":
            return [_plain_row(person) for person in hub.people.values()]
        case "topics":
            return [_plain_row(topic) for topic in hub.topics.values()]
        case "drafts":
            pages = [_plain_row(page) for page in hub.pages if page.state is State.DRAFT]
            unfinished = (State.DRAFT, State.IN_REVIEW)
            return [*(_post_row(p) for p in hub.posts if p.state in unfinished), *pages]
        case "in-review" | "scheduled" | "expired":
            return _in_state(hub, _STATES[what])
        case "waivers":
            return [_waiver_row(item, hub) for item in sorted(hub.site.waivers, key=_last_day)]
        case "review-due":
            late = (ReviewState.DUE, ReviewState.OVERDUE)
            return [_review_row(p) for _day, p in planned_reviews(hub) if p.review in late]
        case "unreviewed" | "unsourced":
            field = "reviewers" if what == "unreviewed" else "sources"
            return [_post_row(p) for p in _to_be_read(hub) if not getattr(p.matter, field)]
        case _:
            return _found_rows(hub, _CODES[what], found)


def review_calendar(hub: Hub) -> bytes:
    """All planned reviews and all that runs out, as a calendar (.ics)."""
    return render_deadlines(deadlines_view(hub), Inputs({}, {})).data


def _in_state(hub: Hub, state: State) -> list[Row]:
    """The posts in a state, and who has to sign them; what comes next stands first."""
    waiting = state is State.IN_REVIEW
    posts = (p for p in hub.posts if p.state is state or (waiting and _is_changed(p)))
    rows = [_awaiting_row(hub, post) for post in posts]
    return rows[::-1] if state is State.SCHEDULED else rows


def _awaiting_row(hub: Hub, post: Post) -> Row:
    row, waits = _post_row(post), waits_for(hub, post)
    told = f"changed since; {waits}" if _is_changed(post) else waits
    return replace(row, note=row.note or told)


def _is_changed(post: Post) -> bool:
    """Whether what readers see is no longer what was signed, which stops the build."""
    seen = post.state in (State.LIVE, State.SCHEDULED)
    return seen and post.signoff is SignOff.STALE and not post.is_retracted


def _to_be_read(hub: Hub) -> Iterator[Post]:
    """What readers see now, and what they will see."""
    return (post for post in hub.posts if post.state in (State.LIVE, State.SCHEDULED))


def _found_rows(hub: Hub, code: str, found: Iterable[Diagnostic]) -> list[Row]:
    """The pieces in which a check found something, by path, with what it says."""
    said = {item.path: item for item in found if item.code == code}
    pieces: list[Piece] = [*hub.posts, *hub.pages, *hub.people.values(), *hub.topics.values()]
    rows = [
        replace(
            _post_row(piece) if isinstance(piece, Post) else _plain_row(piece),
            note=_note(said[piece.document.path]),
        )
        for piece in pieces
        if piece.document.path in said
    ]
    return sorted(rows, key=lambda row: row.path)


def _note(item: Diagnostic) -> str:
    return f"line {item.line}: {item.message}" if item.column else item.message


def _post_row(post: Post) -> Row:
    moment = post.matter.published
    date = moment.date().isoformat() if moment else ""
    note = "withdrawn: the page says why" if post.is_retracted else ""
    return Row(date, post.state.value, post.matter.title, post.document.path, post.address, note)


def waits_for(hub: Hub, post: Post) -> str:
    """Who has still to sign a piece, in words; nothing where nobody has."""
    told = [f"{_A[role]}{_among(names)}" for role, names in awaited(hub, post)]
    return f"waits to be approved by {' and by '.join(told)}" if told else ""


def _among(names: Sequence[str]) -> str:
    return f" ({' or '.join(names)})" if names else ""


def _last_day(waiver: Waiver) -> tuple[date, str, str]:
    return waiver.until, waiver.rule, waiver.path


def _waiver_row(waiver: Waiver, hub: Hub) -> Row:
    state = "in force" if hub.today <= waiver.until else "ended"
    return Row(waiver.until.isoformat(), state, waiver.rule, waiver.path, "", waiver.reason)


def _review_row(post: Post) -> Row:
    matter = post.matter
    due = matter.review_due.isoformat() if matter.review_due else ""
    last = f"last reviewed {matter.last_reviewed}" if matter.last_reviewed else "never reviewed"
    return Row(due, post.review.value, matter.title, post.document.path, post.address, last)


def _plain_row(piece: Page | Person | Topic) -> Row:
    document = piece.document
    matter = document.matter
    title = matter.name if isinstance(matter, PersonMatter) else matter.title
    return Row("", piece.state.value, title, document.path, piece.address)
