"""Bodies: what is recorded of them, that they are safe whatever is written, and read in time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcsite.content.body import MAX_BRACKETS, MAX_CHARACTERS, MAX_HINTS, parse_body
from hcsite.content.texts import UNWANTED
from hcsite.core.diagnostics import Level
from hcsite.model.document import Body, Heading, Link
from hcsite.model.holes import OPEN
from tests.unit.content.published import (
    WORDS,
    assert_safe,
    codes,
    filled,
    parsed,
    strict_problem,
    text_of,
)
from tests.unit.content.vectors import VECTORS

MARKDOWN = (
    *(
        '[ ] ( ) ! * _ ** ` ``` ~~~ # ## > - + 1. | |-| : :: ::: :::: { } {.a} {#b} {onclick=x} & "'
        " ' \\ / = === ^ [^1] [^2] [r] x.md <https://a.b> <x@a.b> &lt; &#60; &nbsp; a b é 😀 שלום"
        " [a](b.md) ![a](b.png) [![a](b.png)](c.md) {.decorative} {{x}} {%x%}"
    ).split(" "),
    *(" ", "    ", "\t", "\n", "\n\n", "\\\n", "[^1]: ", "[^2]: ", "[r]: a.md\n", ":::\n"),
    *("::: warning\n", "::: figure\n", '![a](b.png "c")', "- [ ] ", "- [x] ", "\n: "),
    *("|a|\n|-|\n", "{#c .d}\n", "## a {#b}\n"),
)
HTML = (
    "<a <b> </b> <p> </p> <div> </div> <table> <tr> <td> </table> <svg> </svg> <math> <mtext>"
    " <style> </style> <script> </script> <img <iframe <form> <input <select> <option> <textarea>"
    " </textarea> <title> </title> <noscript> <template> </template> <xmp> <plaintext> <!-- -->"
    " <!--> <![CDATA[ ]]> <? ?> < > href='x.md' href='#a' href=javascript:x src='y.png' src=//z"
    " alt='' onclick=x id='a' class=b title='\"' type=text &#xFDD0; &#64977; &#1; &colon; &Tab;"
    " javascript: java&#9;script: data: http: // <h1> <details> <summary> <label> <br/> </a>"
).split(" ")

MARKDOWN_TEXTS = st.lists(st.sampled_from(MARKDOWN), max_size=25).map("".join)
ALL_TEXTS = st.lists(
    st.sampled_from((*MARKDOWN, *HTML, "\n", "\n\n", " ")) | st.sampled_from(VECTORS), max_size=20
).map("".join)


def clean_text(text: str) -> str:
    """A text as `decode` hands it over: without the characters that no file may hold."""
    return UNWANTED.sub("\ufffd", text.replace("\r", "\n"))


def test_the_record_of_a_body() -> None:
    """Links with their places, headings, anchors, the number of words, and the first paragraph."""
    text = "# Salt\n\nEat *less* [salt](salt.md) ![A spoon](spoon.png).\n\n{#b}\n## How?\n"
    body = parse_body(text, path="a/b.md", offset=4, words=WORDS).body
    line = "Eat *less* [salt](salt.md) ![A spoon](spoon.png)."
    links = (
        Link("salt.md", 7, 19, source=line),
        Link("spoon.png", 7, 39, image=True, alt="A spoon", source=line),
    )
    headings = (Heading(2, "Salt", "salt"), Heading(3, "How?", "b"))
    lead = "Eat less salt A spoon."
    assert Body("", links, headings, ("salt", "b"), 6, lead) == body


def test_an_empty_body() -> None:
    """An empty body has nothing, and it is said."""
    body = parsed("")
    assert Body() == body.body
    assert not body.html
    (found,) = body.diagnostics
    assert ("HC317", Level.INFO) == (found.code, found.level)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("## Salt\n\nEat *less*\nof it.\n\nMore.", "Eat less of it."),
        ("![A plate](plate.png)\n\nEat.", "Eat."),
        ('![A plate](plate.png "Half.")\n\nEat.', "Eat."),
        ("[![A plate](plate.png)](a.md)\n\nEat.", "Eat."),
        ("- Eat.\n\nDrink.", "Eat."),
        ("::: key-message\nEat.\n:::\n\nDrink.", "Eat."),
        ("::: import-note\nA form.\n\n- More.\n:::\n\nEat.", "Eat."),
        ("> ::: import-note\n> A form.\n> :::\n>\n> Eat.", "Eat."),
        ("Eat.\n\n::: import-note\nA form.\n:::", "Eat."),
        ("| a |\n|---|\n| b |\n\nEat.", "Eat."),
        ("`code` only", "code only"),
        ("<p>Raw.</p>\n\nEat.", "Eat."),
        ("```\ncode\n```", ""),
    ],
)
def test_lead(text: str, lead: str) -> None:
    """The lead is the first paragraph that has words; what the import noted is none."""
    assert lead == parsed(text).body.lead


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Eat less salt.", 3),
        ("## Eat\n\n- less\n- salt", 3),
        ("| a | b |\n|---|---|\n| c | d |", 4),
        ("<div>\n<p>Eat <b>less</b> salt.</p>\n</div>", 3),
        ("<!-- not this -->", 0),
        ("```sh\neat less\n```\n\n    salt", 3),
        ("One.[^1]\n\n[^1]: Two three.", 3),
        ("血圧", 1),
    ],
)
def test_words(text: str, words: int) -> None:
    """What readers read is counted, wherever it stands."""
    assert words == parsed(text).body.words


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("[a](b.md)", [(1, 5)]),
        ("a\n[a](b.md) [c](b.md)\n[d](b.md)", [(2, 5), (2, 5), (3, 5)]),
        ("> [a](b.md)\n\n- [c](d.md)", [(1, 7), (3, 7)]),
        ("| [a](b.md) |\n|---|\n| [c](d.md) |", [(1, 7), (3, 7)]),
        ("x <b\n>y</b> [a](b.md)", [(2, 12)]),
        ("[a](<b c.md>)\n[d](e%20f.md)", [(1, 6), (2, 5)]),
        ("[a][r]\n[b][r]\n\n[r]: c.md", [(1, 1), (2, 1)]),
        ("<div>\n<a href='b.md'>a</a>\n<a\n href='b.md'>c</a></div>", [(2, 10), (4, 8)]),
        ("x\n" * 60 + "[a](b.md)", [(61, 5)]),
        ("a" * 300 + "[a](b.md)", [(1, 305)]),
    ],
)
def test_places_of_links(text: str, places: list[tuple[int, int]]) -> None:
    """A link is pointed at where it stands, line by line; a reference at its line."""
    assert places == [(link.line, link.column) for link in parsed(text).body.links]


def test_the_line_of_a_link_is_told_unless_it_is_long() -> None:
    """Diagnostics show the line; a line of a thousand characters they do not."""
    (short,) = parsed("x [a](b.md)").body.links
    (long,) = parsed("x" * 1000 + "[a](b.md)").body.links
    assert ("x [a](b.md)", "") == (short.source, long.source)


def test_too_long() -> None:
    """More than two million characters are refused."""
    body = parsed("a" * (MAX_CHARACTERS + 1))
    assert ["HC103"] == codes(body)
    assert (Body(), "") == (body.body, body.html)


def test_too_many_brackets() -> None:
    """More brackets than any person writes are refused."""
    assert ["HC103"] == codes(parsed("[" * (MAX_BRACKETS + 1)))


@pytest.mark.untraced
def test_many_brackets() -> None:
    """As many brackets as the limit allows are read."""
    assert [] == codes(parsed("[ " * MAX_BRACKETS))


def test_hints_stop() -> None:
    """Where very many places are missing, the nearest name is looked up for the first alone."""
    text = "## Salt\n\n" + "[a](#sal)\n" * (MAX_HINTS + 5)
    found = parsed(text).diagnostics
    assert [True] * MAX_HINTS + [False] * 5 == [bool(item.hint) for item in found]


@settings(max_examples=300)
@given(st.text(max_size=300).map(clean_text))
def test_any_text_is_safe(text: str) -> None:
    """Whatever is typed gives a page that is safe, or an error."""
    assert_safe(text)


@settings(max_examples=400)
@given(ALL_TEXTS.map(clean_text))
def test_any_markup_is_safe(text: str) -> None:
    """Whatever is put together from Markdown, HTML and vectors is safe, and its holes are right."""
    body = assert_safe(text)
    assert OPEN not in text_of(body.html)
    for link in body.body.links:
        assert not UNWANTED.search(link.target + link.alt)


@settings(max_examples=400)
@given(MARKDOWN_TEXTS)
def test_any_markdown_is_sound_html(text: str) -> None:
    """Without raw HTML the page is as the rules of HTML want it, so no browser has to guess."""
    assert "" == strict_problem(filled(assert_safe(text)))


@given(MARKDOWN_TEXTS)
def test_places_are_in_the_text(text: str) -> None:
    """Every diagnostic and every link names a line of the text, and a column of that line."""
    lines = text.split("\n")
    body = parsed(text)
    places = [(item.line, item.column) for item in body.diagnostics if item.line]
    places += [(link.line, link.column) for link in body.body.links]
    for line, column in places:
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


@given(MARKDOWN_TEXTS)
def test_a_text_is_read_the_same_twice(text: str) -> None:
    """Parsing is a function: nothing is left from the time before."""
    assert parsed(text) == parsed(text)
