"""The rules of trust: which hold in a hub, and how much a finding weighs."""

from __future__ import annotations

from collections import Counter

import pytest

from hcsite.core.diagnostics import Level
from hcsite.model.kinds import Kind
from hcsite.model.matter import PostMatter
from hcsite.model.rule import (
    OFF,
    Rule,
    is_clinical,
    known_rules,
    rules_in_force,
    text_rules,
    weigh,
)
from hcsite.model.site import ContentPolicy, EmergencyPolicy, Organisation, PostalAddress
from tests.unit.model.documents import site_with

PROFILES = ("hospital", "clinic", "solo", "association", "blog")


def test_catalogue() -> None:
    """There are 85 rules: 60 of the first release, one more of ours, 24 of the second wave."""
    rules = known_rules().values()
    assert {False: 61, True: 24} == Counter(rule.later for rule in rules)
    assert all(rule.standards for rule in rules)


@pytest.mark.parametrize("profile", PROFILES)
def test_no_profile_is_harder_than_the_rules(profile: str) -> None:
    """A profile may take weight from a rule, and gives none."""
    weights, site = (OFF, "info", "warning", "error"), site_with(profile=profile)
    harder = [
        rule.id
        for rule in known_rules().values()
        if weights.index(rule.grade(site)) > weights.index(rule.level)
    ]
    assert [] == harder


@pytest.mark.parametrize(
    ("profile", "severity", "expected"),
    [
        ("clinic", {}, "error"),
        ("solo", {}, "warning"),
        ("blog", {}, "info"),
        ("clinic", {"X": "info"}, "info"),
        ("blog", {"X": "error"}, "error"),
        ("blog", {"X": "off"}, "off"),
        ("clinic", {"Y": "off"}, "error"),
    ],
)
def test_grade(profile: str, severity: dict[str, str], expected: str) -> None:
    """What the hub says comes first, then the most that its profile allows."""
    rule = Rule("X", Level.ERROR, caps={"solo": "warning", "blog": "info"})
    assert expected == rule.grade(site_with(profile=profile, severity=severity))


def test_cap_above_the_rule() -> None:
    """A cap never raises a rule."""
    rule = Rule("X", Level.INFO, caps={"solo": "warning"})
    assert "info" == rule.grade(site_with(profile="solo"))


def test_rules_off_by_default() -> None:
    """A noisy rule is asked only where the hub wants it."""
    assert "EVI-05" not in rules_in_force(site_with())
    assert "EVI-05" in rules_in_force(site_with(severity={"EVI-05": "info"}))
    assert "EVI-01" not in rules_in_force(site_with(severity={"EVI-01": "off"}))


@pytest.mark.parametrize(
    ("found", "severity", "expected"),
    [
        (Level.ERROR, {}, Level.WARNING),
        (Level.INFO, {}, Level.INFO),
        (Level.INFO, {"X": "error"}, Level.ERROR),
        (Level.ERROR, {"X": "off"}, None),
    ],
)
def test_weigh(found: Level, severity: dict[str, str], expected: Level | None) -> None:
    """A profile is the most, the hub's own word holds for every finding of a rule."""
    rule = Rule("X", Level.ERROR, caps={"solo": "warning"})
    assert expected == weigh(found, rule, site_with(profile="solo", severity=severity))


@pytest.mark.parametrize(
    ("profile", "kind", "said", "expected"),
    [
        ("clinic", Kind.POST, None, True),
        ("hospital", Kind.INFOGRAPHIC, None, True),
        ("blog", Kind.POST, None, False),
        ("association", Kind.POST, None, False),
        ("clinic", Kind.POST, False, False),
        ("blog", Kind.POST, True, True),
    ],
)
def test_is_clinical(profile: str, kind: Kind, said: bool | None, expected: bool) -> None:
    """A piece's own word, else what the profile says."""
    matter = PostMatter("Salt", clinical=said)
    site = site_with(profile=profile)
    assert expected is is_clinical(matter, kind, site)
    asked = text_rules(site).asked(matter, kind)
    assert expected is ("LAN-01" in asked)
    assert "PRI-01" in asked


def test_kinds_of_the_hub() -> None:
    """A hub can say which kinds of content are clinical."""
    site = site_with(profile="clinic", content=ContentPolicy(clinical={"post": False}))
    assert (Kind.INFOGRAPHIC, Kind.VIDEO) == text_rules(site).kinds


def test_text_rules() -> None:
    """What texts are asked depends on the hub's contacts, country, language and grades."""
    org = Organisation("C", email="a@b.org", phone="1", address=PostalAddress(country="US"))
    rules = text_rules(site_with(org=org))
    assert (("1", "a@b.org", "health.example.org", "C"), "US", (8.0, 10.0, 0.0)) == (
        rules.contacts,
        rules.country,
        rules.grades,
    )
    assert "GB" == text_rules(site_with(org=org, emergency=EmergencyPolicy("GB"))).country
