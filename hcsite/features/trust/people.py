"""Rules about people: who writes, who reviews, and what they say of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.trust.examination import PersonCase, PersonRule, PieceCase, PieceRule
from hcsite.features.trust.registers import valid_ids
from hcsite.model.hub import Hub
from hcsite.model.matter import PersonMatter
from hcsite.model.trust import is_old

_TITLE = re.compile(r"(?:[Dd]r|[Pp]rof|Professor|Mr|Mrs|Ms|Nurse|Sister)\b\.?\s")
"""Capitals alone are initials: MS Dhoni."""

_DEGREE = re.compile(
    r",\s*(?:MD|DO|RN|PhD|MBBS|MBChB|MRCGP|FRCP|MPH|BSc|MSc|PharmD|DPhil|NP|PA-C|RD|BA|MA)\b"
)
CLINICAL_KINDS = frozenset(("degree", "license", "board", "registration"))
"""Credentials that show training in a health profession."""


def told_who(case: PersonCase) -> Iterator[Diagnostic]:
    """AUT-02: a person has a role, and credentials or a plain word that there are none."""
    matter = case.person.document.matter
    if not matter.role:
        message = f"{matter.name} has no role."
        hint = "Add “role: Practice nurse” or what the person does."
        yield case.found("AUT-02", message, hint)
    if matter.health_professional is not False and not matter.credentials:
        message = f"Nothing tells what {matter.name} has learned."
        hint = "Add “credentials:”, or “health_professional: false”, which the page then says."
        yield case.found("AUT-02", message, hint)


def bare_name(case: PersonCase) -> Iterator[Diagnostic]:
    """AUT-04: the name is a name alone."""
    name = case.person.document.matter.name
    if _TITLE.match(name):
        hint = "Put what stands before the name into “honorific_prefix”."
        yield case.found("AUT-04", f"The name “{name}” begins with a title.", hint)
    if _DEGREE.search(name):
        hint = "Put what stands behind the name into “honorific_suffix”."
        yield case.found("AUT-04", f"The name “{name}” ends with a degree.", hint)


def valid_registration(case: PersonCase) -> Iterator[Diagnostic]:
    """AUT-07: numbers of registers can be right, and no licence has run out."""
    yield from valid_ids(case)
    for credential in case.person.document.matter.credentials:
        if credential.expires is not None and credential.expires < case.today:
            day = credential.expires.isoformat()
            message = f"“{credential.name}” of {case.person.spoken_name} ended on {day}."
            hint = "Write the new day when it is renewed, or take the credential out."
            yield case.found("AUT-07", message, hint, key="credentials", level=case.late)


def declared_interests(case: PersonCase) -> Iterator[Diagnostic]:
    """DCL-01: a person who signs clinical pieces declared their interests within a year."""
    interests = case.person.document.matter.interests
    name = case.person.spoken_name
    if not (interests.statement or interests.none):
        message = f"{name} signs clinical pieces and has not declared any interests."
        hint = 'Add: interests: {statement: "No interests to declare.", none: true, date: …}'
        yield case.found("DCL-01", message, hint, key="interests")
    elif interests.date is None:
        message = f"The statement of interests of {name} has no date."
        yield case.found("DCL-01", message, "Add “date:” to it.", key="interests")
    elif interests.date > case.today:
        message = f"The statement of interests of {name} is dated {interests.date}, still to come."
        hint = "Write the day on which it was made."
        yield case.found("DCL-01", message, hint, key="interests")
    elif is_old(interests, case.today):
        message = f"The statement of interests of {name} is older than a year."
        hint = "Ask again, and write the new day; readers see meanwhile that it is old."
        yield case.found("DCL-01", message, hint, key="interests", level=case.late)


def clinician_reviewed(case: PieceCase) -> Iterator[Diagnostic]:
    """AUT-05: somebody with a clinical credential who did not write the piece has reviewed it."""
    reviewers = [review.id for review in case.matter.reviewers]
    if not reviewers:
        hint = "Name one below “reviewers:”: id, role and date."
        yield case.found("AUT-05", "No clinician has reviewed this piece.", hint)
        return
    clinicians = [name for name in reviewers if is_clinician(case.hub, name)]
    if not clinicians:
        message = "None of the reviewers has a clinical credential in their profile."
        hint = "Add “credentials:” to the reviewer's file, or name a clinician."
        yield case.found("AUT-05", message, hint, key="reviewers")
    elif case.site.review.reviewer_must_differ and set(clinicians) <= set(case.post.authors):
        message = "The only clinician who reviewed this piece wrote it."
        hint = "Ask another one to review it."
        yield case.found("AUT-05", message, hint, key="reviewers")


def is_clinician(hub: Hub, name: str) -> bool:
    """Whether a person has a clinical credential."""
    person = hub.people.get(name)
    return person is not None and has_clinical_credential(person.document.matter)


def has_clinical_credential(matter: PersonMatter) -> bool:
    """Whether a person is a health professional with a credential that shows it."""
    trained = any(item.kind in CLINICAL_KINDS for item in matter.credentials)
    return matter.health_professional is not False and trained


def matching_specialty(case: PieceCase) -> Iterator[Diagnostic]:
    """AUT-06: a reviewer works in the field of the piece."""
    wanted = {name.casefold() for name in case.matter.specialties}
    people = (case.hub.people.get(review.id) for review in case.matter.reviewers)
    known = (person.document.matter.specialties for person in people if person)
    fields = {name.casefold() for names in known for name in names}
    if wanted and fields and not wanted & fields:
        told = ", ".join(case.matter.specialties)
        message = f"No reviewer works in the field of this piece ({told})."
        hint = "Ask one who does, or correct the “specialties” of the piece or the person."
        yield case.found("AUT-06", message, hint, key="specialties")


PIECE_RULES: Mapping[str, PieceRule] = {
    "AUT-05": clinician_reviewed,
    "AUT-06": matching_specialty,
}
PERSON_RULES: Mapping[str, PersonRule] = {
    "AUT-02": told_who,
    "AUT-04": bare_name,
    "AUT-07": valid_registration,
    "DCL-01": declared_interests,
}
