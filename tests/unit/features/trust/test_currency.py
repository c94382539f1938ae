"""Rules about time: how fresh a piece is, when it is reviewed, what was corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hcsite.features.trust.currency import months_later
from hcsite.model.site import ReviewPolicy
from hcsite.model.trust import Assurance, Correction, Retirement
from tests.unit.features.trust.cases import CLINIC, clinical, findings
from tests.unit.model.documents import FUTURE, post

RETRACTED = (Correction(date(2026, 5, 1), "retraction", "Wrong."),)
RETIRED = Assurance(retired=Retirement(date(2026, 5, 1), "There is a newer guide."))
UNDATED = {"last_reviewed": None, "review_due": None}


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        ({}, []),
        ({"last_reviewed": date(2026, 6, 1)}, []),
        (
            {"last_reviewed": date(2026, 6, 2)},
            ["This was last reviewed on 2026-06-02, which is still to come."],
        ),
        (
            UNDATED,
            [
                "This clinical piece does not say when it was last reviewed.",
                "This clinical piece does not say when it is reviewed again.",
            ],
        ),
        ({**UNDATED, "clinical": False}, []),
        ({**UNDATED, "corrections": RETRACTED}, []),
        ({**UNDATED, "assurance": RETIRED}, []),
    ],
)
def test_dated(matter: dict[str, Any], said: list[str]) -> None:
    """CUR-01: a clinical piece that is kept up says when it was and will be reviewed."""
    assert [("error", message) for message in said] == findings("CUR-01", clinical(**matter))


@pytest.mark.parametrize(
    ("due", "risk", "said"),
    [
        (date(2029, 1, 1), "", []),
        (date(2029, 1, 2), "", ["36 months after the last one"]),
        (date(2027, 1, 1), "high", []),
        (date(2027, 1, 2), "high", ["12 months after the last one for a piece of high risk"]),
        (None, "", []),
    ],
)
def test_due_in_time(due: date | None, risk: str, said: list[str]) -> None:
    """CUR-02: not later than the hub allows, to the day."""
    found = findings("CUR-02", clinical(review_due=due, risk=risk))
    assert [("error", f"The next review is more than {what}.") for what in said] == found


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 5, 31), 1, date(2026, 6, 30)),
        (date(2026, 5, 31), 999_999_999, date.max),
    ],
)
def test_months_later(day: date, months: int, expected: date) -> None:
    """The last day of a shorter month, and no day beyond those that a calendar has."""
    assert expected == months_later(day, months)


@pytest.mark.parametrize(
    ("due", "matter", "said"),
    [
        (date(2026, 6, 1), {}, []),
        (date(2026, 5, 31), {}, ["The review was due on 2026-05-31; readers see a notice."]),
        (date(2026, 5, 31), {"draft": True}, ["The review was due on 2026-05-31."]),
        (date(2026, 5, 31), {"published": FUTURE}, ["The review was due on 2026-05-31."]),
        (
            date(2026, 3, 2),
            {},
            ["The review has been due since 2026-03-02, for more than 90 days."],
        ),
        (date(2026, 3, 2), {"corrections": RETRACTED}, []),
        (date(2026, 3, 2), {"assurance": RETIRED}, []),
        (None, {}, []),
    ],
)
def test_reviewed_in_time(due: date | None, matter: dict[str, Any], said: list[str]) -> None:
    """CUR-03: told from the day after on, as an error in a check only, and not of what is over."""
    piece = clinical(review_due=due, **matter)
    assert [("warning", message) for message in said] == findings("CUR-03", piece)
    assert [("error", message) for message in said] == findings("CUR-03", piece, checks=True)


def test_grace_of_the_hub() -> None:
    """CUR-03: the last day of grace is one."""
    site = replace(CLINIC, review=ReviewPolicy(grace_days=1))
    found = findings("CUR-03", clinical(review_due=date(2026, 5, 31)), site=site)
    assert [("warning", "The review was due on 2026-05-31; readers see a notice.")] == found


@pytest.mark.parametrize(
    ("corrections", "retired", "said"),
    [
        (RETRACTED, None, []),
        (
            (Correction(date(2026, 5, 1), "retraction"),),
            None,
            ["This piece was taken back, and does not say why."],
        ),
        ((), Retirement(date(2026, 5, 1), "Old."), []),
        (
            (),
            Retirement(date(2026, 5, 1)),
            ["This piece is no longer kept up, and does not say why."],
        ),
        (
            (),
            Retirement(date(2026, 6, 2), "Old."),
            ["This is retired from 2026-06-02 on, which is still to come."],
        ),
        ((Correction(date(2026, 5, 1), "correction"),), None, []),
    ],
)
def test_told_why(
    corrections: tuple[Correction, ...], retired: Retirement | None, said: list[str]
) -> None:
    """CUR-08: what was taken back or is not kept up says why, in any kind of piece."""
    piece = post("salt", corrections=corrections, assurance=Assurance(retired=retired))
    assert [("error", message) for message in said] == findings("CUR-08", piece)


@pytest.mark.parametrize(
    ("correction", "said"),
    [
        (Correction(date(2026, 5, 1), note="The limit was wrong."), []),
        (Correction(date(2026, 5, 1), was="5 g", now="6 g"), []),
        (
            Correction(date(2026, 5, 1), was="5 g"),
            ["The correction of 2026-05-01 does not say what was wrong."],
        ),
        (
            Correction(date(2026, 6, 2), note="Wrong."),
            ["A correction is dated 2026-06-02, which is still to come."],
        ),
        (Correction(date(2026, 5, 1), "retraction"), []),
    ],
)
def test_told_what_was_wrong(correction: Correction, said: list[str]) -> None:
    """CUR-09: a note, or both wordings; a retraction is asked by another rule."""
    found = findings("CUR-09", post("salt", corrections=(correction,)))
    assert [("error", message) for message in said] == found
