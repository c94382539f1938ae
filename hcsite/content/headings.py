"""The headings of a body: their levels, their words, and the anchors that links name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from markdown_it.token import Token

from hcsite.content.places import Source
from hcsite.core.diagnostics import Diagnostic, error, warning
from hcsite.core.text import slugify
from hcsite.model.document import Heading

OWN_PREFIX = "hc-"
"""How the theme's own anchors begin."""


def shift_headings(tokens: list[Token]) -> None:
    """The title of the page is its only `h1`: where a body has one, all its headings go down."""
    if not any(token.type == "heading_open" and token.tag == "h1" for token in tokens):
        return
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + 1, 6)}"


def text_of(inline: Token) -> str:
    """The plain text of an inline token, or of a picture's alternative text."""
    return " ".join("".join([_text_of_child(child) for child in inline.children or ()]).split())


def _text_of_child(child: Token) -> str:
    kind = child.type
    if kind in ("text", "code_inline"):
        return child.content
    if kind in ("softbreak", "hardbreak"):
        return " "
    return text_of(child) if kind == "image" else ""


def words_of(inline: Token) -> int:
    """How many words of an inline token are read; those that tell of a picture are not."""
    words = [_text_of_child(c) for c in inline.children or () if c.type != "image"]
    return len("".join(words).split())


@dataclass(slots=True)
class Headings:
    """The headings that were visited so far, in order; `found` takes what is to be said."""

    source: Source
    found: list[Diagnostic]
    visited: list[Heading] = field(default_factory=list)
    _anchors: Counter[str] = field(default_factory=Counter)

    def visit(self, token: Token, inline: Token, span: tuple[int, int]) -> None:
        """Checks a heading and gives it its anchor."""
        text = text_of(inline)
        level = int(token.tag[1])
        if not text:
            hint = "Write its words behind the # signs, or remove the line."
            place = self.source.place("", *span)
            self.found.append(error("HC315", "This heading has no words.", hint=hint, **place))
        previous = self.visited[-1].level if self.visited else 1
        if level > previous + 1:
            message = f"“{text}” is a heading of level {level} right under one of level {previous}."
            marks = "#" * (previous + 1)
            hint = f"Use {marks} so that people who listen to the page do not get lost."
            place = self.source.place("", *span)
            self.found.append(warning("HC314", message, hint=hint, **place))
        own = str(token.attrs.get("id") or "")
        anchor = own or self._free_anchor(slugify(text) or "section")
        token.attrs["id"] = anchor
        self._anchors.setdefault(anchor, 1)
        self.visited.append(Heading(level, text, anchor))

    def _free_anchor(self, wanted: str) -> str:
        if wanted.startswith(OWN_PREFIX):
            wanted = f"section-{wanted}"
        anchor = wanted
        while anchor in self._anchors:
            self._anchors[wanted] += 1
            anchor = f"{wanted}-{self._anchors[wanted]}"
        return anchor
