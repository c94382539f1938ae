"""A last look over a body: what no pass has understood is shown as it was written."""

from __future__ import annotations

import re

from hcsite.features.importers.conversion import Conversion, ticked
from hcsite.features.importers.tags import UNKNOWN_TAG, Tag, split_tags
from hcsite.features.importers.vault import ANCHOR, CODE, MARK, NOTE, TEXT

_TEMPLATE = re.compile(
    r"\{\{(?:[^{}]|\{(?!\{)|\}(?!\})){0,2000}\}\}|\{%(?:[^%{]|%(?!\})|\{(?!%)){0,4000}%\}"
    r"|\{:[^{}\n]*\}"
)
_ALLOWED = frozenset(
    "abbr bdi bdo br cite del details dfn em ins kbd mark q s small span strong sub summary sup"
    " time var".split()
)
_PLAIN_REST = re.compile(
    r"(?:\s+(?:title|lang|dir|datetime)=\"[^\"]*\"|\s+open|\s+id=\"[\w:-]+\")*\s*"
)
_UNKNOWN = re.compile(UNKNOWN_TAG)
_NOTE_LINE = re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?\ufdd0n[0-9]+\ufdd1[ \t]*")
_NOTE_MARK = re.compile("\ufdd0n[0-9]+\ufdd1")


def sweep(text: str, conversion: Conversion) -> str:
    """The text with nothing left in it that a hub would read as a command or refuse."""

    def seen(match: re.Match[str]) -> str:
        source = conversion.vault.restore(match[0], CODE + TEXT)
        conversion.note("A mark of the old site's templates was left here.", source, block=False)
        return conversion.vault.put(CODE, ticked(source))

    text = _TEMPLATE.sub(seen, text)
    return "".join(_safe(part, conversion) for part in split_tags(text))


def _safe(part: str | Tag, conversion: Conversion) -> str:
    if isinstance(part, str):
        return _UNKNOWN.sub(r"\\<", part)
    if part.name in _ALLOWED and (part.closing or _PLAIN_REST.fullmatch(part.rest)):
        return part.source
    conversion.note("HTML that a hub does not know was left here.", part.source, block=False)
    return part.source.replace("<", "\\<")


def lift_notes(text: str, conversion: Conversion) -> tuple[str, str]:
    """Notes that do not stand alone (in a cell, say), taken out of the text and put behind it."""
    lines = text.split("\n")
    lifted: list[str] = []
    for number, line in enumerate(lines):
        if _NOTE_MARK.search(line) and not _NOTE_LINE.fullmatch(line):
            lifted.extend(_NOTE_MARK.findall(line))
            lines[number] = _NOTE_MARK.sub("", line).rstrip()
    tail = "\n\n".join(conversion.vault.restore(mark, NOTE) for mark in lifted)
    return "\n".join(lines), tail


def drop_marks(text: str) -> str:
    """The text without marks of places that nothing found a use for."""
    return MARK.sub(lambda mark: "" if mark[1] == ANCHOR else mark[0], text)
