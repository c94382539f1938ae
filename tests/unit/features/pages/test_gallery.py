"""The gallery of infographics: a page for each choice of a topic or language, no empty one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hcsite.features.pages.archives import NEWEST
from hcsite.features.pages.gallery import gallery_addresses, gallery_jobs
from hcsite.model.document import Document
from hcsite.model.kinds import Kind
from hcsite.model.matter import PostMatter
from hcsite.theme.views import LinkView
from tests.unit.features.pages.hubs import FIRST, hub, planned, posts
from tests.unit.model.documents import post, topic

HEART, FOOD, EMPTY = topic("heart"), topic("food"), topic("skin")


def drawn(name: str, *topics: str, **matter: Any) -> Document[PostMatter]:
    """An infographic."""
    return post(name, kind=Kind.INFOGRAPHIC, topics=topics, **matter)


def test_each_choice_is_a_page() -> None:
    """Topics by their titles, then languages in their own words; a topic without any is none."""
    built = hub(
        HEART,
        FOOD,
        EMPTY,
        *posts(2, topics=("skin",)),
        drawn("salt", "heart", "food"),
        drawn("pulse", "heart"),
        drawn("halen", "food", lang="cy"),
    )
    context, cards = planned(built)
    jobs = {job.path: job.args for job in gallery_jobs(context, cards)}
    assert [
        "infographics/index.html",
        "infographics/topic/food/index.html",
        "infographics/topic/heart/index.html",
        "infographics/language/cy/index.html",
        "infographics/language/en/index.html",
        "infographics/language/en/topic/food/index.html",
    ] == [*jobs]
    told = [(f.label, f.count, f.lang) for f in jobs["infographics/index.html"].filters]
    expected = [("Food", 2, ""), ("Heart", 2, ""), ("Cymraeg", 1, "cy"), ("English", 2, "en")]
    assert expected == told
    heart = jobs["infographics/topic/heart/index.html"]
    assert {"Pulse", "Salt"} == {card.title for card in heart.cards}
    assert LinkView("/hub/infographics/topic/heart/", "Heart") == heart.subject
    assert ["Heart"] == [f.label for f in heart.filters if f.current]
    shown = {f"/{path.removesuffix('index.html')}" for path in jobs} - {"/infographics/"}
    assert shown == {*gallery_addresses(built)}


def test_topics_within_languages() -> None:
    """Plain links narrow a topic by its languages and a language by its topics; none is empty."""
    built = hub(
        HEART,
        FOOD,
        drawn("salt", "heart", "food"),
        drawn("pulse", "heart"),
        drawn("calon", "heart", lang="cy"),
        drawn("dwr", lang="cy"),
    )
    jobs = {job.args.url: job.args for job in gallery_jobs(*planned(built))}
    root, narrow = "/hub/infographics/", "language/cy/topic/heart/"
    both = {url for url in jobs if "/language/" in url and "/topic/" in url}
    assert {root + narrow} == both

    def links(url: str) -> list[tuple[str, str, int, bool]]:
        found = jobs[root + url].filters
        return [(f.url.removeprefix(root), f.label, f.count, f.current) for f in found]

    assert [
        (narrow, "Heart", 1, False),
        ("language/cy/", "Cymraeg", 2, True),
        ("language/en/", "English", 2, False),
    ] == links("language/cy/")
    assert [
        ("topic/food/", "Food", 1, False),
        ("topic/heart/", "Heart", 3, True),
        (narrow, "Cymraeg", 1, False),
        ("language/en/", "English", 2, False),
    ] == links("topic/heart/")
    assert [
        (narrow, "Heart", 1, True),
        (narrow, "Cymraeg", 1, True),
        ("language/en/", "English", 2, False),
    ] == links(narrow)
    assert {"Calon"} == {card.title for card in jobs[root + narrow].cards}
    shown = {url.removeprefix("/hub") for url in jobs} - {"/infographics/"}
    assert shown == {*gallery_addresses(built)}


def test_a_choice_of_everything_is_none() -> None:
    """One topic and one language for all leave nothing to choose; without infographics no page."""
    built = hub(HEART, drawn("salt", "heart"), drawn("pulse", "heart"))
    (job,) = gallery_jobs(*planned(built))
    assert () == job.args.filters
    assert [] == [*gallery_jobs(*planned(hub(HEART, *posts(2))))]


def test_many_of_a_topic_go_by_year() -> None:
    """A long choice has its years below its own address."""
    days = (FIRST + timedelta(days=number) for number in range(NEWEST + 1))
    many = [drawn(f"i{n:02}", "heart", published=day) for n, day in enumerate(days)]
    built = hub(HEART, *many, drawn("salt"))
    jobs = {job.path: job.args for job in gallery_jobs(*planned(built))}
    assert NEWEST == len(jobs["infographics/topic/heart/index.html"].cards)
    year = jobs["infographics/topic/heart/2025/index.html"]
    assert ("Heart", 2025, "infographic") == (year.subject.label, year.year, year.kind)
    assert "/infographics/topic/heart/2025/" in {*gallery_addresses(built)}
