"""Rules that guard patients: doses, people in pictures, their stories."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hcsite.features.trust.patients import DOSE
from hcsite.model.kinds import Kind
from hcsite.model.trust import Assurance, CaseStory, Consent, Image, Review
from tests.unit.features.trust.cases import clinical, clinician, findings
from tests.unit.model.documents import post

HIGH = ("warning", "The text names doses, so the piece is of high risk.")


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        ({"risk": "high"}, []),
        ({}, [HIGH]),
        ({"risk": "high", "sources": ()}, [("error", "The text names doses and has no source.")]),
        (
            {"reviewers": (Review("ed"),)},
            [
                HIGH,
                ("error", "The text names doses, and no clinician or pharmacist has reviewed it."),
            ],
        ),
    ],
)
def test_careful_doses(matter: dict[str, Any], said: list[tuple[str, str]]) -> None:
    """SAF-05: what names doses is of high risk, has a source and a clinician's check."""
    assert said == findings("SAF-05", replace(clinical(**matter), signs=(DOSE,)))
    assert [] == findings("SAF-05", clinical(**matter))


UNASKED = [
    ("error", "People can be recognised in the picture, and no consent is recorded."),
]
ENDED = [("warning", "The consent to show this picture ended on 2026-05-31; it is withheld.")]
WHO = [("warning", "The alt text tells of a person; can somebody be recognised?")]


@pytest.mark.parametrize(
    ("image", "said"),
    [
        (Image("a.png", "A plate"), []),
        (Image("a.png", "A nurse", people=True), UNASKED),
        (Image("a.png", "A nurse", people=True, consent=Consent("1")), []),
        (Image("a.png", people=True, consent=Consent("1", expires=date(2026, 6, 1))), []),
        (Image("a.png", people=True, consent=Consent("1", expires=date(2026, 5, 31))), ENDED),
        (Image("a.png", "A nurse talks to a patient."), WHO),
        (Image("a.png", "Two children, running"), WHO),
        (Image("a.png", "A patient's hand", people=False), []),
        (Image("a.png", "A drawing of a child"), []),
        (Image("a.svg", "A child"), []),
        (Image("a.png", "A child", source_type="trainedAlgorithmicMedia"), []),
        (Image("a.png", "A chart of how many people smoke"), []),
        (Image("a.png", "Mandarins and childproof caps"), []),
    ],
)
def test_consented_picture(image: Image, said: list[tuple[str, str]]) -> None:
    """PRI-05: consent is recorded and has not ended; drawings show nobody."""
    assert said == findings("PRI-05", post("visit", image=image))


def test_infographic_of_people() -> None:
    """PRI-05: what an infographic tells of people is no photo of them."""
    image = Image("a.png", "How a person has a stroke")
    assert [] == findings("PRI-05", post("fast", kind=Kind.INFOGRAPHIC, image=image))


@pytest.mark.parametrize(
    ("photo", "said"),
    [
        (Image("a.png", "Portrait of a woman"), []),
        (Image("a.png", people=True), []),
        (Image("a.png", people=True, consent=Consent("1", expires=date(2026, 5, 31))), ENDED),
    ],
)
def test_consented_portrait(photo: Image, said: list[tuple[str, str]]) -> None:
    """PRI-05: staff show themselves; what they agreed to may end."""
    assert said == findings("PRI-05", clinician(photo=photo))


WHOLE = CaseStory("auth-1", "Details were changed.", "anna")


@pytest.mark.parametrize(
    ("story", "lacks"),
    [
        (None, []),
        (WHOLE, []),
        (
            CaseStory(),
            [
                "the number of the written permission (authorisation)",
                "the line that details were changed (changed)",
                "who checked that nobody can be known (checked_by)",
            ],
        ),
        (
            replace(WHOLE, checked_by="ed"),
            ["a second person who checked it: the author cannot (checked_by)"],
        ),
    ],
)
def test_told_with_leave(story: CaseStory | None, lacks: list[str]) -> None:
    """PRI-06: permission, changed details, and a second pair of eyes."""
    piece = post("story", authors=("ed",), assurance=Assurance(case_story=story))
    expected = [("error", f"This story of a patient lacks {lack}.") for lack in lacks]
    assert expected == findings("PRI-06", piece)
