"""Reading the head of a page: what stands in it, and at which bytes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcsite.features.unfurl.head import read_head, split_url
from tests.unit.features.unfurl.pages import METAS, URL, meta, page

HOSTILE = "“Salt” & <script>alert('x')</script> 🧂 =HYPERLINK(1) ملح 塩"


def test_everything_that_a_theme_writes_is_seen() -> None:
    """Metadata, links, the title, JSON-LD; texts as people read them."""
    head = read_head(page({"og:title": HOSTILE}, title=HOSTILE))
    expected = {**METAS, "og:title": HOSTILE}
    assert expected == {item.key: item.content for item in head.metas if item.key}
    assert HOSTILE == head.title
    assert URL == head.href("canonical")
    assert 1 == len(head.graphs)
    assert head.graphs[0].text.startswith('{"@context"')


@settings(max_examples=40)
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), max_size=5))
def test_places_are_bytes_of_the_page(texts: list[str]) -> None:
    """Whatever script is written before it, each element lies where the head says it does."""
    html = page({f"x{n}": text for n, text in enumerate(texts)}, extra="<!-- é -->\n")
    data = html.encode()
    head = read_head(html)
    for item in head.metas:
        found = data[item.start : item.end]
        assert (found[:5], found[-1:], found.count(b"<")) == (b"<meta", b">", 1)
    assert data[head.end :].startswith(b"</head>")
    assert data[head.titles[0].start :].startswith(b"<title>")
    assert data[head.graphs[0].end :].startswith(b"</script>")


def test_places_hold_over_many_lines() -> None:
    """Values may be long and go over lines."""
    html = page({"x": "é" * 8000, "y": "é\n" * 8000, "z": "last"})
    head = read_head(html)
    last = next(item for item in head.metas if item.key == "z")
    assert meta("z", "last") == html.encode()[last.start : last.end].decode()
    assert "last" == head.content("z")


@pytest.mark.parametrize("end", ["</head>", "<body>", "<p>", "stray text", "<svg></svg>"])
def test_what_stands_behind_the_head_is_not_seen(end: str) -> None:
    """Text and elements that may not stand in a head end it, as browsers have it."""
    html = f"<html><head><title>A</title>{end}{meta('og:title', 'B')}"
    head = read_head(html)
    assert ("A", "") == (head.title, head.content("og:title"))
    assert html.index(end) == head.end


@pytest.mark.parametrize("around", ["noscript", "style", "template"])
def test_what_only_looks_like_metadata_is_not_seen(around: str) -> None:
    """Nothing within an element of other text counts."""
    inner = meta("og:title", "B")
    head = read_head(f"<head><{around}>{inner}</{around}>{meta('og:url', URL)}</head>")
    assert ("", URL) == (head.content("og:title"), head.content("og:url"))


def test_comments_do_not_count() -> None:
    """A remark in a template is none of the readers' business."""
    head = read_head(f"<head><!-- </head> {meta('og:title', 'B')} -->{meta('og:url', URL)}</head>")
    assert ("", URL) == (head.content("og:title"), head.content("og:url"))


def test_the_first_that_says_anything_counts() -> None:
    """Empty values are kept, so that a rule can see them, and passed over by readers."""
    head = read_head(f"<head>{meta('a', ' ')}{meta('a', ' x  y ')}{meta('a', 'z')}</head>")
    assert ("x y", ("", "x y", "z")) == (head.content("a"), head.contents("a"))


def test_one_element_may_have_two_keys() -> None:
    """Some themes write `name` and `property` at once; the first of two attributes counts."""
    head = read_head('<head><meta name="B" property="a" content="x" content="y"></head>')
    assert ("x", "x") == (head.content("a"), head.content("b"))


def test_a_window_keeps_what_lies_within_it() -> None:
    """An element that is cut in two is not there; nothing is cut where there is no limit."""
    html = page({"last": "x"})
    head = read_head(html)
    last = next(item for item in head.metas if item.key == "last")
    assert "x" == head.within(last.end).content("last")
    assert "" == head.within(last.end - 1).content("last")
    assert head is head.within(0)
    assert head is head.within(head.end)


@pytest.mark.parametrize("html", ["", "text", "<head>", "<title>A", "<script>", "<meta", "\x00"])
def test_anything_can_be_read(html: str) -> None:
    """A page that is cut short has a head with less in it."""
    assert () == read_head(html).metas


def test_what_is_no_address_has_no_parts() -> None:
    """A stray bracket is no reason to fail."""
    assert ("", "") == split_url("https://[x/")[:2]
