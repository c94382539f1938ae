"""Reading the blocks of an infographic from the tokens of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from markdown_it.token import Token

from hcsite.content.headings import text_of
from hcsite.content.infographic_checks import LACKS, MOST_PEOPLE, check_block, number_in
from hcsite.content.infographic_spots import (
    CHART,
    chart_spot,
    icon_token,
    mark_cell,
    spot_token,
    title_spot,
)
from hcsite.content.markdown import SPOT, block_of
from hcsite.content.places import Source
from hcsite.core.diagnostics import Diagnostic, error
from hcsite.core.text import did_you_mean
from hcsite.model.infographic import KINDS, Block, Entry, Infographic
from hcsite.model.words import BodyWords

CHARTS: Final = ("bars", "line", "proportions")
TITLED: Final = ("steps", "checklist", "timeline", "compare", *CHARTS)
"""Blocks whose title is a heading: what stands in them is looked for."""

_ICON: Final = re.compile(r"[ \t]*:([a-z][a-z-]{1,30}):[ \t]*")
_OF: Final = re.compile(
    r"([\d,.\u202f ]{0,14}\d) (?:of|in|out of|von|de|sur|su) ([\d,.\u202f ]{0,14}\d)\b"
)


def read_infographic(
    tokens: Sequence[Token],
    *,
    source: Source,
    icons: Mapping[str, str],
    words: BodyWords,
    found: list[Diagnostic],
) -> Infographic:
    """The blocks of a text. Names of icons (`:heart:`) become marks of where they are drawn.

    `icons` are their paths by name, `words` are those of the interface; `found` takes what is
    wrong with a block, with its place.
    """
    reader = _Reader(tuple(tokens), source, icons, words, found)
    return Infographic(tuple(reader.blocks()), icons=tuple(sorted(icons.items())))


@dataclass(slots=True)
class _Reader:
    tokens: tuple[Token, ...]
    source: Source
    icons: Mapping[str, str]
    words: BodyWords
    found: list[Diagnostic]
    span: tuple[int, int] = (0, 1)
    _seen: set[int] = field(default_factory=set)
    _count: int = 0
    _myth: tuple[int, int] | None = None

    def blocks(self) -> Iterator[Block]:
        """The blocks of the whole text, in order; notes and pictures are none."""
        index = 0
        while index < len(self.tokens):
            token = self.tokens[index]
            end = self._end(index)
            inside = self.tokens[index + 1 : end]
            if token.map:
                self.span = (token.map[0], token.map[1])
            for block in self._blocks(token, inside):
                if block.kind != "fact":
                    self._tell_lone_myth()
                self._myth = self.span if block.kind == "myth" else None
                yield block
                self._count += 1
            index = end + 1
        self._tell_lone_myth()

    def _tell_lone_myth(self) -> None:
        """HC342: a myth that no fact follows; its picture would spread it."""
        if self._myth:
            message = "This myth stands alone: its picture would spread it."
            hint = "Write the block ::: fact right after it, with what is true."
            self.found.append(
                error(LACKS, message, hint=hint, **self.source.place("myth", *self._myth))
            )

    def _blocks(self, token: Token, inside: Sequence[Token]) -> Iterator[Block]:
        """The block that begins with a token, if one does."""
        if token.type == "heading_open":
            icon, text = self._words(inside[0])
            yield Block("heading", text, icon, level=int(token.tag[1]))
        elif token.type == "paragraph_open":
            if text := self._words(inside[0])[1]:
                yield Block("text", texts=(text,))
        elif token.type == "container_block_open":
            yield from self._block(token, inside)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            kind = "steps" if token.type.startswith("ordered") else "text"
            yield Block(kind, entries=tuple(self._items(inside)))
        elif token.type == "table_open":
            heads, rows = self._table(inside)
            yield Block("compare", heads=heads, entries=rows)

    def _block(self, token: Token, inside: Sequence[Token]) -> Iterator[Block]:
        name, title = block_of(token.info)
        if name not in KINDS:
            return
        icon, title = self._iconless(title)
        token.info = f"{name} {title}".rstrip()
        token.meta = {**token.meta, **title_spot(name, icon), CHART: chart_spot(name, self._count)}
        texts: list[str] = []
        entries: list[Entry] = []
        heads: tuple[str, ...] = ()
        for part, parts in _parts(inside):
            if part.type.endswith("_list_open"):
                entries += self._items(parts)
            elif part.type == "table_open":
                heads, rows = self._table(parts, chart=name)
                entries += rows
            elif part.type in ("paragraph_open", "heading_open"):
                mark, text = self._words(parts[0])
                icon = icon or mark
                texts += [text] if text else []
        title = title or self.words.title(name)
        block = Block(name, title, icon, texts=tuple(texts), entries=tuple(entries), heads=heads)
        block = _counted(block)
        self.found.extend(check_block(block, self.source, self.span))
        if block.whole > MOST_PEOPLE:  # told above; nobody waits until all are drawn
            block = replace(block, count=0, whole=0)
        yield block

    def _items(self, tokens: Sequence[Token]) -> Iterator[Entry]:
        for part, parts in _parts(tokens):
            if part.type != "list_item_open":
                continue
            said = [
                self._entry(inner[0]) for p, inner in _parts(parts) if p.type == "paragraph_open"
            ]
            if said:
                rest = " ".join(f"{item.lead} {item.text}".strip() for item in said[1:])
                yield replace(said[0], text=f"{said[0].text} {rest}".strip())

    def _entry(self, inline: Token) -> Entry:
        """An item: its icon, the words in bold that it begins with, the rest."""
        icon, text = self._words(inline)
        children = [c for c in inline.children or () if c.type != "text" or c.content.strip()]
        children = [c for c in children if c.type != "html_inline"]
        if children and children[0].type == "strong_open":
            end = next(n for n, child in enumerate(children) if child.type == "strong_close")
            lead = text_of(Token("inline", "", 0, children=children[: end + 1]))
            if text.startswith(lead):
                return Entry(text[len(lead) :].strip(" :–—"), lead.rstrip(":."), icon)
        return Entry(text, icon=icon)

    def _table(
        self, tokens: Sequence[Token], *, chart: str = ""
    ) -> tuple[tuple[str, ...], tuple[Entry, ...]]:
        rows: list[tuple[str, ...]] = []
        cells: list[str] = []
        icons: list[str] = []
        icon = ""
        for token in tokens:
            if token.type == "tr_open":
                cells, icon = [], ""
            elif token.type == "inline":
                mark, text = self._words(token)
                icon = icon or mark
                cells.append(text)
                if rows:
                    mark_cell(token, chart, (self._count, len(rows) - 1), len(cells))
            elif token.type == "tr_close":
                rows.append(tuple(cells))
                icons.append(icon)
        told = zip(rows[1:], icons[1:], strict=True)
        return (rows[0] if rows else ()), tuple(_row(row, icon) for row, icon in told)

    def _words(self, inline: Token) -> tuple[str, str]:
        """The icon and the words of an inline token, which has the words alone afterwards."""
        first = next(
            (c for c in inline.children or () if c.type == "text" and c.content.strip()), None
        )
        icon = ""
        if first is not None and id(inline) not in self._seen:
            self._seen.add(id(inline))
            icon, first.content = self._iconless(first.content)
            if icon in self.icons:
                place = (inline.children or []).index(first)
                (inline.children or []).insert(place, icon_token(icon))
        return icon, text_of(inline)

    def _iconless(self, text: str) -> tuple[str, str]:
        match = _ICON.match(text)
        if match is None:
            return "", text
        if self.icons and match[1] not in self.icons:
            message = f"There is no icon called “{match[1]}”."
            hint = (
                did_you_mean(match[1], self.icons)
                or f"Choose from: {', '.join(sorted(self.icons))}."
            )
            place = self.source.place(match[0].strip(), *self.span)
            self.found.append(error("HC341", message, hint=hint, **place))
        return match[1] if match[1] in self.icons else "", text[match.end() :]

    def _end(self, index: int) -> int:
        """The place of the token that closes one, or its own."""
        return _closing(self.tokens, index)


def entitled(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of an infographic in which the titles of lists and charts are headings."""
    shown: list[Token] = []
    level = 1
    for token in tokens:
        shown.append(token)
        if token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "container_block_open":
            name, title = block_of(token.info)
            if name in TITLED and title:
                shown += _heading(title, f"h{min(level + 1, 6)}", token)
                token.info = name
            if chart := token.meta.get(CHART):
                shown.append(Token(SPOT, "", 0, content=chart, block=True))
    return shown


def _heading(title: str, tag: str, block: Token) -> list[Token]:
    words = Token("text", "", 0, content=title)
    icon = [spot_token(mark)] if (mark := block.meta.get(SPOT)) else []
    return [
        Token("heading_open", tag, 1, block=True, map=block.map, attrs={"class": "block-title"}),
        Token("inline", "", 0, content=title, children=[*icon, words], map=block.map),
        Token("heading_close", tag, -1, block=True),
    ]


def _closing(tokens: Sequence[Token], index: int) -> int:
    depth = 0
    for place in range(index, len(tokens)):
        depth += tokens[place].nesting
        if depth <= 0:
            return place
    return len(tokens) - 1


def _parts(tokens: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Each token that stands alone or opens something, with what is inside of it."""
    index = 0
    while index < len(tokens):
        end = _closing(tokens, index)
        yield tokens[index], tokens[index + 1 : end]
        index = end + 1


def _row(cells: tuple[str, ...], icon: str) -> Entry:
    shown = cells[-1] if cells else ""
    number = number_in(shown)
    return Entry(cells[0] if cells else "", "", icon, number or 0.0, shown, cells)


def _counted(block: Block) -> Block:
    """A big number, or an icon array, with the numbers that its title states."""
    if block.kind == "big-number":
        return replace(block, figure=block.title)
    match = _OF.search(block.title) if block.kind == "icon-array" else None
    if match is None:
        return block
    count, whole = number_in(match[1]) or 0, number_in(match[2]) or 0
    return replace(block, figure=match[0], count=int(count), whole=int(whole))
