"""Where the blocks of a foreign Markdown text lie: headings, code, HTML and the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

_KINDS = {
    "fence": "fence",
    "code_block": "code",
    "html_block": "html",
    "heading_open": "heading",
    "table_open": "table",
}


@dataclass(frozen=True, slots=True)
class Block:
    """Lines `start` to `end` (from 0, the end excluded) of a text.

    `kind` is heading, fence, code, html, table or other; `depth` is 0 for a block that lies in no
    other; `info` is what stands behind the fence, or the level of a heading.
    """

    kind: str
    start: int
    end: int
    depth: int = 0
    info: str = ""


@cache
def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"maxNesting": 60}).enable("table")
    md.use(footnote_plugin, inline=False)
    md.use(deflist_plugin)
    return md


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text in order: all of depth 0, and all but `other` within others.

    Lines that are neither blank nor part of a token (reference definitions) are `other` blocks.
    """
    tokens: list[Token] = []
    md = _parser()
    md.block.parse(text, md, {}, tokens)
    found = [block for token in tokens for block in _block(token)]
    return tuple(sorted(_with_gaps(found, text), key=lambda b: (b.start, b.depth, -b.end)))


def _block(token: Token) -> Iterator[Block]:
    if token.nesting < 0 or token.map is None or token.type == "inline":
        return
    kind = _KINDS.get(token.type, "other")
    if token.level and kind == "other":
        return
    info = token.tag[1:] if kind == "heading" else token.info
    yield Block(kind, token.map[0], token.map[1], token.level, info)


def _with_gaps(found: list[Block], text: str) -> Iterator[Block]:
    yield from found
    lines = text.split("\n")
    covered = [False] * len(lines)
    for block in found:
        if block.depth == 0:
            covered[block.start : block.end] = [True] * (block.end - block.start)
    start = -1
    for number, line in enumerate([*lines, ""]):
        if start < 0 and line.strip() and not covered[number]:
            start = number
        elif start >= 0 and (not line.strip() or covered[number]):
            yield Block("other", start, number)
            start = -1
