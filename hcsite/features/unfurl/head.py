"""The head of a built page, as programs read it that make previews of links."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import NoReturn
from urllib.parse import SplitResult, urlsplit

from hcsite.core.text import one_line

JSON_LD = "application/ld+json"
BLANK = " \t\r\n\f\ufeff"

INSIDE = frozenset("base head html link meta noscript script style template title".split())
"""Elements that may stand in a head. Any other one ends it, whatever the writer meant (HTML)."""


@dataclass(frozen=True, slots=True)
class Meta:
    """A `<meta>`: the key of `property`, `name` or `http-equiv`, and where it stands in bytes."""

    key: str
    content: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A `<link>`: its relations and type in small letters, its address, its place in bytes."""

    rels: tuple[str, ...]
    href: str
    type: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a `<title>` or of a block of JSON-LD, and where that element stands in bytes."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Head:
    """What a head tells. `end` is the byte of the page at which it ends; values are as decoded."""

    metas: tuple[Meta, ...] = ()
    links: tuple[Link, ...] = ()
    titles: tuple[Text, ...] = ()
    graphs: tuple[Text, ...] = ()
    end: int = 0

    @property
    def title(self) -> str:
        """The title of the window, on one line."""
        return one_line(self.titles[0].text) if self.titles else ""

    def contents(self, key: str) -> tuple[str, ...]:
        """What every `<meta>` with this key says, on one line each; empty ones too."""
        return tuple(one_line(meta.content) for meta in self.metas if meta.key == key)

    def content(self, key: str) -> str:
        """What the first `<meta>` with this key says that says anything."""
        return next(filter(None, self.contents(key)), "")

    def hrefs(self, rel: str) -> tuple[str, ...]:
        """The addresses of all links with a relation such as `canonical`."""
        return tuple(link.href for link in self.links if rel in link.rels)

    def href(self, rel: str) -> str:
        """The address of the first link with a relation, or nothing."""
        return next(filter(None, self.hrefs(rel)), "")

    def within(self, limit: int) -> Head:
        """What is left for somebody who reads so many bytes of the page; 0: all of it."""
        if not limit or self.end <= limit:
            return self
        return replace(
            self,
            metas=tuple(item for item in self.metas if item.end <= limit),
            links=tuple(item for item in self.links if item.end <= limit),
            titles=tuple(item for item in self.titles if item.end <= limit),
            graphs=tuple(item for item in self.graphs if item.end <= limit),
        )


def split_url(url: str) -> SplitResult:
    """The parts of an address; all empty where it cannot be one."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def read_head(html: str) -> Head:
    """The head of a page; bytes are counted in UTF-8. What stands behind its end is not seen."""
    parser = _Parser(html)
    with suppress(_Ended):
        parser.feed(html)
    return parser.head()


class _Ended(Exception):  # no error: the body is not worth reading
    """Raised where the head ends."""


class _Parser(HTMLParser):
    """Collects until the head ends."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._end: int | None = None
        self._html = html
        self._lines = [0]
        self._cursor = (0, 0)
        self._inside = ""
        self._opened = 0
        self._text: list[str] = []
        self._metas: list[Meta] = []
        self._links: list[Link] = []
        self._titles: list[Text] = []
        self._graphs: list[Text] = []

    def head(self) -> Head:
        end = len(self._html.encode()) if self._end is None else self._end
        metas, links = tuple(self._metas), tuple(self._links)
        return Head(metas, links, tuple(self._titles), tuple(self._graphs), end)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._inside:
            return
        if tag not in INSIDE:
            self._stop()
        given = {name: value or "" for name, value in reversed(attrs)}  # the first one counts
        start = self._byte()
        after = self._byte(len(self.get_starttag_text() or ""))
        match tag:
            case "meta":
                keys = (given.get(name, "") for name in ("property", "name", "http-equiv"))
                for key in dict.fromkeys(key.strip().lower() for key in keys if key.strip()):
                    self._metas.append(Meta(key, given.get("content", ""), start, after))
            case "link":
                rels, href = given.get("rel", "").lower().split(), given.get("href", "").strip()
                kind = given.get("type", "").lower()
                self._links.append(Link(tuple(rels), href, kind, start, after))
            case "title" | "script" | "style" | "noscript" | "template":
                self._inside = "graph" if given.get("type", "").lower() == JSON_LD else tag
                self._opened, self._text = start, []
            case _:
                pass

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._text.append(data)
        elif data.strip(BLANK):
            self._stop()

    def handle_endtag(self, tag: str) -> None:
        if not self._inside:
            if tag == "head":
                self._stop()
            return
        if tag != ("script" if self._inside == "graph" else self._inside):
            return
        found = Text("".join(self._text), self._opened, self._byte())
        if self._inside == "title":
            self._titles.append(found)
        elif self._inside == "graph":
            self._graphs.append(found)
        self._inside = ""

    def _stop(self) -> NoReturn:
        self._end = self._byte()
        raise _Ended

    def _byte(self, further: int = 0) -> int:
        """The byte of the page at which the parser is, or so many characters further on."""
        line, column = self.getpos()
        while len(self._lines) < line:
            self._lines.append(self._html.index("\n", self._lines[-1]) + 1)
        at = self._lines[line - 1] + column + further
        char, byte = self._cursor
        between = self._html[char:at] if at >= char else self._html[at:char]
        byte += len(between.encode()) if at >= char else -len(between.encode())
        self._cursor = (at, byte)
        return byte
