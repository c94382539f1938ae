"""Tokens of markdown-it, made in half the time: the stock way checks what we never give."""

from __future__ import annotations

from typing import Literal

from markdown_it.token import Token

Nesting = Literal[-1, 0, 1]
Attributes = dict[str, str | int | float]

_new = object.__new__


def make_token(  # noqa: PLR0913  # most fields of a token
    kind: str,
    tag: str,
    nesting: Nesting,
    level: int,
    span: list[int] | None = None,
    *,
    attrs: Attributes | None = None,
    children: list[Token] | None = None,
    content: str = "",
    markup: str = "",
    info: str = "",
    block: bool = False,
    hidden: bool = False,
) -> Token:
    """The token that `Token(...)` gives; `span` is its `map`."""
    token = _new(Token)
    token.type = kind
    token.tag = tag
    token.nesting = nesting
    token.attrs = {} if attrs is None else attrs
    token.map = span
    token.level = level
    token.children = children
    token.content = content
    token.markup = markup
    token.info = info
    token.meta = {}
    token.block = block
    token.hidden = hidden
    return token
