"""Telling the front matter of a content file from its body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hcsite.core.diagnostics import Diagnostic, Problems, error

_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_FIELD_LINE = re.compile(r"[\"']?\w[\w .-]*[\"']?:(?:[ \t]|$)")
_DASHES = re.compile(r"[-\u2010-\u2015\u2212\u00ad\u2043_=*~` ]{2,40}")
_LONG_DASHES = re.compile(r"[-\u2010-\u2015\u2212]{1,40}")
_SMALLEST = "Put three lines at the top: ---, then title: and the title, then --- again."
_FENCE = "The first line of the file must be --- and nothing else."
_LOOK = 20
_MAX_SOURCE = 400


@dataclass(frozen=True, slots=True)
class Split:
    """A content file in two: the front matter without its fences, and the body.

    `yaml_line` and `body_line` are the lines of the file (from 1) at which each begins.
    """

    yaml: str
    body: str
    yaml_line: int
    body_line: int


def split(text: str, *, path: str) -> Split:
    """The two parts of a content file. `text` has LF line ends and no byte order mark.

    Raises Problems: HC201 where there is no front matter, HC202 where it is not closed, HC203
    where something else stands in its place.
    """
    opening = _OPENING.match(text)
    if opening is None:
        raise Problems([_without_opening(text, path)])
    start = opening.end()
    closing = _CLOSING.search(text, start)
    if closing is None:
        raise Problems([_never_closed(text, path)])
    yaml = text[start : closing.start()]
    return Split(
        yaml=yaml,
        body=text[closing.end() + 1 :],
        yaml_line=2,
        body_line=yaml.count("\n") + 3,
    )


def closing_line(lines: list[str]) -> int:
    """The line (from 1) before which a front matter that begins at line 1 should be closed."""
    last = 1
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip() or re.match(r"#{1,6} ", line):
            return number
        if _FIELD_LINE.match(line) or line.startswith((" ", "-")):
            last = number
    return last + 1


def _never_closed(text: str, path: str) -> Diagnostic:
    lines = text.rstrip().split("\n")
    line = closing_line(lines)
    where = f"before line {line}" if line <= len(lines) else "at the end"
    hint = f"Put a line with only --- {where}, after the last field."
    for number, other in enumerate(lines[1:], start=2):
        if _LONG_DASHES.fullmatch(other.strip()):
            hint = f"Line {number} is “{other.strip()}”; write --- at its left edge instead."
            break
    message = "The front matter is opened here and never closed."
    return _at("HC202", message, hint=hint, line=1, lines=lines, path=path)


def _without_opening(text: str, path: str) -> Diagnostic:
    lines = text.split("\n")
    first = lines[0]
    if not text.strip():
        message = "This file is empty; a content file begins with front matter."
        return _at("HC201", message, hint=_SMALLEST, line=1, lines=lines, path=path)
    if first.startswith("+++"):
        message = "The front matter is in TOML (+++); hcsite reads YAML (---)."
        hint = "Write --- instead of +++, and “title: Salt” instead of “title = "
        hint += '"Salt"”.'
        return _at("HC203", message, hint=hint, line=1, lines=lines, path=path)
    if first.lstrip().startswith(("{", ";;;")):
        message = "The front matter looks like JSON; hcsite reads YAML between two lines of ---."
        return _at("HC203", message, hint=_SMALLEST, line=1, lines=lines, path=path)
    return _mistaken_opening(lines, path) or _at(
        "HC201",
        "This file has no front matter.",
        hint=_SMALLEST,
        line=1,
        lines=lines,
        path=path,
    )


def _mistaken_opening(lines: list[str], path: str) -> Diagnostic | None:
    follows = bool(len(lines) > 1 and _FIELD_LINE.match(lines[1].lstrip()))
    first = lines[0]
    if first.startswith("---") and first.strip("- \t"):
        message = "Something stands behind the three hyphens of the first line."
        return _at("HC203", message, hint=_FENCE, line=1, lines=lines, path=path)
    if first.strip() == "---" and follows:
        message = "A space stands before the three hyphens of the first line."
        return _at("HC203", message, hint=_FENCE, line=1, lines=lines, path=path)
    if first.startswith("```") and follows:
        message = "The front matter is set as code; it stands between two lines of three hyphens."
        return _at("HC203", message, hint=_FENCE, line=1, lines=lines, path=path)
    dashes = _LONG_DASHES.fullmatch(first.rstrip()) and not first.isascii()
    if dashes or (_DASHES.fullmatch(first.rstrip()) and follows):
        message = f"The first line is “{first.strip()}”, not three plain hyphens."
        return _at("HC203", message, hint=_FENCE, line=1, lines=lines, path=path)
    if _FIELD_LINE.match(first) and first[0].isalpha() and (follows or "---" in lines[:_LOOK]):
        message = "The front matter begins without its opening line."
        hint = "Put a line with only --- above it."
        return _at("HC203", message, hint=hint, line=1, lines=lines, path=path)
    for number, line in enumerate(lines[1:_LOOK], start=2):
        after = lines[number].lstrip() if number < len(lines) else ""
        if line.strip() == "---" and _FIELD_LINE.match(after):
            message = f"The front matter begins at line {number}; it must begin at line 1."
            hint = f"Delete what stands above line {number}."
            return _at("HC203", message, hint=hint, line=number, lines=lines, path=path)
    return None


def _at(
    code: str, message: str, *, hint: str, line: int, lines: list[str], path: str
) -> Diagnostic:
    source = lines[line - 1]
    return error(
        code,
        message,
        path=path,
        line=line,
        column=1,
        hint=hint,
        source=source if len(source) <= _MAX_SOURCE else "",
    )
