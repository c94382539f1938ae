"""Lists of one plain line an item, read in one step into the tokens of the stock rule."""

from __future__ import annotations

import re

from markdown_it import rules_block
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.token import Token

from hcsite.content.block_state import BlockState, inline
from hcsite.content.tokens import Attributes, make_token

_ITEM = re.compile(
    r"(?:(?P<number>[0-9]{1,9})[.)]|[-+*]) "
    # What follows begins no block: it is no sign of one, no number that counts, and no space.
    r"(?=[^\s#>`~<:{\[|0-9*_+=\-]|[0-9]+(?![0-9.)])|\*\*?[^\s*]|__?[^\s_]|\[[^\[\]\\^\n]+\](?!:))"
)


def read_list(state: BlockState, start: int, end: int, silent: bool) -> bool:
    """The rule `list`, which is asked itself where an item is more than a plain line."""
    items = [] if state.blkIndent or end != state.lineMax else _plain_items(state, start, end)
    after = start + len(items)
    below = state.skipEmptyLines(after)
    if (
        not items
        or state.definitions
        or state.level + 2 >= state.md.options["maxNesting"]
        or (after < end and (below == after or not _ends(state, items[-1], below)))
    ):
        return rules_block.list_block(state, start, end, silent)
    state.tokens += _tokens(state, items, start, below)
    state.line = below
    return True


def _plain_items(state: BlockState, start: int, end: int) -> list[re.Match[str]]:
    """The items of a list, as far as they are plain and of one kind."""
    items: list[re.Match[str]] = []
    mark = ""
    for line in range(start, end):
        item = _ITEM.match(state.src, state.bMarks[line], state.eMarks[line])
        if item is None or state.tShift[line] or state.sCount[line]:
            break
        mark = mark or item[0][-2]
        if item[0][-2] != mark:
            break
        items.append(item)
    return items


def _ends(state: BlockState, last: re.Match[str], below: int) -> bool:
    """Whether the line behind the empty lines below a list belongs to no item of it."""
    if below >= state.lineMax:
        return True
    sign = state.line_text(below)[0]
    again = sign.isdigit() if last["number"] else sign in "-+*"
    return not again and 0 <= state.sCount[below] < len(last[0])


def _tokens(state: BlockState, items: list[re.Match[str]], start: int, end: int) -> list[Token]:
    level, mark, number = state.level, items[0][0][-2], items[0]["number"]
    tag, name = ("ol", "ordered_list") if number else ("ul", "bullet_list")
    attrs: Attributes = {"start": int(number)} if number and int(number) != 1 else {}
    tokens = [
        make_token(
            f"{name}_open", tag, 1, level, [start, end], attrs=attrs, markup=mark, block=True
        )
    ]
    for line, item in enumerate(items, start):
        below = line + 1
        span = [line, below if item is not items[-1] else end]
        info = item["number"] or ""
        text = state.src[item.end() : state.eMarks[line]].strip(MD_TRIM_CHARS)
        tokens += (
            make_token(
                "list_item_open", "li", 1, level + 1, span, markup=mark, info=info, block=True
            ),
            make_token("paragraph_open", "p", 1, level + 2, [line, below], block=True, hidden=True),
            inline(text, level + 3, [line, below]),
            make_token("paragraph_close", "p", -1, level + 2, block=True, hidden=True),
            make_token("list_item_close", "li", -1, level + 1, markup=mark, block=True),
        )
    tokens.append(make_token(f"{name}_close", tag, -1, level, markup=mark, block=True))
    return tokens
