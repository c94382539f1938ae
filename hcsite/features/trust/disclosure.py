"""Rules about disclosure: who paid, who has an interest, whether software wrote it, whose it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.trust.examination import HubCase, HubRule, PieceCase, PieceRule
from hcsite.features.trust.people import is_clinician
from hcsite.model.kinds import Kind


def told_who_paid(case: PieceCase) -> Iterator[Diagnostic]:
    """DCL-02: the piece, or the hub, says who paid."""
    if not case.matter.funding.statement and not case.site.policies.funding:
        message = "Nobody says who paid for this piece."
        hint = "Add “funding:” with a sentence, or name a page as “funding” in [policies]."
        yield case.found("DCL-02", message, hint)


def sponsor_apart(case: PieceCase) -> Iterator[Diagnostic]:
    """DCL-03: a sponsor's own people do not review what the sponsor pays for."""
    sponsor = case.matter.funding.sponsor.casefold()
    if not sponsor:
        return
    for review in case.matter.reviewers:
        person = case.hub.people.get(review.id)
        if person is None:
            continue
        place = person.document.matter.affiliation
        if not place.own and place.name.casefold() == sponsor:
            message = f"{person.spoken_name} works for the sponsor, and reviewed the piece."
            hint = "Ask somebody who does not work there."
            yield case.found("DCL-03", message, hint, key="reviewers")


def told_how_made(case: PieceCase) -> Iterator[Diagnostic]:
    """DCL-07: the piece says how far software wrote it, and who answers for that."""
    ai = case.matter.ai
    if not ai.use:
        message = "This piece does not say whether software helped to write it."
        yield case.found("DCL-07", message, "Add “ai: none”, “assisted” or “generated”.")
        return
    if ai.use == "none":
        return
    if not ai.responsible:
        message = "Software helped to write this, and nobody is named who answers for it."
        hint = "Add “responsible:” with the id of a person below “ai:”."
        yield case.found("DCL-07", message, hint, key="ai")
    reviewed = any(is_clinician(case.hub, review.id) for review in case.matter.reviewers)
    if ai.use == "generated" and not reviewed:
        message = "Software wrote this clinical piece, and no clinician has reviewed it."
        hint = "Ask a clinician to review it, and name them below “reviewers:”."
        yield case.found("DCL-07", message, hint, key="ai")


def licensed(case: PieceCase) -> Iterator[Diagnostic]:
    """DCL-08: the text has a licence, and its picture a maker and a licence."""
    if not case.matter.license:
        message = "This piece does not say how others may use it."
        hint = "Add “license: CC-BY-4.0”, or “license: All rights reserved”."
        yield case.found("DCL-08", message, hint, level=Level.WARNING)
    image = case.matter.image
    if image is None:
        return
    weight = None if case.post.document.kind is Kind.INFOGRAPHIC else Level.WARNING
    lacks = [] if image.creator or image.credit else ["who made it (creator or credit)"]
    lacks += [] if image.license else ["how others may use it (license)"]
    if lacks:
        message = f"The picture does not say {' or '.join(lacks)}."
        yield case.found("DCL-08", message, "Add it below “image:”.", key="image", level=weight)


def told_about_adverts(case: HubCase) -> Iterator[Diagnostic]:
    """DCL-04: the hub says whether it shows advertisements."""
    if not case.hub.site.policies.ads:
        message = "The hub does not say whether it shows advertisements."
        hint = 'Write ads = "none" below [policies], or the address of your rules.'
        yield case.found("DCL-04", message, hint, key="policies")


PIECE_RULES: Mapping[str, PieceRule] = {
    "DCL-02": told_who_paid,
    "DCL-03": sponsor_apart,
    "DCL-07": told_how_made,
    "DCL-08": licensed,
}
HUB_RULES: Mapping[str, HubRule] = {"DCL-04": told_about_adverts}
