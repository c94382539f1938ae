"""HTML that need not pass the gate is what the gate would give."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from hcsite.content.headings import Headings, shift_headings
from hcsite.content.markdown import parser
from hcsite.content.places import Source
from hcsite.content.plain_html import plain_html
from hcsite.content.sanitise import clean
from hcsite.content.walk import Walk
from tests.unit.content.both_parsers import stock, texts
from tests.unit.content.published import WORDS, assert_safe
from tests.unit.content.test_markdown import CASES, examples
from tests.unit.content.vectors import ELEMENTS, HANDLERS

TRICKS = (
    "a\u00a0\"'<>&\u2028\x0c",
    "[a](<b \"'>)",
    "[a&#13;b](c '&#13;\"&nbsp;<')",
    "![a\"&nbsp;](b.png '<>')",
    "[a <https://b.example> c](d)",
    "[![a](b.png)](c.md)",
    "![a](https://b.example/c.png)",
    "[a](https://b.example:99999/)",
    "[a](javascript:b)",
    "- a\n  | b |\n  |---|",
    "- a\n  > b\n\n- \n-",
    ">",
    "3. a\n\n   b",
    "# `a`\n\n# a\n\n## “é” {}",
    "| a |\n|:-:|\n| **b** |",
    "****a****b****",
    "***a** b*",
)


def both_ways(text: str) -> tuple[str | None, str]:
    """The HTML without the gate, if there is any, and what comes through the gate."""
    answers: list[str | None] = []
    for md in (parser(WORDS), stock()):
        source = Source("x.md", tuple(text.split("\n")), 0)
        walk = Walk(source, [], Headings(source, []), attributes="{" in text)
        env: dict[str, object] = {}
        tokens = md.parse(text, env)
        shift_headings(tokens)
        walk.visit(tokens)
        if md is stock():
            return answers[0], clean(md.renderer.render(tokens, md.options, env))
        sure = not walk.attributes and not walk.unsound
        answers.append(plain_html(tokens, table=WORDS.table) if sure else None)
    raise AssertionError


def assert_same(text: str) -> None:
    """Fails where the two ways do not lead to the same."""
    plain, gated = both_ways(text)
    assert plain is None or gated == plain, text


@given(texts)
@settings(max_examples=400)
def test_the_same_html(text: str) -> None:
    """Whatever the text."""
    assert_same(text)


@pytest.mark.parametrize("text", TRICKS)
def test_the_same_html_of_tricks(text: str) -> None:
    """Where signs of HTML stand in texts and addresses, and where elements meet."""
    assert_same(text)
    assert_safe(text)


def test_the_same_html_of_the_fixtures() -> None:
    """In every case of the fixtures."""
    for case in CASES:
        assert_same(case.text)


def test_the_same_html_of_the_specification() -> None:
    """In every example of CommonMark."""
    for _, text, _ in examples():
        assert_same(text)


@pytest.mark.parametrize("text", [*HANDLERS, *ELEMENTS])
def test_the_same_html_of_raw_html(text: str) -> None:
    """HTML that somebody wrote never stands on a page without having passed it."""
    assert_same(text)


@pytest.mark.parametrize(
    "text",
    [
        "::: warning\na\n:::",
        "a[^1]\n\n[^1]: b",
        "a\n: b",
        "- [ ] a",
        "```\na\n```",
        "## a {.b}",
        "![a](b.png 'c')",
        "a<br>b",
        "[a](https://b.example:99999/)",
        "a&#13;b",
    ],
)
def test_more_than_plain_markdown_passes_the_gate(text: str) -> None:
    """So it is for what is not known to be sure."""
    assert both_ways(text)[0] is None


@pytest.mark.parametrize(
    "text",
    ["# a\n\nb *c* [d](e.md)\n\n- f\n\n| g |\n|---|\n| h |\n\n> ![i](j.png) `k`\n\n***\n1. l"],
)
def test_plain_markdown_need_not(text: str) -> None:
    """What writers write most of the time is known to be sure."""
    assert both_ways(text)[0] is not None
