"""Every rule that follows from front matter, profiles and settings, asked of a whole hub."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hcsite.features.trust.survey import (
    HUB_RULES,
    PERSON_RULES,
    PIECE_RULES,
    clinical_people,
    survey,
)
from hcsite.model.governance import Governance
from hcsite.model.rule import known_rules
from hcsite.model.trust import Consent, Image, Interests, Review
from tests.unit.features.trust.cases import ABOUT, CLINIC, LICENCE, clinical, clinician, findings
from tests.unit.model.documents import hub_of, post, site_with


def test_every_rule_is_known() -> None:
    """Each stands in the catalogue, and is asked of one kind of thing (PRI-05 of two)."""
    names = [*PIECE_RULES, *PERSON_RULES, *HUB_RULES]
    assert set() == set(names) - set(known_rules())
    assert ["AUT-07", "PRI-05"] == sorted({name for name in names if names.count(name) > 1})


@pytest.mark.parametrize("name", sorted({*PIECE_RULES, *PERSON_RULES, *HUB_RULES}))
def test_each_rule_says_its_own_id(name: str) -> None:
    """The description of each begins with the id under which it is asked."""
    for table in (PIECE_RULES, PERSON_RULES, HUB_RULES):
        rule = table.get(name)
        assert rule is None or (rule.__doc__ or "").startswith(f"{name}: ")


def test_whole_hub_is_clean() -> None:
    """A clinical piece with all that is asked for gives notes at most."""
    people = (clinician(), clinician("ed", health_professional=False, credentials=()))
    piece = clinical(license="CC-BY-4.0")
    site = replace(
        CLINIC,
        policies=replace(CLINIC.policies, funding="/f/"),
        severity={"EVI-10": "off", "DCL-07": "off"},
    )
    assert [] == survey(hub_of(piece, *people, ABOUT, site=site)[0])


def test_rules_that_are_off() -> None:
    """What site.toml turns off is not asked."""
    bare = post("salt")
    assert findings("AUT-05", replace(bare, matter=replace(bare.matter, clinical=True)))
    site = replace(CLINIC, severity={"AUT-05": "off"})
    assert [] == findings("AUT-05", bare, site=site)


def test_clinical_rules_are_for_clinical_pieces() -> None:
    """A hub with nothing clinical is not asked for what clinical pieces need."""
    news = post("news", clinical=False)
    asked = {item.code for item in survey(hub_of(news, clinician(interests=Interests()), ABOUT)[0])}
    assert set() == {name for name in asked if known_rules()[name].clinical}


def test_clinical_people() -> None:
    """Authors, reviewers and the editor of clinical pieces that readers see."""
    hub, _ = hub_of(
        clinical(authors=("ed",), reviewers=(Review("anna"),), editor="lee"),
        clinical("later", draft=True, editor="max"),
        post("news", clinical=False, editor="kim"),
        *map(clinician, ("anna", "ed", "lee", "max", "kim")),
        site=CLINIC,
    )
    assert {"anna", "ed", "lee"} == clinical_people(hub.posts)


def test_passing_time() -> None:
    """What only passing time made wrong stops no build, and fails a check."""
    over = date(2026, 5, 1)
    anna = clinician(
        credentials=(replace(LICENCE, expires=over),),
        interests=Interests("None.", date=date(2025, 5, 1)),
    )
    picture = Image("a.png", people=True, consent=Consent("1", expires=over))
    for rule in ("AUT-07", "DCL-01", "PRI-05"):
        told = findings(rule, clinical(image=picture), anna)
        assert ["warning"] == [level for level, _ in told]
        checked = findings(rule, clinical(image=picture), anna, checks=True)
        assert [("error", message) for _, message in told] == checked


def test_a_blog_is_quiet_until_it_gives_advice() -> None:
    """The smallest blog hears nothing; with a clinical piece it is told, and never stopped."""
    blog = site_with(profile="blog")
    small = post("news", authors=("jo",))
    jo = clinician("jo", role="", credentials=(), interests=Interests())
    assert [] == survey(hub_of(small, jo, site=blog)[0])
    advice = post("salt", authors=("jo",), clinical=True)
    hub, _ = hub_of(small, advice, jo, site=blog)
    found = Governance(blog, hub.today).govern(survey(hub))
    told = {item.code: item.level.value for item in found}
    notes = {
        "AUT-02",
        "DCL-01",
        "DCL-02",
        "DCL-04",
        "DCL-07",
        "DCL-08",
        "LAN-03",
        "LAN-04",
        "SDA-06",
    }
    assert notes <= {code for code, level in told.items() if level == "info"}
    assert {"AUT-08", "AUT-09", "PRI-12"} <= {c for c, level in told.items() if level == "warning"}
    assert "error" not in told.values()
    wanted = replace(blog, severity={"AUT-09": "error"})
    assert ["AUT-09"] == [item.code for item in survey(hub_of(small, site=wanted)[0])]
