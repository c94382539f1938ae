"""When the hub changes by itself: a publication, an end, a review that falls due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hcsite.model.hub import Hub, Post
from hcsite.model.site import Site


def next_change(hub: Hub) -> datetime | None:
    """The next instant at which a state changes by itself: a publication, an end, a review."""
    moments = (moment for post in hub.posts for moment in _moments(post, hub.site))
    return min((m for m in moments if m > hub.as_of), default=None)


def last_change(hub: Hub) -> datetime | None:
    """The last instant before now at which a state changed by itself."""
    moments = (moment for post in hub.posts for moment in _moments(post, hub.site))
    return max((m for m in moments if m <= hub.as_of), default=None)


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
