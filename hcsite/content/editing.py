"""Changing one field of a content file: every other byte of it stays as its writer left it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from hcsite.content.frontmatter import split
from hcsite.content.text_input import decode

_EMPTY = re.compile(r"\s*(?:\[\s*\]|\{\s*\}|~|null)?\s*(?:#.*)?", re.IGNORECASE)
_ITEM = re.compile(r"([ ]*)-(?:\s|$)")


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
    lines, last = _lines(data, path)
    span = _span(lines, last, key)
    if span is None:
        lines[last:last] = [f"{key}:", f"  - {item}"]
        return _bytes(lines, data)
    if span.end == span.first + 1 and _EMPTY.fullmatch(span.value):
        lines[span.first : span.end] = [f"{key}:", f"  - {item}"]
        return _bytes(lines, data)
    if not _EMPTY.fullmatch(span.value):
        raise CannotEdit(key)
    indents = [match[1] for line in lines[span.first : span.end] if (match := _ITEM.match(line))]
    if not indents:
        raise CannotEdit(key)
    lines[span.end : span.end] = [f"{min(indents, key=len)}- {item}"]
    return _bytes(lines, data)


def set_value(data: bytes, key: str, value: str, *, path: str) -> bytes:
    """A content file with another value (YAML in one line) of a field; a remark behind it stays."""
    lines, last = _lines(data, path)
    span = _span(lines, last, key)
    if span is None:
        lines[last:last] = [f"{key}: {value}"]
        return _bytes(lines, data)
    if span.end != span.first + 1:
        raise CannotEdit(key)
    remark = re.search(r"\s+#.*$", span.value)
    lines[span.first] = f"{key}: {value}{remark[0] if remark else ''}"
    return _bytes(lines, data)


def _lines(data: bytes, path: str) -> tuple[list[str], int]:
    """The lines of a file without their ends, and the number of the one that closes the fields."""
    text, _ = decode(data, path=path)
    return text.split("\n"), split(text, path=path).body_line - 2


def _span(lines: list[str], last: int, key: str) -> _Span | None:
    name = re.compile(rf"[\"']?{re.escape(key)}[\"']?:(?=\s|$)(.*)")
    for number in range(1, last):
        match = name.match(lines[number])
        if match is None:
            continue
        end = number + 1
        while end < last and (not lines[end].strip() or lines[end][0] in " -#\t"):
            end += 1
        while end > number + 1 and (not lines[end - 1].strip() or lines[end - 1][0] == "#"):
            end -= 1  # remarks at the edge, and blank lines, belong to what follows
        return _Span(number, end, match[1])
    return None


def _bytes(lines: list[str], before: bytes) -> bytes:
    """The lines as bytes, with the ends of lines and the mark at the beginning that were there."""
    crlf = before.count(b"\r\n") * 2 > before.count(b"\n")
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    return mark + ("\r\n" if crlf else "\n").join(lines).encode("utf-8")
