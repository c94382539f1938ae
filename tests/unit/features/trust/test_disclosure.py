"""Rules about disclosure: who paid, who has an interest, whether software wrote it, whose it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from hcsite.model.kinds import Kind
from hcsite.model.matter import Affiliation
from hcsite.model.site import Policies
from hcsite.model.trust import AiUse, Funding, Image, Review
from tests.unit.features.trust.cases import CLINIC, clinical, clinician, findings
from tests.unit.model.documents import site_with


@pytest.mark.parametrize(
    ("funding", "page", "said"),
    [
        ("Paid for by the clinic.", "", 0),
        ("", "/funding/", 0),
        ("", "", 1),
    ],
)
def test_told_who_paid(funding: str, page: str, said: int) -> None:
    """DCL-02: the piece says who paid, or a page of the hub does for all."""
    site = replace(CLINIC, policies=replace(CLINIC.policies, funding=page))
    found = findings("DCL-02", clinical(funding=Funding(funding)), site=site)
    assert [("error", "Nobody says who paid for this piece.")] * said == found


@pytest.mark.parametrize(
    ("sponsor", "place", "said"),
    [
        ("", Affiliation(own=False, name=""), 0),
        ("Acme", Affiliation(own=False, name="ACME"), 1),
        ("Acme", Affiliation(own=False, name="Other"), 0),
        ("Clinic", Affiliation(), 0),
    ],
)
def test_sponsor_apart(sponsor: str, place: Affiliation, said: int) -> None:
    """DCL-03: who works for the sponsor does not review; who works for the hub may."""
    piece = clinical(
        funding=Funding("Paid.", sponsor), reviewers=(Review("anna"), Review("nobody"))
    )
    found = findings("DCL-03", piece, clinician(honorific_prefix="Dr", affiliation=place))
    assert [("error", "Dr Anna works for the sponsor, and reviewed the piece.")] * said == found


@pytest.mark.parametrize(
    ("ai", "reviewers", "said"),
    [
        (AiUse("none"), (), []),
        (AiUse(), (), ["This piece does not say whether software helped to write it."]),
        (AiUse("assisted", responsible="ed"), (), []),
        (
            AiUse("assisted"),
            (),
            ["Software helped to write this, and nobody is named who answers for it."],
        ),
        (AiUse("generated", responsible="ed"), (Review("anna"),), []),
        (
            AiUse("generated", responsible="ed"),
            (Review("ed"),),
            ["Software wrote this clinical piece, and no clinician has reviewed it."],
        ),
    ],
)
def test_told_how_made(ai: AiUse, reviewers: tuple[Review, ...], said: list[str]) -> None:
    """DCL-07: how far software wrote it, who answers for that, and a clinician's check."""
    found = findings("DCL-07", clinical(ai=ai, reviewers=reviewers))
    assert [("error", message) for message in said] == found


WHOLE = Image("a.png", "A plate", creator="Lee", license="CC-BY-4.0")
LACKS = (
    "The picture does not say who made it (creator or credit) or how others may use it (license)."
)


@pytest.mark.parametrize(
    ("kind", "matter", "said"),
    [
        (Kind.POST, {"license": "CC-BY-4.0"}, []),
        (Kind.POST, {}, [("warning", "This piece does not say how others may use it.")]),
        (Kind.POST, {"license": "CC-BY-4.0", "image": WHOLE}, []),
        (
            Kind.POST,
            {"license": "CC-BY-4.0", "image": replace(WHOLE, creator="", credit="Lee")},
            [],
        ),
        (Kind.POST, {"license": "CC-BY-4.0", "image": Image("a.png")}, [("warning", LACKS)]),
        (
            Kind.INFOGRAPHIC,
            {"license": "CC-BY-4.0", "image": Image("a.png")},
            [("error", LACKS)],
        ),
    ],
)
def test_licensed(kind: Kind, matter: dict[str, Any], said: list[tuple[str, str]]) -> None:
    """DCL-08: text and picture have a licence, the picture a maker; an infographic must."""
    assert said == findings("DCL-08", clinical(kind=kind, **matter))


@pytest.mark.parametrize(("ads", "said"), [("none", 0), ("/ads/", 0), ("", 1)])
def test_told_about_adverts(ads: str, said: int) -> None:
    """DCL-04: the hub says whether it shows advertisements."""
    found = findings("DCL-04", site=site_with(profile="clinic", policies=Policies(ads=ads)))
    assert [("error", "The hub does not say whether it shows advertisements.")] * said == found
