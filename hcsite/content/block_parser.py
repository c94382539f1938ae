"""The block parser of markdown-it, with each line shown only to rules that its first sign concerns.

The stock parser shows a line to up to fifteen rules, and nearly all of them look at its first sign
and say no. Here a table tells which rules can say yes. They are the same rules in the same order;
only paragraphs, and lists of which each item is one plain line, are read by rules of our own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, cast

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock, RuleFuncBlockType
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from hcsite.content.block_state import SILENTLY, BlockState
from hcsite.content.plain_blocks import read_heading, read_paragraph
from hcsite.content.plain_lists import read_list
from hcsite.content.plain_tables import read_table

Rules = tuple[RuleFuncBlockType, ...]
Named = Mapping[str, RuleFuncBlockType]

SIGNS: Mapping[str, str] = {
    "code": "",
    "attr": "{",
    "container_block": ":",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*-+0123456789",
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
"""The signs with which a block of a rule can begin, where it is not indented like code.

A rule that is not named here is asked about every line.
"""

_OWN: Mapping[str, Any] = {
    "table": read_table,
    "list": read_list,
    "heading": read_heading,
    "paragraph": read_paragraph,
}
_CHAINS = ("paragraph", "reference", "blockquote", "list")


class BlockParser(ParserBlock):
    """Takes the place of the stock parser when all rules are there."""

    def __init__(self, stock: ParserBlock) -> None:
        self.ruler = _Chains(stock.ruler)
        rules = _named(stock.ruler)
        self._all: Rules = tuple(rules.values())
        rules |= _OWN
        self._full = _Table(rules)
        self._plain = _Table(rules, without={"lheading", "deflist"})
        self._lone = _Table(rules, without={"lheading", "deflist", "table"})

    def parse(
        self,
        src: str,
        md: MarkdownIt,
        env: EnvType,
        outTokens: list[Token],  # noqa: N803
    ) -> list[Token] | None:
        """The tokens of a text are put into `outTokens`."""
        if not src:
            return None
        state = BlockState(src, md, env, outTokens)
        self.tokenize(state, 0, state.lineMax)
        return outTokens

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """Reads the blocks of some lines, with the same outcome as the stock parser."""
        state = cast("BlockState", state)
        begins, ends, shifts = state.bMarks, state.eMarks, state.tShift
        deepest = state.md.options["maxNesting"]
        gap = False
        line = startLine
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if state.level >= deepest:
                state.line = endLine
                break
            for rule in self._rules(state, line, endLine):
                if rule(state, line, endLine, not SILENTLY):
                    break
            # As in the stock parser, an empty line before a block makes the list around it loose.
            state.tight = not gap
            line = state.line
            if line - 1 < endLine and begins[line - 1] + shifts[line - 1] >= ends[line - 1]:
                gap = True
            if line < endLine and begins[line] + shifts[line] >= ends[line]:
                gap = True
                line += 1
                state.line = line

    def _rules(self, state: BlockState, line: int, end: int) -> Rules:
        """The rules that can say yes to a line."""
        if state.sCount[line] - state.blkIndent >= 4:
            return self._all
        begin = state.bMarks[line] + state.tShift[line]
        if state.definitions:
            table = self._full
        else:
            below = line + 1
            lone = below >= end or state.isEmpty(below)
            table = self._lone if lone else self._plain
        return table.get(state.src[begin], table.others)


class _Table(dict[str, Rules]):
    """The rules that can say yes to a line, by the sign with which it begins."""

    def __init__(self, rules: Named, *, without: Collection[str] = ()) -> None:
        named = [(name, rule) for name, rule in rules.items() if name not in without]
        self.others = tuple(rule for name, rule in named if name not in SIGNS)
        for sign in sorted(set("".join(SIGNS.values()))):
            self[sign] = tuple(rule for name, rule in named if sign in SIGNS.get(name, sign))


class _Chains(Ruler[RuleFuncBlockType]):
    """The rules of the stock parser; those that may end a block are asked as if they were one."""

    def __init__(self, stock: Ruler[RuleFuncBlockType]) -> None:
        super().__init__()
        self.__rules__ = stock.__rules__
        names = {id(rule): name for name, rule in _named(stock).items()}
        self._chains: dict[str, list[RuleFuncBlockType]] = {}
        for chain in _CHAINS:
            rules = {names[id(rule)]: rule for rule in stock.getRules(chain)}
            self._chains[chain] = [_any_of(_Table(rules))]

    def getRules(self, chainName: str = "") -> list[RuleFuncBlockType]:  # noqa: N802, N803
        """The rules of a chain."""
        return self._chains.get(chainName) or super().getRules(chainName)


def _named(ruler: Ruler[RuleFuncBlockType]) -> dict[str, RuleFuncBlockType]:
    return dict(zip(ruler.get_active_rules(), ruler.getRules(""), strict=True))


def _any_of(table: _Table) -> RuleFuncBlockType:
    """A rule that says yes where one of them does."""
    others = table.others

    def begins(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        position = state.bMarks[start] + state.tShift[start]
        sign = state.src[position : position + 1]
        return any(rule(state, start, end, silent) for rule in table.get(sign, others))

    return begins
