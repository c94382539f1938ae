"""The passages of a body: its tokens as plain blocks of words, for rules about what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from markdown_it.token import Token

from hcsite.content.headings import text_of
from hcsite.content.markdown import block_of
from hcsite.model.passage import Passage

_KINDS = {
    "blockquote_open": "quote",
    "list_item_open": "item",
    "dt_open": "term",
    "dd_open": "definition",
    "footnote_open": "note",
    "th_open": "cell",
    "td_open": "cell",
}
"""What a passage is, by the nearest of these that is open around it."""

_CLOSES = frozenset(name.replace("_open", "_close") for name in _KINDS)
_BOX, _BOX_END = "container_block_open", "container_block_close"
_IMAGE = "image"
_NOTED = frozenset({"source_ref", "footnote_ref", "link_open"})
_LISTS = frozenset({"bullet_list_open", "ordered_list_open"})
_LIST_ENDS = frozenset({"bullet_list_close", "ordered_list_close"})
_MARK = re.compile(r"(?<!\\)\[\^([\w.:-]{1,100})\]")
_TAG = re.compile(r"<[^<>]*>")


def passages_of(tokens: Sequence[Token], *, offset: int) -> tuple[Passage, ...]:
    """The passages in the order of the text; line `n` of it is line `n + offset` of the file."""
    walk = _Walk(offset)
    for token in tokens:
        walk.visit(token)
    return tuple(walk.found)


@dataclass(slots=True)
class _Walk:
    offset: int
    around: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    heading: int = 0
    line: int = 0
    begins: int = 0
    found: list[Passage] = field(default_factory=list)

    def visit(self, token: Token) -> None:
        kind = token.type
        if token.map:
            self.line = token.map[0] + 1 + self.offset
        if kind == "inline":
            usual = self.around[-1] if self.around else "paragraph"
            self._add(token, "heading" if self.heading else usual)
        elif kind == "html_block":
            text = " ".join(unescape(_TAG.sub(" ", token.content)).split())
            if text:
                self.found.append(Passage("html", text, self.line, self._box))
        elif token.nesting == 1:
            self._enter(token)
        elif token.nesting == -1:
            self._leave(token)

    @property
    def _box(self) -> str:
        return self.boxes[-1] if self.boxes else ""

    def _enter(self, token: Token) -> None:
        if token.type in _KINDS:
            self.around.append(_KINDS[token.type])
            if token.type == "list_item_open":
                self.lists[-1] += 1
                self.begins = self.lists[-1]
        elif token.type in _LISTS:
            self.lists.append(0)
        elif token.type == "heading_open":
            self.heading = int(token.tag[1])
        elif token.type == _BOX:
            name, title = block_of(token.info)
            self.boxes.append(name)
            if title:
                self.found.append(Passage("title", title, self.line, name))

    def _leave(self, token: Token) -> None:
        if token.type in _CLOSES:
            self.around.pop()
        elif token.type in _LIST_ENDS:
            self.lists.pop()
        elif token.type == "heading_close":
            self.heading = 0
        elif token.type == _BOX_END:
            self.boxes.pop()

    def _add(self, token: Token, kind: str) -> None:
        children = token.children or ()
        types = [child.type for child in children]
        pictures = [child for child in children if child.type == _IMAGE] if _IMAGE in types else []
        shown = token
        if pictures:
            rest = [child for child in children if child.type != _IMAGE]
            shown = Token("inline", "", 0, children=rest)
        if text := text_of(shown):
            noted = not _NOTED.isdisjoint(types)
            begins, self.begins = self.begins, 0
            passage = Passage(
                kind,
                text,
                self.line,
                self._box,
                self.heading,
                noted,
                begins if kind == "item" else 0,
                tuple(_cited(children)) if noted else (),
                tuple(_lost(token)) if "[^" in text else (),
            )
            self.found.append(passage)
        for picture in pictures:
            if alt := text_of(picture):
                self.found.append(Passage("alt", alt, self.line, self._box))


def _cited(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        if child.type == "source_ref":
            yield f"#{child.meta['number']}"
        elif child.type == "footnote_ref" and child.meta.get("label"):
            yield str(child.meta["label"])


def _lost(token: Token) -> Iterator[str]:
    """The marks that were left in the text, as it was written: not in code, and not escaped."""
    read = "".join(child.content for child in token.children or () if child.type == "text")
    for match in _MARK.finditer(token.content):
        if match[0] in read:
            yield match[1]
