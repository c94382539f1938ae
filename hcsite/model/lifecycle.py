"""States that follow from dates. Time is an argument: nothing here asks a clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum


class State(StrEnum):
    """Whether readers see a piece."""

    DRAFT = "draft"
    IN_REVIEW = "in review"
    SCHEDULED = "scheduled"
    LIVE = "live"
    EXPIRED = "expired"


class ReviewState(StrEnum):
    """How a piece stands with its planned review."""

    NONE = "none"
    CURRENT = "current"
    DUE = "due"
    OVERDUE = "overdue"


def state_of(
    *,
    draft: bool,
    published: datetime | None,
    expires: datetime | None,
    as_of: datetime,
    held: bool = False,
) -> State:
    """The state at an instant. A piece without a date of publication is a draft.

    One that is `held` waits for somebody to sign it off, whatever its dates say.
    """
    if draft or published is None:
        return State.DRAFT
    if held:
        return State.IN_REVIEW
    if expires is not None and expires <= as_of:
        return State.EXPIRED
    return State.LIVE if published <= as_of else State.SCHEDULED


def review_state_of(due: date | None, *, today: date, grace_days: int) -> ReviewState:
    """`due` from the day after the planned review, `overdue` once the grace is over too."""
    if due is None:
        return ReviewState.NONE
    if today <= due:
        return ReviewState.CURRENT
    return ReviewState.DUE if today <= due + timedelta(days=grace_days) else ReviewState.OVERDUE
