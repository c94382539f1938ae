"""The parser as it is and the stock parser, side by side, and Markdown to try them with."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from hcsite.content.markdown import parser, stock_parser
from tests.unit.content.published import WORDS

PIECES = (
    "a|b c|salt |10 |é|“|”|(|)| |\n|*|**|_|[a](b.md)|[a b](https://x.example/y)|[a](b 'c')|[a]|!|&"
    "|&amp;|[|](b)|](|`a`|`|<|<b>|<a@b.c>|{|{.c}|\\|  \n|*a*|**b c**|**b.**|*(|~|:|-|\u00a0|[^1]"
    "|![a](b)|![*a*](b)|\t|.|, "
).split("|")
LINES = (
    "- a|- b c|* a|+ a|1. a|2. b|1) a|10. z||a|  b|   c|    d|- **a** b|- *a*|- _a_|- `c`|- [a](b)"
    "|- [a]: b|- 10 mg|- 10. x|> - a|> q|>|# h|## h ##|##|### [a](b) *c*|---|===|- - a|- |-|\t- a"
    "|-\ta|-  a|: d|~ e|a ¦ b|¦a¦b¦|-¦-|¦:-¦-:¦|c ¦ d ¦ e|c\\¦d ¦|¦|::: warning|:::|::: figure|```"
    "|<div>|</div>|[a]: b|[^1]: n|x[^1]|{.a}|- [ ] t|- # h|  - n|   1. m|- a  |![p](q.png 't')|\\"
    "|- +a|- =|- -a|a\\|[a]|## h {#i}|1986. x|**a** *b* [c](d.md)"
).split("|")

inlines = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
"""One paragraph, mostly."""

blocks = st.lists(st.sampled_from(LINES), max_size=9).map(
    lambda lines: "\n".join(lines).replace("¦", "|")
)
"""Several blocks."""

texts = st.one_of(inlines, blocks, st.builds("{}\n{}".format, blocks, inlines))
"""Markdown of all kinds."""


@cache
def stock() -> MarkdownIt:
    """The parser without what makes it quicker."""
    return stock_parser(WORDS)


def both(text: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The tokens of a text from the stock parser and from ours, each with all its fields."""
    return told(stock().parse(text)), told(parser(WORDS).parse(text))


def told(tokens: list[Token]) -> list[dict[str, Any]]:
    """Tokens with all their fields."""
    return [dict(token.as_dict(as_upstream=False)) for token in tokens]
