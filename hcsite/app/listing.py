"""What a hub holds, as rows for people and programs."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from hcsite.model.hub import Hub, Page, Person, Post, Topic
from hcsite.model.kinds import Kind
from hcsite.model.lifecycle import ReviewState, State
from hcsite.model.matter import PersonMatter

SUBJECTS = {
    "posts": "posts",
    "drafts": "drafts",
    "scheduled": "scheduled posts",
    "expired": "posts that were taken away",
    "review-due": "posts that are due for review",
    "infographics": "infographics",
    "pages": "pages",
    "people": "people",
    "topics": "topics",
}
"""What can be listed, and its name in a sentence."""


@dataclass(frozen=True, slots=True)
class Row:
    """One piece: the day that matters (ISO, or nothing), state, title, file, address, a note."""

    date: str
    state: str
    title: str
    path: str
    address: str
    note: str = ""

    def as_json(self) -> dict[str, str]:
        """The row for programs."""
        return asdict(self)


def rows_of(hub: Hub, what: str) -> list[Row]:
    """The rows of a subject of `SUBJECTS`."""
    match what:
        case "posts" | "infographics":
            kind = Kind.POST if what == "posts" else Kind.INFOGRAPHIC
            return [_post_row(post) for post in hub.posts if post.document.kind is kind]
        case "drafts":
            pages = [_plain_row(page) for page in hub.pages if page.state is State.DRAFT]
            return [*(_post_row(p) for p in hub.posts if p.state is State.DRAFT), *pages]
        case "scheduled":
            coming = [post for post in hub.posts if post.state is State.SCHEDULED]
            return [_post_row(post) for post in reversed(coming)]
        case "expired":
            return [_post_row(post) for post in hub.posts if post.state is State.EXPIRED]
        case "review-due":
            late = (ReviewState.DUE, ReviewState.OVERDUE)
            due = [p for p in hub.posts if p.review in late and p.state is State.LIVE]
            return [_review_row(post) for post in sorted(due, key=_due_day)]
        case "pages":
            return [_plain_row(page) for page in hub.pages]
        case "people":
            return [_plain_row(person) for person in hub.people.values()]
        case _:
            return [_plain_row(topic) for topic in hub.topics.values()]


def _post_row(post: Post) -> Row:
    moment = post.matter.published
    date = moment.date().isoformat() if moment else ""
    return Row(date, post.state.value, post.matter.title, post.document.path, post.address)


def _due_day(post: Post) -> str:
    return post.matter.review_due.isoformat() if post.matter.review_due else ""


def _review_row(post: Post) -> Row:
    matter = post.matter
    last = f"last reviewed {matter.last_reviewed}" if matter.last_reviewed else "never reviewed"
    return Row(
        _due_day(post), post.review.value, matter.title, post.document.path, post.address, last
    )


def _plain_row(piece: Page | Person | Topic) -> Row:
    document = piece.document
    matter = document.matter
    title = matter.name if isinstance(matter, PersonMatter) else matter.title
    return Row("", piece.state.value, title, document.path, piece.address)
