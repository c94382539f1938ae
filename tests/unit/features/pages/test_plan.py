"""All pages of a hub: which there are, and that their addresses are known before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.features.pages.archives import NEWEST
from hcsite.features.pages.plan import FEW, ON_HOME, generated_addresses, page_jobs
from hcsite.model.address import output_of
from hcsite.model.hub import Hub, Piece
from hcsite.model.kinds import Kind
from hcsite.model.lifecycle import State
from hcsite.model.matter import Series
from hcsite.model.trust import Correction, Review
from hcsite.theme.views import HomeView, NotFoundView, PageView
from tests.unit.features.pages.hubs import FIRST, context_of, hub, posts
from tests.unit.model.documents import SITE, page, person, post, topic


def paths(built: Hub) -> list[str]:
    """The paths of all pages."""
    return [job.path for job in page_jobs(context_of(built))]


def views(built: Hub) -> dict[str, Any]:
    """The views of all pages by their path."""
    return {job.path: job.args for job in page_jobs(context_of(built))}


def own_paths(built: Hub) -> set[str]:
    """The paths of pages that have a file of their own."""
    pieces: list[Piece] = [
        *built.shown_posts,
        *built.pages,
        *built.people.values(),
        *built.topics.values(),
    ]
    return {output_of(piece.address) for piece in pieces if piece.state in built.shown}


def test_the_pages_of_a_small_hub() -> None:
    """One of everything, in one order."""
    built = hub(
        *posts(1, authors=("ana",), topics=("heart",)),
        post("plate", kind=Kind.INFOGRAPHIC),
        page("about"),
        page("visit/parking"),
        person("ana"),
        topic("heart"),
    )
    assert [
        "index.html",
        "infographics/plate/index.html",
        "posts/p000/index.html",
        "posts/index.html",
        "infographics/index.html",
        "topics/index.html",
        "topics/heart/index.html",
        "people/index.html",
        "people/ana/index.html",
        "about/index.html",
        "visit/parking/index.html",
        "404.html",
    ] == paths(built)
    assert {
        "/",
        "/posts/",
        "/infographics/",
        "/topics/",
        "/people/",
    } == set(generated_addresses(built))


def test_an_empty_hub() -> None:
    """Without content there is the front page, and the page for what is not there."""
    assert ["index.html", "404.html"] == paths(hub())
    assert ("/",) == generated_addresses(hub())


def test_the_front_page() -> None:
    """The newest posts and infographics apart, topics, and people who are active."""
    built = hub(
        *posts(ON_HOME + 1),
        *(post(f"g{n}", kind=Kind.INFOGRAPHIC) for n in range(FEW + 1)),
        *(person(f"a{n}", active=n != 1) for n in range(FEW + 2)),
        person("draft", draft=True),
        *(topic(f"t{n}") for n in range(FEW + 1)),
    )
    home = views(built)["index.html"]
    assert isinstance(home, HomeView)
    assert (ON_HOME, FEW) == (len(home.latest), len(home.infographics))
    assert "P007" == home.latest[0].title
    assert FEW + 1 == len(home.topics)
    assert ["a0", "a2", "a3", "a4", "a5", "a6"] == [card.id for card in home.people]
    assert ("/hub/", "https://health.example.org/hub/") == (home.url, home.canonical)


def test_what_was_taken_back_is_in_no_list() -> None:
    """Its page stays; the front page, archives, topics, people and other pieces leave it out."""
    taken_back: dict[str, Any] = {"corrections": (Correction(date(2026, 1, 1), "retraction"),)}
    taken_back["last_reviewed"] = date(2025, 12, 1)
    same: dict[str, Any] = {"topics": ("heart",), "authors": ("ana",), "tags": ("salt",)}
    same |= {"reviewers": (Review("ben"),), "series": Series("Sodium")}
    built = hub(
        *posts(2, **same),
        post("back", published=FIRST, **same, **taken_back),
        post("g", kind=Kind.INFOGRAPHIC, **taken_back),
        topic("heart"),
        person("ana"),
        person("ben"),
    )
    every = views(built)
    own = every.pop("posts/back/index.html")
    assert ("Back", None) == (own.title, own.series)
    assert ((), None) == (own.reviewers, own.last_reviewed)
    assert ["P001", "P000"] == [card.title for card in own.related]
    assert "G" == every.pop("infographics/g/index.html").title
    assert "Back" in {entry.piece.label for entry in every.pop("trust/index.html").corrections}
    assert [] == [path for path, view in every.items() if "/back/" in repr(view)]
    assert 2 == len(every["posts/p000/index.html"].series.parts)
    assert 2 == every["topics/index.html"].topics[0].count
    # Its page leads to the list of infographics, which is empty now.
    assert () == every["infographics/index.html"].cards
    assert "/infographics/" in generated_addresses(built)


def test_the_page_for_what_is_not_there() -> None:
    """It has a few topics to go on from."""
    view = views(hub(*(topic(f"t{n}") for n in range(FEW + 2))))["404.html"]
    assert isinstance(view, NotFoundView)
    assert ("/hub/404.html", FEW) == (view.url, len(view.topics))


def test_a_page() -> None:
    """All that is told of a page, its language and its state."""
    about = page("about", summary="Who we are.", lang="ar", updated=FIRST, extra={"a": 1})
    built = hub(about, page("plain"))
    by_path = views(built)
    view = by_path["about/index.html"]
    expected = PageView(
        url="/hub/about/",
        canonical="https://health.example.org/hub/about/",
        title="About",
        body=view.body,
        summary="Who we are.",
        lang="ar",
        direction="rtl",
        updated=FIRST,
        state="live",
        extra={"a": 1},
    )
    assert expected == view
    assert ("en", "ltr") == (
        by_path["plain/index.html"].lang,
        by_path["plain/index.html"].direction,
    )
    jobs = {job.path: job for job in page_jobs(context_of(built))}
    assert "content/pages/about.md" == jobs["about/index.html"].source


def test_drafts() -> None:
    """Nothing of a draft is public; a preview has all of it, and says so."""
    drafts = (
        post("a", draft=True),
        post("b", published=None),
        page("c", draft=True),
        person("d", draft=True),
        topic("e", draft=True),
    )
    assert ["index.html", "404.html"] == paths(hub(*drafts))
    preview = views(hub(*drafts, shown=State))
    names = {"posts/a", "posts/b", "c", "people/d", "topics/e"}
    assert {f"{name}/index.html" for name in names} <= set(preview)
    assert {"draft"} == {
        preview[f"{name}/index.html"].state for name in ("posts/a", "posts/b", "c")
    }


def test_future_and_past() -> None:
    """What is not out yet and what has been taken away has no page."""
    future = FIRST + timedelta(days=4000)
    built = hub(post("a", published=future), post("b", expires=FIRST), post("c"))
    assert {"posts/c/index.html"} == own_paths(built)
    assert not {"posts/a/index.html", "posts/b/index.html"} & set(paths(built))


@pytest.mark.parametrize(
    ("base_url", "url"),
    [("https://x.example/", "/about/"), ("https://x.example/a/b/", "/a/b/about/")],
)
def test_the_base_path(base_url: str, url: str) -> None:
    """It stands in every link, and in no path of the output."""
    built = hub(page("about"), site=replace(SITE, base_url=base_url))
    assert url == views(built)["about/index.html"].url
    assert paths(hub(page("about"))) == paths(built)


def of_many(counts: Iterable[int], *, draft_topic: bool, shown: Iterable[State], zone: str) -> Hub:
    """A hub with so many posts of Ana, on the heart, and infographics of Ben."""
    by_ana, on_heart, by_ben = counts
    every = [
        *posts(by_ana, authors=("ana",)),
        *(
            post(f"h{n}", topics=("heart",), published=FIRST - timedelta(days=n))
            for n in range(on_heart)
        ),
        *(
            post(f"g{n}", kind=Kind.INFOGRAPHIC, authors=("ben", "ana"), topics=("food",))
            for n in range(by_ben)
        ),
        post("undated", published=None, authors=("ana",)),
    ]
    others = (person("ana"), person("ben"), topic("heart", draft=draft_topic), topic("food"))
    return hub(*every, *others, page("about"), shown=shown, site=replace(SITE, time_zone=zone))


SIZES = st.sampled_from([0, 1, NEWEST - 1, NEWEST, NEWEST + 1, 2 * NEWEST])


@given(
    st.tuples(SIZES, SIZES, SIZES),
    st.booleans(),
    st.sampled_from([(State.LIVE,), tuple(State)]),
    st.sampled_from(["UTC", "Pacific/Kiritimati"]),
)
def test_addresses_are_known_before(
    counts: tuple[int, int, int], draft_topic: bool, shown: tuple[State, ...], zone: str
) -> None:
    """The generated addresses are those of the pages that have no file, each of them once."""
    built = of_many(counts, draft_topic=draft_topic, shown=shown, zone=zone)
    every = paths(built)
    assert len(every) == len(set(every))
    addresses = generated_addresses(built)
    assert len(addresses) == len(set(addresses))
    expected = set(every) - own_paths(built) - {"404.html"}
    assert expected == {output_of(address) for address in addresses}


def test_links_of_lists_lead_to_pages() -> None:
    """Every link from a list to a year leads to a page that is made."""
    built = of_many((30, 30, 30), draft_topic=False, shown=(State.LIVE,), zone="UTC")
    found = views(built)
    linked = {link.url for view in found.values() for link in getattr(view, "years", ())}
    assert {f"/hub/{path.removesuffix('index.html')}" for path in found} >= linked
    assert {"/hub/people/ana/2025/", "/hub/topics/heart/2024/", "/hub/infographics/2026/"} <= linked
