"""Outlines of pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hcsite.features.pages.outline import (
    INDEX,
    NOINDEX,
    opening,
    outline_of,
    raster,
    reading_minutes,
)
from hcsite.features.pages.trails import Page
from hcsite.model.trust import Correction
from hcsite.theme.views import BodyView, PageView, PersonView, PostView, SiteView
from tests.unit.features.pages import samples
from tests.unit.features.pages.samples import SITE, STRINGS

BARE = SiteView("Hub", "/", "https://h.example", "/")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("post", "High blood pressure: 5 things to do this week – Riverside Health Hub"),
        ("profile", "Dr Jane Doe – Riverside Health Hub"),
        ("topic", "Heart health – Riverside Health Hub"),
        ("list", "Posts – Riverside Health Hub"),
        ("year", "Posts: 2026 – Riverside Health Hub"),
        ("topics", "Topics – Riverside Health Hub"),
        ("people", "People – Riverside Health Hub"),
        ("page", "About us – Riverside Health Hub"),
        ("home", "Riverside Health Hub – Plain facts from your clinic"),
    ],
)
def test_the_title_names_the_page_and_then_the_hub(name: str, title: str) -> None:
    """Only home puts the name of the hub first."""
    assert title == outline_of(samples.PAGES[name], SITE, STRINGS).page_title


def test_the_name_of_the_hub_is_not_said_twice() -> None:
    """A page titled as the hub, and a home without a tagline, have the name alone."""
    page = PageView("/a/", "https://h.example/a/", "Hub", BodyView())
    assert "Hub" == outline_of(page, BARE, STRINGS).page_title
    assert "Hub" == outline_of(samples.HOME, BARE, STRINGS).page_title


@pytest.mark.parametrize("name", samples.PAGES)
def test_every_page_has_a_description(name: str) -> None:
    """Even on a hub that says nothing of itself."""
    assert outline_of(samples.PAGES[name], BARE, STRINGS).description


def test_a_post_is_described_by_the_best_that_it_has() -> None:
    """The summary, else the key message, else how it begins, else its title."""
    post = samples.POST
    assert post.summary == outline_of(post, SITE, STRINGS).description
    post = replace(post, summary="")
    assert post.key_message == outline_of(post, SITE, STRINGS).description
    post = replace(post, key_message="")
    assert post.body.lead == outline_of(post, SITE, STRINGS).description
    post = replace(post, body=BodyView())
    assert f"{post.title} – Hub" == outline_of(post, BARE, STRINGS).description


def test_a_person_is_described_by_role_where_no_word_is_told() -> None:
    """Better a role than the hub's general description."""
    silent: PersonView = replace(samples.PROFILE, body=BodyView())
    described = outline_of(silent, SITE, STRINGS).description
    assert "Dr Jane Doe, Family physician – Riverside Health Hub" == described


def test_a_derived_description_ends_with_what_the_hub_is_about() -> None:
    """Lists have no words of their own."""
    expected = f"Topics – Riverside Health Hub. {SITE.description}"
    assert expected == outline_of(samples.TOPICS, SITE, STRINGS).description


def test_descriptions_are_of_one_line() -> None:
    """YAML lets a summary run over lines; a description must not."""
    post = replace(samples.POST, summary="One\n  two\tthree\n")
    assert "One two three" == outline_of(post, SITE, STRINGS).description


def test_the_opening_holds_whole_sentences() -> None:
    """Nothing is cut inside a sentence, and what fits is taken."""
    assert "One two three." == opening("One two three. Four five six.", 20)
    assert "One two three. Four five six." == opening("One two three.  Four five six.", 40)
    assert "" == opening(" ")


def test_the_opening_keeps_the_first_sentence_however_long() -> None:
    """A sentence about health that is cut may say the opposite."""
    long = "Take this medicine only when your doctor has told you to do so."
    assert long == opening(f"{long} More.", 10)


def test_the_opening_does_not_end_at_a_title_or_an_abbreviation() -> None:
    """`Dr.` and `e.g.` end no sentence."""
    text = "Ask Dr. Rao, e.g. by mail. He answers."
    assert "Ask Dr. Rao, e.g. by mail." == opening(text, 30)


def test_the_opening_knows_sentences_without_spaces() -> None:
    """Chinese and Japanese put no space after a full stop."""
    assert "塩を減らす。" == opening("塩を減らす。水を飲む。", 8)


@pytest.mark.parametrize(
    "view",
    [
        replace(samples.POST, review_state="overdue"),
        replace(samples.POST, state="draft"),
        replace(samples.POST, corrections=(Correction(date(2026, 1, 1), "retraction"),)),
        replace(samples.ABOUT, state="scheduled"),
        samples.NOT_FOUND,
    ],
)
def test_what_should_not_be_found_is_not_indexed(view: Page) -> None:
    """Overdue, retracted and unpublished pages, and the page for nothing."""
    assert NOINDEX == outline_of(view, SITE, STRINGS).robots


@pytest.mark.parametrize("name", samples.PAGES)
def test_live_pages_are_indexed_but_not_in_a_preview(name: str) -> None:
    """A preview is nobody's business but the staff's."""
    view = samples.PAGES[name]
    assert INDEX == outline_of(view, SITE, STRINGS).robots
    assert NOINDEX == outline_of(view, replace(SITE, preview=True), STRINGS).robots


def test_a_review_that_is_due_does_not_hide_a_page() -> None:
    """Until the grace is over the page stands."""
    assert INDEX == outline_of(replace(samples.POST, review_state="due"), SITE, STRINGS).robots


def test_cards_show_pixels_and_else_the_picture_of_the_hub() -> None:
    """No link card draws SVG."""
    drawing = replace(samples.HERO, type="image/svg+xml")
    assert samples.HERO == outline_of(samples.POST, SITE, STRINGS).image
    assert samples.SHARE == outline_of(replace(samples.POST, image=drawing), SITE, STRINGS).image
    assert samples.SHARE == outline_of(samples.HOME, SITE, STRINGS).image
    assert outline_of(replace(samples.POST, image=None), BARE, STRINGS).image is None
    assert raster(drawing) is None


def test_the_organisation_signs_where_nobody_else_does() -> None:
    """A byline is never empty."""
    nobody: PostView = replace(samples.POST, authors=())
    both = replace(samples.POST, by_organisation=True)
    assert ("Dr Jane Doe",) == outline_of(samples.POST, SITE, STRINGS).author_names(SITE)
    assert (SITE.org.name,) == outline_of(nobody, SITE, STRINGS).author_names(SITE)
    assert ("Dr Jane Doe", SITE.org.name) == outline_of(both, SITE, STRINGS).author_names(SITE)
    assert ("Hub",) == outline_of(nobody, BARE, STRINGS).author_names(BARE)


def test_a_post_that_was_never_changed_was_changed_when_published() -> None:
    """Readers of metadata want a date of change always."""
    never = replace(samples.POST, updated=None)
    assert "2026-03-02T09:00:00-06:00" == outline_of(never, SITE, STRINGS).modified


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (200, 1), (201, 2), (640, 4)])
def test_minutes_that_have_begun_count(words: int, minutes: int) -> None:
    """At 200 words a minute."""
    assert minutes == reading_minutes(words)
