"""Parsing a body: Markdown in, sanitised HTML with holes out. A function of one file alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from markdown_it.token import Token

from hcsite.content import rawhtml
from hcsite.content.links import SCHEME, foreign_picture, leaves, make_link
from hcsite.content.markdown import block_of, parser
from hcsite.content.places import Source
from hcsite.content.sanitise import SCHEMES, clean
from hcsite.core.diagnostics import Diagnostic, error, info, warning
from hcsite.core.text import did_you_mean, one_line, slugify
from hcsite.model.document import Body, Heading, Link
from hcsite.model.holes import hole
from hcsite.model.words import BLOCKS, BodyWords

MAX_CHARACTERS = 2_000_000
MAX_BRACKETS = 20_000  # link parsing is quadratic in unmatched brackets
OWN_PREFIX = "hc-"
_TASK = ('<input class="task-list-item-checkbox"', "<label>", "</label>")
_ID = re.compile(r' id="([^"]*)"')


@dataclass(frozen=True, slots=True)
class ParsedBody:
    """The body's record (`html` still empty), its HTML, and what is to be said about it."""

    body: Body
    html: str
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class _Work:
    source: Source
    words: BodyWords
    links: list[Link] = field(default_factory=list)
    fragments: list[Link] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    found: list[Diagnostic] = field(default_factory=list)
    count: int = 0
    lead: str = ""
    raw: bool = False


def parse_body(text: str, *, path: str, offset: int, words: BodyWords) -> ParsedBody:
    """Parses a body whose first line is line `offset + 1` of the file at `path`."""
    source = Source(path, tuple(text.split("\n")), offset)
    too_much = _too_much(text, path)
    if too_much is not None:
        return ParsedBody(Body(), "", (too_much,))
    work = _Work(source, words)
    md = parser(words)
    env: dict[str, object] = {}
    tokens = md.parse(text, env)
    _shift_headings(tokens)
    for index, token in enumerate(tokens):
        _visit(work, tokens, index, token)
    html = clean(md.renderer.render(tokens, md.options, env))
    if work.raw:
        html = rawhtml.make_holes(html, work.links, source, work.found)
    anchors = tuple(_ID.findall(html))
    _check_anchors(work, anchors)
    body = Body(
        links=tuple(work.links),
        headings=tuple(work.headings),
        anchors=anchors,
        words=work.count,
        lead=work.lead,
    )
    return ParsedBody(body, html, tuple(work.found))


def _too_much(text: str, path: str) -> Diagnostic | None:
    """Refuses what no person writes and what would keep the parser busy for minutes."""
    if len(text) > MAX_CHARACTERS:
        message = "This text is too long: more than two million characters."
        return error("HC103", message, path=path, hint="Split it into several posts.")
    if text.count("[") > MAX_BRACKETS:
        message = f"This text holds more than {MAX_BRACKETS:,} square brackets."
        return error("HC103", message, path=path, hint="Is it really Markdown?")
    return None


def _shift_headings(tokens: list[Token]) -> None:
    """The title of the page is its only `h1`: where a body has one, all its headings go down."""
    if not any(token.type == "heading_open" and token.tag == "h1" for token in tokens):
        return
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + 1, 6)}"


def _visit(work: _Work, tokens: list[Token], index: int, token: Token) -> None:
    kind = token.type
    if kind == "inline":
        _visit_inline(work, token)
        if not work.lead and tokens[index - 1].type == "paragraph_open":
            work.lead = text_of(token)
    elif kind == "heading_open":
        _visit_heading(work, token, tokens[index + 1])
    elif kind == "html_block":
        _visit_raw(work, token.content, _span(token))
    elif kind == "container_block_open":
        _visit_block(work, token)


def _span(token: Token) -> tuple[int, int]:
    return (token.map[0], token.map[1]) if token.map else (0, 1)


def text_of(inline: Token) -> str:
    """The plain text of an inline token."""
    parts = (
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in inline.children or ()
        if child.type in ("text", "code_inline", "softbreak", "hardbreak", "image")
    )
    return one_line("".join(parts))


def _visit_heading(work: _Work, token: Token, inline: Token) -> None:
    text = text_of(inline)
    level = int(token.tag[1])
    place = work.source.place("", *_span(token))
    if not text:
        hint = "Write its words behind the # signs, or remove the line."
        work.found.append(error("HC315", "This heading has no words.", hint=hint, **place))
    previous = work.headings[-1].level if work.headings else 1
    if level > previous + 1:
        message = f"“{text}” is a heading of level {level} right under one of level {previous}."
        hint = f"Use {'#' * (previous + 1)} so that people who listen to the page do not get lost."
        work.found.append(warning("HC314", message, hint=hint, **place))
    anchor = str(token.attrs.get("id") or "") or _free_anchor(work, slugify(text) or "section")
    token.attrs["id"] = anchor
    work.anchors.add(anchor)
    work.headings.append(Heading(level, text, anchor))


def _free_anchor(work: _Work, wanted: str) -> str:
    if wanted.startswith(OWN_PREFIX):
        wanted = f"section-{wanted}"
    anchor, number = wanted, 1
    while anchor in work.anchors:
        number += 1
        anchor = f"{wanted}-{number}"
    return anchor


def _visit_block(work: _Work, token: Token) -> None:
    name = block_of(token.info)[0]
    place = work.source.place(":::", *_span(token))
    if name not in BLOCKS:
        message = f"There is no block called “{name}”."
        hint = did_you_mean(name, [b for b in BLOCKS if b != "import-note"])
        work.found.append(error("HC304", message, hint=hint, **place))
    elif name == "import-note":
        message = "The import left a note here that wants an editor's eye."
        hint = "Mend the text below it, then remove the block."
        work.found.append(warning("HC316", message, hint=hint, **place))
    end = _span(token)[1]
    lines = work.source.lines
    if end >= len(lines) or not lines[end].lstrip(" >").startswith(token.markup):
        message = f"The block “{name}” is opened here and never closed."
        hint = f"Put a line with only {token.markup} where it ends."
        work.found.append(error("HC305", message, hint=hint, **place))


def _visit_raw(work: _Work, html: str, span: tuple[int, int]) -> None:
    work.raw = True
    work.found.extend(rawhtml.check(html, span, work.source))


def _visit_inline(work: _Work, token: Token) -> None:
    work.count += len(token.content.split())
    span = _span(token)
    for child in token.children or ():
        if child.type == "link_open":
            _visit_link(work, child, span)
        elif child.type == "image":
            _visit_image(work, child, span)
        elif child.type == "html_inline" and not child.content.startswith(_TASK):
            _visit_raw(work, child.content, span)


def _visit_link(work: _Work, token: Token, span: tuple[int, int]) -> None:
    href = str(token.attrs.get("href") or "")
    target = unquote(href)
    link = make_link(target, work.source.place(f"]({target}", *span))
    if not target:
        hint = "Write the file or the address between the round brackets."
        place = work.source.place("](", *span)
        work.found.append(error("HC302", "This link leads nowhere.", hint=hint, **place))
    elif target.startswith("#"):
        work.fragments.append(link)
    elif leaves(target):
        work.found.extend(_check_scheme(target, work.source.place(target, *span)))
    else:
        token.attrs["href"] = hole(len(work.links))
        work.links.append(link)


def _check_scheme(target: str, place: dict[str, object]) -> Iterator[Diagnostic]:
    scheme = SCHEME.match(target)
    if scheme and scheme[1].lower() not in SCHEMES:
        message = f"Links that begin with “{scheme[1]}:” are not allowed."
        yield error("HC303", message, hint="Use https:, mailto:, tel: or sms:.", **place)


def _visit_image(work: _Work, token: Token, span: tuple[int, int]) -> None:
    target = unquote(str(token.attrs.get("src") or ""))
    place = work.source.place(f"]({target}", *span)
    alt = one_line(token.content)
    decorative = "decorative" in str(token.attrs.get("class") or "").split()
    if not alt and not decorative:
        hint = (
            "Say in the square brackets what the picture shows, or add {.decorative} behind it"
            " where it only decorates."
        )
        message = f"The picture “{target}” has no alternative text."
        work.found.append(error("HC309", message, hint=hint, **place))
    if not target:
        hint = "Write the picture's file between the round brackets."
        work.found.append(error("HC302", "This picture has no file.", hint=hint, **place))
    elif leaves(target) or target.startswith("data:"):
        work.found.append(foreign_picture(target, place))
        token.attrs["src"] = ""
    else:
        token.attrs["src"] = hole(len(work.links))
        work.links.append(make_link(target, place, image=True, alt=alt))


def _check_anchors(work: _Work, anchors: tuple[str, ...]) -> None:
    known = set(anchors)
    for link in work.fragments:
        if unquote(link.target[1:]) not in known and link.target != "#":
            work.found.append(
                error(
                    "HC308",
                    f"There is no place “{link.target}” on this page.",
                    path=work.source.path,
                    line=link.line,
                    column=link.column,
                    source=link.source,
                    hint=did_you_mean(link.target[1:], known),
                )
            )
    path = work.source.path
    for anchor in (
        sorted({a for a in anchors if anchors.count(a) > 1}) if len(known) < len(anchors) else ()
    ):
        message = f"The place “#{anchor}” stands twice on this page."
        hint = "Give one of them another name: {#other-name}."
        work.found.append(error("HC313", message, path=path, hint=hint))
    for anchor in sorted(a for a in known if a.startswith(OWN_PREFIX)):
        message = f"Names that begin with “{OWN_PREFIX}” are the theme's: #{anchor}."
        work.found.append(error("HC312", message, path=path, hint="Choose another name."))
    if work.count == 0 and not anchors:
        work.found.append(info("HC317", "This file has no text below its front matter.", path=path))
