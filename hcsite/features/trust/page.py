"""A published page as the rules look at it: its head, its main part, its data for machines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Final, NamedTuple

_UNSEEN: Final = re.compile(
    r"<(?:script\s[^<>]*?application/ld\+json[^>]*+>(?:([^<]*+)</script>|(.*?)(?:</script\s*>|\Z))"
    r"|script.*?(?:</script>|\Z)|style.*?(?:</style>|\Z)|template.*?(?:</template>|\Z)"
    r"|!--.*?(?:-->|\Z))",
    re.DOTALL,
)
"""What readers do not see; data have their JSON in a group."""

_MAIN: Final = re.compile(r"<main[\s>]")
_MARKS: Final = re.compile(r"<[^>]*+>")
_DEEP: Final = frozenset((dict, list))

Node = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a page must show. `piece`: it is a post or an infographic, `clinical` a clinical one.

    `disclaimer` is the sentence that says that it replaces nobody; `last` the anchor of the last
    heading of its text.
    """

    piece: bool = False
    clinical: bool = False
    last_reviewed: date | None = None
    review_due: date | None = None
    disclaimer: str = ""
    last: str = ""


class PageFinding(NamedTuple):
    """What a rule finds on a page; `grave` is False where it only warns."""

    rule: str
    message: str
    hint: str
    grave: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """A page: all of it, its head, what stands in `<main>`, and the nodes of its JSON-LD.

    `head` and `main` hold no data, scripts or comments. `types` are those of each node, `data` the
    JSON-LD as it is written. `broken` says that some of it is none.
    """

    text: str
    head: str
    main: str
    nodes: tuple[Node, ...]
    types: tuple[tuple[str, ...], ...] = ()
    data: str = ""
    broken: bool = False

    def node(self, value: object) -> Node:
        """The node that a value is or names; an empty one if there is none."""
        if not isinstance(value, Mapping):
            return {}
        if set(value) != {"@id"}:
            return value
        return next((n for n in self.nodes if n.get("@id") == value["@id"] and len(n) > 1), {})


def read_page(text: str) -> Page:
    """The parts of a page."""
    nodes: list[Node] = []
    data: list[str] = []
    broken = False
    pieces: list[str] = []
    end = 0
    for match in _UNSEEN.finditer(text):
        pieces.append(text[end : match.start()])
        end = match.end()
        if match.lastindex is None:
            continue
        data.append(match[match.lastindex])
        try:
            nodes.extend(_nodes(json.loads(data[-1])))
        except (ValueError, RecursionError):
            broken = True
    text = "".join((*pieces, text[end:]))
    close = text.find("</head>")
    found = _MAIN.search(text, max(close, 0))
    start = found.start() if found else len(text)
    stop = text.find("</main>", start)
    main = text[start : stop if stop >= 0 else len(text)]
    types = tuple([types_of(node) for node in nodes])
    return Page(text, text[: max(close, 0)], main, tuple(nodes), types, "".join(data), broken)


def plain(markup: str) -> str:
    """The words of some markup, with single blanks."""
    return " ".join(unescape(_MARKS.sub(" ", markup) if "<" in markup else markup).split())


def squeezed(text: str) -> str:
    """A text without its blanks, to compare what stands in markup with what does not."""
    return "".join(text.split())


def types_of(node: Node) -> tuple[str, ...]:
    """The types of a node, without the address of the vocabulary."""
    given = node.get("@type")
    if type(given) is str and "/" not in given:
        return (given,)
    names = given if isinstance(given, list) else [given]
    return tuple(name.rpartition("/")[2] for name in names if isinstance(name, str))


def items(value: object) -> list[object]:
    """A value as a list: nothing, one or many."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _nodes(value: object) -> Iterator[Node]:
    """Every object of some JSON, outermost first."""
    waiting = [value]
    for one in waiting:  # grows while it is gone through
        if isinstance(one, dict):
            yield one
            waiting += [v for v in one.values() if type(v) in _DEEP]
        elif isinstance(one, list):
            waiting += [v for v in one if type(v) in _DEEP]
