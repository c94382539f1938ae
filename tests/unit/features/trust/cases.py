"""Pieces, people and hubs under examination, made with a few words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from hcsite.features.trust.examination import Facts
from hcsite.features.trust.survey import survey
from hcsite.model.document import Document
from hcsite.model.matter import PersonMatter, PostMatter
from hcsite.model.site import Organisation, Policies, PostalAddress, Site
from hcsite.model.trust import Approval, Assurance, Credential, Interests, Review, Source
from tests.unit.model.documents import NOW, hub_of, page, person, post, site_with

CLINIC = site_with(
    profile="clinic",
    org=Organisation("Clinic", email="a@example.org", address=PostalAddress(city="Springfield")),
    policies=Policies(corrections="/c/", privacy="/p/", feedback="/f/", ads="none"),
)
TODAY = date(2026, 6, 1)
"""The day of `NOW` in the hub's time zone."""

LICENCE = Credential("Physician", kind="license")
SOURCES = (
    Source("Salt", publisher="NHS", year="2025", url="https://www.nhs.uk/salt", accessed=TODAY),
    Source("Sodium", publisher="WHO", year="2023", doi="10.1000/182", kind="guideline"),
)
ABOUT = page("about")


def clinician(who: str = "anna", /, **matter: Any) -> Document[PersonMatter]:
    """A physician who declared their interests."""
    given = {
        "role": "Cardiologist",
        "credentials": (LICENCE,),
        "interests": Interests("None.", none=True, date=date(2026, 1, 1)),
        **matter,
    }
    document = person(who)
    return replace(document, matter=PersonMatter(**{"name": who.title(), **given}))


def clinical(name: str = "salt", **matter: Any) -> Document[PostMatter]:
    """A clinical piece that has been approved by a clinician and an editor."""
    assurance = matter.pop("assurance", Assurance())
    signed = (Approval("anna", "clinician", TODAY, "a" * 64), Approval("ed", "editor", TODAY, "a"))
    given = {
        "authors": ("ed",),
        "reviewers": (Review("anna"),),
        "sources": SOURCES,
        "last_reviewed": date(2026, 1, 1),
        "review_due": date(2027, 1, 1),
        "key_message": "Eat less salt.",
        "actions": ("Taste first.",),
        "assurance": replace(assurance, approvals=assurance.approvals or signed),
        **matter,
    }
    document = post(name, **given)
    return replace(document, intact=tuple(True for _ in given["assurance"].approvals))


def findings(
    rule: str,
    *documents: Document[Any],
    site: Site = CLINIC,
    as_of: datetime = NOW,
    checks: bool = False,
    facts: Facts | None = None,
) -> list[tuple[str, str]]:
    """What a rule says of a hub: level and message of each finding; Anna and Ed are always in."""
    given = {document.path for document in documents}
    usual: list[Document[Any]] = [
        clinician(),
        clinician("ed", health_professional=False, credentials=()),
        ABOUT,
    ]
    people = [document for document in usual if document.path not in given]
    hub, _ = hub_of(*documents, *people, site=site, as_of=as_of)
    found = survey(hub, checks=checks, facts=facts)
    return [(item.level.value, item.message) for item in found if item.code == rule]
