"""What a piece rests on, and what was put right since: citations and corrections."""

from __future__ import annotations

import re

from hcsite.features.pages.jsonld.text import Node, kept
from hcsite.model.trust import Correction, Source

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")


def citation(source: Source) -> Node:
    """A source; its authors stand as one text, as they are written."""
    return kept(
        {
            "@type": _type(source),
            "name": source.title,
            "creditText": source.authors,
            "datePublished": source.year if _DATE.fullmatch(source.year) else None,
            "dateModified": source.updated.isoformat() if source.updated else None,
            "identifier": _identifier(source),
            "isbn": source.isbn if _type(source) == "Book" else None,
            "url": source.link,
            "publisher": (
                {"@type": "Organization", "name": source.publisher} if source.publisher else None
            ),
        }
    )


def correction_comment(correction: Correction) -> Node:
    """A correction as the page tells it."""
    change = f"{correction.was} → {correction.now}" if correction.was or correction.now else ""
    text = " ".join(part for part in (correction.note, change.strip()) if part)
    return kept(
        {
            "@type": "CorrectionComment",
            "text": text,
            "datePublished": correction.date.isoformat(),
        }
    )


def _type(source: Source) -> str:
    if source.doi or source.pmid:
        return "ScholarlyArticle"
    if source.isbn:
        return "Book"
    return "WebPage" if source.url else "CreativeWork"


def _identifier(source: Source) -> str:
    if source.doi:
        return f"doi:{source.doi}"
    return f"pmid:{source.pmid}" if source.pmid else ""
