"""Sentences and tables for a terminal: at most 80 columns, fewer where it has fewer."""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Iterable, Iterator

WIDTH = 80
NARROW = 60
"""Below this width names and their meaning stand under each other."""

INDENT = "  "

_FEWEST = 24
_FENCE = "```"
_ITEM = re.compile(r"- |\d+\. ")
_MARKS = re.compile(r"`([^`]+)`|\*([^*]+)\*|\[([^\]]+)\]\([^)]*\)")


def columns() -> int:
    """The width to write for: that of the terminal, or `COLUMNS`, up to 80; 80 in a pipe."""
    return max(_FEWEST, min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns))


def wrapped(text: str, *, indent: str = "", hang: int = 0) -> list[str]:
    """A text in lines; those after the first are indented by `hang` more."""
    return textwrap.wrap(
        text,
        columns(),
        initial_indent=indent,
        subsequent_indent=indent + " " * hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def pairs(items: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Names with what they mean: side by side, or under each other where there is little room."""
    rows = list(items)
    column = max((len(name) for name, _ in rows), default=0) + 2
    if columns() < NARROW:
        for name, told in rows:
            yield f"{INDENT}{name}"
            yield from wrapped(told, indent=INDENT * 2)
        return
    for name, told in rows:
        lines = wrapped(told, indent=INDENT + " " * column)
        yield f"{INDENT}{name:<{column}}{lines[0].lstrip() if lines else ''}".rstrip()
        yield from lines[1:]


def markdown(text: str) -> Iterator[str]:
    """Markdown for a terminal: sentences wrapped, code as it is and indented."""
    waiting: list[str] = []
    in_code = False
    for line in text.split("\n"):
        if line.startswith(_FENCE):
            yield from _paragraph(waiting)
            in_code = not in_code
        elif in_code:
            yield f"{INDENT * 2}{line}".rstrip()
        elif line.strip() and not _ITEM.match(line):
            waiting.append(line)
        else:
            yield from _paragraph(waiting)
            if line.strip():
                waiting.append(line)
            else:
                yield ""
    yield from _paragraph(waiting)


def bare(text: str) -> str:
    """Words without the marks of Markdown; code stands in quotation marks."""

    def shown(match: re.Match[str]) -> str:
        return f"“{match[1]}”" if match[1] else match[2] or match[3]

    return _MARKS.sub(shown, text)


def _paragraph(lines: list[str]) -> Iterator[str]:
    """The lines as one paragraph; the list is empty afterwards."""
    text = bare(" ".join(lines))
    lines.clear()
    mark = _ITEM.match(text)
    yield from wrapped(text, indent=INDENT, hang=len(mark[0]) if mark else 0)
