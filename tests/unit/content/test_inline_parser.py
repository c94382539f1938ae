"""The signs at which the rules of a paragraph do something."""

from __future__ import annotations

import string
from typing import Any

import pytest
from markdown_it.rules_inline import StateInline

from hcsite.content.inline_parser import SIGNS
from tests.unit.content.both_parsers import both, stock

BEHIND = ("", " ", "a", "a>", "a](b)", "[a](b)", "*a*", "amp;", "#1;", "\n", ".c}", "^1]")


def rules() -> dict[str, object]:
    """The rules of the stock parser by name."""
    ruler = stock().inline.ruler
    return dict(zip(ruler.get_active_rules(), ruler.getRules(""), strict=True))


@pytest.mark.parametrize("name", [name for name in SIGNS if name != "text"])
def test_signs(name: str) -> None:
    """A rule says no at each other sign than its own."""
    rule: Any = rules()[name]
    silent = False
    for sign in sorted(set(string.printable) - set(SIGNS[name]) | {"é", "\u00a0"}):
        for rest in BEHIND:
            state = StateInline(f"{sign}{rest}", stock(), {"footnotes": {"refs": {":1": -1}}}, [])
            assert not rule(state, silent), f"{sign}{rest}"


def test_every_rule_is_known() -> None:
    """There is no rule of which we do not know the signs."""
    assert SIGNS.keys() == rules().keys()


@pytest.mark.parametrize(
    "text",
    [
        "[" * 70 + "a" + "](b)" * 70,
        "*a " * 80 + "b* " * 80,
        "[" * 100 + "![a](b)",
        "[![a](b)](c){.d}",
    ],
)
def test_deep_nesting(text: str) -> None:
    """What is nested too deep is read as by the stock parser."""
    expected, actual = both(text)
    assert expected == actual
