"""The tags of HTML and SVG as browsers read them, fast: by one pattern, without a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
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

_PLAIN_VALUE: Final = r"\"[^\":&(\\\n\t/]*+(?:/(?!/)[^\":&(\\\n\t/]*+)*+\""
_PLAIN: Final = re.compile(
    r"[^<]*+(?:<(?:/[a-z][a-z\d-]*+>"
    rf"|(?!(?:{'|'.join(sorted(_RAW | ALWAYS))})[ />])"
    rf"[a-z][a-z\d-]*+(?: [a-z][a-z-]*+(?:={_PLAIN_VALUE})?+)*+ ?+/?+>"
    r"|meta (?:name|property)=\"[\w:.-]++\" content=\"[^\"]*+\">"
    r"|script type=\"application/ld\+json\">[^<]*+</script>"
    r")[^<]*+)*+"
)
"""Text and tags without a trace, as templates write them: a long stretch of most pages."""

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
    while (at := _behind_plain(text, at)) < len(text):
        match = _TAG.match(text, at)
        if match is None:
            at += 1
            continue
        start, at = at, match.end()
        name, attributes = match.groups()
        if name is None:
            at = _behind(text, match)
            if match[0] != "<!--":
                yield Tag("?xml-stylesheet", text[match.end() : at], start, "", at)
        elif (name := name.lower()) in _RAW:
            close = _CLOSES[name].search(text, at)
            end = close.start() if close else len(text)
            yield Tag(name, attributes, start, text[at:end], at)
            at = end
        elif name in ALWAYS or (attributes and _may_matter(attributes)):
            yield Tag(name, attributes, start, "", at)


def _behind_plain(text: str, at: int) -> int:
    match = _PLAIN.match(text, at)
    return match.end() if match else at


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
    return _attributes(tag.attributes)


@lru_cache(maxsize=512)
def _attributes(written: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _NAMED.findall(written):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found
