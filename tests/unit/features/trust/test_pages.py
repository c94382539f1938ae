"""Rules on published pages: what a theme must show, and that all can use it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.features.trust.page import Expectation
from hcsite.features.trust.pages import RULES, check_page
from tests.unit.features.trust.published import ANA, EXPECTED, GOOD, LINE, broken, messages

BYLINE = '<a href="/people/ana/">Ana Flores, RN</a>'


def test_a_good_page_breaks_nothing() -> None:
    """Neither what a person's name ends with, nor an instant in place of a day, is a breach."""
    assert [] == broken(GOOD)


def test_only_the_rules_that_are_asked_are_looked_at() -> None:
    """The rest of a page may be as it likes."""
    found = check_page("<p>nothing</p>", EXPECTED, frozenset({"DCL-09"}))
    assert ["DCL-09"] == [item.rule for item in found]
    assert () == check_page("<p>nothing</p>", EXPECTED, frozenset())


def test_a_byline_leads_to_the_profile() -> None:
    """A name alone is not enough."""
    assert ["AUT-03"] == broken(GOOD.replace(BYLINE, "Ana Flores, RN"))
    assert ["AUT-03", "SDA-02"] == broken(GOOD.replace(BYLINE, "Anonymous"))


@pytest.mark.parametrize("href", [ANA, "../../people/ana/", "/people/ana/"])
def test_a_link_to_a_profile_may_be_written_in_any_way(href: str) -> None:
    """In full, from the root, or from where the page lies."""
    assert [] == broken(GOOD.replace('href="/people/ana/"', f"href='{href}' rel=author"))


def test_an_organisation_needs_no_profile() -> None:
    """Its address is the front page, which all pages lead to."""
    signed = GOOD.replace(f'"url": "{ANA}"', '"url": "https://hub.example/"')
    assert [] == broken(signed.replace(BYLINE, "Ana Flores"))


def test_the_review_is_shown_behind_the_text() -> None:
    """Above the text alone is too early; a piece that is not clinical may do without."""
    line = 'Reviewed <time datetime="2026-03-04">4 March</time>'
    above = GOOD.replace(line, "").replace("<h2>Why", f"<p>{line}</p><h2>Why")
    assert ["CUR-04"] == broken(above)
    assert ["CUR-04"] == broken(GOOD.replace('datetime="2027-03-04"', 'datetime="2028-03-04"'))
    assert [] == broken(above, replace(EXPECTED, clinical=False))


def test_the_review_is_the_one_that_machines_are_told() -> None:
    """One page tells one day."""
    told = GOOD.replace('"lastReviewed": "2026-03-04"', '"lastReviewed": "2026-03-01"')
    assert ["CUR-04"] == broken(told)


def test_a_clinical_page_replaces_nobody_and_says_so() -> None:
    """In the words of the hub, however the template breaks its lines or writes its quotes."""
    assert ["DCL-09"] == broken(GOOD.replace(LINE, ""))
    words = LINE.replace("’", "&#8217;").replace(" ", "\n ")
    assert [] == broken(GOOD.replace(LINE, f"<b>{words}</b>"))
    assert [] == broken(GOOD.replace(LINE, ""), replace(EXPECTED, clinical=False))


def test_words_in_comments_are_not_shown() -> None:
    """Nor are those in scripts."""
    assert ["DCL-09"] == broken(GOOD.replace(LINE, f"<!-- {LINE} -->"))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("<h2>Why", "<h1>Why", "one h1: it has 2"),
        ('<html lang="en"', "<html", "a language"),
        ("<title>Salt &amp; you | Hub", "<title>", "a title"),
        ("main", "div", "one main part: it has 0"),
        ('href="#main"', 'href="#nowhere"', "skips to the main part"),
    ],
)
def test_a_page_lacks_what_screen_readers_and_keyboards_need(old: str, new: str, what: str) -> None:
    """Each lack is named."""
    assert any(what in message for message in messages(GOOD.replace(old, new)))
    assert "ACC-05" in broken(GOOD.replace(old, new))


def test_headings_that_leave_out_a_level_and_vague_links_only_warn() -> None:
    """They stand in texts too, where no build should stop for them."""
    page = GOOD.replace("h3>", "h4>").replace("how to read a label</a>", "Click here.</a>")
    found = check_page(page, EXPECTED, frozenset(RULES))
    assert [("ACC-05", False), ("ACC-05", False)] == [(item.rule, item.grave) for item in found]


@pytest.mark.parametrize(
    "words", ["Where we are: here is the map", "Drink more", "<b>Salt</b> and more about it"]
)
def test_links_with_words_of_their_own_are_let_be(words: str) -> None:
    """A word is vague only where it stands alone."""
    assert [] == broken(GOOD.replace("how to read a label</a>", f"{words}</a>"))


def test_other_pages_need_no_byline() -> None:
    """A list has no author, no review and no line of its own."""
    bare = GOOD.replace(BYLINE, "").replace(LINE, "")
    assert [] == broken(bare, Expectation())


def test_a_megabyte_is_read_in_time() -> None:
    """Nothing in it makes a pattern start again and again."""
    for words in ("<a ", "<script type=", '<link rel="', "<h1>", "<!--", "</a>", "<meta name="):
        assert broken(words * (20_000 // len(words)))
