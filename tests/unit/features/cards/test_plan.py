"""Cards as jobs: names that are known before the picture exists."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from hcsite.engine.codec import decode, encode
from hcsite.features.cards.plan import design_for, kit_card, share_card
from hcsite.features.cards.view import CardView
from tests.unit.features.cards.samples import designs, view


def test_share_cards_are_published_under_their_digest() -> None:
    """The address is absolute from the root of the hub, the path is that of the job."""
    card = share_card(view(), "salt")
    assert re.fullmatch(r"/cards/salt\.[0-9a-f]{10}\.jpg", card.address)
    assert (card.path, view().design) == (card.job.path, card.job.blobs[0])
    assert (1200, 630) == (card.width, card.height)


def test_cards_of_the_kit_say_what_they_are_in_their_name() -> None:
    """Layout, slide and size."""
    card = kit_card(view("steps", (1080, 1350)), "salt")
    assert re.fullmatch(r"images/salt-steps-2-1080x1350\.[0-9a-f]{10}\.jpg", card.path)


@pytest.mark.parametrize(
    "changes",
    [
        {"words": {"title": "Salt"}},
        {"words": {"reviewed": "Reviewed 4 May 2026"}},
        {"look": {"accent": "#0b5c64"}},
        {"look": {"shaping": False}},
        {"face": "f" * 32},
    ],
)
def test_whatever_is_seen_changes_the_name(changes: dict[str, Any]) -> None:
    """So that no app shows an old picture from its cache."""
    assert share_card(view(), "salt").path != share_card(view(**changes), "salt").path


def test_another_design_gives_another_name() -> None:
    """Its digest is a part of the view."""
    card = view()
    other = replace(card, design="0" * 32)
    assert share_card(card, "salt").path != share_card(other, "salt").path


@pytest.mark.parametrize(
    ("slug", "name"),
    [("", "card"), ("../../etc", "etc"), ("a" * 300, "a" * 60), ("Über/Ärzte", "uber-arzte")],
)
def test_names_are_fit_for_any_disk(slug: str, name: str) -> None:
    """Short, in one folder, and never empty."""
    assert share_card(view(), slug).path.startswith(f"cards/{name}.")


def test_views_come_back_from_their_bytes() -> None:
    """A worker gets nothing else."""
    card = view("steps", (1080, 1080))
    assert card == decode(encode(card), CardView)


def test_the_design_for_fewest_sizes_wins() -> None:
    """That of link previews has one size alone."""
    found = design_for(designs(), "title", (1200, 630))
    assert found is not None
    assert "wide.toml" == found.name
    assert design_for(designs(), "title", (1, 1)) is None
