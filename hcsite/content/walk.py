"""A walk over the tokens of a body: its links, headings and words, and what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from hcsite.content.headings import Headings, text_of, words_of
from hcsite.content.links import (
    broken,
    foreign_picture,
    leaves,
    make_link,
    refused,
    refused_scheme,
    spellings_of,
    target_of,
)
from hcsite.content.markdown import HOLE, OWN, block_of
from hcsite.content.places import Source
from hcsite.content.rawhtml import RawHtml, html_words, without_marks
from hcsite.content.sanitise import keeps
from hcsite.core.diagnostics import Diagnostic, error, warning
from hcsite.core.text import did_you_mean
from hcsite.model.document import Link
from hcsite.model.holes import hole
from hcsite.model.words import BLOCKS, DRAWN_BLOCKS, FILM, SHOWING, SHOWN

_EXAMPLES = {
    SHOWN: ("salt-at-a-glance", "Where salt hides"),
    FILM: ("wash-your-hands", "How it is done"),
}
_COLONS = re.compile(r":{3,}")
_RARE = frozenset(
    {"html_block", "fence", "code_block", "container_block_open", "container_block_close"}
)


@dataclass(slots=True)
class Walk:
    """What was found so far; `attributes` tells whether authors gave some, in braces.

    `fragments` are links to places of the same page. `unsound` is set at a link whose address the
    allow-list takes out.
    """

    source: Source
    found: list[Diagnostic]
    headings: Headings
    attributes: bool
    links: list[Link] = field(default_factory=list)
    fragments: list[Link] = field(default_factory=list)
    words: int = 0
    lead: str = ""
    raw: RawHtml | None = None
    unsound: bool = False
    _blocks: list[int] = field(default_factory=list)
    _note_end: int = 0  # what the import noted is no beginning of the text

    def visit(self, tokens: list[Token]) -> None:
        """Goes over all tokens; internal links and pictures become holes."""
        for index, token in enumerate(tokens):
            kind = token.type
            if self.attributes:
                line, end = _span(token)
                self._check_attributes(token, line - 1, end)
            if kind == "inline":
                words = self._visit_inline(token)
                self.words += words
                if words and not self.lead and tokens[index - 1].type == "paragraph_open":
                    self._begin(token)
            elif kind == "heading_open":
                self.headings.visit(token, tokens[index + 1], _span(token))
            elif kind in _RARE:
                self._visit_rare(kind, token)

    def _begin(self, token: Token) -> None:
        if _span(token)[0] >= self._note_end:
            self.lead = text_of(token)

    def _visit_rare(self, kind: str, token: Token) -> None:
        if kind == "html_block":
            self._visit_raw(token, *_span(token))
            self.words += html_words(token.content)
        elif kind == "container_block_open":
            self._visit_block(token)
        elif kind == "container_block_close":
            self._blocks.pop()
        else:
            self.words += len(token.content.split())
            if kind == "fence":
                self._check_fence(token)

    def _check_fence(self, token: Token) -> None:
        """Tells of code that goes on to the end of the file, for nothing closes it."""
        start, end = _span(token)
        if end < len(self.source.lines) - 1:
            return
        last = self.source.lines[end - 1].strip(" \t>") if end - start > 1 else ""
        if last.startswith(token.markup) and not last.strip(token.markup[0]):
            return
        message = "Code begins here and is never closed: all that follows is shown as code."
        hint = f"Put a line with only {token.markup} where it ends, or delete this line."
        place = self.source.place(token.markup, start, end)
        self.found.append(warning("HC319", message, hint=hint, **place))

    def _check_attributes(self, token: Token, line: int, end: int) -> None:
        """Tells what was taken out of braces; those of a block stand on the line above it."""
        for name in token.meta.get("insecure_attrs", ()):
            message = f"“{name}” in braces was taken out."
            hint = "Only plain attributes such as .class, #id, lang and title are published."
            place = self.source.place("{", line, end)
            self.found.append(warning("HC311", message, hint=hint, **place))

    def _visit_block(self, token: Token) -> None:
        name = block_of(token.info)[0]
        place = self.source.place(":::", *_span(token))
        if name not in BLOCKS:
            message = f"There is no block called “{name}”."
            usual = [b for b in BLOCKS if b not in ("import-note", *DRAWN_BLOCKS)]
            hint = did_you_mean(name, (*usual, *DRAWN_BLOCKS)) or did_you_mean(name, usual)
            self.found.append(error("HC304", message, hint=hint, **place))
        elif name in SHOWING:
            self._visit_showing(token, name)
        elif name == "import-note":
            message = "The import left a note here that wants an editor's eye."
            hint = "Mend what it tells of, then remove the block."
            self.found.append(warning("HC316", message, hint=hint, **place))
            self._note_end = _span(token)[1]
        end = _span(token)[1]
        if not self._is_closed(token.markup, end):
            message = f"The block “{name}” is opened here and never closed."
            hint = f"Put a line with only {token.markup} where it ends."
            if self._blocks:
                hint += f" The block around it needs more colons: {token.markup}:"
            self.found.append(error("HC305", message, hint=hint, **place))
        self._blocks.append(end)

    def _visit_showing(self, token: Token, kind: str) -> None:
        """The block asks for another piece by its name; the words behind it are the caption."""
        start, end = _span(token)
        name, caption = block_of(block_of(token.info)[1])
        token.info = f"{kind} {caption}".rstrip()
        usual, words = _EXAMPLES[kind]
        example = f"::: {kind} {name or usual} {words}"
        if not name:
            message = f"This block does not say which {kind} it shows."
            place = self.source.place(kind, start, end)
            hint = f"Write the name of its file: {example}"
            self.found.append(error("HC345", message, hint=hint, **place))
            return
        place = self.source.place(name, start, end)
        if any(line.strip(" \t>") for line in self.source.lines[start + 1 : end]):
            message = f"The {kind} in this block has its own words; others cannot stand here."
            hint = f"Write a caption behind its name: {example}"
            self.found.append(error("HC345", message, hint=hint, **place))
        token.meta = {**token.meta, HOLE: hole(len(self.links))}
        link = make_link(name, place)
        self.links.append(replace(link, infographic=kind == SHOWN, video=kind == FILM))

    def _is_closed(self, markup: str, end: int) -> bool:
        """Whether a block ends at a line of its own, and not at the end of what is around it."""
        if end >= len(self.source.lines) or end in self._blocks:
            return False
        line = self.source.lines[end].strip(" \t>")
        return len(line) >= len(markup) and _COLONS.fullmatch(line) is not None

    def _visit_raw(self, token: Token, start: int, end: int) -> None:
        if self.raw is None:
            self.raw = RawHtml(self.source, self.found, self.fragments)
        token.content = without_marks(token.content)
        self.raw.read(token.content, start, end)

    def _visit_inline(self, token: Token) -> int:
        """How many words are read; those that tell of a picture are not."""
        if ":::" in token.content:
            self._check_colons(token.content, _span(token)[0])
        children = token.children or ()
        if len(children) == 1 and children[0].type == "text":
            return len(children[0].content.split())
        line, end = _span(token)
        for child in children:
            kind = child.type
            if self.attributes:
                self._check_attributes(child, line, end)
            if kind in ("softbreak", "hardbreak"):
                line += 1
            elif kind == "link_open":
                self._visit_link(child, line, end)
            elif kind == "image":
                self._visit_image(child, line, end)
            elif kind == "html_inline" and OWN not in child.meta:
                self._visit_raw(child, line, end)
                line += child.content.count("\n")
        return words_of(token)

    def _check_colons(self, text: str, start: int) -> None:
        """A line of colons that became text: it should have closed a block."""
        for number, line in enumerate(text.split("\n"), start):
            if _COLONS.fullmatch(line.strip()):
                message = "This line closes a block, but none is open here."
                hint = (
                    "Remove it, or give a block around another one more colons than the inner has."
                )
                place = self.source.place(line, number, number + 1)
                self.found.append(error("HC305", message, hint=hint, **place))

    def _visit_link(self, token: Token, line: int, end: int) -> None:
        href = str(token.attrs.get("href") or "")
        target = target_of(href)
        scheme = refused_scheme(target)
        outward = leaves(target)
        if outward and not scheme and keeps(href):
            return
        place = self.source.place_of(spellings_of(href, target), line, end)
        if not target:
            hint = "Write the file or the address between the round brackets."
            self.found.append(error("HC302", "This link leads nowhere.", hint=hint, **place))
        elif scheme:
            self.found.append(refused(scheme, place))
            token.attrs["href"] = ""
        elif outward:
            self.unsound = True
            self.found.append(broken(target, place))
        elif target.startswith("#"):
            self.fragments.append(make_link(target, place))
        else:
            token.attrs["href"] = hole(len(self.links))
            self.links.append(make_link(target, place))

    def _visit_image(self, token: Token, line: int, end: int) -> None:
        href = str(token.attrs.get("src") or "")
        target = target_of(href)
        place = self.source.place_of(spellings_of(href, target), line, end)
        alt = text_of(token)
        decorative = "decorative" in str(token.attrs.get("class") or "").split()
        if not alt and not decorative:
            hint = (
                "Say in the square brackets what the picture shows, or add {.decorative} behind it"
                " where it only decorates."
            )
            message = f"The picture “{target[:80]}” has no alternative text."
            self.found.append(error("HC309", message, hint=hint, **place))
        if not target:
            hint = "Write the picture's file between the round brackets."
            self.found.append(error("HC302", "This picture has no file.", hint=hint, **place))
        elif leaves(target):
            self.found.append(foreign_picture(target, place))
            token.attrs["src"] = ""
        else:
            token.attrs["src"] = hole(len(self.links))
            self.links.append(make_link(target, place, image=True, alt=alt))


def _span(token: Token) -> tuple[int, int]:
    return (token.map[0], token.map[1]) if token.map else (0, 1)
