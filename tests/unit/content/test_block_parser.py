"""The signs with which blocks begin, and what the parser does where the stock parser fails."""

from __future__ import annotations

import string
from typing import Any

import pytest
from markdown_it.rules_block import StateBlock

from hcsite.content.block_parser import SIGNS
from hcsite.content.block_state import SILENTLY
from tests.unit.content.both_parsers import both, stock
from tests.unit.content.published import parsed

BEHIND = (
    "",
    " ",
    "  b",
    "b",
    "``",
    "::: b",
    "-",
    "--",
    "==",
    ". b",
    ") b",
    "a]: b",
    "^a]: b",
    "a>",
)


def rules() -> dict[str, object]:
    """The rules of the stock parser by name."""
    ruler = stock().block.ruler
    return dict(zip(ruler.get_active_rules(), ruler.getRules(""), strict=True))


@pytest.mark.parametrize("name", [name for name in SIGNS if name != "code"])
def test_signs(name: str) -> None:
    """A rule says no to each line that begins with another sign than its own."""
    rule: Any = rules()[name]
    others = set(string.printable) - set(string.whitespace) - set(SIGNS[name]) | {
        "é",
        "\u00a0",
        "٣",
    }
    for sign in sorted(others):
        for rest in BEHIND:
            text = f"{sign}{rest}\nb\n"
            assert not rule(StateBlock(text, stock(), {}, []), 0, 2, not SILENTLY), text


def test_every_rule_is_known() -> None:
    """What is asked about every line are the rules that need to see more than its first sign."""
    assert {"table", "lheading", "deflist", "paragraph"} == rules().keys() - SIGNS.keys()


def test_code_begins_with_spaces() -> None:
    """A rule without signs is asked where a line is indented far enough."""
    expected, actual = both("    a\n\n- b\n\n      c\n")
    assert expected == actual
    assert ["code_block"] == [token["type"] for token in actual if token["type"] == "code_block"][
        :1
    ]


@pytest.mark.parametrize("text", ["> a|b\n> -|-\n>", "> a|b\n> -|-\n> c|d\n>  "])
def test_a_table_at_the_end_of_a_quotation(text: str) -> None:
    """The stock rules look behind the end of such a text, and fail."""
    assert "</table>" in parsed(text).html


def test_deep_nesting() -> None:
    """What is nested too deep is left out, as by the stock parser."""
    expected, actual = both("> " * 58 + "- a\n" + "> " * 61 + "- b\n")
    assert expected == actual
