"""Fenced divs (`::: name`, `::: {.class}`): blocks of ours, quotations, or only their content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hcsite.core.text import one_line
from hcsite.features.importers.attributes import read_attributes
from hcsite.features.importers.conversion import Conversion, colons_in
from hcsite.features.importers.vault import FENCE, MARK, NOTE
from hcsite.model.words import BLOCKS, DRAWN_BLOCKS

_FENCE = re.compile(r"(?P<indent>[ \t]*):{3,}[ \t]*(?P<info>.*?)[ \t]*:*[ \t]*")
_HEADING = re.compile(r"#{1,6}[ \t]+(.*?)[ \t#]*")
_WHOLE = FENCE + NOTE
_OURS = frozenset(BLOCKS) - {"import-note", *DRAWN_BLOCKS}
_LOUD = frozenset("attention callout-caution callout-important callout-warning caution danger error"
                  " important".split())  # fmt: skip
_QUIET = frozenset("abstract aside callout callout-note callout-tip column-margin example hint info"
                   " margin-note note question quote success tip".split())  # fmt: skip
_TITLED = {"callout-note": "Note", "callout-tip": "Tip", "note": "", "tip": "Tip", "hint": "Tip"}


@dataclass(slots=True)
class _Div:
    """A div: its name (empty: only what lies in it), its title, and its lines and divs."""

    name: str = ""
    title: str = ""
    callout: bool = False
    indent: str = ""
    inside: list[str | _Div] = field(default_factory=list)
    low: int = 2

    @property
    def colons(self) -> int:
        """How many colons open it: more than open what lies in it; 2 where it is no block."""
        inner = [part.colons for part in self.inside if isinstance(part, _Div)]
        return max([self.low, *inner]) + (self.name in _OURS)

    def add(self, line: str, conversion: Conversion) -> None:
        """Adds a line; what lies behind its marks (notes, code) may hold colons too."""
        self.inside.append(line)
        marks = (mark for mark in MARK.finditer(line) if mark[1] in _WHOLE)
        self.low = max([self.low, *(colons_in(conversion.vault.get(mark)) for mark in marks)])


def arrange_divs(text: str, conversion: Conversion) -> str:
    """The text with each div as a block that a hub knows; outer blocks get more colons."""
    if ":::" not in text:
        return text
    root = _Div()
    stack = [root]
    for line in text.split("\n"):
        fence = _FENCE.fullmatch(line)
        if fence is None:
            stack[-1].add(line, conversion)
        elif fence["info"]:
            div = _opened(fence["info"], fence["indent"], conversion)
            stack[-1].inside.append(div)
            stack.append(div)
        elif len(stack) > 1:
            stack.pop()
    return "\n".join(_lines(root))


def _opened(info: str, indent: str, conversion: Conversion) -> _Div:
    braces = re.search(r"\{(.*)\}", info)
    if braces:
        attributes = read_attributes(braces[1])
        names = [name.lower() for name in attributes.classes]
        title = attributes.get("title")
    else:
        word, _, title = info.partition(" ")
        names = [word.lower()]
    callout = any(name.startswith("callout") for name in names)
    for name in names:
        if name in _OURS:
            return _Div(name, title, callout, indent)
        if name in _LOUD:
            return _Div("warning", title, callout, indent)
        if name in _QUIET:
            return _Div("quote", title or _TITLED.get(name, ""), callout, indent)
    conversion.leave_out("boxes that only arranged the page")
    return _Div(indent=indent)


def _lines(div: _Div) -> Iterator[str]:
    """The lines of a div with all that lies in it."""
    _take_title(div)
    inner = [
        line for part in div.inside for line in ([part] if isinstance(part, str) else _lines(part))
    ]
    if not div.name:
        yield from inner
        return
    text = re.sub(r"\n(?:[ \t]*\n){2,}", "\n\n", "\n".join(inner)).strip("\n")
    if div.name == "quote":
        title = f"**{div.title}**\n\n" if div.title else ""
        quoted = (title + text).split("\n")
        yield ""
        yield from (f"{div.indent}> {line}".rstrip() for line in quoted)
        yield ""
        return
    colons = ":" * div.colons
    yield from ("", f"{div.indent}{colons} {div.name} {div.title}".rstrip(), "", *text.split("\n"))
    yield from ("", f"{div.indent}{colons}", "")


def _take_title(div: _Div) -> None:
    """The first heading of a callout is its title."""
    if not div.callout:
        return
    for number, part in enumerate(div.inside):
        if isinstance(part, _Div):
            return
        if part.strip():
            heading = _HEADING.fullmatch(part.strip())
            if heading:
                div.title = one_line(heading[1])
                del div.inside[number]
            return
