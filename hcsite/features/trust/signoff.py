"""Rules about approvals: who signed, and whether the text is still what they signed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.trust.examination import PieceCase, PieceRule
from hcsite.features.trust.people import is_clinician
from hcsite.model.agenda import signatures_of
from hcsite.model.signoff import CLINICIAN, SignOff


def unchanged(case: PieceCase) -> Iterator[Diagnostic]:
    """CUR-05: what readers see is what was approved."""
    if case.post.signoff is SignOff.STALE and not case.post.is_retracted:
        who = " and ".join(f"the {role}" for role in signatures_of(case.post, case.site).stale)
        message = f"This changed after {who} approved it."
        hint = f"Show them the change, then: hcsite review {case.post.document.path} --by THEIR-ID"
        yield case.found("CUR-05", message, hint, key="approvals")


def approved(case: PieceCase) -> Iterator[Diagnostic]:
    """CUR-06: a piece that needs approvals has them; until then it is held back."""
    missing = signatures_of(case.post, case.site).missing
    if missing and not case.matter.draft and case.matter.published is not None:
        who = " and ".join("a clinician" if role == CLINICIAN else "an editor" for role in missing)
        message = f"This waits to be approved by {who}; readers do not see it yet."
        role = missing[0]
        path = case.post.document.path
        hint = f"When they have read it: hcsite review {path} --by THEIR-ID --as {role}"
        yield case.found("CUR-06", message, hint, level=Level.INFO)


def fairly_approved(case: PieceCase) -> Iterator[Diagnostic]:
    """CUR-07: the clinician who approved it has a credential, and did not write it."""
    for approval in case.matter.assurance.approvals:
        if approval.role != CLINICIAN:
            continue
        person = case.hub.people.get(approval.by)
        if person is None:
            continue
        name = person.spoken_name
        if approval.by in case.post.authors and case.site.review.reviewer_must_differ:
            message = f"{name} approved a piece of their own."
            hint = "Ask another clinician to approve it."
            yield case.found("CUR-07", message, hint, key="approvals")
        elif not is_clinician(case.hub, approval.by):
            message = f"{name} approved this as a clinician, and has no clinical credential."
            hint = "Add “credentials:” to the person's file, or ask a clinician."
            yield case.found("CUR-07", message, hint, key="approvals")


PIECE_RULES: Mapping[str, PieceRule] = {
    "CUR-05": unchanged,
    "CUR-06": approved,
    "CUR-07": fairly_approved,
}
