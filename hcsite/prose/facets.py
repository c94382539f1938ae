"""The links, mentions and tags of a text for Bluesky, by their places in UTF-8 bytes.

The rules are those of the rich text of @atproto/api, which the composer of Bluesky uses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from hcsite.prose.x_weight import is_domain

LINK = "link"
MENTION = "mention"
TAG = "tag"

MAX_TAG = 64
"""The longest tag, in UTF-16 units and without its `#`."""

_BEFORE = r"(?:^|(?<=\s|\())"
_MENTION = regex.compile(_BEFORE + r"@([a-zA-Z0-9.-]+)\b")
_LINK = regex.compile(
    _BEFORE + r"(?:https?://\S+|(?P<domain>[a-z][a-z0-9]*(?:\.[a-z0-9]+)+)\S*)",
    regex.IGNORECASE | regex.MULTILINE,
)
_INVISIBLE = (
    r"\N{SOFT HYPHEN}\N{WORD JOINER}\N{HAIR SPACE}\N{ZERO WIDTH SPACE}"
    r"\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{COMBINING ENCLOSING SCREEN}"
)
_TAG = regex.compile(
    r"(?:^|(?<=\s))[#\N{FULLWIDTH NUMBER SIGN}](?!\N{VARIATION SELECTOR-16})"
    rf"([^\s{_INVISIBLE}]*[^\d\s\p{{P}}{_INVISIBLE}]+[^\s{_INVISIBLE}]*)"
)
_PUNCTUATION_AT_END = regex.compile(r"\p{P}+$")
_LINK_STOPS = ".,;:!?"


@dataclass(frozen=True, slots=True)
class Facet:
    """Something to click on: bytes from `start` to before `end`.

    `kind` is `link`, `mention` or `tag`; `value` the address, the handle without `@` (to be
    resolved to a DID), or the tag without `#`.
    """

    start: int
    end: int
    kind: str
    value: str


def bluesky_facets(text: str) -> tuple[Facet, ...]:
    """The facets of a text, in the order in which they stand there."""
    found = (*_mentions(text), *_links(text), *_tags(text))
    return tuple(
        Facet(len(text[:start].encode()), len(text[:end].encode()), kind, value)
        for start, end, kind, value in sorted(found)
    )


def _mentions(text: str) -> Iterator[tuple[int, int, str, str]]:
    for match in _MENTION.finditer(text):
        handle = match[1]
        if handle.endswith(".test") or is_domain(handle):
            yield match.start(), match.end(), MENTION, handle


def _links(text: str) -> Iterator[tuple[int, int, str, str]]:
    for match in _LINK.finditer(text):
        shown, domain = match[0], match["domain"]
        if domain is not None and not is_domain(domain):
            continue
        if shown[-1] in _LINK_STOPS:
            shown = shown[:-1]
        if shown.endswith(")") and "(" not in shown:
            shown = shown[:-1]
        address = f"https://{shown}" if domain is not None else shown
        yield match.start(), match.start() + len(shown), LINK, address


def _tags(text: str) -> Iterator[tuple[int, int, str, str]]:
    for match in _TAG.finditer(text):
        tag = _PUNCTUATION_AT_END.sub("", match[1])
        if tag and len(tag.encode("utf-16-le")) // 2 <= MAX_TAG:
            yield match.start(), match.start() + 1 + len(tag), TAG, tag
