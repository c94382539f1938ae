"""The cards of a page, as people see them on each network."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcsite.features.unfurl.findings import Picture
from hcsite.features.unfurl.preview import findings, previews
from hcsite.model.link_card import LinkCard
from tests.unit.features.unfurl.pages import GOOD, IMAGE, page

LONG = "Salt " * 60


def cards(html: str, picture: Picture | None = GOOD) -> dict[str, LinkCard]:
    """The cards of a page, by reader."""
    return {card.reader: card for card in previews(html, image_of=lambda _url: picture)}


def test_a_card_of_mastodon() -> None:
    """Everything that it shows, from where it takes it."""
    expected = LinkCard(
        reader="mastodon",
        name="Mastodon",
        title="Eat less salt",
        description="Small changes that help.",
        title_shown="Eat less salt",
        description_shown="Small changes that help.",
        image=IMAGE,
        image_alt="A spoon of salt",
        frame=(1200, 630),
        large=True,
        host="hub.example.org",
        site="Riverside Clinic",
        byline="Ana Flores",
        account="@ana@social.example",
    )
    assert expected == cards(page())["mastodon"]


def test_what_is_shown_is_cut() -> None:
    """Between words, with an ellipsis, by the limit of each; what is taken stays whole."""
    found = cards(page({"og:description": LONG, "og:title": LONG}))
    assert LONG.strip() == found["whatsapp"].description
    assert len(found["whatsapp"].description_shown) <= 80
    assert found["whatsapp"].description_shown.endswith("Salt…")
    assert len(found["teams"].title_shown) <= 75
    assert LONG.strip() == found["facebook"].title_shown


def test_what_is_not_shown() -> None:
    """X draws picture and host, iMessage no description."""
    found = cards(page())
    assert ("", "", "Eat less salt") == (
        found["x"].title_shown,
        found["x"].description_shown,
        found["x"].title,
    )
    assert "" == found["imessage"].description


@pytest.mark.parametrize(
    ("picture", "small"),
    [
        (GOOD, {"teams"}),
        ((400, 300, 9000, "image/jpeg"), {"teams", "facebook", "linkedin", "imessage"}),
        ((900, 900, 9000, "image/jpeg"), {"teams", "mastodon"}),
        (None, {"teams"}),
    ],
)
def test_who_shows_a_small_picture(picture: Picture | None, small: set[str]) -> None:
    """In a square; where the file is not known, by the size that the page tells."""
    found = cards(page(), picture)
    assert small == {card.reader for card in found.values() if not card.large}
    assert all((card.frame == (1, 1)) is not card.large for card in found.values())


def test_a_page_without_a_picture() -> None:
    """Then nothing is large."""
    found = cards(page({"og:image": None, "twitter:image": None}))
    assert {("", False)} == {(card.image, card.large) for card in found.values()}


def test_no_card_at_all() -> None:
    """WhatsApp says what it lacks; the others have theirs."""
    found = cards(page({"og:url": None}))
    assert {"whatsapp": ("og:url",)} == {k: card.lacks for k, card in found.items() if card.lacks}


def test_a_card_has_the_findings_that_concern_it() -> None:
    """What is said of one network is not said of the others, and of the page only once."""
    html = page({"og:url": None, "twitter:image:alt": "a" * 421})
    found = cards(html)
    codes = {name: [item.code for item in card.findings] for name, card in found.items()}
    assert ["HC891", "HC896"] == codes["x"]
    assert {("HC891",)} == {tuple(codes[name]) for name in codes if name != "x"}
    assert ["HC891", "HC896"] == [item.code for item in findings(found.values())]


@pytest.mark.parametrize("size", ["9" * 5000, "-1", "²", "1e3", "12 00"])
def test_a_size_that_is_none(size: str) -> None:
    """What the page says is not believed; the picture is taken for large enough."""
    assert cards(page({"og:image:width": size}), None)["facebook"].large


@settings(max_examples=25)
@given(title=st.text(max_size=40), url=st.text(max_size=40), image=st.text(max_size=40))
def test_any_text_gives_cards(title: str, url: str, image: str) -> None:
    """Whatever stands in a head, there is a card for each network and nothing breaks."""
    html = page({"og:title": title, "og:url": url, "og:image": image, "og:image:width": title})
    assert 11 == len(cards(html))
