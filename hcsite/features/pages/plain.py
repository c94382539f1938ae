"""The plain text of a body's HTML."""

from __future__ import annotations

from html.parser import HTMLParser

from hcsite.core.text import one_line

INLINE = frozenset("a abbr b cite code dfn em i kbd mark q s small span strong sub sup u".split())
"""Elements that do not part words; every other one does."""

MARK = "footnote-ref"
"""The class of a mark that leads to a source or a note."""


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._in_mark = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "sup":
            self._in_mark = MARK in (dict(attrs).get("class") or "").split()
        elif tag not in INLINE:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "sup":
            self._in_mark = False
        elif tag not in INLINE:
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._in_mark:
            self.parts.append(data)


def plain_text(html: str) -> str:
    """What a reader reads, on one line, without marks of sources.

    It is the full text alternative of an infographic, and the transcript of a video.
    """
    parser = _Text()
    parser.feed(html)
    parser.close()
    return one_line("".join(parser.parts))
