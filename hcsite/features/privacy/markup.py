"""The tags of HTML and SVG as browsers read them, fast: by one pattern, without a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final, NamedTuple

_ATTRIBUTE: Final = (
    r"[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])[^\s>]*+|[^\s>]++))?+"
)
_TAG: Final = re.compile(
    rf"<(?:([a-zA-Z][^\s/>]*+)((?:[\s/]++|{_ATTRIBUTE})*+)>?|!--|\?xml-stylesheet)"
)
_NAMED: Final = re.compile(
    r"([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]*+)))?+"
)
_RAW: Final = frozenset("script style textarea title xmp noembed noframes".split())
_CLOSES: Final = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
ALWAYS: Final = frozenset("audio base form iframe template video".split())
"""Tags that matter whatever their attributes hold."""

_TRACES: Final = (":", "//", "&", "(", "\\", "\n", "\t")
"""Without one of these, attributes hold neither an absolute URL nor a script."""


class Tag(NamedTuple):
    """An opening tag: its name in small letters, its attributes as written, and its place.

    For scripts, styles and titles also the text inside, and where that begins.
    """

    name: str
    attributes: str
    start: int
    inside: str
    inside_start: int


def tags(text: str) -> Iterator[Tag]:
    """The opening tags of a page that may matter, in order; those in comments are none.

    Left out are tags whose attributes cannot hold a URL of another site, but for those in `ALWAYS`.
    """
    at = 0
    while at < len(text):
        for match in _TAG.finditer(text, at):
            name, attributes = match.groups()
            if name is None:
                at = _behind(text, match)
                if match[0] != "<!--":
                    inside = text[match.end() : at]
                    yield Tag("?xml-stylesheet", inside, match.start(), "", at)
                break
            if (name := name.lower()) in _RAW:
                at = match.end()
                close = _CLOSES[name].search(text, at)
                end = close.start() if close else len(text)
                yield Tag(name, attributes, match.start(), text[at:end], at)
                at = end
                break
            if name in ALWAYS or (attributes and _may_matter(attributes)):
                yield Tag(name, attributes, match.start(), "", match.end())
        else:
            return


def _may_matter(attributes: str) -> bool:
    for trace in _TRACES:  # noqa: SIM110 - a generator would take twice as long
        if trace in attributes:
            return True
    return False


def _behind(text: str, match: re.Match[str]) -> int:
    """Give the place behind a comment or an instruction; its end where it is never closed."""
    mark = "-->" if match[0] == "<!--" else ">"
    start = match.end() - 2 if match[0] == "<!--" else match.end()
    end = text.find(mark, start)
    return end + len(mark) if end >= 0 else len(text)


def attributes_of(tag: Tag) -> Mapping[str, str]:
    """The attributes of a tag by their names in small letters, decoded; of two the first counts."""
    found: dict[str, str] = {}
    for name, double, single, bare in _NAMED.findall(tag.attributes):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found
