"""The walk over the tokens of a body; what it says is tested in test_body.py and the fixtures."""

from __future__ import annotations

import pytest

from hcsite.content.headings import Headings
from hcsite.content.markdown import parser
from hcsite.content.places import Source
from hcsite.content.walk import Walk
from tests.unit.content.published import WORDS


def walked(text: str) -> Walk:
    """A walk that is done."""
    source = Source("x.md", tuple(text.split("\n")), 0)
    walk = Walk(source, [], Headings(source, []), attributes="{" in text)
    walk.visit(parser(WORDS).parse(text))
    return walk


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b *c*\nd", 4),
        ("```\na b\n```\n\n    c", 3),
        ("a ![b c](d.png) `e f`", 3),
        ("<div>a b</div>", 2),
        ("a<b>b</b>", 1),
    ],
)
def test_words(text: str, expected: int) -> None:
    """Words are those that are read, also in code and in raw HTML."""
    assert expected == walked(text).words


def test_lead() -> None:
    """The lead is the first paragraph with words, on one line."""
    assert "b c [d]" == walked("## a\n\n![x](y.png)\n\n*b*\nc [d]\n\ne").lead


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[a](https://b.example:99999/)", True), ("[a](https://b.example/)", False)],
)
def test_unsound_addresses(text: str, expected: bool) -> None:
    """It is told where the gate would take out an address."""
    assert expected is walked(text).unsound
