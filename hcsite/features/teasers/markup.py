"""The body of a piece as blocks of plain text: headings, paragraphs, lists, boxes, quotations."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from hcsite.core.text import one_line

LINK, LINKED = "\ue000", "\ue001"
"""Private marks around the words of a link, until it is known what a sentence is for."""

LABEL = 45
"""Characters of a line that can name what stands below it."""

NAMED, DEEPEST = 80, 6
"""Characters of bold words that stand for a heading, and the level of such a heading."""

_MARKS = str.maketrans("", "", LINK + LINKED)
_SKIPPED = frozenset({"table", "figure", "pre", "script", "style", "svg", "video", "audio", "form"})
_BOLD = frozenset({"strong", "b"})
_GOES_ON = re.compile(r"\n\s*[A-Z]")
_BESIDE = re.compile(r"\s+[A-Z][a-z]+,?\s+[a-z]")
"""A sentence that begins beside the bold words that name it."""

_GAPS = frozenset({"table", "pre", "form"})
_SKIPPED_CLASSES = frozenset({"footnotes", "footnote-ref", "footnote-backref", "block-import-note"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BREAKS = frozenset({"p", "div", "br", "hr", "section", "article", "li", "dt", "dd", *_HEADINGS})
_LISTS = frozenset({"ul", "ol", "dl"})
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "source", "col", "area", "embed", "link"})


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a body.

    `kind` is `heading`, `text`, `list`, `quote`, `box`, or `gap` (a table, say); `name` that of a
    box (`myth`); `level` that of a heading; `text` the words (of a box: its title); `items` those
    of a list. `tied`: its items belong together (steps, a checklist, terms with their meaning);
    `nested`: it has lists within.
    """

    kind: str
    text: str = ""
    name: str = ""
    level: int = 0
    items: tuple[str, ...] = ()
    ordered: bool = False
    tied: bool = False
    nested: bool = False
    inside: tuple[Block, ...] = ()


@dataclass(slots=True)
class _List:
    ordered: bool
    tied: bool
    items: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    term: str = ""
    nested: bool = False


@dataclass(slots=True)
class _Box:
    tag: str
    name: str
    title: str = ""
    blocks: list[Block] = field(default_factory=list)


def plain(text: str) -> str:
    """A text without the marks of links."""
    return text.translate(_MARKS)


def _labelled(parts: list[str]) -> list[str]:
    """The parts of an item; a few words on a line of their own name what follows."""
    first = plain(parts[0]) if parts else ""
    is_label = len(parts) > 1 and len(first) <= LABEL and first[-1:].isalnum()
    return [f"{parts[0]}:", *parts[1:]] if is_label else parts


def read_blocks(html: str) -> tuple[tuple[Block, ...], str]:
    """The blocks of a body, and all its words, those of tables and footnotes too."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.result(), one_line(" ".join(reader.everything))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.everything: list[str] = []
        self._words: list[str] = []
        self._boxes = [_Box("", "")]
        self._divisions: list[bool] = []  # of each open div: whether it is a box
        self._lists: list[_List] = []
        self._skip: list[str] = []  # the open elements from the skipped one on
        self._role = ""  # the heading or title whose words are being read
        self._level = 0
        self._bold = ""  # the bold words that begin a paragraph: `open`, then `closed`

    def result(self) -> tuple[Block, ...]:
        """The blocks; elements that were left open end here."""
        self._flush()
        while self._lists:
            self._end_list()
        while len(self._boxes) > 1:
            self._end_box()
        return tuple(self._boxes[0].blocks)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = next((value or "" for name, value in attrs if name == "class"), "").split()
        if self._skip:
            if tag not in _VOID:
                self._skip.append(tag)
            return
        if tag in _SKIPPED or not _SKIPPED_CLASSES.isdisjoint(classes):
            self._flush_unless_inline(tag)
            self._skip.append(tag)
            if tag in _GAPS and not self._lists:
                self._boxes[-1].blocks.append(Block("gap"))
            return
        if tag in _BREAKS or tag == "blockquote":
            self._flush()
        self._open(tag, classes)

    def _open(self, tag: str, classes: list[str]) -> None:
        if tag == "a":
            self._words.append(LINK)
        elif tag in _BOLD:
            self._bold = "" if "".join(self._words).strip() else "open"
        elif tag in _LISTS:
            self._start_list(tag, classes)
        elif tag in _HEADINGS:
            self._role, self._level = "heading", int(tag[1])
        elif tag == "p" and "block-title" in classes:
            self._role = "title"
        elif tag == "div":
            name = next((c.removeprefix("block-") for c in classes if c.startswith("block-")), "")
            self._divisions.append(bool(name))
            if name:
                self._boxes.append(_Box("div", name))
        elif tag == "blockquote":
            self._boxes.append(_Box("blockquote", ""))

    def handle_endtag(self, tag: str) -> None:
        if self._skip:
            if tag in self._skip:
                while self._skip.pop() != tag:
                    pass
            return
        if tag == "a":
            self._words.append(LINKED)
            return
        if tag in _BOLD and self._bold:
            self._bold = "closed"
        if tag not in _BREAKS and tag not in {*_LISTS, "blockquote"}:
            return
        self._flush(term=tag == "dt")
        if tag in _LISTS and self._lists:
            self._end_list()
        elif tag in {"li", "dd"} and self._lists:
            self._end_item()
        elif self._ends_box(tag):
            self._end_box()

    def _ends_box(self, tag: str) -> bool:
        if tag == "div":
            is_box = self._divisions.pop() if self._divisions else False
            return is_box and len(self._boxes) > 1
        return tag == "blockquote" == self._boxes[-1].tag

    def handle_data(self, data: str) -> None:
        self.everything.append(data)
        if not self._skip:
            if self._bold == "closed":
                self._bold = ""
                goes_on = _GOES_ON.match(data) or (self._lists and _BESIDE.match(data))
                if self._words and goes_on and self._words[-1][-1:].isalnum():
                    self._words.append(":")  # a name on a line of its own, as in a list
            self._words.append(data)

    def _flush_unless_inline(self, tag: str) -> None:
        if tag not in {"sup", "a", "span"}:
            self._flush()

    def _flush(self, *, term: bool = False) -> None:
        text, role, bold = one_line("".join(self._words)), self._role, self._bold == "closed"
        self._words.clear()
        self._role = ""
        if not plain(text).strip():
            return
        if role == "title":
            self._boxes[-1].title = plain(text)
        elif self._lists:
            current = self._lists[-1]
            if term:
                current.term = plain(text)
            else:
                current.parts.append(text)
        else:
            words = plain(text) if role else text
            level = self._level if role else 0
            if not role and bold and self._is_name(plain(text)):
                role, level = "heading", DEEPEST
            self._boxes[-1].blocks.append(Block(role or "text", words, level=level))

    @staticmethod
    def _is_name(text: str) -> bool:
        """Whether bold words, which are all of a paragraph, are a heading and no sentence."""
        return len(text) <= NAMED and text.count(" ") > 0 and text[-1:] not in ".!:,;…"

    def _start_list(self, tag: str, classes: list[str]) -> None:
        self._flush()
        for outer in self._lists:
            outer.nested = True
        tied = tag != "ul" or "contains-task-list" in classes
        self._lists.append(_List(ordered=tag == "ol", tied=tied))

    def _end_item(self) -> None:
        current = self._lists[-1]
        text = " ".join(_labelled(current.parts))
        if text:
            current.items.append(f"{current.term}: {text}" if current.term else text)
        current.parts.clear()

    def _end_list(self) -> None:
        self._end_item()
        done = self._lists.pop()
        if self._lists:  # what is in lists of lists is not told apart
            return
        items = tuple(done.items)
        if items:
            self._boxes[-1].blocks.append(
                Block("list", items=items, ordered=done.ordered, tied=done.tied, nested=done.nested)
            )

    def _end_box(self) -> None:
        box = self._boxes.pop()
        kind = "box" if box.name else "quote"
        block = Block(kind, box.title, name=box.name, inside=tuple(box.blocks))
        self._boxes[-1].blocks.append(block)
