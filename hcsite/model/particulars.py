"""What a document says to nobody but its own page and its own messages.

The hub is planned from documents without these particulars. So an edit within a text, however it
moves the lines below it, leaves the plan as it is; only what shows that text is made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from hcsite.core.diagnostics import Diagnostic
from hcsite.model.document import FEWEST_WORDS, Document, Heading, Link
from hcsite.model.infographic import Infographic
from hcsite.model.matter import Matter, PostMatter

M = TypeVar("M", bound=Matter)


@dataclass(frozen=True, slots=True)
class Outline(Generic[M]):
    """A document without its particulars; None where the file cannot be used at all.

    `partial` is what could be read of one that cannot be used as it is now.
    """

    document: Document[M] | None
    partial: Document[M] | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A body as its page shows it: HTML with holes, headings, words, and the first paragraph.

    `cited` tells how many marks in it lead to each source, in the order of the sources. `seen` is
    the digest by which the piece is approved; nothing where nobody has approved it. `terms` are
    the words of the glossary that it uses, with their meanings. `infographic` are the blocks of
    one that is drawn from its text.
    """

    html: str = ""
    headings: tuple[Heading, ...] = ()
    words: int = 0
    lead: str = ""
    cited: tuple[int, ...] = ()
    seen: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    infographic: Infographic | None = None


def mark_id(source: int, again: int) -> str:
    """The place of a mark in a text: that of a source by its number, the first time or again."""
    return f"cite{source}" if again == 1 else f"cite{source}-{again}"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a key or a link stands in a file; `source` is the text of the line, for a caret."""

    line: int
    column: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Particulars:
    """The spots of a document, and what is to be said of the file by itself."""

    spots: tuple[Spot, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def divide(
    document: Document[M], html: str, cited: tuple[int, ...] = ()
) -> tuple[Document[M], Text, tuple[Spot, ...]]:
    """A document as the hub is planned from it, its text (see there for `cited`), and its spots.

    In the first each line is the number of a spot, below zero; `body.html` names the text, by the
    document's path; words are counted as far as it matters; the lead stays where it is the summary.
    """
    body, matter = document.body, document.matter
    spots = [Spot(line) for _, line in document.lines]
    lines = tuple((key, -number) for number, (key, _) in enumerate(document.lines, start=1))
    links: list[Link] = []
    for link in body.links:
        spots.append(Spot(link.line, link.column, link.source))
        links.append(replace(link, line=-len(spots), column=0, source=""))
    planned = replace(
        body,
        html=document.path if html else "",
        links=tuple(links),
        headings=(),
        words=min(body.words, FEWEST_WORDS),
        lead=body.lead if isinstance(matter, PostMatter) and not matter.summary else "",
    )
    text = Text(html, body.headings, body.words, body.lead, cited)
    return replace(document, body=planned, lines=lines), text, tuple(spots)


def overlaid(
    document: Document[M], spots: Sequence[Spot], partial: Document[M] | None, more: Sequence[Spot]
) -> tuple[Outline[M], tuple[Spot, ...]]:
    """A document as it was, what can be read of its file now, and the spots of both together."""
    count = len(document.lines) + len(document.body.links)
    if partial is None:
        return Outline(document), tuple(spots[:count])
    links = tuple(replace(link, line=link.line - count) for link in partial.body.links)
    moved = replace(
        partial,
        body=replace(partial.body, links=links),
        lines=tuple((key, line - count) for key, line in partial.lines),
    )
    return Outline(document, moved), (*spots[:count], *more)


def located(
    found: Iterable[Diagnostic], spots_of: Callable[[str], Sequence[Spot]]
) -> list[Diagnostic]:
    """Findings of a plan with their lines, where a line is the number of a spot of its file."""
    return [_located(item, spots_of) if item.line < 0 else item for item in found]


def _located(item: Diagnostic, spots_of: Callable[[str], Sequence[Spot]]) -> Diagnostic:
    spot = spots_of(item.path)[-item.line - 1]
    return item.placed(spot.line, spot.column, spot.source)
