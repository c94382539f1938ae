"""Front matter as plain values with their places: YAML, parsed but never constructed.

The events of the parser are read one by one with a stack of our own, so that deep nesting costs
nothing and stops early, aliases are never followed, and no tag makes an object.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from hcsite.content.frontmatter import Split
from hcsite.content.problems import Place, quote
from hcsite.content.yaml_errors import FIELDS_HINT, explain, field_trouble, quoted_line
from hcsite.content.yaml_places import Block, NodePlaces, YamlText
from hcsite.core.diagnostics import Diagnostic, Problems, error, warning

Value = dict[str, Any] | list[Any] | str | None
"""A value of front matter: every scalar is text, or None where nothing is written."""

MAX_DEPTH = 20
MAX_SIZE = 100_000
"""Characters of front matter. Real ones have a few thousand."""

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_OTHER_BREAKS = str.maketrans(
    {"\r": " ", "\x85": " ", "\u2028": " ", "\u2029": " ", "\ufeff": "\u2060"}
)
_SUSPECT = re.compile(r"[ \t]#[^\s#!]|^([ ]*)- .*\n\1[ ]+- ", re.MULTILINE)
_LOST = re.compile(r"[ \t]+(#[^\s#!].*)")

_PARSER: Callable[[str], Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Composed:
    """A front matter as values, the places of all of them, and what was said about it."""

    tree: dict[str, Value]
    places: NodePlaces
    diagnostics: tuple[Diagnostic, ...] = ()


def compose(split: Split, *, path: str) -> Composed:
    """The values of a front matter. Raises Problems (HC204 to HC209) with all that was found."""
    if len(split.yaml) > MAX_SIZE:
        message = f"The front matter is larger than {MAX_SIZE // 1000} KB."
        hint = "Put the text of the piece below the second ---."
        raise Problems([error("HC209", message, hint=hint, path=path, line=1, column=1)])
    text = split.yaml
    if not text.isascii() or "\r" in text:
        text = text.translate(_OTHER_BREAKS)
    lines = YamlText(split)
    reading = _Reading(lines, path)
    try:
        root = reading.read(_PARSER(text))
    except (yaml.YAMLError, ValueError) as exc:  # ValueError: chr() in the pure parser
        raise Problems([*reading.found, explain(exc, split, path=path)]) from None
    if reading.found:
        raise Problems(reading.found)
    places = NodePlaces(root, lines)
    said = tuple(_misread(places, lines, path)) if _SUSPECT.search(text) else ()
    return Composed(root.data, places, said)


class _Reading:
    """One pass over the events of a front matter; keeps what it found on the way."""

    def __init__(self, text: YamlText, path: str) -> None:
        self.found: list[Diagnostic] = []
        self._text = text
        self._path = path
        self._begun = False
        self._stack: list[Block] = []
        self._root: Block | None = None

    def read(self, parser: Any) -> Block:
        """The outermost block, which holds all values."""
        stack = self._stack
        for event in iter(parser.get_event, None):
            kind = type(event)
            if kind is ScalarEvent:
                if event.tag is not None or event.anchor is not None:
                    self._refuse(event)
                if not stack:
                    self._without_fields(event)
                null = not event.style and event.value in _NULLS
                self._put(stack[-1], event, None if null else event.value, event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._open(event, fields=kind is MappingStartEvent)
            elif isinstance(event, CollectionEndEvent):
                stack.pop()
            elif kind is AliasEvent:
                self._refuse(event)
            elif kind is DocumentStartEvent:
                self._begin(event)
        return self._root or Block(None, fields=True)

    def _open(self, event: Any, *, fields: bool) -> None:
        if event.tag is not None or event.anchor is not None:
            self._refuse(event)
        if len(self._stack) == MAX_DEPTH:
            message = f"Fields stand within fields here, more than {MAX_DEPTH} deep."
            self._stop("HC209", event, message, "Move some of them out of the others.")
        block = Block(event, fields=fields)
        if self._root is not None:
            self._put(self._stack[-1], event, block.data, block)
        elif fields:
            self._root = block
        else:
            self._without_fields(event)
        self._stack.append(block)

    def _put(self, block: Block, event: Any, value: Value, node: Any) -> None:
        if not block.fields:
            block.data.append(value)
            block.items.append(node)
        elif block.key is not None:
            key = block.key.value
            if key not in block.data:
                block.data[key] = value
                block.items[key] = node
            block.key = None
        elif node is not event or not event.value:
            better = quoted_line(self._line(event))
            hint = f"If it is a text, put it in quotes: {better}" if better else FIELDS_HINT
            message = "The name of a field is missing here, or is no plain word."
            self._stop("HC204", event, message, hint)
        else:
            self._name(block, event)

    def _name(self, block: Block, event: Any) -> None:
        key = event.value
        if key == "<<" and not event.style:
            self._refuse(event)
        block.key = event
        if key not in block.keys:
            block.keys[key] = event
            return
        first = block.keys[key].start_mark.line + self._text.first
        again = event.start_mark.line + self._text.first
        where = f"in lines {first} and {again}" if first != again else f"twice in line {first}"
        message = f"{quote(key)} is given {where}."
        self.found.append(self._error("HC206", event, message, "Delete one of the two."))

    def _without_fields(self, event: Any) -> None:
        message, hint = field_trouble(self._line(event)) or (
            "The front matter has no fields.",
            FIELDS_HINT,
        )
        self._stop("HC205", event, message, hint)

    def _begin(self, event: Any) -> None:
        if self._begun:
            message = "A second front matter begins here."
            self._stop("HC204", event, message, "Keep one; delete the three hyphens here.")
        if event.version or event.tags:
            self._refuse(event)
        self._begun = True

    def _refuse(self, event: Any) -> None:
        """Stop at an anchor, an alias, a tag or a merge key of YAML."""
        line = self._line(event)
        begin = line[event.start_mark.column :].split(maxsplit=1)
        if begin and begin[0][0] in "&*!":
            message = f"A text cannot begin with {begin[0][0]} here."
            hint = f"Put the whole text in quotes: {quoted_line(line)}"
            if isinstance(event, CollectionStartEvent):
                message, hint = f"{quote(begin[0])} cannot stand here.", "Delete that word."
        else:
            message = "“<<” cannot stand here."
            hint = "Delete this line, and write the fields that it stands for one by one."
        self._stop("HC208", event, message, hint)

    def _stop(self, code: str, event: Any, message: str, hint: str) -> NoReturn:
        raise Problems([*self.found, self._error(code, event, message, hint)])

    def _error(self, code: str, event: Any, message: str, hint: str) -> Diagnostic:
        place = self._text.place(event)
        return error(code, message, hint=hint, **place.keywords(self._path))

    def _line(self, event: Any) -> str:
        return self._text.place(event).source


def _misread(places: NodePlaces, text: YamlText, path: str) -> Iterator[Diagnostic]:
    """Texts that YAML reads otherwise than they look: cut at a `#`, or with an item inside."""
    lines = text.lines
    for event in places.scalars():
        start, end = event.start_mark, event.end_mark
        if event.style or end.line >= len(lines):
            continue
        lost = _LOST.match(lines[end.line], end.column)
        if lost:
            place = Place(end.line + text.first, lost.start(1) + 1, lines[end.line])
            message = f"{quote(lost[1])} is taken for a remark and left out."
            hint = f"If it belongs to the text, put the text in quotes: {quoted_line(place.source)}"
            yield warning("HC216", message, hint=hint, **place.keywords(path))
        for row in range(start.line + 1, end.line + 1):
            item = lines[row].lstrip(" ")
            if item.startswith("- "):
                column = len(lines[row]) - len(item) + 1
                place = Place(row + text.first, column, lines[row])
                message = "This hyphen is read as a part of the text above it, not as a new item."
                hint = "Put it right under the hyphen of the item above."
                yield error("HC204", message, hint=hint, **place.keywords(path))
