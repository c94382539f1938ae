"""LAN-12: what people gave a piece by a form. Whether they were right no program can tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.trust.examination import PieceCase, PieceRule

ITEMS: Mapping[str, int] = {
    "cdc-index": 20,
    "pemat-understandability": 17,
    "pemat-actionability": 7,
}
"""The items of each form (CDC Clear Communication Index; PEMAT-P of AHRQ)."""

PASSED = 90
"""Per cent of its points with which a piece passes the CDC Index."""


def scored(case: PieceCase) -> Iterator[Diagnostic]:
    """LAN-12: somebody scored the piece, and the numbers can be right."""
    scores = case.matter.assurance.scores
    if not scores:
        message = "Nobody has scored this piece by the CDC Index or PEMAT."
        hint = "Fill in one of the forms, and write the result below “scores:”."
        yield case.found("LAN-12", message, hint)
    for score in scores:
        if score.points > score.of or score.of > ITEMS[score.tool]:
            message = f"{score.points} of {score.of} cannot be a score by the form {score.tool}."
            hint = f"It has {ITEMS[score.tool]} items; “of” counts those that apply."
            yield case.found("LAN-12", message, hint, key="scores")
        elif score.tool == "cdc-index" and score.points * 100 < PASSED * score.of:
            message = (
                f"The score by the CDC Index is {score.points} of {score.of}, below {PASSED} %."
            )
            hint = "Look at the items without a point, and score it again."
            yield case.found("LAN-12", message, hint, key="scores")
        if score.date > case.today:
            message = f"A score is dated {score.date}, which is still to come."
            yield case.found("LAN-12", message, "Write the day of the score.", key="scores")


PIECE_RULES: Mapping[str, PieceRule] = {"LAN-12": scored}
