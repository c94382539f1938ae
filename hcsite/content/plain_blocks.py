"""Paragraphs and headings, read in one step into the tokens that the stock rules make of them."""

from __future__ import annotations

from markdown_it import rules_block
from markdown_it.common.utils import MD_TRIM_CHARS

from hcsite.content.block_state import SILENTLY, BlockState, inline
from hcsite.content.tokens import make_token


def read_paragraph(state: BlockState, start: int, end: int, silent: bool) -> bool:
    """The rules `lheading` and `paragraph` in one."""
    begins, ends, shifts, columns = state.bMarks, state.eMarks, state.tShift, state.sCount
    last, base = state.lineMax, state.blkIndent
    line = start + 1
    if line < last and begins[line] + shifts[line] < ends[line]:
        above, state.parentType = state.parentType, "paragraph"
        (interrupts,) = state.md.block.ruler.getRules("paragraph")
        underlined = False
        while line < last and begins[line] + shifts[line] < ends[line]:
            if columns[line] - base <= 3:
                underlined = columns[line] >= base and line < end and _underlines(state, line)
                if underlined or (columns[line] >= 0 and interrupts(state, line, last, SILENTLY)):
                    break
            line += 1
        state.parentType = above
        if underlined:
            return rules_block.lheading(state, start, end, silent)
    level, text = state.level, state.text(start, line)
    state.line = line
    state.tokens += (
        make_token("paragraph_open", "p", 1, level, [start, line], block=True),
        inline(text, level + 1, [start, line]),
        make_token("paragraph_close", "p", -1, level, block=True),
    )
    return True


def _underlines(state: BlockState, line: int) -> bool:
    text = state.line_text(line)
    return text[0] in "-=" and not text.rstrip(" \t").strip(text[0])


def read_heading(state: BlockState, start: int, end: int, silent: bool) -> bool:
    """The rule `heading`; those that end with more signs are left to the stock rule."""
    text = state.line_text(start)
    words = text.lstrip("#")
    depth = len(text) - len(words)
    if depth > 6 or words[:1] != " " or "#" in words:
        return rules_block.heading(state, start, end, silent)
    level, tag, mark = state.level, f"h{depth}", text[:depth]
    state.line = start + 1
    state.tokens += (
        make_token("heading_open", tag, 1, level, [start, start + 1], markup=mark, block=True),
        inline(words.strip(MD_TRIM_CHARS), level + 1, [start, start + 1]),
        make_token("heading_close", tag, -1, level, markup=mark, block=True),
    )
    return True
