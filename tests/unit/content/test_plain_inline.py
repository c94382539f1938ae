"""Texts with nothing but words, links and emphasis."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from hcsite.content.plain_inline import ADDRESS, read_inline
from tests.unit.content.both_parsers import inlines, stock, told


@given(inlines.map(str.strip))
def test_the_same_tokens(text: str) -> None:
    """Where there is an answer, it is that of the stock parser."""
    actual = read_inline(text)
    expected: list[Token] = []
    stock().inline.parse(text, stock(), {}, expected)
    assert actual is None or told(expected) == told(actual)


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "a & b, 5 % (c): “d”!",
        "a\nb\n  c",
        "*a* and **b c** [d e](f.md#g), *h*",
        "**a.**",
        "(*a*).",
        "[a](https://b.example/c?d=e) b",
    ],
)
def test_plain_texts(text: str) -> None:
    """What most paragraphs are made of is plain."""
    assert read_inline(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "a*b*",
        "*a*b",
        "**a.**b",
        "**a.**,",
        "***a***",
        "*a **b** c*",
        "* a *",
        "*“a”*",
        "a_b",
        "`a`",
        "&amp;",
        "&#1;",
        "<b>",
        "\\a",
        "a  \nb",
        "![a](b)",
        "[a](<b>)",
        "[a](b 'c')",
        "[*a*](b)",
        "[a](B%20)",
        "[a](HTTP://b)",
        "[a]",
        "[a](b){.c}",
        "]",
    ],
)
def test_other_texts(text: str) -> None:
    """Where there is more to think about, there is no answer."""
    assert read_inline(text) is None


@given(st.from_regex(ADDRESS, fullmatch=True))
def test_addresses_stay(address: str) -> None:
    """The library would not encode anything in the addresses that are taken as they are."""
    assert normalizeLink(address) == address
