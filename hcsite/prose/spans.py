"""Where quotations and brackets open and close in a plain text."""

from __future__ import annotations

import re

Span = tuple[int, int]

_CLOSES = {"(": ")", "[": "]", "“": "”", "«": "»", "„": "“", "「": "」", "『": "』", "（": "）"}
_MARK = re.compile(
    "[\"'‘’" + re.escape("".join({**_CLOSES, **dict.fromkeys(_CLOSES.values())})) + "]"
)
_BEFORE_OPENING = frozenset("([{“‘«„—–-/\"'")
_OPENING = re.compile(r"[\"'‘’(\[“«„「『（](?:(?<![\"'‘’])|(?<![^\s(\[{“‘«„—–/\"'-].))", re.DOTALL)
"""What may open: a bracket, and a quotation mark that stands behind no word."""


def spans(text: str) -> tuple[Span, ...]:
    """From each opening mark to behind the mark that closes it; what never closes is no span."""
    if _OPENING.search(text) is None:
        return ()
    found: list[Span] = []
    open_at: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        index, char = match.start(), match[0]
        if char in "\"'‘’":
            _quote(text, index, open_at, found)
        elif any(char == closer for closer, _ in open_at):
            _close(char, index, open_at, found)
        elif char in _CLOSES:
            open_at.append((_CLOSES[char], index))
    return tuple(found)


def within(position: int, protected: tuple[Span, ...]) -> bool:
    """Whether a position lies inside one of the spans, and not at its ends."""
    return any(start < position < end for start, end in protected)


def _close(char: str, index: int, open_at: list[tuple[str, int]], found: list[Span]) -> None:
    while open_at:
        closer, start = open_at.pop()
        if closer == char:
            found.append((start, index + 1))
            return


def _quote(text: str, index: int, open_at: list[tuple[str, int]], found: list[Span]) -> None:
    """A mark that opens, closes or is an apostrophe: its neighbours tell."""
    char = text[index]
    before = text[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    closer = {"‘": "’", "'": "'", '"': '"'}.get(char)
    waiting = any(char == mark for mark, _ in open_at)
    if opens and closer is not None and not after.isdigit():
        open_at[:] = [item for item in open_at if item[0] != closer]
        open_at.append((closer, index))
    elif waiting and not after.isalnum() and not before.isspace():
        _close(char, index, open_at, found)
