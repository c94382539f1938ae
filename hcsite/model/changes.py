"""When the hub changes by itself: a publication, an end, a review that falls due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hcsite.model.agenda import ends_of
from hcsite.model.hub import Hub, Post
from hcsite.model.site import Site
from hcsite.model.trust import fresh_until


def next_change(hub: Hub) -> datetime | None:
    """The next instant at which a state changes by itself."""
    return changes_around(hub)[1]


def last_change(hub: Hub) -> datetime | None:
    """The last instant before now at which a state changed by itself."""
    return changes_around(hub)[0]


def changes_around(hub: Hub) -> tuple[datetime | None, datetime | None]:
    """The last instant before now at which a state changed by itself, and the next one.

    Such are a publication, an end, a review.
    """
    moments = tuple(_all_moments(hub))
    last = max((moment for moment in moments if moment <= hub.as_of), default=None)
    return last, min((moment for moment in moments if moment > hub.as_of), default=None)


def _all_moments(hub: Hub) -> Iterable[datetime]:
    for post in hub.posts:
        yield from _moments(post)
    ends = (end.last + timedelta(days=1) for end in ends_of(hub))
    for day in {*_days(hub.site), *ends, *_of_notes(hub), *_of_reviews(hub)}:
        first = datetime.combine(day, datetime.min.time(), ZoneInfo(hub.site.time_zone))
        yield first.astimezone(UTC)


def _days(site: Site) -> Iterable[date]:
    """The days on which the hub's own rules change: a waiver ends, old pieces are held to them."""
    for waiver in site.waivers:
        yield waiver.until + timedelta(days=1)
    if site.content.legacy_until:
        yield date.fromisoformat(site.content.legacy_until)


def _of_notes(hub: Hub) -> Iterable[date]:
    """The days of what is said to have been done: until then they lie in the future.

    And those on which a correction is more than a year old.
    """
    for post in hub.posts:
        matter = post.matter
        if matter.last_reviewed is not None:
            yield matter.last_reviewed
        if matter.assurance.retired is not None:
            yield matter.assurance.retired.date
        for correction in matter.corrections:
            yield correction.date
            yield fresh_until(correction.date) + timedelta(days=1)
    for person in hub.people.values():
        declared = person.document.matter.interests.date
        if declared is not None:
            yield declared


def _of_reviews(hub: Hub) -> Iterable[date]:
    """The days after those on which reviews fall due, and on which they are long overdue."""
    for post in hub.posts:
        matter = post.matter
        if matter.review_due is not None and matter.published is not None and not matter.draft:
            yield matter.review_due + timedelta(days=1)
            yield matter.review_due + timedelta(days=1 + hub.site.review.grace_days)


def _moments(post: Post) -> Iterable[datetime]:
    matter = post.matter
    if matter.draft or matter.published is None:
        return
    yield matter.published.astimezone(UTC)
    if matter.expires is not None:
        yield matter.expires.astimezone(UTC)
