"""What a hub tells of its own care: whether it has a report on it, and what it put right."""

from __future__ import annotations

from datetime import date
from typing import Final

from hcsite.model.hub import Hub, Post
from hcsite.model.lifecycle import ReviewState, State
from hcsite.model.trust import RETRACTION, Correction, fresh_until

TRUST: Final = "/trust/"
"""The address of the report."""

CORRECTIONS_FEED: Final = "/trust/atom.xml"
"""The address of the feed of corrections."""

MISTAKES: Final = frozenset(("correction", "clarification", RETRACTION))
"""Types of corrections that put something right; an update only tells news."""


def has_trust_report(hub: Hub) -> bool:
    """Whether there is a report: somebody reviews, or pieces are clinical.

    Not where the hub has a page of its own at that address.
    """
    if any(page.address == TRUST and page.state in hub.shown for page in hub.pages):
        return False
    return any(post.clinical or post.matter.reviewers for post in hub.shown_posts)


def kept_pieces(hub: Hub) -> tuple[Post, ...]:
    """The pieces that the hub answers for: live, neither taken back nor given up."""
    live = (post for post in hub.shown_posts if post.state is State.LIVE)
    return tuple(post for post in live if not (post.is_retracted or post.is_retired))


def is_reviewed_in_time(post: Post) -> bool:
    """Whether a piece says when it was reviewed, and the next review is still to come."""
    return post.matter.last_reviewed is not None and post.review is ReviewState.CURRENT


def corrections_of(hub: Hub) -> tuple[tuple[Post, Correction], ...]:
    """What was put right in live pieces, the newest first; of what was taken back that alone."""
    told = [
        (post, correction)
        for post in hub.shown_posts
        if post.state is State.LIVE
        for correction in post.matter.corrections
        if correction.type in MISTAKES and (correction.is_retraction or not post.is_retracted)
    ]
    return tuple(sorted(told, key=lambda item: (item[1].date, item[0].address), reverse=True))


def is_of_last_year(correction: Correction, today: date) -> bool:
    """Whether a correction is no older than a year."""
    return correction.date <= today <= fresh_until(correction.date)
