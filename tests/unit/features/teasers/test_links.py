"""Links with their campaign, and what statistics would take amiss."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.features.teasers.links import Tracking, link_of, tracking_of, traps
from hcsite.model.platform import Platform, Utm
from hcsite.model.platforms import known_platforms
from hcsite.model.promotion import Promotion
from tests.unit.features.teasers.pieces import composed, piece

X = known_platforms()["x"]


def test_a_link_says_where_it_stood() -> None:
    """Source, medium, campaign with its year, the piece with its variant."""
    expected = (
        "https://health.example.org/posts/norovirus/?utm_source=x&utm_medium=social"
        "&utm_campaign=promotion-2026&utm_content=norovirus-week-1"
    )
    assert expected == link_of(piece(), X, "week-1")


def test_the_piece_names_its_campaign() -> None:
    """A year in its name is not said twice."""
    view = piece(promotion=Promotion(campaign="heart-week-2027"))
    tracking = tracking_of(view, X, "day-0")
    assert tracking is not None
    assert "heart-week-2027" == tracking.campaign


def test_a_page_of_linkedin_and_google_are_told_apart() -> None:
    """By a suffix of the content, and a prefix of the campaign."""
    page = tracking_of(piece(), known_platforms()["linkedin_page"], "day-0")
    google = tracking_of(piece(), known_platforms()["gbp"], "day-0")
    assert page is not None
    assert google is not None
    assert ("norovirus-day-0-page", "gbp-promotion-2026") == (page.content, google.campaign)


def test_a_hub_that_wants_no_campaigns_has_none() -> None:
    """Nor has a platform without a source."""
    view = piece()
    assert view.url == link_of(replace(view, utm=False), X, "day-0")
    assert view.url == link_of(view, Platform("a", "A"), "day-0")


def test_a_query_that_is_there_stays() -> None:
    """Only an older campaign goes; what stands behind # stays last."""
    view = piece(url="https://h.example.org/p/?a=1&utm_source=old#part")
    link = link_of(view, X, "day-0")
    assert link.startswith("https://h.example.org/p/?a=1&utm_source=x&")
    assert link.endswith("#part")


def test_letters_of_other_scripts_are_encoded() -> None:
    """A link holds ASCII alone."""
    assert link_of(piece(slug="سكري"), X, "day-0").isascii()


@pytest.mark.parametrize(
    ("medium", "campaign", "expected"),
    [
        ("cpr", "heart", ["medium"]),
        ("ppc", "heart", ["medium"]),
        ("paid-social", "heart", ["medium"]),
        ("web-push", "heart", ["medium"]),
        ("mobile", "heart", ["medium"]),
        ("social", "shopping-for-health", ["campaign"]),
        ("social", "shop-week", ["campaign"]),
        ("social", "workshop", []),
        ("social", "eshop-week", ["campaign"]),
        ("email", "heart-week-2026", []),
    ],
)
def test_traps_of_statistics(medium: str, campaign: str, expected: list[str]) -> None:
    """A cleaned copy of the rules by which they sort visits."""
    found = [name for name, _ in traps(Tracking("x", medium, campaign, "a"))]
    assert expected == found


def test_a_trap_is_told_once_for_all_platforms() -> None:
    """The campaign belongs to the piece, so it is said once."""
    found = composed(piece(promotion=Promotion(campaign="shop-week"))).diagnostics
    assert 1 == sum(d.code == "HC826" and "shopping" in d.message for d in found)


def test_our_own_platforms_fall_into_no_trap() -> None:
    """What we ship is sorted as it is meant."""
    mediums = {platform.utm.medium for platform in known_platforms().values()}
    assert [] == [t for m in mediums for t in traps(Tracking("a", m, "promotion-2026", "b"))]
    assert Utm("a").medium in mediums
