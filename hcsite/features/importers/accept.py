"""The last word of the hub itself: what its own reader refuses is shown as it was written."""

from __future__ import annotations

import re

from hcsite.content.body import parse_body
from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.importers.conversion import Conversion, cut, fenced, render_note
from hcsite.model.words import BodyWords

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|:!~]|(?<=\d)[.)](?=\s)|^[ \t]*[-+](?=\s))")
_NAME = re.compile(r"#([\w:-]+)")
_MOST = 30
_MARKS = re.compile("[\ufdd0-\ufdef]")


def accepted(text: str, conversion: Conversion, source: str) -> str:
    """The text, changed where a hub would refuse it; at worst the whole source as a note."""
    text = _MARKS.sub("", text)
    for _ in range(_MOST):
        errors = _errors(text)
        if not errors:
            return text
        text = _mended(text, errors, conversion)
    words = "This text is too tangled to be turned; it is shown as it was written."
    conversion.warn("HC713", words)
    return render_note(words, shown=fenced(cut(source)))


def _errors(text: str) -> list[Diagnostic]:
    parsed = parse_body(text, path="", offset=0, words=BodyWords())
    return [found for found in parsed.diagnostics if found.level is Level.ERROR]


def _mended(text: str, errors: list[Diagnostic], conversion: Conversion) -> str:
    """The text with the signs of each refused line taken as letters."""
    lines = text.split("\n")
    for number in sorted({error.line for error in errors if error.line}):
        if 0 < number <= len(lines):
            line = lines[number - 1]
            lines[number - 1] = _SIGNS.sub(r"\\\1", line)
            message = (
                f"This line cannot be read and is shown as it was written: {line.strip()[:60]}"
            )
            conversion.warn("HC713", message, near=line)
    for error in errors:
        name = _NAME.search(error.message)
        if not error.line and name:
            lines = [line for line in lines if line.strip(" >") != f"{{#{name[1]}}}"]
    return "\n".join(lines)
