"""Rules about the hub as a whole: who stands behind it, and how readers reach them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.features.trust.survey import survey
from hcsite.model.site import Organisation, Policies
from tests.unit.features.trust.cases import ABOUT, CLINIC, findings
from tests.unit.model.documents import hub_of, page, site_with


@pytest.mark.parametrize(
    ("org", "said"),
    [
        (CLINIC.org, []),
        (replace(CLINIC.org, email="", phone="+1 217 555 0100"), []),
        (
            replace(CLINIC.org, email=""),
            [("warning", "The hub does not say how to reach its publisher.")],
        ),
        (
            Organisation("Clinic", email="a@example.org"),
            [("warning", "The hub does not say where its publisher is.")],
        ),
    ],
)
def test_told_whose(org: Organisation, said: list[tuple[str, str]]) -> None:
    """AUT-08: how to reach the publisher, and where they are."""
    assert said == findings("AUT-08", site=replace(CLINIC, org=org))


@pytest.mark.parametrize(
    ("path", "draft", "said"),
    [
        ("about", False, 0),
        ("about-us", False, 0),
        ("ueber-uns", False, 0),
        ("clinic/about", False, 0),
        ("about", True, 1),
        ("about-salt", False, 1),
    ],
)
def test_about_page(path: str, draft: bool, said: int) -> None:
    """AUT-08: a page tells about the hub, by any of its usual names."""
    away = replace(ABOUT, matter=replace(ABOUT.matter, draft=True))
    found = findings("AUT-08", away, page(path, draft=draft))
    if path == "about":
        found = findings("AUT-08", page(path, draft=draft))
    assert [("error", "The hub has no page that tells about it.")] * said == found


@pytest.mark.parametrize(
    ("rule", "level", "message", "policies"),
    [
        (
            "AUT-09",
            "error",
            "Readers are not told where to report a mistake.",
            Policies(feedback="/feedback/"),
        ),
        (
            "PRI-12",
            "error",
            "Readers are not told what is known about them.",
            Policies(privacy="/privacy/"),
        ),
        (
            "SDA-06",
            "warning",
            "Readers cannot say whether a page helped them.",
            Policies(feedback="/feedback/"),
        ),
        (
            "ACC-07",
            "warning",
            "There is no statement on how accessible the hub is.",
            Policies(accessibility="/accessibility/"),
        ),
    ],
)
def test_policies(rule: str, level: str, message: str, policies: Policies) -> None:
    """Each is told where no page is named, and is silent where one is."""
    asked = {"ACC-07": "warning"}
    assert [(level, message)] == findings(rule, site=site_with(profile="clinic", severity=asked))
    assert [] == findings(rule, site=site_with(profile="clinic", severity=asked, policies=policies))


def test_places() -> None:
    """What the hub lacks is told at the table of site.toml in which it is missing."""
    site = site_with(profile="clinic", lines={"org": 7, "policies": 9})
    told = {item.code: (item.path, item.line) for item in survey(hub_of(ABOUT, site=site)[0])}
    assert ("site.toml", 7) == told["AUT-08"]
    assert ("site.toml", 9) == told["DCL-04"]
