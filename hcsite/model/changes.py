"""When the hub changes by itself: a publication, an end, a review that falls due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hcsite.model.hub import Hub, Post
from hcsite.model.site import Site
from hcsite.model.trust import fresh_until


def next_change(hub: Hub) -> datetime | None:
    """The next instant at which a state changes by itself: a publication, an end, a review."""
    return min((m for m in _all_moments(hub) if m > hub.as_of), default=None)


def last_change(hub: Hub) -> datetime | None:
    """The last instant before now at which a state changed by itself."""
    return max((m for m in _all_moments(hub) if m <= hub.as_of), default=None)


def _all_moments(hub: Hub) -> Iterable[datetime]:
    for post in hub.posts:
        yield from _moments(post, hub.site)
    for day in {*_days(hub.site), *_last_days(hub)}:
        first = datetime.combine(day, datetime.min.time(), ZoneInfo(hub.site.time_zone))
        yield first.astimezone(UTC)


def _days(site: Site) -> Iterable[date]:
    """The days on which the hub's own rules change: a waiver ends, old pieces are held to them."""
    for waiver in site.waivers:
        yield waiver.until + timedelta(days=1)
    if site.content.legacy_until:
        yield date.fromisoformat(site.content.legacy_until)


def _last_days(hub: Hub) -> set[date]:
    """The days after the last ones of consents, licences, statements and years of corrections.

    Days on which something is said to have been done count too: until then they lie in the future.
    """
    last: set[date | None] = set()
    begun: set[date | None] = set()
    for post in hub.posts:
        matter = post.matter
        if matter.image is not None and matter.image.consent is not None:
            last.add(matter.image.consent.expires)
        begun.add(matter.last_reviewed)
        begun.update([correction.date for correction in matter.corrections])
        last.update([fresh_until(correction.date) for correction in matter.corrections])
        if matter.assurance.retired is not None:
            begun.add(matter.assurance.retired.date)
    for person in hub.people.values():
        someone = person.document.matter
        last.update([credential.expires for credential in someone.credentials])
        if someone.interests.date is not None:
            begun.add(someone.interests.date)
            last.add(fresh_until(someone.interests.date))
        if someone.photo is not None and someone.photo.consent is not None:
            last.add(someone.photo.consent.expires)
    after = {day + timedelta(days=1) for day in last if day is not None}
    return after | {day for day in begun if day is not None}


def _moments(post: Post, site: Site) -> Iterable[datetime]:
    matter = post.matter
    if matter.draft or matter.published is None:
        return
    yield matter.published.astimezone(UTC)
    if matter.expires is not None:
        yield matter.expires.astimezone(UTC)
    if matter.review_due is not None:
        zone = ZoneInfo(site.time_zone)
        first = datetime.combine(matter.review_due, datetime.min.time(), zone)
        yield (first + timedelta(days=1)).astimezone(UTC)
        yield (first + timedelta(days=1 + site.review.grace_days)).astimezone(UTC)
