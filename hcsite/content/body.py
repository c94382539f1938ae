"""Parsing a body: Markdown in, sanitised HTML with holes out. A function of one file alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from hcsite.content.headings import OWN_PREFIX, Headings, shift_headings
from hcsite.content.markdown import CITED, SOURCES, parser
from hcsite.content.passages import passages_of
from hcsite.content.places import Place, Source
from hcsite.content.plain_html import plain_html
from hcsite.content.sanitise import ATTRIBUTE, OPEN_TAG, clean
from hcsite.content.walk import Walk
from hcsite.core.diagnostics import Diagnostic, error, info
from hcsite.core.text import did_you_mean
from hcsite.model.document import Body
from hcsite.model.infographic import Infographic
from hcsite.model.passage import Passage
from hcsite.model.words import BodyWords

MAX_CHARACTERS = 2_000_000
MAX_BRACKETS = 20_000  # link parsing is quadratic in unmatched brackets
MAX_HINTS = 20  # looking for the nearest of many names takes its time


@dataclass(frozen=True, slots=True)
class ParsedBody:
    """The body's record (`html` still empty), its HTML, and what is to be said about it.

    `passages` are those of its text, where they were asked for; `cited` how many marks lead to
    each source.
    """

    body: Body
    html: str
    diagnostics: tuple[Diagnostic, ...]
    passages: tuple[Passage, ...] = ()
    cited: tuple[int, ...] = ()
    infographic: Infographic | None = None


def parse_body(
    text: str,
    *,
    path: str,
    offset: int,
    words: BodyWords,
    told: bool = False,
    sources: Sequence[str] = (),
    icons: Mapping[str, str] | None = None,
) -> ParsedBody:
    """Parses a body whose first line is line `offset + 1` of the file at `path`.

    `told`: its passages are wanted too. `sources` are the ids of the sources of its front matter,
    to which marks `[^id]` lead. With `icons`, their paths by name, it is an infographic, and
    read as blocks to be drawn too.
    """
    source = Source(path, tuple(text.split("\n")), offset)
    too_much = _too_much(text, path)
    if too_much is not None:
        return ParsedBody(Body(), "", (too_much,))
    found: list[Diagnostic] = []
    walk = Walk(source, found, Headings(source, found), attributes="{" in text)
    md = parser(words)
    numbers = {name: number for number, name in enumerate(sources, start=1) if name}
    env: dict[str, Any] = {SOURCES: numbers} if numbers else {}
    tokens = md.parse(text, env)
    shift_headings(tokens)
    drawn = None
    if icons is not None:
        from hcsite.content.infographic import entitled, read_infographic  # most texts are none

        drawn = read_infographic(tokens, source=source, icons=icons, words=words, found=found)
        tokens = entitled(tokens)
    walk.visit(tokens)
    passages = passages_of(tokens, offset=offset) if told else ()
    plain = not walk.attributes and not walk.unsound
    html = plain_html(tokens, table=words.table) if plain else None
    if html is None:
        html = clean(md.renderer.render(tokens, md.options, env))
        if walk.raw is not None:
            html = walk.raw.make_holes(html, walk.links)
        anchors = _anchors_of(html)
    else:
        anchors = tuple([heading.anchor for heading in walk.headings.visited])
    if drawn is not None:
        from hcsite.content.infographic_spots import without_spots

        html, drawn = without_spots(html, drawn)
    _check_anchors(walk, anchors)
    body = Body(
        links=tuple(walk.links),
        headings=tuple(walk.headings.visited),
        anchors=anchors,
        words=walk.words,
        lead=walk.lead,
    )
    marks = env.get(CITED, {})
    cited = tuple(marks.get(number, 0) for number in range(1, len(sources) + 1)) if marks else ()
    return ParsedBody(body, html, tuple(found), passages, cited, drawn)


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


def _check_anchors(walk: Walk, anchors: tuple[str, ...]) -> None:
    known = Counter(anchors)
    path = walk.source.path
    lost = [x for x in walk.fragments if x.target[1:] not in known and x.target != "#"]
    for number, link in enumerate(lost):
        message = f"There is no place “{link.target}” on this page."
        hint = did_you_mean(link.target[1:], known if number < MAX_HINTS else ())
        place: Place = {"line": link.line, "column": link.column, "source": link.source}
        walk.found.append(error("HC308", message, path=path, hint=hint, **place))
    for anchor in sorted(anchor for anchor, number in known.items() if number > 1):
        message = f"The place “#{anchor}” stands twice on this page."
        hint = "Give one of them another name: {#other-name}."
        walk.found.append(error("HC313", message, path=path, hint=hint))
    for anchor in sorted(a for a in known if a.startswith(OWN_PREFIX)):
        message = f"Names that begin with “{OWN_PREFIX}” are the theme's: #{anchor}."
        walk.found.append(error("HC312", message, path=path, hint="Choose another name."))
    if walk.words == 0 and not anchors and not walk.links:
        walk.found.append(
            info(
                "HC317",
                "This file has no text below its front matter.",
                path=path,
                hint="Write the text below the second ---.",
            )
        )
