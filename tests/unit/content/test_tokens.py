"""Tokens that are made in less time."""

from __future__ import annotations

from markdown_it.token import Token

from hcsite.content.tokens import make_token


def test_the_same_as_the_stock_way() -> None:
    """Each field has the value that the library gives it, also where none is given."""
    attrs: dict[str, str | int | float] = {"a": 1}
    children: list[Token] = []
    expected = Token(
        "x_open", "x", 1, attrs, [1, 2], 3, children, "c", "m", "i", block=True, hidden=True
    )
    actual = make_token(
        "x_open", "x", 1, 3, [1, 2], attrs=attrs, children=children, content="c", markup="m",
        info="i", block=True, hidden=True,
    )  # fmt: skip
    assert expected == actual
    assert Token("x", "", 0) == make_token("x", "", 0, 0)


def test_nothing_is_shared() -> None:
    """Each token has attributes and notes of its own."""
    first, second = make_token("x", "", 0, 0), make_token("x", "", 0, 0)
    first.attrs["a"] = first.meta["a"] = 1
    assert ({}, {}) == (second.attrs, second.meta)
