"""Rules about evidence: what a piece rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.trust.examination import PieceCase, PieceRule


def enough_sources(case: PieceCase) -> Iterator[Diagnostic]:
    """EVI-01: a clinical piece rests on as many sources as the hub asks for."""
    least, given = case.site.review.min_sources, len(case.matter.sources)
    if given < least:
        have = f"only {given} of them" if given else "none"
        message = f"This hub asks for {least} sources, and here there is {have}."
        hint = "List below “sources:” what it rests on: title, publisher, year and where it is."
        yield case.found("EVI-01", message, hint, key="sources")


PIECE_RULES: Mapping[str, PieceRule] = {"EVI-01": enough_sources}
