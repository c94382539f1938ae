"""Texts with nothing but plain words, links and emphasis, read in one step.

The tokens are those that the rules of markdown-it make. Whatever is not of these simple forms, so
that it might mean something else, is left to them.
"""

from __future__ import annotations

import re

from markdown_it.token import Token

from hcsite.content.tokens import Attributes, make_token

_PATH = r"[A-Za-z0-9._/#?=+,;~-]"
ADDRESS = rf"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:[/?#]{_PATH}*)?|{_PATH}+"
"""Addresses that stay as they are when the library encodes them."""

_WORDS = r"[^\n\\`*_\[\]<&{]"
_EMPHASISED = rf"[^\W_](?:{_WORDS}*[^\W_]|{_WORDS}*[.,:;!?)])?"
_PIECE = re.compile(
    rf"(?P<words>{_WORDS}+|&(?![#A-Za-z]))"
    r"|(?P<line>(?<! )\n[ \t]*)"
    rf"|(?P<link>(?<!!)\[(?P<label>{_WORDS}+)\]\((?P<address>{ADDRESS})\))"
    # Emphasis that is nothing else: it begins with a letter, and is told apart on either side.
    rf"|(?<![^ \n(])(?:\*\*(?P<strong>{_EMPHASISED})\*\*|\*(?P<em>{_EMPHASISED})\*)"
    r"(?![^ \n.,:;!?)])"
)
_MARKS = {"em": "*", "strong": "**"}
_SPACES = frozenset({"", " ", "\n"})


def read_inline(src: str) -> list[Token] | None:
    """The tokens of a text, or None where it is not plain."""
    tokens: list[Token] = []
    words: str | None = None
    end = 0
    for piece in _PIECE.finditer(src):
        if piece.start() != end:
            return None
        end = piece.end()
        kind = piece.lastgroup or ""
        if kind == "words":
            words = piece[0] if words is None else words + piece[0]
            continue
        if kind == "strong" and words is None:
            words = ""  # the rules leave an empty text on either side
        if words is not None:
            tokens.append(make_token("text", "", 0, 0, content=words))
            words = None
        if kind == "line":
            tokens.append(make_token("softbreak", "br", 0, 0))
        elif kind == "link":
            tokens += _marked("link", "a", piece["label"], attrs={"href": piece["address"]})
        elif piece[kind][-1].isalnum() or src[end : end + 1] in _SPACES:
            tokens += _marked(kind, kind, piece[kind], markup=_MARKS[kind])
            words = "" if kind == "strong" else None
        else:
            return None
    return _ended(tokens, words) if end == len(src) else None


def _ended(tokens: list[Token], words: str | None) -> list[Token]:
    if words is not None:
        tokens.append(make_token("text", "", 0, 0, content=words))
    return tokens


def _marked(
    name: str, tag: str, words: str, *, markup: str = "", attrs: Attributes | None = None
) -> tuple[Token, Token, Token]:
    return (
        make_token(f"{name}_open", tag, 1, 0, attrs=attrs, markup=markup),
        make_token("text", "", 0, 1, content=words),
        make_token(f"{name}_close", tag, -1, 0, markup=markup),
    )
