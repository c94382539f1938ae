"""Rules on what machines read of a page: JSON-LD and link previews."""

from __future__ import annotations

from typing import Any

import pytest

from hcsite.features.trust.page import Expectation
from hcsite.features.trust.vocabulary import supertypes, unknown_words
from tests.support.schemaorg import vocabulary
from tests.unit.features.trust.published import (
    ARTICLE,
    CARD,
    GOOD,
    PAGE,
    PERSON,
    SITE,
    broken,
    html,
    messages,
)

ORGANISATION = {"@type": "Hospital", "@id": "https://hub.example/#org", "name": "Hub"}


def with_node(node: dict[str, Any]) -> str:
    """The good page with one more node."""
    return html(SITE, PAGE, ARTICLE, PERSON, node)


def test_the_words_are_those_of_schema_org() -> None:
    """Every type and property of the release, with what the tables themselves say."""
    table = vocabulary()
    for kind in ("MedicalWebPage", "Hospital", "ImageObject", "Person"):
        assert table.ancestors(kind) == supertypes(kind)
        for name, (domain, _) in table.properties.items():
            fits = bool(table.ancestors(kind) & domain)
            assert fits is not bool(unknown_words((kind,), (name,)))


@pytest.mark.parametrize(
    ("node", "says"),
    [
        ({"@type": "PatientAudience", "name": "x"}, "no type “PatientAudience”"),
        ({"@type": "Person", "nickname": "x"}, "no property “nickname”"),
        ({"@type": "Person", "medicalSpecialty": "x"}, "Person has no property “medicalSpec"),
        ({"@type": "BlogPosting", "lastReviewed": "2026-03-04"}, "BlogPosting has no property"),
        ({"@type": "Person", "worksFor": {"@id": "https://hub.example/#x"}}, "#x”, which is not"),
    ],
)
def test_data_with_unknown_words_are_told(node: dict[str, Any], says: str) -> None:
    """With the word, once."""
    found = messages(with_node(node))
    assert 1 == len(found)
    assert says in found[0]


@pytest.mark.parametrize(
    "node",
    [
        {"@type": ["MedicalWebPage", "FAQPage"], "lastReviewed": "2026-03-04"},
        {"@type": "https://schema.org/Person", "name": "x"},
        {"@type": "Person", "sameAs": {"@id": "https://elsewhere.example/#x"}},
        {"@type": "ImageObject", "width": 3, "caption": "x"},
    ],
)
def test_data_that_are_right_are_let_be(node: dict[str, Any]) -> None:
    """Two types have the properties of both; what others publish need not be on the page."""
    assert [] == broken(with_node(node))


def test_data_that_cannot_be_read_are_told() -> None:
    """And a page without any."""
    assert ["SDA-01"] == broken(GOOD.replace('{"@context"', "{,", 1), Expectation())[:1]
    bare = GOOD.replace("application/ld+json", "text/plain")
    assert "The page has no JSON-LD." in messages(bare, Expectation())


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("<span>&amp; you", "<span>and others", "the headline"),
        ("Ana Flores, RN", "Somebody", "an author"),
        ('<time datetime="2026-03-05T10:00">', '<time datetime="2026-03-06">', "dateModified"),
        (
            'canonical" href="https://hub.example/posts/salt/',
            'canonical" href="https://b.example/',
            "address",
        ),
    ],
)
def test_data_that_tell_what_is_not_shown_are_told(old: str, new: str, says: str) -> None:
    """Headline, author, dates and address are those that readers see."""
    assert any(says in m for m in messages(GOOD.replace(old, new)) if "machines" in m)
    assert "SDA-02" in broken(GOOD.replace(old, new))


@pytest.mark.parametrize(
    "node",
    [
        {"@type": "QAPage", "name": "x"},
        {**ORGANISATION, "aggregateRating": {"@type": "AggregateRating", "ratingValue": 5}},
        {"@type": "Review", "itemReviewed": ORGANISATION, "name": "x"},
        {"@type": "WebPage", "speakable": {"@type": "SpeakableSpecification", "xpath": "/"}},
    ],
)
def test_false_claims_are_told(node: dict[str, Any]) -> None:
    """Once for each page."""
    assert ["SDA-03"] == broken(with_node(node))


def test_false_claims_in_microdata_are_told() -> None:
    """Themes of older days wrote them so."""
    page = GOOD.replace("<main ", '<main itemscope itemtype="https://schema.org/QAPage" ')
    assert ["SDA-03"] == broken(page)


@pytest.mark.parametrize(
    "node",
    [
        {"@type": "FAQPage", "name": "x"},
        {"@type": "Review", "itemReviewed": {"@type": "Book", "name": "x"}, "name": "x"},
    ],
)
def test_questions_of_our_own_and_praise_of_others_are_let_be(node: dict[str, Any]) -> None:
    """An FAQ is no QAPage, and a book may be reviewed."""
    assert [] == broken(with_node(node))


@pytest.mark.parametrize(
    "name",
    ["og:title", "og:url", "og:image", "og:image:alt", "twitter:card", "article:published_time"],
)
def test_a_preview_that_lacks_something_is_told(name: str) -> None:
    """By the name of what is missing."""
    found = messages(GOOD.replace(f'"{name}"', '"x"'))
    assert [f"Link previews of the page lack {name}."] == found


def test_a_preview_lacks_only_what_there_is() -> None:
    """A hub without a picture needs none in its previews."""
    lines = GOOD.splitlines()
    page = "\n".join(line for line in lines if '"og:image' not in line)
    plain = page.replace('"image": "https://hub.example/salt.png"', '"image": ""')
    assert (["SDA-04"], []) == (broken(page), broken(plain))


def test_tags_of_previews_may_be_written_in_any_way() -> None:
    """Another order, other quotes."""
    old = '<meta property="og:title" content="Salt &amp; you">'
    assert [] == broken(GOOD.replace(old, "<META content='Salt' property=og:title />"))


def test_hostile_data_do_no_harm() -> None:
    """Numbers for types, lists in lists, thousands of levels."""
    odd = '{"@type":7,"author":[[{"@id":3}]],"name":null,"mainEntity":[1]}'
    deep = "[" * 100_000
    for block in (odd, deep, "null", '"<script>"', ""):
        page = GOOD.replace("@context", "x", 1).replace(
            "</head>", f'<script type="application/ld+json">{block}</script></head>'
        )
        assert isinstance(broken(page), list)
    assert CARD["headline"] in GOOD
