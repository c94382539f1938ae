"""The plain text of a body's HTML."""

from __future__ import annotations

from html.parser import HTMLParser

from hcsite.core.text import one_line

INLINE = frozenset("a abbr b cite code dfn em i kbd mark q s small span strong sub sup u".split())
"""Elements that do not part words; every other one does."""


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if tag not in INLINE:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE:
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def plain_text(html: str) -> str:
    """What a reader reads, on one line: the full text alternative of an infographic."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return one_line("".join(parser.parts))
