"""Lists of pieces: the newest first, older ones by year."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from hcsite.features.pages.archives import (
    NEWEST,
    archive_jobs,
    year_addresses,
    year_jobs,
    year_links,
    years_of,
)
from hcsite.model.kinds import Kind
from hcsite.model.lifecycle import State
from hcsite.theme.views import LinkView, ListView
from tests.unit.features.pages.hubs import context_of, hub, planned, posts
from tests.unit.model.documents import SITE, post

EVE = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "year"),
    [
        ("UTC", 2025),
        ("Europe/Berlin", 2026),
        ("Asia/Tokyo", 2026),
        ("America/Chicago", 2025),
        ("Pacific/Kiritimati", 2026),
    ],
)
def test_the_year_is_that_of_the_hub(zone: str, year: int) -> None:
    """An instant near New Year belongs to the year that it has where the hub is."""
    built = hub(post("eve", published=EVE))
    assert [year] == list(years_of(built.posts, zone))


def test_years_in_order() -> None:
    """The last year first, in each the newest first; a piece without a date is in none."""
    days = {"a": EVE, "b": EVE - timedelta(days=400), "c": EVE - timedelta(days=1), "d": None}
    built = hub(*(post(name, published=day) for name, day in days.items()), shown=State)
    years = years_of(built.shown_posts, "UTC")
    found = [(year, [p.matter.title for p in members]) for year, members in years.items()]
    assert [(2025, ["A", "C"]), (2024, ["B"])] == found


def test_one_page_has_no_years() -> None:
    """A list that fits on one page has no archives; one more piece makes them."""
    for count, expected in ((NEWEST, {}), (NEWEST + 1, {"/posts/2025/": 2025})):
        built = hub(*posts(count))
        assert expected == year_addresses(built, "/posts/", built.shown_posts)
        links = year_links(context_of(built), "/posts/", built.shown_posts)
        assert [LinkView(f"/hub{own}", str(year)) for own, year in expected.items()] == [*links]


def test_list_of_posts() -> None:
    """The newest pieces, no infographic among them, and no list where there is none."""
    built = hub(*posts(3), post("plate", kind=Kind.INFOGRAPHIC))
    context, cards = planned(built)
    (first,) = archive_jobs(context, cards)
    assert "posts/index.html" == first.path
    assert "closure of archive.html" == first.closure
    assert "hcsite.features.pages.render:archive" == first.renderer
    view = first.args
    assert isinstance(view, ListView)
    assert ("posts", "post", 0, ()) == (view.name, view.kind, view.year, view.years)
    assert ["P002", "P001", "P000"] == [card.title for card in view.cards]
    assert "/hub/posts/" == view.url
    assert "https://health.example.org/hub/posts/" == view.canonical
    nothing = hub()
    assert [] == list(archive_jobs(*planned(nothing)))


def test_years_of_a_long_list() -> None:
    """The first page has the newest, each year all of its own; all of them link to the years."""
    built = hub(*posts(400))
    context, cards = planned(built)
    first, *years = archive_jobs(context, cards)
    expected = (LinkView("/hub/posts/2026/", "2026"), LinkView("/hub/posts/2025/", "2025"))
    assert NEWEST == len(first.args.cards)
    assert ["posts/2026/index.html", "posts/2025/index.html"] == [job.path for job in years]
    assert [35, 365] == [len(job.args.cards) for job in years]
    assert all(expected == job.args.years for job in (first, *years))
    assert [("year", 2026), ("year", 2025)] == [(j.args.name, j.args.year) for j in years]


def test_years_of_a_topic_or_person() -> None:
    """They carry whose years they are, and lie below their page."""
    built = hub(*posts(NEWEST + 1))
    context, cards = planned(built)
    subject = LinkView("/hub/topics/heart/", "Heart")
    (job,) = year_jobs(context, cards, "/topics/heart/", built.shown_posts, subject=subject)
    assert "topics/heart/2025/index.html" == job.path
    assert (subject, "", 2025) == (job.args.subject, job.args.kind, job.args.year)
    assert NEWEST + 1 == len(job.args.cards)


def test_years_without_a_base_path() -> None:
    """At the root of a host, links begin there."""
    built = hub(*posts(NEWEST + 1), site=replace(SITE, base_url="https://example.org/"))
    links = year_links(context_of(built), "/posts/", built.shown_posts)
    assert (LinkView("/posts/2025/", "2025"),) == links
