"""Headings, visited one by one; the cases are in tests/fixtures/markdown/headings.md."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.headings import shift_headings, text_of, words_of
from hcsite.content.markdown import parser
from tests.unit.content.published import WORDS, codes, parsed


def levels(text: str) -> list[int]:
    """The levels of a text's headings after the shift."""
    tokens = parser(WORDS).parse(text)
    shift_headings(tokens)
    return [int(token.tag[1]) for token in tokens if token.type == "heading_open"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## a\n\n### b", [2, 3]),
        ("# a\n\n## b\n\n# c", [2, 3, 2]),
        ("## a\n\n# b", [3, 2]),
        ("# a\n\n##### b\n\n###### c", [2, 6, 6]),
        ("> # a\n\n## b", [2, 3]),
        ("text", []),
    ],
)
def test_shift(text: str, expected: list[int]) -> None:
    """One heading of the first level moves all of them down, to the sixth at most."""
    assert expected == levels(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* `c` [d](e)", "a b c d"),
        ("a\nb  \nc\\\nd", "a b c d"),
        ("a <b>c</b> &amp; d", "a c & d"),
        ("![a *b*](c.png) d", "a b d"),
        ("  a   b  ", "a b"),
        ("a <br>", "a"),
    ],
)
def test_text(text: str, expected: str) -> None:
    """The plain text has words of emphasis, code, links and pictures, and no markup."""
    assert expected == text_of(parser(WORDS).parse(text)[1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eat *less* [salt](salt.md 'not this').", 3),
        ("a\nb  \nc", 3),
        ("`a b` c*d*e", 3),
        ("![a](b)", 0),
        ("![a](b) ![c](d)", 0),
        ("[![a](b)](c)", 0),
        ("![a](b) c", 1),
        ("![a](b)<br>", 0),
    ],
)
def test_words(text: str, expected: int) -> None:
    """What is read is counted; pictures, addresses and HTML are not."""
    assert expected == words_of(parser(WORDS).parse(text)[1])


@given(
    st.lists(st.sampled_from(["a", "A!", "a-2", "a 2", "!", "", "hc-a", "é", "血"]), max_size=30)
)
def test_anchors_are_unique(words: list[str]) -> None:
    """Whatever the headings are called, each has an anchor of its own, none of the theme's."""
    body = parsed("".join(f"## {word}\n\n" for word in words))
    anchors = [heading.anchor for heading in body.body.headings]
    assert len(words) == len(set(anchors))
    assert tuple(anchors) == body.body.anchors
    assert not {"HC312", "HC313"} & set(codes(body))
