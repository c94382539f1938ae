"""The tags of HTML and SVG as browsers read them, fast: by one pattern, without a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from html import unescape
from typing import Final, NamedTuple

from hcsite.core.text import has_one
from hcsite.features.privacy.shares import beginnings

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

_VALUE: Final = r"\"[^\":&(\\\n\t/]*+(?:/(?!/)[^\":&(\\\n\t/]*+)*+\""
"""A value without a trace."""

_FREE: Final = (
    r"(?:alt|class|datetime|dir|hreflang|id|lang|sizes|title|(?:aria|data)-[a-z-]+)=\"[^\"]*+\""
)
"""An attribute that asks nobody, whatever it says."""

_SILENT: Final = r"rel=\"(?:[a-z]+ )?noopener noreferrer\""
"""With it a link tells nobody from where its reader comes."""

_FREE_OR_TYPE: Final = rf"(?: (?:{_FREE}|type={_VALUE}))*+"

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
        elif name in ALWAYS or (has_one(attributes, _TRACES)):
            yield Tag(name, attributes, start, "", at)


def is_plain(text: str) -> bool:
    """Whether each line of a page is text and whole tags that break no rule, as nearly all are.

    Most lines of a page stand on others too.
    """
    return all(map(_is_plain_line, set(text.split("\n"))))


@lru_cache(maxsize=4096)
def _is_plain_line(line: str) -> bool:
    return _plain().fullmatch(line) is not None


def _behind_plain(text: str, at: int) -> int:
    match = _plain().match(text, at)
    return match.end() if match else at


@cache
def _plain() -> re.Pattern[str]:
    """Text, and tags that break no rule, as templates write them: nearly all of most pages."""
    names = "|".join(sorted(_RAW | ALWAYS))
    shares = "|".join(map(re.escape, beginnings()))
    free = _FREE_OR_TYPE
    attributes = rf"(?: (?:{_FREE}|[a-zA-Z][a-zA-Z-]*+(?:={_VALUE})?+))*+"
    tags = (
        r"/[a-z][a-z\d-]*+>",
        rf"(?!(?:{names})[ />])[a-z][a-z\d-]*+{attributes} ?+/?+>",
        rf"a{free} href=\"https?://(?!(?:www\.)?(?:{shares}))[^\"&]*+\"{free}>",
        rf"a{free} href=\"(?:https?|mailto|sms):[^\"]*+\"{free} {_SILENT}{free}>",
        rf"a{free} href=\"(?:mailto|tel):[^\"&:]*+\"{free}>",
        r"meta (?:name|property)=\"[\w:.-]++\" content=\"[^\"]*+\">",
        r"meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]*+\">",
        rf"link rel=\"(?:alternate|canonical|me)\"{free} href=\"[^\"]*+\">",
        r"script type=\"application/ld\+json\">[^<]*+</script>",
        rf"script(?: [a-z]++(?:={_VALUE})?+)*+></script>",
        r"title>[^<]*+</title>",
        r"!doctype html>",
    )
    return re.compile(rf"[^<]*+(?:<(?:{'|'.join(tags)})[^<]*+)*+")


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
