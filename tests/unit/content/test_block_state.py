"""The lines of a text, as the rules of the block parser see them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it.rules_block import StateBlock

from hcsite.content.block_state import BlockState
from tests.unit.content.both_parsers import stock

FIELDS = ("bMarks", "eMarks", "tShift", "sCount", "bsCount", "lineMax", "src")


@given(st.text(" \t\nab>"))
def test_the_same_lines(text: str) -> None:
    """Where each line begins and ends, and how far it is indented, is what the library finds."""
    expected = StateBlock(text, stock(), {}, [])
    actual = BlockState(text, stock(), {}, [])
    for field in FIELDS:
        assert getattr(expected, field) == getattr(actual, field), field


@given(st.lists(st.sampled_from(["a", ": b", "~ c", "> ~ d", "e: f", "g~ h", "\t:\ti"])))
def test_definitions(lines: list[str]) -> None:
    """It is told where a line begins like a definition."""
    begins = {": b", "~ c", "> ~ d", "\t:\ti"}
    state = BlockState("\n".join(lines), stock(), {}, [])
    assert bool(begins & set(lines)) == state.definitions
