"""Changing one field of a content file: every other byte of it stays as its writer left it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from hcsite.content.frontmatter import split
from hcsite.content.text_input import decode

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_EMPTY = re.compile(r"\s*(?:\[\s*\]|\{\s*\}|~|null)?\s*(?:#.*)?", re.IGNORECASE)
_ITEM = re.compile(r"([ ]*)-(?:\s|$)")
_QUOTED = re.compile(r"""\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")
_REMARK = re.compile(r"(?:^|\s+)#.*")


@dataclass(slots=True)
class _Fields:
    """The lines of a file without their ends, those ends, and which line closes the fields."""

    mark: bytes
    lines: list[str]
    ends: list[str]
    last: int

    def put(self, first: int, end: int, lines: list[str]) -> None:
        """Puts lines where others stood, each with the end that lines of this file have."""
        usual = self.ends[0]
        self.lines[first:end] = lines
        self.ends[first:end] = [usual for _ in lines]

    def as_bytes(self) -> bytes:
        """The file."""
        pairs = zip(self.lines, self.ends, strict=True)
        return self.mark + "".join(line + end for line, end in pairs).encode("utf-8")


@dataclass(frozen=True, slots=True)
class _Span:
    """The lines of a field, up to the next one; `value` stands behind its name."""

    first: int
    end: int
    value: str


class CannotEdit(Exception):
    """Raised where a field is written in a way that only a person can change."""


def add_item(data: bytes, key: str, item: str, *, path: str) -> bytes:
    """A content file with one more item (YAML in one line) at the end of a list of its fields.

    Raises CannotEdit where the list stands in brackets, Problems where there is no front matter.
    """
    fields = _read(data, path)
    span = _span(fields, key)
    if span is None:
        fields.put(fields.last, fields.last, [f"{key}:", f"  - {item}"])
        return fields.as_bytes()
    if not _EMPTY.fullmatch(span.value):
        raise CannotEdit(key)
    below = fields.lines[span.first + 1 : span.end]
    indents = [match[1] for line in below if (match := _ITEM.match(line))]
    if not indents and any(line.strip() and line.lstrip()[0] != "#" for line in below):
        raise CannotEdit(key)
    if not indents:
        fields.put(span.first, span.first + 1, [f"{key}:{_remark(span.value)}"])
    fields.put(span.end, span.end, [f"{min(indents, key=len, default='  ')}- {item}"])
    return fields.as_bytes()


def set_value(data: bytes, key: str, value: str, *, path: str) -> bytes:
    """A content file with another value (YAML in one line) of a field; a remark behind it stays.

    Raises CannotEdit where the value takes several lines.
    """
    fields = _read(data, path)
    span = _span(fields, key)
    if span is None:
        fields.put(fields.last, fields.last, [f"{key}: {value}"])
        return fields.as_bytes()
    below = fields.lines[span.first + 1 : span.end]
    if any(line.strip() and line.lstrip()[0] != "#" for line in below):
        raise CannotEdit(key)
    fields.put(span.first, span.first + 1, [f"{key}: {value}{_remark(span.value)}"])
    return fields.as_bytes()


def _read(data: bytes, path: str) -> _Fields:
    """The lines are those of the raw text: what hcsite reads as something else stays too."""
    text, _ = decode(data, path=path)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    pairs = _LINE.findall(data[len(mark) :].decode("utf-8"))
    last = split(text, path=path).body_line - 2
    return _Fields(mark, [line for line, _ in pairs], [end for _, end in pairs], last)


def _span(fields: _Fields, key: str) -> _Span | None:
    name = re.compile(rf"[\"']?{re.escape(key)}[\"']?[ ]*:(?=\s|$)(.*)")
    lines, last = fields.lines, fields.last
    for number in range(1, last):
        match = name.match(lines[number])
        if match is None:
            continue
        end = number + 1
        while end < last and _goes_on(lines[end]):
            end += 1
        while end > number + 1 and (not lines[end - 1].strip() or lines[end - 1][0] == "#"):
            end -= 1  # remarks at the edge, and blank lines, belong to what follows
        return _Span(number, end, match[1])
    return None


def _goes_on(line: str) -> bool:
    """Whether a line belongs to the field above it."""
    return not line.strip() or line[0] in " #\t" or _ITEM.match(line) is not None


def _remark(value: str) -> str:
    """The remark behind a value, with the blanks before it."""
    quoted = _QUOTED.match(value)
    found = _REMARK.search(value, quoted.end() if quoted else 0)
    return found[0] if found else ""
