"""What is wrong in a TOML text that cannot be read: in plain words, with its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from tomllib import TOMLDecodeError
from typing import Any

from hcsite.core.diagnostics import Diagnostic, error

_PLACE = re.compile(r" \((?:at line (\d+), column (\d+)|at end of document)\)$")
_MAX_SOURCE = 400
_TWICE = "This name is given twice."
_TROUBLES = (
    (("twice", "overwrite", "immutable", "Duplicate"), _TWICE, "Keep one of them."),
    (
        ("character '\\n'", "Unterminated string"),
        "The text that begins in this line is never closed.",
        "Put a quotation mark at its end.",
    ),
    (
        ("escape", "Unescaped", "hex value"),
        "A backslash in double quotes begins a code, and this one is not known.",
        "Use single quotes for texts with a backslash.",
    ),
    (("Unclosed", "Expected ']'"), "A bracket is opened and never closed.", "Close it."),
    (
        ("Invalid value", "Invalid date"),
        "This value is not understood.",
        "Put texts in quotes; write true or false, numbers and dates without.",
    ),
    (("Expected '='",), "There is no “=” between the name and the value.", ""),
)
"""Words of the standard library's reader, a sentence, a hint (nothing: how lines look)."""

_HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_NAME = re.compile(r"""(?P<mark>["'])(?P<quoted>.*?)(?P=mark)|(?P<bare>[\w-]+)""")

FORM = 'Lines look like this: name = "A text"; tables like this: [table]'


@dataclass(frozen=True, slots=True)
class TomlFault:
    """A sentence, what to do, and the place: line and column from 1, the text of the line."""

    message: str
    hint: str
    line: int
    column: int
    source: str

    def diagnostic(self, code: str, path: str) -> Diagnostic:
        """An error at that place of the file at `path`."""
        source = self.source if len(self.source) <= _MAX_SOURCE else ""
        return error(
            code,
            self.message,
            path=path,
            line=self.line,
            column=self.column,
            source=source,
            hint=self.hint,
        )


def toml_fault(reason: TOMLDecodeError, text: str, *, form: str = FORM) -> TomlFault:
    """What the standard library's reader complains about in `text`; `form` says how lines look."""
    said, lines = str(reason), text.split("\n")
    match = _PLACE.search(said)
    line, column = len(lines), 1
    if match and match[1]:
        line, column = int(match[1]), int(match[2])
    elif len(lines) > 1 and not lines[-1]:
        line -= 1
    sentence, hint = "This line cannot be read.", form
    for words, plain, way_out in _TROUBLES:
        if any(word in said for word in words):
            sentence, hint = plain, way_out or form
            break
    if match and not match[1] and sentence != _TWICE:
        sentence = "The file ends in the middle of a value: something above is not closed."
        hint = "Look for a quotation mark or a bracket without its partner."
    source = lines[line - 1]
    if sentence == _TWICE:
        column = len(source) - len(source.lstrip()) + 1
    return TomlFault(sentence, hint, line, column, source)


def line_of_key(text: str, way: Iterable[str]) -> int:
    """The line (from 1) that gives the value at the end of a way of keys, or what holds it.

    Items of lists are numbered from 0: `("stacks", "0", "box")`. 0 where nothing of it is named.
    """
    wanted = tuple(way)
    table: tuple[str, ...] = ()
    counts = Counter[tuple[str, ...]]()
    best, found = 0, 0
    for number, line in enumerate(text.split("\n"), 1):
        here = table
        if header := _HEADER.match(line):
            here = _numbered(_names(header[2]), counts)
            if header[1] == "[[":
                counts[here] += 1
                here = (*here, str(counts[here] - 1))
            table = here
        elif key := _KEY.match(line):
            here = (*table, *_names(key[1]))
        else:
            continue
        if here == wanted[: len(here)] and len(here) > best:
            best, found = len(here), number
    return found


def place_of_key(text: str, way: Iterable[str]) -> dict[str, Any]:
    """The line of `line_of_key` and its text, as a diagnostic takes them; nothing without one."""
    line = line_of_key(text, way)
    source = text.split("\n")[line - 1] if line else ""
    return {"line": line, "source": source if len(source) <= _MAX_SOURCE else ""}


def _names(written: str) -> tuple[str, ...]:
    return tuple(name["quoted"] or name["bare"] or "" for name in _NAME.finditer(written))


def _numbered(names: Iterable[str], counts: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    """The way to a table; where it leads through a list, through its last item."""
    way: tuple[str, ...] = ()
    for name in names:
        if way and counts.get(way):
            way = (*way, str(counts[way] - 1))
        way = (*way, name)
    return way
