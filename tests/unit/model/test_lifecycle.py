"""States follow from dates and from the moment that is asked for."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from hcsite.model.lifecycle import ReviewState, State, review_state_of, state_of
from tests.unit.model.documents import FUTURE, NOW, PAST


@pytest.mark.parametrize(
    ("draft", "published", "expires", "expected"),
    [
        (False, PAST, None, State.LIVE),
        (False, NOW, None, State.LIVE),
        (False, FUTURE, None, State.SCHEDULED),
        (False, None, None, State.DRAFT),
        (True, PAST, PAST, State.DRAFT),
        (False, PAST, FUTURE, State.LIVE),
        (False, PAST, NOW, State.EXPIRED),
        (False, FUTURE, PAST, State.EXPIRED),
    ],
)
def test_state_of_a_piece(
    published: datetime | None, expires: datetime | None, expected: State, *, draft: bool
) -> None:
    """A draft stays one; from its first instant a piece is live, at its last it is gone."""
    assert expected is state_of(draft=draft, published=published, expires=expires, as_of=NOW)


def test_state_does_not_depend_on_the_clock_of_a_place() -> None:
    """The same instant told in another zone is the same instant."""
    there = NOW.astimezone(timezone(timedelta(hours=14)))
    assert State.LIVE is state_of(draft=False, published=there, expires=None, as_of=NOW)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 3, 1), ReviewState.CURRENT),
        (date(2026, 3, 2), ReviewState.DUE),
        (date(2026, 3, 31), ReviewState.DUE),
        (date(2026, 4, 1), ReviewState.OVERDUE),
    ],
)
def test_review_is_due_and_then_overdue(today: date, expected: ReviewState) -> None:
    """On its day it is still in time; thirty days of grace follow."""
    assert expected is review_state_of(date(2026, 3, 1), today=today, grace_days=30)


def test_review_without_a_plan_has_no_state() -> None:
    """Nobody can be late who promised nothing."""
    assert ReviewState.NONE is review_state_of(None, today=date(2026, 3, 1), grace_days=0)
