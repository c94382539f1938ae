"""Rules that guard patients: doses, people in pictures, their stories."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.trust.examination import PersonCase, PersonRule, PieceCase, PieceRule
from hcsite.features.trust.people import is_clinician
from hcsite.model.kinds import Kind
from hcsite.model.trust import Image

DOSE = "dose"
"""The sign of a text that names a dose."""

_PEOPLE = frozenset(
    "patient patients child children baby babies toddler toddlers woman women man men girl girls "
    "boy boys person people".split()
)
_DRAWN = frozenset("chart cartoon diagram drawing drawn graph illustration poster".split())
_MADE_UP = frozenset(
    ("algorithmicMedia", "dataDrivenMedia", "digitalCreation", "trainedAlgorithmicMedia")
)
"""How IPTC calls pictures in which nobody is to be recognised."""


def careful_doses(case: PieceCase) -> Iterator[Diagnostic]:
    """SAF-05: a piece that names doses is of high risk, has sources and a clinician's check."""
    if DOSE not in case.post.document.signs:
        return
    matter = case.matter
    if matter.risk != "high":
        message = "The text names doses, so the piece is of high risk."
        hint = "Add “risk: high”: it is then reviewed each year."
        yield case.found("SAF-05", message, hint, level=Level.WARNING)
    if not matter.sources:
        message = "The text names doses and has no source."
        yield case.found("SAF-05", message, "List below “sources:” where the doses come from.")
    if not any(is_clinician(case.hub, review.id) for review in matter.reviewers):
        message = "The text names doses, and no clinician or pharmacist has reviewed it."
        yield case.found("SAF-05", message, "Name one below “reviewers:”.")


def consented_picture(case: PieceCase) -> Iterator[Diagnostic]:
    """PRI-05: people who can be recognised in the picture of a piece have agreed to it."""
    yield from _consented(case, case.matter.image, "image")


def consented_portrait(case: PersonCase) -> Iterator[Diagnostic]:
    """PRI-05: a portrait whose consent has ended is not shown."""
    image = case.person.document.matter.photo
    if image is not None and image.consent is not None:
        yield from _consented(case, image, "photo")


def _consented(case: PieceCase | PersonCase, image: Image | None, key: str) -> Iterator[Diagnostic]:
    if image is None:
        return
    if image.people and image.consent is None:
        message = "People can be recognised in the picture, and no consent is recorded."
        hint = f"Add below “{key}:” consent: {{id: the number of the form, expires: the day}}"
        yield case.found("PRI-05", message, hint, key=key)
    consent = image.consent
    if consent is not None and image.is_withheld(case.today):
        message = f"The consent to show this picture ended on {consent.expires}; it is withheld."
        hint = "Ask again, or take another picture."
        yield case.found("PRI-05", message, hint, key=key, level=case.late)
    if image.people is None and isinstance(case, PieceCase) and _is_photo(case, image):
        words = set(re.findall(r"\w+", image.alt.casefold()))
        if words & _PEOPLE and not words & _DRAWN:
            message = "The alt text tells of a person; can somebody be recognised?"
            hint = f"Add “people: true” (and consent) or “people: false” below “{key}:”."
            yield case.found("PRI-05", message, hint, key=key, level=Level.WARNING)


def _is_photo(case: PieceCase, image: Image) -> bool:
    drawn = case.post.document.kind is Kind.INFOGRAPHIC or image.src.lower().endswith(".svg")
    return not drawn and image.source_type not in _MADE_UP


def told_with_leave(case: PieceCase) -> Iterator[Diagnostic]:
    """PRI-06: a patient's story has a written permission, changed details and a second check."""
    story = case.matter.assurance.case_story
    if story is None:
        return
    lacks = []
    if not story.authorisation:
        lacks.append("the number of the written permission (authorisation)")
    if not story.changed:
        lacks.append("the line that details were changed (changed)")
    if not story.checked_by:
        lacks.append("who checked that nobody can be known (checked_by)")
    elif story.checked_by in case.post.authors:
        lacks.append("a second person who checked it: the author cannot (checked_by)")
    for lack in lacks:
        message = f"This story of a patient lacks {lack}."
        yield case.found("PRI-06", message, "Add it below “case_story:”.", key="case_story")


PIECE_RULES: Mapping[str, PieceRule] = {
    "SAF-05": careful_doses,
    "PRI-05": consented_picture,
    "PRI-06": told_with_leave,
}
PERSON_RULES: Mapping[str, PersonRule] = {"PRI-05": consented_portrait}
