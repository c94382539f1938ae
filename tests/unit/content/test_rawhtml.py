"""Raw HTML, piece by piece; what comes of it is in tests/fixtures/markdown/html.md."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.places import Source
from hcsite.content.rawhtml import RawHtml, html_words, without_marks
from hcsite.content.sanitise import clean
from hcsite.content.texts import UNWANTED
from hcsite.core.diagnostics import Diagnostic
from hcsite.model.document import Link
from hcsite.model.holes import CLOSE, OPEN, hole


def read(html: str) -> tuple[RawHtml, list[Diagnostic], list[Link]]:
    """A piece that is the whole body, read; what was said, and links to the same page."""
    found: list[Diagnostic] = []
    fragments: list[Link] = []
    lines = tuple(html.split("\n"))
    raw = RawHtml(Source("x.md", lines, 0), found, fragments)
    raw.read(html, 0, len(lines))
    return raw, found, fragments


def said(html: str) -> list[tuple[str, int, int]]:
    """Code, line and column of what is said of a piece."""
    return [(item.code, item.line, item.column) for item in read(html)[1]]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<b>a</b>", []),
        ("<script>", [("HC310", 1, 1)]),
        ("</script>", []),
        ("<div>\n\n  <SCRIPT SRC=x>\n<font>", [("HC310", 3, 3), ("HC310", 4, 1)]),
        ("<b onclick=x style='y'>", [("HC311", 1, 1), ("HC311", 1, 1)]),
        ("<b onclick=x onclick=y>", [("HC311", 1, 1)]),
        ("<b @click=x :y>", [("HC311", 1, 1), ("HC311", 1, 1)]),
        ("<b class=a title='x=y onclick=z'>", []),
        ("<b title='>' onclick=x>", [("HC311", 1, 1)]),
        ("<!-- <script> -->", []),
        ("<!-- <script> --><font>", [("HC310", 1, 18)]),
        ("<!--\n\n-->\n<font>", [("HC310", 4, 1)]),
        ("<!--><font>", [("HC310", 1, 6)]),
        ("<!---><font>", [("HC310", 1, 7)]),
        ("<!-- --!><font>", [("HC310", 1, 10)]),
        ("a\n<!-- <font>", [("HC305", 2, 1)]),
        ("<?php <font> ?>", []),
        ("<!DOCTYPE <font", [("HC305", 1, 1)]),
        ("5 < 6 <3 < b", []),
        ("<p>a\n<b and c</p>", [("HC305", 2, 1)]),
        ("<p class='a>b", [("HC305", 1, 1)]),
        ("<img src=a>", [("HC309", 1, 1)]),
        ("<img src=a alt>", []),
        ("<img alt=''>", []),
        ("<img src='' alt=''>", [("HC302", 1, 1)]),
        ("<img src=https://a/ alt=''>", [("HC307", 1, 10)]),
        ("<img src=' //a/' alt=''>", [("HC307", 1, 11)]),
        ("<a href=''>", [("HC302", 1, 1)]),
        ("<a href='java\tscript:x'>", [("HC303", 1, 10)]),
        ("<a href='http://'>", [("HC302", 1, 10)]),
        ("<a>", []),
        ("<p href=javascript:x>", [("HC311", 1, 1)]),
    ],
)
def test_what_is_said(html: str, expected: list[tuple[str, int, int]]) -> None:
    """Each thing that is not published is named where it stands."""
    assert expected == said(html)


def test_what_to_write_instead() -> None:
    """The usual suspects have a hint of their own, the others a general one."""
    hints = [item.hint for item in read("<h1><iframe><marquee>")[1]]
    assert hints[0].startswith("Write a Markdown heading")
    assert hints[1].startswith("Link to the video")
    assert hints[2].startswith("Use Markdown")


def test_links_to_the_same_page() -> None:
    """They are handed over to be checked when all places of the page are known."""
    _, found, fragments = read("<a href='#a'>x</a>\n<a href='#b&amp;c'>y</a>")
    assert [] == found
    assert [("#a", 1), ("#b&c", 2)] == [(link.target, link.line) for link in fragments]


def test_holes() -> None:
    """Internal links and pictures become holes, with their places, in the order of the page."""
    html = '<a href="a.md">x</a>\n<img alt="B &amp; &quot;C&quot;" src=b.png>\n<a href=a.md>y</a>'
    raw, found, _ = read(html)
    links = [Link("first.md")]
    out = raw.make_holes(clean(html), links)
    assert [] == found
    assert [
        Link("first.md"),
        Link("a.md", 1, 10, source='<a href="a.md">x</a>'),
        Link("b.png", 2, 38, image=True, alt='B & "C"', source=html.split("\n")[1]),
        Link("a.md", 3, 9, source="<a href=a.md>y</a>"),
    ] == links
    assert [f'href="{hole(1)}"', f'src="{hole(2)}"', f'href="{hole(3)}"'] == [
        word.split(">")[0] for word in out.split() if OPEN in word
    ]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="#a">x</a>',
        '<a href="https://example.org/">x</a>',
        '<a href="">x</a>',
        "<a>x</a>",
        '<p title="href=">x</p>',
        f'<a href="{hole(0)}">x</a>',
        f'<img src="{hole(0)}" alt="">',
    ],
)
def test_what_makes_no_hole(html: str) -> None:
    """Links that leave, links to the same page, and holes that are there stay as they are."""
    links = [Link("first.md")]
    assert html == read(html)[0].make_holes(html, links)
    assert [Link("first.md")] == links


def test_a_picture_of_another_site_is_taken_out() -> None:
    """Its address does not stand in the page even where the error is overruled, as in drafts."""
    html = '<img alt="a" src="https://example.org/pixel.gif">'
    assert '<img alt="a" src="">' == read(html)[0].make_holes(html, [])


def test_marks_that_went_astray() -> None:
    """A mark in a text or amid an attribute is no hole, and is taken out."""
    html = f'<p title=" href=&quot;{hole(0)}&quot;"> href="{hole(1)}" <b>x</b></p>{hole(2)}'
    expected = '<p title=" href=&quot;&quot;"> href="" <b>x</b></p>'
    assert expected == read(html)[0].make_holes(html, [])
    outside = f'<a title="{hole(0)}" href="https://example.org/">x</a>'
    assert '<a title="" href="https://example.org/">x</a>' == read("")[0].make_holes(outside, [])


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("&#xFDD0;", "\ufffd"),
        ("&#XfDd1", "\ufffd"),
        ("&#64976;&#064977;", "\ufffd\ufffd"),
        ("&#x00000000FDD0;", "\ufffd"),
        ("&#1;&#x0b;&#127;&#xFFFF;&#xD800;", "\ufffd" * 4 + "&#xD800;"),
        ("&#65;&#x42;&#9;&#10;", "&#65;&#x42;&#9;&#10;"),
        ("&#128;&#x93;", "&#128;&#x93;"),
        ("&#x81;", "\ufffd"),
        ("&#xFDD01;&#649760;", "&#xFDD01;&#649760;"),
        ("&#99999999999999999999;", "&#99999999999999999999;"),
        ("&lt;&amp;&copy;&#;&#x;", "&lt;&amp;&copy;&#;&#x;"),
        ("&" + "#" * 5, "&#####"),
    ],
)
def test_references_without_marks(html: str, expected: str) -> None:
    """References to what no file may hold are replaced, all others stay as they are."""
    assert expected == without_marks(html)


@given(st.integers(0, 0x120000), st.sampled_from(["&#x{:x};", "&#x{:X}", "&#X000{:x};", "&#{};"]))
def test_no_reference_becomes_a_mark(code: int, form: str) -> None:
    """Whatever its number and form, no reference gives a character that a file must not hold."""
    assert not UNWANTED.search(unescape(without_marks(form.format(code))))


@given(st.text(alphabet="&#xX0fFdD6497;1 ", max_size=40))
def test_no_text_becomes_a_mark(text: str) -> None:
    """Nothing that is put together from the signs of references becomes a mark of a hole."""
    cleaned = clean(without_marks(text))
    assert OPEN not in cleaned
    assert CLOSE not in cleaned


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Eat <b>less</b> salt.</p>", 3),
        ("<p title='not this'>Eat</p><p>less</p>", 2),
        ("<!-- not this --> Eat", 1),
        ("<?php not this ?>", 0),
        ("", 0),
    ],
)
def test_html_words_html(html: str, words: int) -> None:
    """Words between tags count, those in tags and comments do not."""
    assert words == html_words(html)
