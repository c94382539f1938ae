"""Style sheets and style attributes in drawings, without anything that loads or runs.

The text is cut into declarations and rules, and what is not safe is left out. That the cuts
may differ from a browser's does no harm: the whole result is judged once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_ESCAPE: Final = re.compile(
    r"\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\r\n\f])?|(.))", re.IGNORECASE | re.DOTALL
)
_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_FORBIDDEN: Final = re.compile(
    r"@import|@charset|@namespace|@document|@-moz-document"
    r"|expression\s*\(|(?:java|vb|live)script\s*:|-moz-binding|(?<![-\w])behavior\s*:"
    r"|\b(?:-[a-z]+-)?(?:image-set|image|cross-fade|element|paint|src|url-prefix|domain)\s*\("
)
_URL: Final = re.compile(r"url\s*\(")
_LOCAL: Final = re.compile(r"""\s*(["']?)#[^\s"'()<>]+\1\s*\)""")
_TOKEN: Final = re.compile(
    r"""/\*.*?(?:\*/|\Z)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?"""
    r"""|\\.|[^\\"'/()\[\]{};]+|.""",
    re.DOTALL,
)
_SUSPECT: Final = re.compile(r"[(@:\\]")
_LAST_CODE_POINT: Final = 0x10FFFF


def is_safe(text: str) -> bool:
    """Whether CSS text, or any attribute's value, neither loads nor runs anything.

    `url()` may point to a part of the same drawing alone. Escapes and comments are seen
    through; words inside of strings count as if they were outside.
    """
    if not _SUSPECT.search(text):
        return True
    return all(_is_plain(variant) for variant in {text, _COMMENT.sub("", text)})


def _is_plain(text: str) -> bool:
    plain = _ESCAPE.sub(_unescaped, text).lower()
    if _FORBIDDEN.search(plain):
        return False
    calls = list(_URL.finditer(plain))
    if calls and "\\" in text:
        return False  # an escaped quote or bracket could end the address elsewhere
    return all(_LOCAL.match(plain, call.end()) for call in calls)


def _unescaped(match: re.Match[str]) -> str:
    digits, other = match.groups()
    if digits is None:
        return str(other)
    code = int(digits, 16)
    return chr(code) if code <= _LAST_CODE_POINT else "\ufffd"


def clean_css(text: str) -> str:
    """Give a style sheet, or the declarations of a style attribute, without what is not safe.

    A declaration goes alone; a rule whose beginning is not safe goes with its whole block.
    What is safe is not touched, not even its white space.
    """
    if is_safe(text):
        return text
    kept: list[str] = []
    depth = 0  # of the blocks inside a rule that is being left out
    for piece, mark in _pieces(text):
        if depth:
            depth += (mark == "{") - (mark == "}")
        elif is_safe(piece):
            kept += piece, mark
        elif mark == "{":
            depth = 1
        elif mark == "}":
            kept.append(mark)
    result = "".join(kept)
    return result if is_safe(result) else ""


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Cut at semicolons and braces that stand outside of strings, comments and brackets."""
    piece: list[str] = []
    brackets = 0
    for token in _TOKEN.findall(text):
        if token in {"(", "["}:
            brackets += 1
        elif token in {")", "]"}:
            brackets = max(0, brackets - 1)
        elif token in {"{", "}", ";"} and not brackets:
            yield "".join(piece), token
            piece = []
            continue
        piece.append(token)
    yield "".join(piece), ""
