"""EVI-04: the marks in a text and the list of its sources match both ways."""

from __future__ import annotations

from collections.abc import Iterator

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.core.text import nearest
from hcsite.features.trust.examination import remark
from hcsite.model.document import Document
from hcsite.model.matter import PostMatter
from hcsite.model.passage import Passage

RULE = "EVI-04"


def unmatched_marks(
    document: Document[PostMatter], passages: tuple[Passage, ...]
) -> Iterator[Diagnostic]:
    """Marks that lead nowhere; and where marks lead to sources, the sources that no mark names."""
    sources = document.matter.sources
    ids = {source.id for source in sources if source.id}
    used = {name for passage in passages for name in (*passage.cited, *passage.lost)}
    told: set[str] = set()
    for passage in passages:
        for name in passage.lost:
            if name not in ids and name not in told:
                told.add(name)
                yield _lost(document, passage.line, name, ids)
    cited = [
        source
        for number, source in enumerate(sources, start=1)
        if f"#{number}" in used or source.id in used
    ]
    if not (ids and cited and any(source.id in ids for source in cited)):
        return
    for source in sources:
        if source not in cited:
            message = f"No mark in the text leads to the source “{source.title}”."
            hint = "Put its mark where the text rests on it, or take the source out."
            if source.id:
                hint = f"Write [^{source.id}] where the text rests on it, or take the source out."
            line = document.line_of("sources")
            yield remark(document, RULE, message, hint, line=line, level=Level.WARNING)


def _lost(document: Document[PostMatter], line: int, name: str, ids: set[str]) -> Diagnostic:
    message = f"The mark [^{name}] leads to no footnote and no source."
    meant = nearest(name, sorted(ids))
    hint = f"Give a source of the list “id: {name}”, or write the footnote: [^{name}]: …"
    if meant:
        hint = f"Did you mean [^{meant}]?"
    return remark(document, RULE, message, hint, line=line)
