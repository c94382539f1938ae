"""Pieces of a hub and what can be asked of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hcsite.model.lifecycle import State
from hcsite.model.trust import Correction
from tests.unit.model.documents import FUTURE, PAST, hub_of, post


def test_shown_posts_are_those_of_the_shown_states() -> None:
    """Readers see what is live; a preview shows more. The newest comes first, drafts last."""
    documents = [post("live"), post("coming", published=FUTURE), post("draft", published=None)]
    hub, _ = hub_of(*documents)
    assert ["Live"] == [p.matter.title for p in hub.shown_posts]
    hub, _ = hub_of(*documents, shown=State)
    assert ["Coming", "Live", "Draft"] == [p.matter.title for p in hub.shown_posts]


def test_listed_posts_leave_out_what_was_taken_back() -> None:
    """Its page is made, as others lead to it, but no list offers it; a mended piece is listed."""
    mended = (Correction(date(2026, 2, 1)),)
    hub, _ = hub_of(
        post("back", corrections=(*mended, Correction(date(2026, 2, 2), "retraction"))),
        post("mended", corrections=mended),
        post("draft", draft=True),
    )
    assert {"Back", "Mended"} == {p.matter.title for p in hub.shown_posts}
    assert ["Mended"] == [p.matter.title for p in hub.listed_posts]
    assert {"Back": True, "Mended": False, "Draft": False} == {
        p.matter.title: p.is_retracted for p in hub.posts
    }


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ({}, False),
        ({"review_due": date(2026, 1, 1)}, True),
        ({"review_due": date(2026, 5, 1)}, False),
        ({"corrections": (Correction(date(2026, 2, 1), "retraction"),)}, True),
        ({"corrections": (Correction(date(2026, 2, 1)),)}, False),
    ],
)
def test_retracted_and_overdue_pieces_are_outdated(
    matter: dict[str, Any], *, expected: bool
) -> None:
    """Search engines and feeds bring nobody to them any more."""
    hub, _ = hub_of(post("salt", **matter))
    assert expected is hub.posts[0].is_outdated


def test_day_of_publication_is_asked_only_where_there_is_one() -> None:
    """Who asks a draft without a date has made a mistake."""
    hub, _ = hub_of(post("salt"), post("draft", published=None))
    assert PAST == hub.posts[0].published
    with pytest.raises(ValueError, match="draft"):
        hub.posts[1].published  # noqa: B018
