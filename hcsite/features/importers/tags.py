"""The tags of HTML in a text: finding them, and making their nesting sound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
BLOCKS = frozenset(
    "address article aside blockquote body button center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre"
    " section summary table caption colgroup thead tbody tfoot tr td th ul".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark marquee"
    " nobr q rp rt ruby s samp small span strike strong sub sup time tt u var".split()
)
KNOWN = VOID | BLOCKS | INLINE

UNKNOWN_TAG = r"(?<!\\)<(?=/?[A-Za-z][\w:-]*(?:[\s/][^<>]*)?>)(?!/?[A-Za-z][A-Za-z0-9+.-]+:)"
"""What opens a tag that nobody knows; an address between angle brackets is none."""

_CONTAINERS = BLOCKS - {"p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "button", "summary"}
_CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "menu", "dir"))),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "tr": (frozenset(("tr", "td", "th")), frozenset(("table",))),
    "td": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "th": (frozenset(("td", "th")), frozenset(("tr", "table"))),
}
"""What an opening tag ends silently, and the elements beyond which it does not reach."""

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][\w:-]*)(?=[\s/>])"
    r"(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(?P<self>/?)>"
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it stands in the text; `name` in lower case."""

    name: str
    closing: bool
    source: str
    rest: str = ""


def split_tags(text: str) -> tuple[str | Tag, ...]:
    """A text as its tags and what stands between them; unknown tags are text."""
    parts: list[str | Tag] = []
    last = 0
    for match in _TAG.finditer(text):
        name = match["name"].lower()
        if name not in KNOWN:
            continue
        if match.start() > last:
            parts.append(text[last : match.start()])
        # </br> breaks a line in every browser.
        closing = bool(match["close"]) and name != "br"
        parts.append(Tag(name, closing, match[0], match["rest"]))
        last = match.end()
    if last < len(text):
        parts.append(text[last:])
    return tuple(parts)


class Balance:
    """Follows tags and ends what writers left open, as browsers do."""

    def __init__(self) -> None:
        self.stack: list[str] = []

    def run(self, parts: Iterable[str | Tag]) -> list[str]:
        """The parts as sound HTML, text as it was."""
        return [piece for part in parts for piece in self._step(part)]

    def settle(self) -> str:
        """Ends what cannot reach over an empty line: all but containers."""
        ended = []
        while self.stack and self.stack[-1] not in _CONTAINERS:
            ended.append(f"</{self.stack.pop()}>")
        return "".join(ended)

    def end(self) -> str:
        """Ends everything."""
        ended = [f"</{name}>" for name in reversed(self.stack)]
        self.stack.clear()
        return "".join(ended)

    def _step(self, part: str | Tag) -> Iterator[str]:
        if isinstance(part, str):
            yield part
        elif part.closing:
            yield from self._close(part.name)
        else:
            yield from self._open(part)

    def _open(self, tag: Tag) -> Iterator[str]:
        if tag.name in BLOCKS and "p" in self.stack:
            yield from self._close("p")
        ends, limits = _CLOSES.get(tag.name, (frozenset(), frozenset()))
        while ends:
            reach = next((n for n in reversed(self.stack) if n in ends | limits), "")
            if reach not in ends:
                break
            yield from self._close(reach)
        yield f"<{tag.name}{tag.rest}>"
        if tag.name not in VOID:
            self.stack.append(tag.name)

    def _close(self, name: str) -> Iterator[str]:
        if name not in self.stack:
            return
        while True:
            top = self.stack.pop()
            yield f"</{top}>"
            if top == name:
                return
