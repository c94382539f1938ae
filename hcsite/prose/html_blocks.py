"""The blocks of a body, from its HTML as the gate for HTML spells it: well nested, canonical."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from hcsite.prose.blocks import Block, TextBlock

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^>"]++|"[^"]*+")*+)>')
_LANG = re.compile(r' lang="(?!en\b)[^"]', re.IGNORECASE)

_KINDS: dict[str, str] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary"), "heading"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("caption", "figcaption"), "caption"),
    **dict.fromkeys(("div", "section", "details", "figure"), "paragraph"),
    **dict.fromkeys(("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr"), "paragraph"),
    "li": "item",
    "dd": "definition",
    "dt": "term",
    "blockquote": "quote",
    "p": "",
}
"""What the words in an element are; those in a paragraph are what holds it."""

_SILENT = frozenset({"pre", "script", "style", "svg", "rt", "del", "sup"})
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "col"})
_SILENT_CLASS = re.compile(r' class="[^"]*\b(?:footnote|block-import-note)')
_BLOCK_TITLE = ' class="block-title"'
_EXPLAINED = re.compile(
    r"<dfn\b[^<>]*+>([^<>]{1,200})</dfn>|<abbr\s[^<>]*?\btitle=[^<>]*+>([^<>]{1,200})</abbr>",
    re.IGNORECASE,
)


def html_blocks(html: str) -> tuple[Block, ...]:
    """The blocks of a body in order, without code, footnotes, pictures and foreign languages.

    `html` is that of a parsed body (`Text.html`), with or without its holes.
    """
    reader = _Reader()
    reader.read(html)
    return tuple(reader.blocks)


def explained_in(source: str) -> tuple[str, ...]:
    """The words that `<dfn>`, or `<abbr>` with a title, explains in HTML or Markdown."""
    if "</" not in source:
        return ()
    return tuple(match[1] or match[2] for match in _EXPLAINED.finditer(source))


@dataclass(slots=True)
class _Reader:
    blocks: list[Block] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _kinds: list[tuple[str, int]] = field(default_factory=lambda: [("paragraph", 0)])

    def read(self, html: str) -> None:
        position, silent, depth = 0, "", 0
        for match in _TAG.finditer(html):
            closing, tag, attributes = match.groups()
            if silent:
                if tag == silent:
                    depth += -1 if closing else 1
                    silent = silent if depth else ""
                position = match.end()
                continue
            if match.start() > position:
                self._words.append(html[position : match.start()])
            position = match.end()
            if not closing and _is_silent(tag, attributes):
                silent, depth = tag, 1
                if tag in _KINDS or tag == "pre":
                    self._flush()
            elif tag in _KINDS:
                self._turn(tag, attributes, closing=bool(closing))
            elif tag in ("br", "hr"):
                self._words.append("\n")
        self._words.append("" if silent else html[position:])
        self._flush()

    def _turn(self, tag: str, attributes: str, *, closing: bool) -> None:
        """A block begins or ends."""
        self._flush()
        if closing:
            if len(self._kinds) > 1:
                self._kinds.pop()
            return
        kind = _KINDS[tag]
        level = int(tag[1]) if kind == "heading" and tag[1].isdigit() else 0
        if not kind:
            kind = "heading" if _BLOCK_TITLE in attributes else self._kinds[-1][0]
        self._kinds.append((kind, level))

    def _flush(self) -> None:
        if not self._words:
            return
        text = _line(self._words)
        self._words.clear()
        if text:
            kind, level = self._kinds[-1]
            self.blocks.append(TextBlock(kind, text, level))


def _is_silent(tag: str, attributes: str) -> bool:
    if tag in _SILENT:
        return True
    return (
        tag not in _VOID
        and bool(attributes)
        and bool(_SILENT_CLASS.search(attributes) or _LANG.search(attributes))
    )


def _line(words: list[str]) -> str:
    text = "".join(words)
    return " ".join((unescape(text) if "&" in text else text).split())
