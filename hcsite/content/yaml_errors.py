"""What a YAML parser complains about, in plain words and with a way out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hcsite.content.frontmatter import Split, closing_line
from hcsite.content.problems import Place
from hcsite.core.diagnostics import Diagnostic, error

_FIELD = re.compile(
    r"(?P<head>[ \t]*(?:-[ ]+)*(?:[\w\"'][^:]{0,80}:(?:[ \t]+|$))?)(?P<value>.*)", re.DOTALL
)
_TAB = re.compile(r"[ ]*\t")
_NO_SPACE = re.compile(r"[ ]*(?:-[ ]+)*(?P<key>[\w-]+):(?P<value>[^\s/:][^:]*)")
_INSIDE = re.compile(r"[ \t]|$|#|-(?:[ ]|$)|[\"']?\w[\w.-]*[\"']?:(?:[ ]|$)|[\]}]")
_SPECIAL = "&*!|>%@`,?]}"
_OPEN_QUOTE = "The quotation mark that opens the text here is never closed."
_CLOSE_QUOTE = "Put the same mark at the end of the text."
_LONGEST = 70
_PROSE_WORDS = 4
FIELDS_HINT = "Write one field a line: a name, a colon, a space and a value, as in title: Salt"


@dataclass(frozen=True, slots=True)
class _Trouble:
    """A sentence, a hint, and the place, counted from 0, in the lines of the front matter."""

    message: str
    hint: str
    row: int
    column: int
    code: str = "HC204"


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where and why the parser stopped: rows and columns from 0, inside the lines."""

    lines: list[str]
    said: str
    while_: str
    row: int
    column: int
    began: tuple[int, int] | None


def explain(problem: Any, split: Split, *, path: str) -> Diagnostic:
    """The diagnostic for an error of PyYAML: HC204, HC207 (a tab), or HC202 (prose was read)."""
    stop = _stop(problem, split.yaml.rstrip("\n").split("\n"))
    trouble = (
        _tab(stop)
        or _quotation(stop)
        or _prose(stop, split)
        or _bracket(stop)
        or _suspects(stop)
        or _Trouble("This line cannot be read.", FIELDS_HINT, stop.row, stop.column)
    )
    if trouble.code == "HC202":
        place = Place(1, 1, "---")
    else:
        source = stop.lines[trouble.row]
        place = Place(trouble.row + split.yaml_line, trouble.column + 1, source)
    return error(trouble.code, trouble.message, hint=trouble.hint, **place.keywords(path))


def _stop(problem: Any, lines: list[str]) -> _Stop:
    def inside(mark: Any) -> tuple[int, int] | None:
        if mark is None:
            return None
        row = min(mark.line, len(lines) - 1)
        return row, min(mark.column, len(lines[row])) if row == mark.line else len(lines[row])

    row, column = inside(getattr(problem, "problem_mark", None)) or (0, 0)
    return _Stop(
        lines,
        said=getattr(problem, "problem", None) or "",
        while_=getattr(problem, "context", None) or "",
        row=row,
        column=column,
        began=inside(getattr(problem, "context_mark", None)),
    )


def field_trouble(line: str) -> tuple[str, str] | None:
    """A sentence and a hint about a line that gives no field, where its form tells."""
    match = _NO_SPACE.fullmatch(line)
    if match:
        better = f"{match['key']}: {_short(match['value'])}"
        return "A space is missing after the colon.", f"Put a space after the colon: {better}"
    if line.lstrip().startswith("- "):
        hint = "Begin each field at the left edge with its name, as in title: Salt"
        return "An item of a list stands here without the name of a field.", hint
    if ":" not in line and line[:1] not in "[{]}":
        return "This line has no colon.", FIELDS_HINT
    return None


def quoted_line(line: str) -> str:
    """The line with its value in quotes, or nothing where it has no value."""
    match = _FIELD.match(line)
    if match is None or not match["value"].strip():
        return ""
    return f"{match['head'].strip()} {_quoted(_bare(match['value']))}".strip()


def _bare(value: str) -> str:
    """The text that was meant by a value that quotation marks spoil."""
    value = value.strip()
    mark = value[0]
    if mark in "\"'" and value[-1] == mark and value[1:-1].count(mark) % 2:
        return value[1:-1]
    return value


def _quoted(text: str) -> str:
    text = _short(text)
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _tab(stop: _Stop) -> _Trouble | None:
    first = max(stop.row - 1, 0) if stop.began is None else min(stop.began[0], stop.row)
    for row in range(first, stop.row + 1):
        line = stop.lines[row]
        if _TAB.match(line):
            message = "This line begins with a tab; only spaces may stand there."
            hint = "Replace each tab at the beginning of a line by two spaces."
            return _Trouble(message, hint, row, line.index("\t"), "HC207")
    return None


def _quotation(stop: _Stop) -> _Trouble | None:
    if stop.began is None or "quoted scalar" not in stop.while_:
        return None
    if "escape" in stop.said:
        message = "A backslash in a text in double quotes begins a code, and this one is not known."
        better = quoted_line(stop.lines[stop.began[0]].replace('"', ""))
        return _Trouble(message, f"Use single quotes: {better}".rstrip(": "), *stop.began)
    return _Trouble(_OPEN_QUOTE, _CLOSE_QUOTE, *stop.began)


def _prose(stop: _Stop, split: Split) -> _Trouble | None:
    """The text of the piece taken for front matter, because the closing line is not there."""
    end = closing_line(["---", *stop.lines])
    for number in range(end, stop.row + split.yaml_line + 1):
        line = stop.lines[number - split.yaml_line]
        if not _INSIDE.match(line) and len(line.split()) >= _PROSE_WORDS:
            message = f"The front matter is not closed where it ends: line {number} is no field."
            hint = f"Put a line with only --- before line {end}."
            return _Trouble(message, hint, 0, 0, "HC202")
    return None


def _bracket(stop: _Stop) -> _Trouble | None:
    if stop.began is None or not stop.while_.endswith(("flow sequence", "flow mapping")):
        return None
    return _open_bracket(stop.lines, *stop.began)


def _open_bracket(lines: list[str], row: int, column: int) -> _Trouble:
    message = "The bracket that is opened here is never closed."
    closing = "]" if lines[row][column : column + 1] == "[" else "}"
    hint = f"Put {closing} at the end, and commas between the items."
    return _Trouble(message, hint, row, column)


def _suspects(stop: _Stop) -> _Trouble | None:
    """Trouble with the line at which the parser stopped, or with the one before it."""
    lines, row = stop.lines, stop.row
    rows = [row, *(n for n in range(row - 1, -1, -1) if lines[n].strip())][:2]
    if stop.began is not None and "simple key" in stop.while_:
        rows.insert(0, stop.began[0])
    for find in (_value, _shape):
        for number in rows:
            trouble = next(find(lines, number), None)
            if trouble is not None:
                return trouble
    return None


def _value(lines: list[str], row: int) -> Iterator[_Trouble]:
    """Trouble with the value of a field or an item, which quotation marks would mostly mend."""
    line = lines[row]
    match = _FIELD.match(line)
    value = match["value"].strip() if match else ""
    if match is None or not value or value.startswith("#"):
        return
    column = match.start("value")
    hint = f"Put the whole text in quotes: {quoted_line(line)}"
    if value[0] in "\"'":
        closing = value.find(value[0], 1)
        if closing < 0:
            yield _Trouble(_OPEN_QUOTE, _CLOSE_QUOTE, row, column)
        elif value[closing + 1 :].strip():
            message = "More text follows the closing quotation mark."
            yield _Trouble(message, hint, row, column + closing)
    elif value[0] in "[{":
        closing = value.rfind("]" if value[0] == "[" else "}")
        if closing < 0:
            yield _open_bracket(lines, row, column)
        elif value[closing + 1 :].strip():
            message = "More text follows the closing bracket."
            yield _Trouble(message, hint, row, column + closing)
    elif match["head"].strip():
        yield from _bare_value(value, hint, row, column)


def _bare_value(value: str, hint: str, row: int, column: int) -> Iterator[_Trouble]:
    if value[0] in _SPECIAL:
        yield _Trouble(f"A text cannot begin with {value[0]} here.", hint, row, column)
    elif value.startswith("- "):
        message = "A list cannot begin on the line of the field's name."
        lower = "Put each item on a line of its own, or write [one, two]."
        yield _Trouble(message, lower, row, column)
    elif ": " in value or value.endswith(":"):
        at = value.find(": ") if ": " in value else len(value) - 1
        yield _Trouble("A text with a colon in it needs quotes.", hint, row, column + at)


def _shape(lines: list[str], row: int) -> Iterator[_Trouble]:
    line = lines[row]
    bare = line.strip()
    indent = len(line) - len(line.lstrip())
    if not bare or bare.startswith("#"):
        return
    if bare.startswith(":"):
        yield _Trouble("The name of a field is missing before the colon.", FIELDS_HINT, row, indent)
    elif not bare.startswith("- ") and (trouble := field_trouble(line)):
        yield _Trouble(*trouble, row, indent)
    else:
        above = next((lines[n] for n in range(row - 1, -1, -1) if lines[n].strip()), line)
        if indent != len(above) - len(above.lstrip()):
            message = "This line does not begin right under the lines that it belongs to."
            hint = "Begin fields and items that belong together at the same column."
            yield _Trouble(message, hint, row, indent)
        elif bare.startswith("- ") and not above.lstrip().startswith("- "):
            message = "This item of a list follows a field that has a value already."
            yield _Trouble(message, "Take the value away, or the item.", row, indent)
