"""Tables without backslashes, read in one step into the tokens of the stock rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import rules_block
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.token import Token

from hcsite.content.block_state import SILENTLY, BlockState, inline
from hcsite.content.tokens import Attributes, make_token

_CELL = r"[ \t]*+:?-++:?[ \t]*+"
_RULE = re.compile(rf"(?!-[ \t])(?=..)\|?{_CELL}(?:\|{_CELL})*+\|?[ \t]*+")
_RULE_SIGNS = frozenset("|-:")
_MOST_CELLS = 10_000
"""Larger tables are left to the stock rule, which knows how many cells it may add."""

Rows = list[list[str]]


def read_table(state: BlockState, start: int, end: int, silent: bool) -> bool:
    """The rule `table`, which is asked itself about all that is not plain."""
    if start + 2 > end or state.line_text(start + 1)[:1] not in _RULE_SIGNS:
        return False
    rows = _plain_rows(state, start, end)
    if not rows:
        return rules_block.table(state, start, end, silent)
    aligned = [_alignment(cell) for cell in _cells(state.line_text(start + 1))]
    if len(rows[0]) != len(aligned) or len(rows) * len(aligned) > _MOST_CELLS:
        return rules_block.table(state, start, end, silent)
    state.tokens += _tokens(rows, aligned, start, state.level)
    state.line = start + 1 + len(rows)
    return True


def _plain_rows(state: BlockState, start: int, end: int) -> Rows:
    """The cells of a table, row by row, or nothing where this may be none or holds a backslash."""
    rule, head = start + 1, state.line_text(start)
    base = state.blkIndent
    if "|" not in head or state.sCount[rule] < base or state.is_code_block(rule):
        return []
    if "\\" in head or not _RULE.fullmatch(state.line_text(rule)):
        return []
    rows = [_cells(head)]
    above, state.parentType = state.parentType, "table"
    (interrupts,) = state.md.block.ruler.getRules("blockquote")
    for line in range(start + 2, end):
        text = state.line_text(line)
        if state.sCount[line] < base or state.is_code_block(line) or not text.strip(MD_TRIM_CHARS):
            break
        if interrupts(state, line, end, SILENTLY):
            break
        rows.append(_cells(text))
        if "\\" in text:
            rows.clear()
            break
    state.parentType = above
    return rows


def _cells(text: str) -> list[str]:
    cells = text.strip(MD_TRIM_CHARS).split("|")
    if not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        cells.pop()
    return [cell.strip(MD_TRIM_CHARS) for cell in cells]


def _alignment(cell: str) -> str:
    if cell.endswith(":"):
        return "center" if cell.startswith(":") else "right"
    return "left" if cell.startswith(":") else ""


def _tokens(rows: Rows, aligned: list[str], start: int, level: int) -> Iterator[Token]:
    end = start + 1 + len(rows)
    yield make_token("table_open", "table", 1, level, [start, end], block=True)
    yield make_token("thead_open", "thead", 1, level + 1, [start, start + 1], block=True)
    yield from _row(rows[0], "th", aligned, start, level + 2)
    yield make_token("thead_close", "thead", -1, level + 1, block=True)
    if len(rows) > 1:
        yield make_token("tbody_open", "tbody", 1, level + 1, [start + 2, end], block=True)
        for line, row in enumerate(rows[1:], start + 2):
            yield from _row(row, "td", aligned, line, level + 2)
        yield make_token("tbody_close", "tbody", -1, level + 1, block=True)
    yield make_token("table_close", "table", -1, level, block=True)


def _row(cells: list[str], tag: str, aligned: list[str], line: int, level: int) -> list[Token]:
    span = [line, line + 1]
    opened, closed = f"{tag}_open", f"{tag}_close"
    tokens = [make_token("tr_open", "tr", 1, level, span, block=True)]
    for number, side in enumerate(aligned):
        attrs: Attributes = {"style": f"text-align:{side}"} if side else {}
        text = cells[number] if number < len(cells) else ""
        tokens += (
            make_token(opened, tag, 1, level + 1, attrs=attrs, block=True),
            inline(text, level + 2, [line, line + 1]),
            make_token(closed, tag, -1, level + 1, block=True),
        )
    tokens.append(make_token("tr_close", "tr", -1, level, block=True))
    return tokens
