"""HTML within Markdown: whole regions of it, and tags within lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hcsite.content.foreign_blocks import Block, blocks_of
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.markup_blocks import Rules
from hcsite.features.importers.tags import BLOCKS, UNKNOWN_TAG, Balance, Tag, split_tags
from hcsite.features.importers.vault import ALONE, HOLE, TEXT

_UNKNOWN_TAG = re.compile(UNKNOWN_TAG)
_BLOCK_SIGN = re.compile(r"(?P<sign>#{1,6}(?=\s)|[-+*](?=\s)|>|\d{1,9}(?=[.)]\s))")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_SPACE = re.compile(r"[ \t]*\n[ \t\n]*")


def convert_html(text: str, conversion: Conversion) -> str:
    """The text with its HTML as Markdown. Code, notes and the like must lie behind marks."""
    lines = text.split("\n")
    work = _Regions(conversion)
    done = 0
    for block in (block for block in blocks_of(text) if block.depth == 0):
        work.gap(lines[done : block.start])
        work.block(block, lines[block.start : block.end], text)
        done = block.end
    work.gap(lines[done:])
    return work.finish()


class _Regions:
    """Gathers what belongs together: from the tag that opens a region to the one that ends it."""

    def __init__(self, conversion: Conversion) -> None:
        self._conversion = conversion
        self._vault = conversion.vault
        self._balance = Balance()
        self._region: list[str] = []
        self._done: list[str] = []

    def gap(self, lines: list[str]) -> None:
        """Empty lines between blocks."""
        if not self._region:
            self._done.extend(lines)

    def block(self, block: Block, lines: list[str], text: str) -> None:
        """A block of the text, HTML or Markdown."""
        del text
        written = "\n".join(lines)
        if block.kind == "html":
            parts = list(_as_html(split_tags(written), self._conversion))
            self._region.extend(self._balance.run(parts))
            self._region.append(self._balance.settle())
            if not self._balance.stack:
                self._close()
            return
        made = convert_lines(written, self._conversion)
        if self._region:
            mark = self._vault.put(HOLE, made.strip("\n"))
            self._region.append(f"\n<div>{mark}</div>\n")
        else:
            self._done.append(made)

    def finish(self) -> str:
        """All of the text."""
        if self._region:
            self._region.append(self._balance.end())
            self._close()
        return "\n".join(self._done)

    def _close(self) -> None:
        made = Rules(self._conversion).markdown("".join(self._region))
        self._region = []
        self._done.append(f"\n{made.strip(chr(10))}\n")


def convert_lines(text: str, conversion: Conversion) -> str:
    """A block of Markdown with the tags in its lines turned, and nothing else touched."""
    parts = split_tags(text)
    if not any(isinstance(part, Tag) for part in parts):
        return literal(text)
    text = _convert_nested(text, conversion)
    parts = split_tags(text)
    balance = Balance()
    pieces = balance.run(_as_text(parts, conversion))
    made = Rules(conversion).markdown("".join([*pieces, balance.end()]))
    trailing = "\n" * (len(text) - len(text.rstrip("\n")))
    return made.strip("\n") + trailing


def _convert_nested(text: str, conversion: Conversion) -> str:
    """Blocks of HTML within a list or quotation, each turned in its place."""
    lines = text.split("\n")
    nested = [block for block in blocks_of(text) if block.kind == "html" and block.depth > 0]
    for block in reversed(nested):
        written = lines[block.start : block.end]
        prefix = re.match(r"[ \t>]*", written[0])
        indent = prefix[0] if prefix else ""
        source = "\n".join(line.removeprefix(indent) for line in written)
        tags = [part for part in split_tags(source) if isinstance(part, Tag)]
        if not any(tag.name in BLOCKS for tag in tags):
            continue
        balance = Balance()
        pieces = balance.run(_as_html(split_tags(source), conversion))
        made = Rules(conversion).markdown("".join([*pieces, balance.end()]))
        made = re.sub(r"\n{3,}", "\n\n", made.strip("\n"))
        mark = conversion.vault.put(HOLE, conversion.vault.restore(made, TEXT))
        above = lines[block.start - 1].strip(" >") if block.start else ""
        apart = [indent.rstrip()] if above else []
        lines[block.start : block.end] = [*apart, f"{indent}{mark}"]
    return "\n".join(lines)


def _as_text(parts: tuple[str | Tag, ...], conversion: Conversion) -> Iterator[str | Tag]:
    """Text of Markdown behind marks, so that it comes out as it went in."""
    first = True
    for part in parts:
        if isinstance(part, Tag):
            yield part
            continue
        edges = _EDGES.fullmatch(part)
        before, words, after = edges.groups() if edges else ("", part, "")
        # Only a single space may be moved out of bold or linked words; all else is layout.
        yield before if before in ("", " ") and not first else conversion.vault.put(TEXT, before)
        first = False
        if words:
            yield conversion.vault.put(TEXT, literal(words))
        yield after if after in ("", " ") else conversion.vault.put(TEXT, after)


def _as_html(parts: tuple[str | Tag, ...], conversion: Conversion) -> Iterator[str | Tag]:
    """Text of HTML, where line ends mean no more than spaces, behind marks."""
    first = True
    for part in parts:
        if isinstance(part, Tag):
            first = first or part.name in BLOCKS or part.name == "br"
            yield part
            continue
        last = 0
        for mark in ALONE.finditer(part):
            yield from _words_of_html(part[last : mark.start()], conversion, first=first)
            yield f"<div>{mark[0]}</div>"
            first, last = True, mark.end()
        yield from _words_of_html(part[last:], conversion, first=first)
        first = first and not part[last:].strip()


def _words_of_html(text: str, conversion: Conversion, *, first: bool) -> Iterator[str]:
    edges = _EDGES.fullmatch(text)
    before, words, after = edges.groups() if edges else ("", text, "")
    yield " " if before else ""
    if words:
        words = literal(_SPACE.sub(" ", words))
        sign = _BLOCK_SIGN.match(words) if first else None
        if sign and sign[0].isdigit():
            words = f"{sign[0]}\\{words[len(sign[0]) :]}"
        elif sign:
            words = f"\\{words}"
        yield conversion.vault.put(TEXT, words)
    yield " " if after else ""


def literal(text: str) -> str:
    """A text in which what looks like an unknown tag is seen as it was written."""
    return _UNKNOWN_TAG.sub(r"\\<", text)
