"""How much a drawing draws once every reference in it is followed.

Ten groups that each use the one before ten times are a short file, and ten thousand million
shapes: more than a browser, or our own renderer, can draw.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

MAX_DRAWN: Final = 1_000_000
"""The most elements that a drawing may come to."""

_LOCAL_URL: Final = re.compile(r"""url\s*\(\s*["']?#([^\s"'()]+)""", re.IGNORECASE)
_ROOT: Final = 0


class References:
    """Which named part of a drawing holds or uses which others, and how often.

    A node is an element with an id, or the root; elements without one count for the node that
    they stand in.
    """

    def __init__(self) -> None:
        self._own = [0]
        self._inner: list[Counter[int]] = [Counter()]
        self._uses: list[Counter[str]] = [Counter()]
        self._ids: dict[str, int] = {}
        self._open: list[int] = []

    def start(self, element: str, attributes: dict[str, str]) -> None:
        """Begin an element; `attributes` is what is left of it after cleaning."""
        node = self._open[-1] if self._open else _ROOT
        name = attributes.get("id")
        if name is not None:
            around, node = node, len(self._own)
            self._own.append(0)
            self._inner.append(Counter())
            self._uses.append(Counter())
            self._inner[around][node] += 1
            self._ids.setdefault(name, node)
        self._own[node] += 1
        self._open.append(node)
        for key, value in attributes.items():
            if key.endswith("href") and value.strip().startswith("#"):
                if element == "a":
                    continue  # a link shows nothing by itself
                self._uses[node][value.strip()[1:]] += 1
            elif "(" in value:
                self._uses[node].update(_LOCAL_URL.findall(value))

    def end(self) -> None:
        """End the element that began last."""
        self._open.pop()

    def drawn(self) -> int:
        """Give the number of elements that are drawn, counted up to just above the limit.

        What refers to itself, directly or around corners, is above the limit.
        """
        targets = [self._targets(node) for node in range(len(self._own))]
        totals: dict[int, int] = {}
        begun: set[int] = set()
        stack = [_ROOT]
        while stack:
            node = stack[-1]
            if node not in begun:
                begun.add(node)
                if any(target in begun and target not in totals for target in targets[node]):
                    return MAX_DRAWN + 1
                stack += [target for target in targets[node] if target not in begun]
                continue
            stack.pop()
            if node not in totals:
                inner = sum(n * totals[target] for target, n in targets[node].items())
                totals[node] = min(self._own[node] + inner, MAX_DRAWN + 1)
        return totals[_ROOT]

    def _targets(self, node: int) -> Counter[int]:
        found = Counter(self._inner[node])
        for name, count in self._uses[node].items():
            if name in self._ids:
                found[self._ids[name]] += count
        return found
