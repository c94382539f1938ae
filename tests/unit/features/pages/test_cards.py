"""Cards: pieces, people and topics as lists show them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from hcsite.features.pages.cards import SUMMARY, Cards, summary_of
from hcsite.model.document import Body
from hcsite.model.kinds import Kind
from hcsite.model.lifecycle import State
from hcsite.model.media import Medium
from hcsite.model.trust import Image
from hcsite.theme.views import Card, PersonCard, TopicCard
from tests.unit.features.pages.hubs import context_of, hub
from tests.unit.model.documents import PAST, SITE, person, post, topic

PLATE = Medium("content/media/plate.png", "digest", "image/png", 40, 30)
IMAGE = Image("plate.png", "A plate")


def test_a_person() -> None:
    """All that bylines show, and the photo where there is one."""
    ana = person(
        "ana-flores",
        honorific_prefix="Dr",
        honorific_suffix="RN",
        role="Nurse",
        health_professional=True,
        photo=IMAGE,
        mastodon="@ana@x.example",
        x="ana",
    )
    context = context_of(hub(ana), media={PLATE.path: PLATE}, images={ana.path: PLATE.path})
    card = Cards(context).people["ana-flores"]
    expected = PersonCard(
        "ana-flores",
        "/hub/people/ana-flores/",
        "Ana-Flores",
        "Dr",
        "RN",
        "Nurse",
        health_professional=True,
        photo=context.picture(ana.path, IMAGE),
        mastodon="@ana@x.example",
        x="ana",
    )
    assert expected == card
    assert card.photo is not None


def test_a_topic() -> None:
    """A topic knows how many pieces it has that are shown."""
    built = hub(
        topic("heart", summary="Keep it well."),
        topic("food"),
        post("a", topics=("heart",)),
        post("b", topics=("heart", "food")),
        post("c", topics=("heart",), draft=True),
    )
    cards = Cards(context_of(built)).topics
    assert TopicCard("/hub/topics/heart/", "Heart", "Keep it well.", 2) == cards["heart"]
    assert 1 == cards["food"].count


def test_a_piece() -> None:
    """All that lists show of a piece."""
    salt = post(
        "salt",
        summary="Less.",
        authors=("ana", "org", "ben"),
        topics=("food", "heart"),
        image=IMAGE,
        last_reviewed=date(2026, 1, 5),
        review_due=date(2027, 1, 5),
    )
    people = (person("ana", honorific_prefix="Dr"), person("ben"))
    built = hub(*people, topic("food", draft=True), topic("heart"), salt)
    context = context_of(built, media={PLATE.path: PLATE}, images={salt.path: PLATE.path})
    expected = Card(
        "/hub/posts/salt/",
        "post",
        "Salt",
        "Less.",
        PAST,
        context.picture(salt.path, IMAGE),
        ("Dr Ana", "Ben", "Clinic"),
        "Heart",
        date(2026, 1, 5),
        "current",
    )
    assert (expected,) == Cards(context).of(built.posts)


def test_bylines() -> None:
    """People who are drafts are not named; the organisation signs where nobody else does."""
    built = hub(
        person("ana", draft=True),
        post("a", authors=("ana",), published=datetime(2026, 1, 2, tzinfo=UTC)),
        post("b"),
    )
    cards = Cards(context_of(built)).of(built.posts)
    assert [(), ("Clinic",)] == [card.authors for card in cards]


@pytest.mark.parametrize(
    ("summary", "lead", "expected"),
    [
        ("Short.", "Lead.", "Short."),
        ("", "Lead.", "Lead."),
        ("", "", ""),
        ("", "word " * 100, "word " * 38 + "word" + "\u2026"),
    ],
)
def test_summaries(summary: str, lead: str, expected: str) -> None:
    """The summary, else the beginning of the first paragraph, cut between words."""
    (built,) = hub(post("a", summary=summary, body=Body(lead=lead))).posts
    assert expected == summary_of(built)
    assert len(expected) <= SUMMARY


def test_what_is_shown_in_public() -> None:
    """Drafts of people, topics and pieces have no card."""
    built = hub(
        person("ana", draft=True), topic("heart", draft=True), post("a", draft=True), post("b")
    )
    cards = Cards(context_of(built))
    assert ({}, {}) == (cards.people, cards.topics)
    assert ["content/posts/b.md"] == list(cards.posts)


def test_what_is_shown_in_a_preview() -> None:
    """There, drafts have theirs, so that a writer sees what links will lead to."""
    built = hub(
        person("ana", draft=True),
        topic("heart", draft=True),
        post("a", draft=True),
        shown=(State.LIVE, State.DRAFT),
    )
    cards = Cards(context_of(built))
    assert (["ana"], ["heart"]) == (list(cards.people), list(cards.topics))
    assert ["content/posts/a.md"] == list(cards.posts)


def test_kinds_and_base_path() -> None:
    """Infographics lie in their own folder; at the root of a host links begin there."""
    site = replace(SITE, base_url="https://example.org/")
    built = hub(post("plate", kind=Kind.INFOGRAPHIC), site=site)
    (card,) = Cards(context_of(built)).of(built.posts)
    assert ("/infographics/plate/", "infographic") == (card.url, card.kind)
