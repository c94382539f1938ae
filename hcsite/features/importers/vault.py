"""Marks in a text on its way: what later passes must not touch lies in a vault behind a mark.

The marks are Unicode noncharacters, which no text that was read can hold.
"""

from __future__ import annotations

import re

OPEN, CLOSE = "\ufdd0", "\ufdd1"
BREAK = "\ufdd2"
"""A line that was broken by hand."""

UNDER = "\ufdd3"
"""At the start of a line: a heading one level below the last one, whatever that was."""

GONE = "\ufdd8"
"""Where something stood in a sentence and went without a trace."""

BOLD, UNBOLD, STRESS, UNSTRESS = "\ufdd4", "\ufdd5", "\ufdd6", "\ufdd7"

CODE, FENCE, NOTE, ANCHOR, TEXT, HOLE, RAW = "c", "f", "n", "a", "t", "b", "r"
"""Kinds of marks: code in a line, a block of code, a note, the name of a place, text as it was, a
block of Markdown within HTML, and text that a template must not touch."""

MARK = re.compile(f"{OPEN}([a-z])([0-9]+){CLOSE}")
ALONE = re.compile(f"{OPEN}[fnb][0-9]+{CLOSE}")
"""The marks of whole blocks."""

_BLOCKS = FENCE + NOTE + HOLE
_PREFIX = re.compile(r"(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|:(?=[ \t]))*")
_MARKER = re.compile(r"[^>\s]")
_DEEPEST = 60


def continued(prefix: str) -> str:
    """How the lines of a block go on whose first line begins with `prefix` (`- `, `> `)."""
    return _MARKER.sub(" ", prefix)


def indented(text: str, prefix: str) -> str:
    """A block behind a prefix: its further lines begin as the list or quotation asks."""
    further = continued(prefix)
    lines = text.split("\n")
    rest = [f"{further}{line}" if line else further.rstrip() for line in lines[1:]]
    return "\n".join([lines[0], *rest])


class Vault:
    """Keeps texts by number; a mark carries the kind and the number."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def put(self, kind: str, text: str) -> str:
        """The mark that stands for a text from now on."""
        self._texts.append(text)
        return f"{OPEN}{kind}{len(self._texts) - 1}{CLOSE}"

    def get(self, mark: re.Match[str]) -> str:
        """The text behind a mark that MARK has matched."""
        return self._texts[int(mark[2])]

    def restore(self, text: str, kinds: str) -> str:
        """The text with all marks of these kinds replaced, and those within what they stood for."""
        for _ in range(_DEEPEST):
            restored = MARK.sub(lambda mark: self._restored(mark, kinds), text)
            if restored == text:
                break
            text = restored
        return text

    def _restored(self, mark: re.Match[str], kinds: str) -> str:
        if mark[1] not in kinds:
            return mark[0]
        value = self.get(mark)
        if mark[1] not in _BLOCKS:
            return value
        prefix = mark.string[mark.string.rfind("\n", 0, mark.start()) + 1 : mark.start()]
        return indented(value, prefix) if _PREFIX.fullmatch(prefix) else value
