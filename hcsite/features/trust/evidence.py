"""Rules about evidence: what a piece rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.trust.examination import PieceCase, PieceRule
from hcsite.features.trust.registers import sound_numbers
from hcsite.model.trust import Source
from hcsite.prose.identifiers import is_shortener

STRONG = frozenset(
    ("guideline", "systematic-review", "trial", "study", "review", "report", "statistics", "law")
)
"""Kinds of sources that somebody checked before they came out."""

OLDEST = 10
"""Years after which any source is worth a second look."""


def enough_sources(case: PieceCase) -> Iterator[Diagnostic]:
    """EVI-01: a clinical piece rests on as many sources as the hub asks for."""
    least, given = case.site.review.min_sources, len(case.matter.sources)
    if given < least:
        wanted = "one source" if least == 1 else f"{least} sources"
        have = {0: "none", 1: "only one"}.get(given, f"only {given}")
        message = f"This hub asks for {wanted}; this piece has {have}."
        hint = "List below “sources:” what it rests on: title, publisher, year and where it is."
        yield case.found("EVI-01", message, hint, key="sources")


def described_sources(case: PieceCase) -> Iterator[Diagnostic]:
    """EVI-02: each source says who brought it out, when, and when it was read on the web."""
    for source in case.matter.sources:
        lacks = list(_lacking(source))
        if lacks:
            message = f"The source “{source.title}” does not say {' or '.join(lacks)}."
            hint = "Add it, so that readers can find the source and judge how fresh it is."
            yield case.found("EVI-02", message, hint, key="sources", level=Level.WARNING)


def _lacking(source: Source) -> Iterator[str]:
    if not source.publisher and not source.authors:
        yield "who published it (publisher or authors)"
    if not source.year and not source.updated:
        yield "from which year it is (year, or n.d.)"
    on_the_web = source.url and not (source.doi or source.pmid or source.isbn)
    if on_the_web and not source.accessed:
        yield "when you read it (accessed)"


def sound_locators(case: PieceCase) -> Iterator[Diagnostic]:
    """EVI-03: addresses are safe, lead where they say, and stand once."""
    seen: set[object] = set()
    for source in case.matter.sources:
        parts = urlsplit(source.url)
        if parts.scheme == "http":
            message = f"The address of the source “{source.title}” is not a secure one."
            hint = "Write https:// instead of http:// if the page opens that way."
            yield case.found("EVI-03", message, hint, key="sources", level=Level.WARNING)
        if is_shortener(parts.hostname or ""):
            message = f"The address of the source “{source.title}” hides where it leads."
            hint = "Open it, and copy the whole address from the browser."
            yield case.found("EVI-03", message, hint, key="sources")
        yield from sound_numbers(case, source)
        place = source.link or (source.isbn and (source.isbn, source.title.casefold()))
        if place and place in seen:  # two chapters of a book are two sources
            message = f"The source “{source.title}” is listed twice."
            yield case.found("EVI-03", message, "Keep one of the two.", key="sources")
        seen.add(place)


def fresh_sources(case: PieceCase) -> Iterator[Diagnostic]:
    """EVI-06: the newest source was not too old when the piece was last reviewed."""
    found = [_year(source) for source in case.matter.sources]
    years = sorted(filter(None, found))
    if not years:
        return
    then = (case.matter.last_reviewed or case.today).year
    limit = case.site.review.source_age_years
    if all(found) and then - years[-1] > limit:  # one without a year may be newer
        message = (
            f"The newest source is from {years[-1]}, more than {limit} years before the review."
        )
        hint = "Look for a newer guideline or review, and add it."
        yield case.found("EVI-06", message, hint, key="sources")
    elif then - years[0] > OLDEST:
        message = f"A source is from {years[0]}, more than {OLDEST} years before the last review."
        hint = "See whether it still holds."
        yield case.found("EVI-06", message, hint, key="sources", level=Level.INFO)


def _year(source: Source) -> int:
    if source.updated:
        return source.updated.year
    return int(source.year) if source.year.isdigit() else 0


def independent_sources(case: PieceCase) -> Iterator[Diagnostic]:
    """EVI-07: not all sources are the hub's own, and one of them was checked by others."""
    sources = case.matter.sources
    if not sources:
        return
    own = urlsplit(case.site.base_url).hostname
    names = {case.site.org.name.casefold(), case.site.name.casefold()} - {""}
    if all(urlsplit(s.url).hostname == own or s.publisher.casefold() in names for s in sources):
        message = "All sources of this piece are your own."
        hint = "Add one from outside, such as a guideline or a health authority."
        yield case.found("EVI-07", message, hint, key="sources")
    elif all(s.kind and s.kind not in STRONG and s.kind != "webpage" for s in sources):
        message = "None of the sources is a guideline, a study or a page of a health authority."
        hint = "Add one, or correct the “kind” of a source."
        yield case.found("EVI-07", message, hint, key="sources")


def standing_sources(case: PieceCase) -> Iterator[Diagnostic]:
    """EVI-08: no source is on the hub's list of retracted papers."""
    retracted = case.facts.retracted
    if not retracted:
        return
    for source in case.matter.sources:
        if not retracted.isdisjoint((source.doi.lower(), source.pmid)):
            message = f"The source “{source.title}” has been retracted."
            hint = "Take it out, look again at what rested on it, and tell readers: hcsite correct"
            yield case.found("EVI-08", message, hint, key="sources")


PIECE_RULES: Mapping[str, PieceRule] = {
    "EVI-01": enough_sources,
    "EVI-02": described_sources,
    "EVI-03": sound_locators,
    "EVI-06": fresh_sources,
    "EVI-07": independent_sources,
    "EVI-08": standing_sources,
}
