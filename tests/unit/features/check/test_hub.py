"""Checks across a hub: equal titles, pages that nobody finds."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.check.hub import check_hub
from hcsite.model.kinds import Kind
from hcsite.model.lifecycle import State
from tests.unit.model.documents import PAST, hub_of, page, person, post, topic

LATER = PAST + timedelta(days=1)


def said(
    *documents: object, inward: dict[str, int] | None = None, menu: str = "", shown: object = ()
) -> list[Diagnostic]:
    """What is said of a hub; `menu` are addresses with spaces between."""
    states = shown or (State.LIVE,)
    hub, _ = hub_of(*documents, shown=states)  # type: ignore[arg-type]
    return check_hub(hub, inward or {}, frozenset(menu.split()))


def titles(found: list[Diagnostic]) -> list[tuple[str, str]]:
    """The pieces whose title was told before, and in which piece."""
    message = "The title is the same as that of "
    return [
        (item.path.rpartition("/")[2], item.message.removeprefix(message).rpartition("/")[2])
        for item in found
        if item.code == "HC422"
    ]


def test_a_sound_hub() -> None:
    """Different titles and pages in the menu or linked to: nothing is said."""
    found = said(
        post("a"),
        post("b"),
        page("about"),
        page("rules"),
        inward={"/rules/": 1},
        menu="/about/",
    )
    assert [] == found


def test_equal_titles() -> None:
    """The newer piece is told, and where the title stood first; case and spaces do not count."""
    found = said(
        post("old", title="Eat less salt"),
        post("new", title="EAT  less salt", published=LATER),
        post(
            "plate",
            title="Eat less\u00a0salt",
            kind=Kind.INFOGRAPHIC,
            published=LATER + timedelta(1),
        ),
    )
    assert [("new.md", "old.md."), ("plate.md", "old.md.")] == titles(found)
    assert {Level.WARNING} == {item.level for item in found}
    assert [2, 2] == [item.line for item in found]
    assert all(item.hint for item in found)


def test_titles_of_posts_and_pages() -> None:
    """A page is told where a post has its title; two pages are told too."""
    found = said(
        post("a", title="Salt"),
        page("b", title="Salt"),
        page("c", title="About"),
        page("d", title="About"),
        menu="/b/ /c/ /d/",
    )
    assert [("b.md", "a.md."), ("d.md", "c.md.")] == titles(found)


def test_titles_that_may_be_equal() -> None:
    """A person or a topic may be called like a post, and drafts are nobody's concern."""
    found = said(
        post("a", title="Heart"),
        post("b", title="Heart", draft=True),
        page("c", title="Heart", draft=True),
        topic("heart"),
        person("heart"),
    )
    assert [] == titles(found)


def test_titles_of_drafts_in_a_preview() -> None:
    """There, drafts are shown, and so are their titles."""
    found = said(post("a", title="Heart"), post("b", title="Heart", draft=True), shown=State)
    assert 1 == len(titles(found))


@pytest.mark.parametrize(
    ("inward", "menu", "expected"),
    [
        ({}, "", ["content/pages/about.md"]),
        ({"/about/": 1}, "", []),
        ({"/about/": 0}, "", ["content/pages/about.md"]),
        ({}, "/about/", []),
        ({"/other/": 3}, "/posts/ /", ["content/pages/about.md"]),
    ],
)
def test_pages_that_nobody_finds(inward: dict[str, int], menu: str, expected: list[str]) -> None:
    """A page wants a link from a text, or a place in the menu or the footer."""
    found = said(page("about"), inward=inward, menu=menu)
    assert expected == [item.path for item in found]
    assert all(("HC423", Level.INFO) == (item.code, item.level) for item in found)


@pytest.mark.parametrize("where", ["inward", "menu"])
def test_addresses_of_other_scripts(where: str) -> None:
    """Links are counted as they stand in URLs, so other scripts are compared in that form."""
    url = "/%E8%A1%80%E5%9C%A7/"
    document = page("\u8840\u5727")
    if where == "inward":
        assert [] == said(document, inward={url: 1})
    else:
        assert [] == said(document, menu=url)
    assert ["HC423"] == [item.code for item in said(document)]


def test_what_is_found_without_links() -> None:
    """Posts, people and topics stand in their lists; drafts of pages need not be found."""
    assert [] == said(post("a"), person("ana"), topic("heart"), page("b", draft=True))
    assert ["HC423"] == [item.code for item in said(page("b", draft=True), shown=State)]
