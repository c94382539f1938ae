"""What the rules of the block parser share: the lines of a text, and the tokens made so far."""

from __future__ import annotations

import re
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from hcsite.content.tokens import make_token

SILENTLY = True
"""Asks a rule whether it would say yes, without any token."""

_BLANK = frozenset(" \t")
_DEFINITION = re.compile(r"^[ \t>]*[:~][ \t]", re.MULTILINE)


class BlockState(StateBlock):
    """The state of the stock parser, made in less time."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__("", md, env, tokens)
        self.src = src
        lines = src.split("\n")
        if not lines[-1].strip(" \t"):
            lines.pop()
        self.lineMax = len(lines)
        self.tShift, self.sCount, self.bsCount = ([0] * (len(lines) + 1) for _ in range(3))
        self.bMarks, self.eMarks = [], []
        begin = 0
        for number, line in enumerate(lines):
            end = begin + len(line)
            self.bMarks.append(begin)
            self.eMarks.append(end)
            begin = end + 1
            if line[:1] in _BLANK:
                space = line[: len(line) - len(line.lstrip(" \t"))]
                self.tShift[number] = len(space)
                self.sCount[number] = len(space.expandtabs(4))
        self.bMarks.append(len(src))  # rules look at the line below without asking
        self.eMarks.append(len(src))
        self.definitions = (": " in src or ":\t" in src or "~ " in src or "~\t" in src) and (
            _DEFINITION.search(src) is not None
        )
        """Whether a line of the text may begin a definition."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """A new token at the end."""
        if nesting < 0:
            self.level -= 1
        token = make_token(ttype, tag, nesting, self.level, block=True)
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token

    def line_text(self, line: int) -> str:
        """A line without the marks of blocks and the space before it."""
        return self.src[self.bMarks[line] + self.tShift[line] : self.eMarks[line]]

    def text(self, start: int, end: int) -> str:
        """Some lines without the indentation of the block around them."""
        if not self.blkIndent:
            lines = zip(self.bMarks[start:end], self.eMarks[start:end], strict=True)
            text = "\n".join([self.src[begin:last] for begin, last in lines])
        else:
            text = self.getLines(start, end, self.blkIndent, keepLastLF=False)
        return text.strip(MD_TRIM_CHARS)


def inline(text: str, level: int, span: list[int]) -> Token:
    """The token of a text whose signs have not been read yet."""
    return make_token("inline", "", 0, level, span, children=[], content=text, block=True)
