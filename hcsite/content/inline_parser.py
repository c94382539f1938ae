"""The inline parser of markdown-it, with each sign shown only to rules that it concerns.

The stock parser shows each place to up to thirteen rules, and most of them look at its sign and say
no. Here a table tells which rules can say yes; they are the same rules in the same order. A text
without any sign is not parsed at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline, RuleFuncInlineType
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from hcsite.content.plain_inline import read_inline
from hcsite.content.tokens import make_token

Rules = tuple[RuleFuncInlineType, ...]

SIGNS: Mapping[str, str] = {
    "text": "",
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "source_ref": "[",
    "footnote_ref": "[",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "attr": "{",
}
"""The signs at which each rule can say yes."""

_SILENTLY = True  # asks a rule whether it would say yes, without any token

_BEGINS = re.compile(r"[\n\\`*_\[<&]")
"""A sign without which no rule says yes: the others mean something only behind one of these."""

_SIGN = re.compile(r"[\n\\`*_\[\]<&{]|!(?=\[)")
_STOPS = "\n\\`*_[]<&{!"


class InlineState(StateInline):
    """The state of the stock parser, which makes its tokens in less time."""

    def pushPending(self) -> Token:  # noqa: N802
        """The text that was read so far, as a token at the end."""
        token = make_token("text", "", 0, self.pendingLevel, content=self.pending)
        self.tokens.append(token)
        self.pending = ""
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """A new token at the end, behind the text that was read so far."""
        if self.pending:
            self.pushPending()
        meta = None
        if nesting < 0:
            self.level -= 1
            self.delimiters = self._prev_delimiters.pop()
        token = make_token(ttype, tag, nesting, self.level)
        if nesting > 0:
            self.level += 1
            self._prev_delimiters.append(self.delimiters)
            self.delimiters = []
            meta = {"delimiters": self.delimiters}
        self.pendingLevel = self.level
        self.tokens.append(token)
        self.tokens_meta.append(meta)
        return token


class InlineParser(ParserInline):
    """Takes the place of the stock parser when all rules are there."""

    def __init__(self, stock: ParserInline) -> None:
        super().__init__()
        self.ruler, self.ruler2 = stock.ruler, stock.ruler2
        self.terminator_re = _SIGN
        named = list(zip(stock.ruler.get_active_rules(), stock.ruler.getRules(""), strict=True))
        self._by_sign: dict[str, Rules] = {
            sign: tuple(rule for name, rule in named if sign in SIGNS[name]) for sign in _STOPS
        }

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """The tokens of a text are put into `tokens`, which is empty."""
        if _BEGINS.search(src) is None:
            if src:
                tokens.append(make_token("text", "", 0, 0, content=src))
            return tokens
        plain = read_inline(src)
        if plain is not None:
            tokens += plain
            return tokens
        state = InlineState(src, md, env, tokens)
        self.tokenize(state)
        for finish in self.ruler2.getRules(""):
            finish(state)
        return tokens

    def tokenize(self, state: StateInline) -> None:
        """Reads what is left of a text, with the same outcome as the stock parser."""
        src, end = state.src, state.posMax
        deepest = state.md.options["maxNesting"]
        while state.pos < end:
            position = state.pos
            rules = self._by_sign.get(src[position])
            if state.level >= deepest:
                rules = ()
            elif rules is None:
                stop = _SIGN.search(src, position)
                state.pos = stop.start() if stop else end
                state.append_pending(src[position : state.pos])
                continue
            for rule in rules:
                if rule(state, not _SILENTLY):
                    break
            else:
                state.append_pending(src[position])
                state.pos += 1
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802
        """Steps over what begins at a place."""
        position = state.pos
        if position in state.cache:
            state.pos = state.cache[position]
            return
        rules = self._by_sign.get(state.src[position])
        if state.level >= state.md.options["maxNesting"]:
            state.pos = state.posMax + 1
        elif rules is None:
            stop = _SIGN.search(state.src, position)
            state.pos = stop.start() if stop else state.posMax
        else:
            state.level += 1
            if not any(rule(state, _SILENTLY) for rule in rules):
                state.pos += 1
            state.level -= 1
        state.cache[position] = state.pos
