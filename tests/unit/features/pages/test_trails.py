"""Addresses and trails of pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.features.pages.trails import Page, absolute, home_of, list_title, trail_of
from hcsite.theme.views import LinkView
from tests.unit.features.pages import samples
from tests.unit.features.pages.samples import SITE, STRINGS


def test_links_become_absolute_once() -> None:
    """A link from the root of the host gets the origin; a full URL stays."""
    assert "https://health.example.org/hub/a/" == absolute(SITE, "/hub/a/")
    assert "https://other.example/a" == absolute(SITE, "https://other.example/a")
    assert "https://health.example.org/hub/" == home_of(SITE)


@pytest.mark.parametrize(
    ("view", "steps"),
    [
        (samples.POST, ["Home", "Heart health", samples.POST.title]),
        (replace(samples.POST, topics=()), ["Home", "Posts", samples.POST.title]),
        (samples.INFOGRAPHIC, ["Home", "Infographics", samples.INFOGRAPHIC.title]),
        (samples.PROFILE, ["Home", "People", "Dr Jane Doe"]),
        (samples.TOPIC, ["Home", "Topics", "Heart health"]),
        (samples.TOPICS, ["Home", "Topics"]),
        (samples.PEOPLE, ["Home", "People"]),
        (samples.POSTS, ["Home", "Posts"]),
        (samples.YEAR, ["Home", "Posts", "2026"]),
        (replace(samples.YEAR, kind="infographic"), ["Home", "Infographics", "2026"]),
        (samples.ABOUT, ["Home", "About us"]),
        (samples.HOME, []),
        (samples.NOT_FOUND, []),
    ],
)
def test_the_trail_leads_from_home_to_the_page(view: Page, steps: list[str]) -> None:
    """Each kind of page hangs below the list that holds it."""
    assert steps == [link.label for link in trail_of(view, SITE, STRINGS)]


def test_the_trail_of_a_years_archive_goes_through_its_topic() -> None:
    """The archive of a topic hangs below the topic, not below the posts."""
    topic = LinkView("/hub/topics/heart/", "Heart health")
    trail = trail_of(replace(samples.YEAR, subject=topic), SITE, STRINGS)
    assert (LinkView("/hub/", "Home"), topic, LinkView(samples.YEAR.url, "2026")) == trail


def test_lists_are_named_by_what_they_hold() -> None:
    """The title names the kind, the subject and the year, as far as the list has them."""
    heart = LinkView("/hub/topics/heart/", "Heart health")
    assert "Posts" == list_title(samples.POSTS, SITE, STRINGS)
    assert "Infographics" == list_title(replace(samples.POSTS, name="infographics"), SITE, STRINGS)
    assert "Posts: 2026" == list_title(samples.YEAR, SITE, STRINGS)
    assert "Heart health: 2026" == list_title(replace(samples.YEAR, subject=heart), SITE, STRINGS)
