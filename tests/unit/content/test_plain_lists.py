"""Lists of our own rule."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from markdown_it import rules_block

from hcsite.content.markdown import parser
from tests.unit.content.both_parsers import both
from tests.unit.content.published import WORDS

PLAIN = (
    "- a\n- b c\n",
    "1. a\n2. b\n\nc",
    "7) a\n\n\n# b",
    "* **a** b\n* [c](d.md)\n\n> e",
    "+ 10 mg",
)


@pytest.mark.parametrize("text", PLAIN)
def test_plain_lists(text: str) -> None:
    """Plain lists get the tokens of the stock rule, which is not asked."""
    expected, actual = both(text)
    assert expected == actual
    with patch.object(rules_block, "list_block", side_effect=AssertionError):
        parser(WORDS).parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "- a\nb",
        "- a\n\n- b",
        "- a\n\n  b",
        "- a\n* b",
        "1. a\n2) b",
        "- a\n- # b",
        "- a\n- - b",
        "- a\n- 1. b",
        "- a\n- [b]: c",
        "-  a",
        "-\ta",
        " - a\n - b",
        "> - a\n> - b\nc",
        "- a\n: b",
        "10. a\n\n   b",
        "- a\n\n ---",
        "* a\n* * *",
    ],
)
def test_other_lists(text: str) -> None:
    """All others are left to it."""
    expected, actual = both(text)
    assert expected == actual
