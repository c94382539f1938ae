"""Where each key of a TOML text was written: the standard library's reader does not tell."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass, field

from hcsite.content.problems import Path, Place

_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)+")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r'[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'')
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})|\'\'\'.*?\'\'\'(?:\'{0,2})|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'',
    re.DOTALL,
)
_BARE = re.compile(r"[^\s,\]}#]+(?: \d[^\s,\]}#]*)?")


@dataclass(slots=True)
class _Open:
    """An array or inline table that is being read, and the way to it."""

    path: Path
    table: bool
    count: int = 0


@dataclass(slots=True)
class TomlPlaces:
    """Finds lines and columns in a text that the standard library has read without an error."""

    text: str
    keys: dict[Path, int] = field(default_factory=dict)
    values: dict[Path, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _Scan(self.text, self.keys, self.values).run()

    def holds(self, path: Path) -> bool:
        """Whether a value was written there."""
        return path in self.values

    def key(self, path: Path) -> Place:
        """Where the name of a key or a table stands."""
        return self._place(self.keys.get(path), path)

    def value(self, path: Path) -> Place:
        """Where a value stands, or the nearest one above it; line 1 for the whole."""
        return self._place(self.values.get(path), path)

    def lines(self) -> dict[str, int]:
        """The line of each value by its keys and numbers, joined by dots: `nav.main.0`."""
        begins = [match.end() for match in re.finditer("\n", self.text)]
        return {
            ".".join(map(str, path)): bisect_right(begins, at) + 1
            for path, at in self.values.items()
        }

    def _place(self, at: int | None, path: Path) -> Place:
        for length in range(len(path), 0, -1):
            if at is not None:
                break
            at = self.values.get(path[:length], self.keys.get(path[:length]))
        at = at or 0
        begin = self.text.rfind("\n", 0, at) + 1
        source = self.text[begin:].partition("\n")[0]
        return Place(self.text.count("\n", 0, at) + 1, at - begin + 1, source)


class _Scan:
    """One pass over the text: statements, and inside them values with a stack of our own."""

    def __init__(self, text: str, keys: dict[Path, int], values: dict[Path, int]) -> None:
        self.text = text
        self.at = 0
        self.keys = keys
        self.values = values
        self.tables: dict[Path, int] = {}

    def run(self) -> None:
        """Note the place of each key and value."""
        table: Path = ()
        while (begin := self._skip(_BLANK)) < len(self.text):
            if self.text[begin] == "[":
                table = self._header()
            else:
                self._field(table)

    def _header(self) -> Path:
        array = self.text.startswith("[[", self.at)
        start = self.at
        self.at += 2 if array else 1
        path = self._dotted(())
        self.at = self.text.index("]", self.at) + (2 if array else 1)
        if array:
            number = self.tables.get(path, 0)
            self.tables[path] = number + 1
            path = (*path, number)
        self.keys[path] = self.values[path] = start
        return path

    def _dotted(self, table: Path) -> Path:
        """The path of a key such as `a."b c".d`, noting the place of each part."""
        path = table
        while match := _KEY.match(self.text, self._skip(_SPACE)):
            path = (*path, _unquoted(match[0]))
            self.keys.setdefault(path, match.start())
            self.at = match.end()
            if not self.text.startswith(".", self._skip(_SPACE)):
                break
            self.at += 1
            if path in self.tables:
                path = (*path, self.tables[path] - 1)
        return path

    def _field(self, table: Path) -> None:
        path = self._dotted(table)
        self.at = self.text.index("=", self.at) + 1
        self._value(path)

    def _value(self, path: Path) -> None:
        stack: list[_Open] = []
        self._skip(_SPACE)
        self._item(path, stack)
        while stack:
            self._skip(_BLANK)
            inner = stack[-1]
            char = self.text[self.at]
            if char in "]}":
                stack.pop()
                self.at += 1
            elif char == ",":
                inner.count += 1
                self.at += 1
            elif inner.table:
                below = self._dotted(inner.path)
                self.at = self.text.index("=", self.at) + 1
                self._skip(_SPACE)
                self._item(below, stack)
            else:
                self._item((*inner.path, inner.count), stack)

    def _item(self, path: Path, stack: list[_Open]) -> None:
        self.values[path] = self.at
        char = self.text[self.at]
        if char in "[{":
            stack.append(_Open(path, table=char == "{"))
            self.at += 1
        else:
            pattern = _STRING if char in "\"'" else _BARE
            self._skip(pattern)

    def _skip(self, pattern: re.Pattern[str]) -> int:
        match = pattern.match(self.text, self.at)
        if match is not None:
            self.at = match.end()
        return self.at


def _unquoted(key: str) -> str:
    return str(tomllib.loads(f"key = {key}")["key"]) if key[0] in "\"'" else key
