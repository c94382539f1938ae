"""What has to be looked at on a day, as a calendar: planned reviews, and what runs out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from hcsite.core.text import one_line
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.kit.ics import alarmed, calendar_bytes, seen, value
from hcsite.model.agenda import End, EndKind, ends_of, planned_reviews
from hcsite.model.hub import Hub, Person, Post

EARLY = "-P14D"
"""A reminder two weeks before the day: a review takes its time."""

_ENDS = {
    EndKind.CONSENT: "Consent ends",
    EndKind.LICENCE: "Credential ends",
    EndKind.INTERESTS: "Statement of interests is a year old",
}
_WHAT_THEN = {
    EndKind.CONSENT: "Ask for a new one, or the picture is withheld after this day.",
    EndKind.LICENCE: "See whether it was renewed, and write the new day into the file.",
    EndKind.INTERESTS: "Ask again; from the next day on readers see that it is old.",
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day on which something has to be done; `stamp` is the day that its DTSTAMP tells."""

    uid: str
    day: date
    stamp: date
    summary: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class DeadlinesView:
    """A calendar of deadlines, by day."""

    name: str
    deadlines: tuple[Deadline, ...]


def deadlines_view(hub: Hub) -> DeadlinesView:
    """The planned reviews of all live pieces; all consents, credentials and statements that end.

    A deadline keeps its UID when its day or the title of its piece changes. Its DTSTAMP is the day
    of the last review, or its own: the clock is not asked.
    """
    host = urlsplit(hub.site.base_url).hostname or "localhost"
    found = [*_reviews(hub, host), *_ends(hub, host)]
    found.sort(key=lambda item: (item.day, item.uid))
    return DeadlinesView(f"{hub.site.name}: reviews", tuple(found))


def _reviews(hub: Hub, host: str) -> Iterator[Deadline]:
    for day, post in planned_reviews(hub):
        matter = post.matter
        last = matter.last_reviewed
        told = f"Last reviewed on {last}." if last else "It was never reviewed."
        people = (hub.people.get(review.id) for review in matter.reviewers)
        names = ", ".join(person.spoken_name for person in people if person)
        yield Deadline(
            uid=f"{post.identity}/review@{host}",
            day=day,
            stamp=last or post.published.date(),
            summary=f"Review: {one_line(matter.title)}",
            text="\n".join(filter(None, (told, names and f"By: {names}.", post.document.path))),
            url=hub.site.absolute(post.address),
        )


def _ends(hub: Hub, host: str) -> Iterator[Deadline]:
    known: dict[str, int] = {}
    for end in ends_of(hub):
        piece = end.piece
        name = "" if end.kind is EndKind.INTERESTS else f"/{end.name}"
        uid = f"{_identity(piece)}/{end.kind}{name}"
        known[uid] = known.get(uid, 0) + 1
        if known[uid] > 1:  # two of one name
            uid = f"{uid}/{known[uid]}"
        yield Deadline(
            uid=f"{uid}@{host}",
            day=end.last,
            stamp=end.last,
            summary=f"{_ENDS[end.kind]}: {one_line(whose(end))}",
            text=f"{_WHAT_THEN[end.kind]}\n{piece.document.path}",
            url=hub.site.absolute(piece.address),
        )


def whose(end: End) -> str:
    """What ends, and whose it is, in a line."""
    if end.kind is EndKind.INTERESTS:
        return end.name
    owner = end.piece
    name = owner.spoken_name if isinstance(owner, Person) else owner.matter.title
    return f"{end.name} ({name})" if end.name else name


def _identity(piece: Post | Person) -> str:
    if isinstance(piece, Post):
        return piece.identity
    return piece.document.matter.id or piece.document.path


def render_deadlines(view: DeadlinesView, _inputs: Inputs) -> Rendered:
    """The file: whole days, each with a reminder two weeks before."""
    return Rendered(calendar_bytes(view.name, map(_event, view.deadlines)))


def _event(item: Deadline) -> list[str]:
    summary = value(item.summary)
    lines = [
        f"UID:{value(item.uid)}",
        f"DTSTAMP:{item.stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{item.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{item.day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{summary}",
        f"DESCRIPTION:{value(item.text)}",
        f"URL:{one_line(seen(item.url))}",
    ]
    return alarmed(lines, summary, EARLY)


REVIEWS = Renderer(DeadlinesView, render_deadlines)
