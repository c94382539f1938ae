"""Paragraphs and headings of our own rules."""

from __future__ import annotations

import pytest

from tests.unit.content.both_parsers import both


@pytest.mark.parametrize(
    "text",
    [
        "a",
        " a \n  b\n\tc  ",
        "a\n===",
        "a\nb\n --- \n",
        "a\n    ---",
        "a\n---b",
        "> a\nb\n---",
        "- a\n  b\n  ===\n",
        "- a\n\n  b\n\tc\n",
        "a\n# b",
        "a\n1. b",
        "a\n2. b",
        "a\n- \nb",
        "a|b\n-|-",
        "\u00a0a\u2003\n",
    ],
)
def test_paragraphs(text: str) -> None:
    """A paragraph ends, and becomes a heading, where it does for the stock rules."""
    expected, actual = both(text)
    assert expected == actual


@pytest.mark.parametrize(
    "text",
    ["# a", "## a ##", "###", "### ", "###### a", "####### a", "#a", "#\ta", "# a#b", "# \\#"],
)
def test_headings(text: str) -> None:
    """A heading has the level and the words that the stock rule gives it."""
    expected, actual = both(f"{text}\nb")
    assert expected == actual
