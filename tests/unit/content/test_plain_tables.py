"""Tables of our own rule."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from markdown_it import rules_block

from hcsite.content.markdown import parser
from tests.unit.content.both_parsers import both
from tests.unit.content.published import WORDS

PLAIN = (
    "|a|b|\n|-|-|\n|c|d|\n\ne",
    "a|b\n:-|-:\nc\nd|e|f\n# g",
    " | a |\n | :-: |\n| |\n> b",
    "a|b|\n--|--|\n",
)


@pytest.mark.parametrize("text", PLAIN)
def test_plain_tables(text: str) -> None:
    """Tables without backslashes get the tokens of the stock rule, which is not asked."""
    expected, actual = both(text)
    assert expected == actual
    assert "table_open" in [token["type"] for token in actual]
    with patch.object(rules_block, "table", side_effect=AssertionError):
        parser(WORDS).parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "a|b\n-|-\nc\\|d|e",
        "a\\|b|c\n-|-\n",
        "a|b\n-\n",
        "a|b\n- |-\n",
        "a|b\n-||-\n",
        "a|b|c\n-|-\n",
        "a\n-|\n",
        "|\n|-\n",
        "a|b\n    -|-\n",
        "- a|b\n -|-\n",
        "- a|b\n  -|-\n  c|d\ne|f\n",
        "a|b\n-|-\n    c|d\n",
        "a|b\n:|-\n",
        f"|{'a|' * 2_000}\n|{'-|' * 2_000}\n" + "|a\n" * 5,
    ],
)
def test_other_tables(text: str) -> None:
    """What is no table, and what is more than a plain one, is left to it."""
    expected, actual = both(text)
    assert expected == actual
