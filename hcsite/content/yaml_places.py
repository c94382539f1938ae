"""Where each value of a front matter was written, from the events of the YAML parser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from yaml.events import ScalarEvent

from hcsite.content.frontmatter import Split
from hcsite.content.problems import Path, Place


class Block:
    """A mapping or a list under way: the values, and the parser's events that tell their places."""

    __slots__ = ("data", "event", "fields", "items", "key", "keys")

    def __init__(self, event: Any, *, fields: bool) -> None:
        self.event = event
        self.fields = fields
        self.data: Any = {} if fields else []
        self.items: Any = {} if fields else []
        self.keys: dict[str, Any] = {}
        self.key: Any = None


class YamlText:
    """The lines of a front matter, told apart when the first of them is wanted."""

    def __init__(self, split: Split) -> None:
        self.first = split.yaml_line
        self._yaml = split.yaml

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self._yaml.split("\n")

    def place(self, event: Any) -> Place:
        """Where an event begins; the end of the last line where the parser says one line more."""
        mark, lines = event.start_mark, self.lines
        if mark.line < len(lines):
            return Place(mark.line + self.first, mark.column + 1, lines[mark.line])
        return Place(len(lines) - 1 + self.first, len(lines[-1]) + 1, lines[-1])


class NodePlaces:
    """Where each value of a front matter was written."""

    def __init__(self, root: Block, text: YamlText) -> None:
        self._root = root
        self._text = text

    def holds(self, path: Path) -> bool:
        """Whether a value was written there."""
        return self._node(path) is not None

    def key(self, path: Path) -> Place:
        """Where the name of a field stands."""
        above = self._node(path[:-1]) if path else None
        if isinstance(above, Block) and path[-1] in above.keys:
            return self._text.place(above.keys[path[-1]])
        return self.value(path)

    def value(self, path: Path) -> Place:
        """Where a value stands, or the nearest one above it; line 1 for the whole."""
        for length in range(len(path), 0, -1):
            node = self._node(path[:length])
            if node is not None:
                return self._text.place(node.event if isinstance(node, Block) else node)
        return Place(1, 1, "---")

    def plain(self, path: Path) -> bool:
        """Whether a value was written without quotes."""
        node = self._node(path)
        return isinstance(node, ScalarEvent) and not node.style

    def lines(self) -> tuple[tuple[str, int], ...]:
        """The line of each field at the left edge."""
        first = self._text.first
        return tuple((key, e.start_mark.line + first) for key, e in self._root.keys.items())

    def scalars(self) -> Iterator[Any]:
        """The parser's events of all single values."""
        waiting: list[Any] = [self._root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Block):
                waiting.extend(node.items.values() if node.fields else node.items)
            else:
                yield node

    def _node(self, path: Path) -> Any:
        node: Any = self._root
        for step in path:
            if not isinstance(node, Block):
                return None
            if node.fields:
                node = node.items.get(step)
            else:
                inside = isinstance(step, int) and step < len(node.items)
                node = node.items[step] if inside else None
        return node
