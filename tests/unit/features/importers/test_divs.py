"""Fenced divs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

BodyOf = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::: warning Hot\nx\n:::", "::: warning Hot\n\nx\n\n:::"),
        ("::: key-message\nx\n:::", "::: key-message\n\nx\n\n:::"),
        ("::: {.callout-warning collapse=true}\n## Hot *x*\n\ny\n:::",
         "::: warning Hot *x*\n\ny\n\n:::"),
        (':::{.callout-caution title="Hot"}\ny\n:::', "::: warning Hot\n\ny\n\n:::"),
        ("::: {.callout-note}\ny\n:::", "> **Note**\n>\n> y"),
        ("::: {.callout-tip}\n::: aside\nx\n:::\n:::", "> **Tip**\n>\n> > x"),
        ("::: aside\na\n\n\nb\n:::\nc", "> a\n>\n> b\n\nc"),
        ("::: {.columns}\n::: {.column width=50%}\na\n:::\n:::", "a"),
        ("::: danger\nnever closed", "::: warning\n\nnever closed\n\n:::"),
        ("a\n\n:::\n\nb", "a\n\nb"),
        (":::: warning\n::: fact\nx\n:::\n::::", ":::: warning\n\n::: fact\n\nx\n\n:::\n\n::::"),
        ("::: details More\nx\n:::", "x"),
    ],
)  # fmt: skip
def test_divs(body_of: BodyOf, text: str, expected: str) -> None:
    """Blocks of ours stay, warnings become one, notes quotations; the rest is unwrapped."""
    assert expected == body_of(text)


def test_a_block_around_a_note_has_more_colons(body_of: BodyOf) -> None:
    """The end of the note must not end the block."""
    made = body_of("::: warning\na\n\n{{< odd >}}\n\n:::")
    assert made.startswith(":::: warning\n\na\n\n::: import-note\n")
    assert made.endswith(":::\n\n::::")
