"""LAN-12: scores that people gave, and whether their numbers can be right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hcsite.model.trust import Assurance, Score
from tests.unit.features.trust.cases import CLINIC, TODAY, clinical, findings

ASKED = replace(CLINIC, severity={"LAN-12": "info"})


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        ((), ["Nobody has scored this piece by the CDC Index or PEMAT."]),
        ((Score("cdc-index", "ed", TODAY, 18, 20),), []),
        ((Score("pemat-actionability", "ed", TODAY, 2, 7),), []),
        (
            (Score("cdc-index", "ed", TODAY, 17, 19),),
            ["The score by the CDC Index is 17 of 19, below 90 %."],
        ),
        (
            (Score("pemat-actionability", "ed", TODAY, 8, 8),),
            ["8 of 8 cannot be a score by the form pemat-actionability."],
        ),
        (
            (Score("cdc-index", "ed", TODAY, 20, 19),),
            ["20 of 19 cannot be a score by the form cdc-index."],
        ),
        (
            (Score("cdc-index", "ed", date(2026, 6, 2), 20, 20),),
            ["A score is dated 2026-06-02, which is still to come."],
        ),
    ],
)
def test_scored(scores: tuple[Score, ...], told: list[str]) -> None:
    """Whether there is one, its arithmetic, its day, and 90 per cent of the CDC Index."""
    piece = clinical(assurance=Assurance(scores=scores))
    assert told == [message for _, message in findings("LAN-12", piece, site=ASKED)]
    assert [] == findings("LAN-12", piece)
