"""Parsing a body: Markdown in, sanitised HTML with holes out. A function of one file alone."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape

from markdown_it.token import Token

from hcsite.content.headings import OWN_PREFIX, Headings, shift_headings, text_of, words_of
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
from hcsite.content.markdown import OWN, block_of, parser
from hcsite.content.places import Place, Source
from hcsite.content.rawhtml import RawHtml, html_words, without_marks
from hcsite.content.sanitise import ATTRIBUTE, OPEN_TAG, clean, keeps
from hcsite.core.diagnostics import Diagnostic, error, info, warning
from hcsite.core.text import did_you_mean
from hcsite.model.document import Body, Link
from hcsite.model.holes import hole
from hcsite.model.words import BLOCKS, BodyWords

MAX_CHARACTERS = 2_000_000
MAX_BRACKETS = 20_000  # link parsing is quadratic in unmatched brackets
MAX_HINTS = 20  # looking for the nearest of many names takes its time
_COLONS = re.compile(r":{3,}")


@dataclass(frozen=True, slots=True)
class ParsedBody:
    """The body's record (`html` still empty), its HTML, and what is to be said about it."""

    body: Body
    html: str
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class _Work:
    source: Source
    found: list[Diagnostic]
    headings: Headings
    links: list[Link] = field(default_factory=list)
    fragments: list[Link] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    note_end: int = 0  # what the import noted is no beginning of the text
    count: int = 0
    lead: str = ""
    raw: RawHtml | None = None


def parse_body(text: str, *, path: str, offset: int, words: BodyWords) -> ParsedBody:
    """Parses a body whose first line is line `offset + 1` of the file at `path`."""
    source = Source(path, tuple(text.split("\n")), offset)
    too_much = _too_much(text, path)
    if too_much is not None:
        return ParsedBody(Body(), "", (too_much,))
    found: list[Diagnostic] = []
    work = _Work(source, found, Headings(source, found))
    md = parser(words)
    env: dict[str, object] = {}
    tokens = md.parse(text, env)
    shift_headings(tokens)
    for index, token in enumerate(tokens):
        _visit(work, tokens, index, token)
    html = clean(md.renderer.render(tokens, md.options, env))
    if work.raw is not None:
        html = work.raw.make_holes(html, work.links)
    anchors = _anchors_of(html)
    _check_anchors(work, anchors)
    body = Body(
        links=tuple(work.links),
        headings=tuple(work.headings.visited),
        anchors=anchors,
        words=work.count,
        lead=work.lead,
    )
    return ParsedBody(body, html, tuple(found))


def _too_much(text: str, path: str) -> Diagnostic | None:
    """Refuses what no person writes and what would keep the parser busy for minutes."""
    if len(text) > MAX_CHARACTERS:
        message = "This text is too long: more than two million characters."
        return error("HC103", message, path=path, hint="Split it into several posts.")
    if text.count("[") > MAX_BRACKETS:
        message = f"This text holds more than {MAX_BRACKETS:,} square brackets."
        return error(
            "HC103", message, path=path, hint="If it is data, publish it as a file to download."
        )
    return None


def _anchors_of(html: str) -> tuple[str, ...]:
    """The ids of all elements; what looks like one in a text or a title is none."""
    tags = (match[2] for match in OPEN_TAG.finditer(html) if ' id="' in match[2])
    pairs = (pair for tag in tags for pair in ATTRIBUTE.findall(tag))
    return tuple(unescape(value) for name, value in pairs if name == "id")


def _visit(work: _Work, tokens: list[Token], index: int, token: Token) -> None:
    kind = token.type
    line, end = _span(token)
    _check_attributes(work, token, line - 1, end)
    if kind == "inline":
        _visit_inline(work, token)
        words = words_of(token)
        work.count += words
        opens = line >= work.note_end and tokens[index - 1].type == "paragraph_open"
        if words and opens and not work.lead:
            work.lead = text_of(token)
    elif kind == "heading_open":
        work.headings.visit(token, tokens[index + 1], (line, end))
    elif kind == "html_block":
        _visit_raw(work, token, line, end)
        work.count += html_words(token.content)
    elif kind in ("fence", "code_block"):
        work.count += len(token.content.split())
    elif kind == "container_block_open":
        _visit_block(work, token)
    elif kind == "container_block_close":
        work.blocks.pop()


def _span(token: Token) -> tuple[int, int]:
    return (token.map[0], token.map[1]) if token.map else (0, 1)


def _check_attributes(work: _Work, token: Token, line: int, end: int) -> None:
    """Tells what was taken out of braces; those of a block stand on the line above it."""
    for name in token.meta.get("insecure_attrs", ()):
        message = f"“{name}” in braces was taken out."
        hint = "Only plain attributes such as .class, #id, lang and title are published."
        place = work.source.place("{", line, end)
        work.found.append(warning("HC311", message, hint=hint, **place))


def _visit_block(work: _Work, token: Token) -> None:
    name = block_of(token.info)[0]
    place = work.source.place(":::", *_span(token))
    if name not in BLOCKS:
        message = f"There is no block called “{name}”."
        hint = did_you_mean(name, [b for b in BLOCKS if b != "import-note"])
        work.found.append(error("HC304", message, hint=hint, **place))
    elif name == "import-note":
        message = "The import left a note here that wants an editor's eye."
        hint = "Mend what it tells of, then remove the block."
        work.note_end = _span(token)[1]
        work.found.append(warning("HC316", message, hint=hint, **place))
    end = _span(token)[1]
    if not _is_closed(work, token.markup, end):
        message = f"The block “{name}” is opened here and never closed."
        hint = f"Put a line with only {token.markup} where it ends."
        if work.blocks:
            hint += f" The block around it needs more colons: {token.markup}:"
        work.found.append(error("HC305", message, hint=hint, **place))
    work.blocks.append(end)


def _is_closed(work: _Work, markup: str, end: int) -> bool:
    """Whether a block ends at a line of its own, and not at the end of what is around it."""
    if end >= len(work.source.lines) or end in work.blocks:
        return False
    line = work.source.lines[end].strip(" \t>")
    return len(line) >= len(markup) and _COLONS.fullmatch(line) is not None


def _visit_raw(work: _Work, token: Token, start: int, end: int) -> None:
    if work.raw is None:
        work.raw = RawHtml(work.source, work.found, work.fragments)
    token.content = without_marks(token.content)
    work.raw.read(token.content, start, end)


def _visit_inline(work: _Work, token: Token) -> None:
    line, end = _span(token)
    if ":::" in token.content:
        _check_colons(work, token.content, line)
    for child in token.children or ():
        _check_attributes(work, child, line, end)
        if child.type == "link_open":
            _visit_link(work, child, line, end)
        elif child.type == "image":
            _visit_image(work, child, line, end)
        elif child.type in ("softbreak", "hardbreak"):
            line += 1
        elif child.type == "html_inline" and OWN not in child.meta:
            _visit_raw(work, child, line, end)
            line += child.content.count("\n")


def _check_colons(work: _Work, text: str, start: int) -> None:
    """A line of colons that became text: it should have closed a block."""
    for number, line in enumerate(text.split("\n"), start):
        if _COLONS.fullmatch(line.strip()):
            message = "This line closes a block, but none is open here."
            hint = "Remove it, or give a block around another one more colons than the inner has."
            place = work.source.place(line, number, number + 1)
            work.found.append(error("HC305", message, hint=hint, **place))


def _visit_link(work: _Work, token: Token, line: int, end: int) -> None:
    href = str(token.attrs.get("href") or "")
    target = target_of(href)
    scheme = refused_scheme(target)
    if leaves(target) and not scheme and keeps(href):
        return
    place = work.source.place_of(spellings_of(href, target), line, end)
    if not target:
        hint = "Write the file or the address between the round brackets."
        work.found.append(error("HC302", "This link leads nowhere.", hint=hint, **place))
    elif scheme:
        work.found.append(refused(scheme, place))
        token.attrs["href"] = ""
    elif leaves(target):
        work.found.append(broken(target, place))
    elif target.startswith("#"):
        work.fragments.append(make_link(target, place))
    else:
        token.attrs["href"] = hole(len(work.links))
        work.links.append(make_link(target, place))


def _visit_image(work: _Work, token: Token, line: int, end: int) -> None:
    href = str(token.attrs.get("src") or "")
    target = target_of(href)
    place = work.source.place_of(spellings_of(href, target), line, end)
    alt = text_of(token)
    decorative = "decorative" in str(token.attrs.get("class") or "").split()
    if not alt and not decorative:
        hint = (
            "Say in the square brackets what the picture shows, or add {.decorative} behind it"
            " where it only decorates."
        )
        message = f"The picture “{target[:80]}” has no alternative text."
        work.found.append(error("HC309", message, hint=hint, **place))
    if not target:
        hint = "Write the picture's file between the round brackets."
        work.found.append(error("HC302", "This picture has no file.", hint=hint, **place))
    elif leaves(target):
        work.found.append(foreign_picture(target, place))
        token.attrs["src"] = ""
    else:
        token.attrs["src"] = hole(len(work.links))
        work.links.append(make_link(target, place, image=True, alt=alt))


def _check_anchors(work: _Work, anchors: tuple[str, ...]) -> None:
    known = Counter(anchors)
    path = work.source.path
    lost = [x for x in work.fragments if x.target[1:] not in known and x.target != "#"]
    for number, link in enumerate(lost):
        message = f"There is no place “{link.target}” on this page."
        hint = did_you_mean(link.target[1:], known if number < MAX_HINTS else ())
        place: Place = {"line": link.line, "column": link.column, "source": link.source}
        work.found.append(error("HC308", message, path=path, hint=hint, **place))
    for anchor in sorted(anchor for anchor, number in known.items() if number > 1):
        message = f"The place “#{anchor}” stands twice on this page."
        hint = "Give one of them another name: {#other-name}."
        work.found.append(error("HC313", message, path=path, hint=hint))
    for anchor in sorted(a for a in known if a.startswith(OWN_PREFIX)):
        message = f"Names that begin with “{OWN_PREFIX}” are the theme's: #{anchor}."
        work.found.append(error("HC312", message, path=path, hint="Choose another name."))
    if work.count == 0 and not anchors and not work.links:
        work.found.append(
            info(
                "HC317",
                "This file has no text below its front matter.",
                path=path,
                hint="Write the text below the second ---.",
            )
        )
