"""Rules about people: who writes, who reviews, and what they say of themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hcsite.model.matter import Affiliation
from hcsite.model.site import ReviewPolicy
from hcsite.model.trust import Credential, Interests, Review
from tests.unit.features.trust.cases import CLINIC, LICENCE, clinical, clinician, findings
from tests.unit.model.documents import PAST, post

OTHER_DOCTOR = clinician("omar")


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        ({}, []),
        ({"role": ""}, [("error", "Anna has no role.")]),
        ({"credentials": ()}, [("error", "Nothing tells what Anna has learned.")]),
        ({"credentials": (), "health_professional": False}, []),
        ({"affiliation": Affiliation(own=False, name="Elsewhere")}, []),
    ],
)
def test_told_who(matter: dict[str, Any], said: list[tuple[str, str]]) -> None:
    """AUT-02: a role, and credentials or a plain word that there are none."""
    assert said == findings("AUT-02", clinician(**matter))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Anna Reid", []),
        ("Dr Anna Reid", ["begins with a title"]),
        ("Prof. Anna Reid", ["begins with a title"]),
        ("dr. Anna Reid", ["begins with a title"]),
        ("Anna Reid, MD", ["ends with a degree"]),
        ("Dr Anna Reid, PhD", ["begins with a title", "ends with a degree"]),
        ("MS Dhoni", []),
        ("DR Nanjundappa", []),
        ("Drew Masters", []),
        ("Profirio Diaz", []),
        ("Reid, Mabel", []),
    ],
)
def test_bare_name(name: str, said: list[str]) -> None:
    """AUT-04: titles and degrees are told; initials in capitals and other names are none."""
    expected = [("warning", f"The name “{name}” {what}.") for what in said]
    assert expected == findings("AUT-04", clinician(name=name))


@pytest.mark.parametrize(
    ("expires", "said"),
    [
        (None, []),
        (date(2026, 6, 1), []),
        (date(2026, 5, 31), [("warning", "“Physician” of Dr Anna ended on 2026-05-31.")]),
    ],
)
def test_valid_licences(expires: date | None, said: list[tuple[str, str]]) -> None:
    """AUT-07: a licence holds on its last day; when it has run out nothing stops."""
    anna = clinician(honorific_prefix="Dr", credentials=(replace(LICENCE, expires=expires),))
    assert said == findings("AUT-07", anna)


@pytest.mark.parametrize(
    ("interests", "said"),
    [
        (Interests("Shares.", date=date(2025, 6, 1)), []),
        (Interests(none=True, date=date(2026, 6, 1)), []),
        (
            Interests(),
            [("error", "Anna signs clinical pieces and has not declared any interests.")],
        ),
        (
            Interests("None."),
            [("error", "The statement of interests of Anna has no date.")],
        ),
        (
            Interests("None.", date=date(2025, 5, 31)),
            [("warning", "The statement of interests of Anna is older than a year.")],
        ),
        (
            Interests("None.", date=date(2026, 6, 2)),
            [("error", "The statement of interests of Anna is dated 2026-06-02, still to come.")],
        ),
    ],
)
def test_declared_interests(interests: Interests, said: list[tuple[str, str]]) -> None:
    """DCL-01: who signs clinical pieces declared their interests, within a year."""
    assert said == findings("DCL-01", clinical(), clinician(interests=interests))


def test_interests_of_others() -> None:
    """DCL-01: who signs nothing clinical that readers see declares nothing."""
    silent = clinician(interests=Interests())
    assert [] == findings("DCL-01", silent)
    assert [] == findings("DCL-01", silent, clinical(draft=True))
    assert [] == findings("DCL-01", silent, post("news", clinical=False, authors=("anna",)))


NO_CLINICIAN = [("error", "None of the reviewers has a clinical credential in their profile.")]
OWN = [("error", "The only clinician who reviewed this piece wrote it.")]


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        ({}, []),
        ({"reviewers": ()}, [("error", "No clinician has reviewed this piece.")]),
        ({"reviewers": (Review("ed"),)}, NO_CLINICIAN),
        ({"reviewers": (Review("nobody"),)}, NO_CLINICIAN),
        ({"authors": ("anna",)}, OWN),
        ({"authors": ("anna", "ed"), "reviewers": (Review("anna"), Review("ed"))}, OWN),
        ({"authors": ("anna",), "reviewers": (Review("anna"), Review("omar"))}, []),
        ({"reviewers": (), "clinical": False}, []),
    ],
)
def test_clinician_reviewed(matter: dict[str, Any], said: list[tuple[str, str]]) -> None:
    """AUT-05: a clinician who did not write the piece has reviewed it."""
    assert said == findings("AUT-05", clinical(**matter), OTHER_DOCTOR)


def test_own_review_allowed() -> None:
    """AUT-05: a hub can say that reviewers may be authors."""
    site = replace(CLINIC, review=ReviewPolicy(reviewer_must_differ=False))
    assert [] == findings("AUT-05", clinical(authors=("anna",)), site=site)


@pytest.mark.parametrize("kind", ["award", "membership"])
def test_credentials_of_another_kind(kind: str) -> None:
    """AUT-05: what is no training in a health profession does not count."""
    anna = clinician(credentials=(Credential("Best speaker", kind=kind),))
    assert NO_CLINICIAN == findings("AUT-05", clinical(), anna)


@pytest.mark.parametrize(
    ("piece", "people", "said"),
    [
        (("Cardiovascular",), ("cardiovascular",), 0),
        (("Cardiovascular",), ("Dermatology",), 1),
        (("Cardiovascular",), (), 0),
        ((), ("Dermatology",), 0),
    ],
)
def test_matching_specialty(piece: tuple[str, ...], people: tuple[str, ...], said: int) -> None:
    """AUT-06: told only where both sides say a field, in any case of letters."""
    told = "No reviewer works in the field of this piece (Cardiovascular)."
    found = findings(
        "AUT-06",
        clinical(specialties=piece, reviewers=(Review("anna"), Review("gone", date=PAST.date()))),
        clinician(specialties=people),
    )
    assert [("warning", told)] * said == found
