"""Rules about approvals: who signed, and whether the text is still what they signed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.trust.examination import PieceCase, PieceRule
from hcsite.features.trust.people import is_clinician
from hcsite.model.agenda import signatures_of
from hcsite.model.signoff import CLINICIAN, TOUCHED, UNRECORDED, SignOff


def unchanged(case: PieceCase) -> Iterator[Diagnostic]:
    """CUR-05: what readers see is what was approved."""
    signed = signatures_of(case.post, case.site)
    if case.post.signoff is SignOff.STALE:
        stale = signed.stale
        who = " and ".join(f"the {role}" for role in stale)
        message = f"This changed after {who} approved it."
        hint = f"Show them the change, then: {_command(case, stale[0])}"
        if CLINICIAN in stale:
            hint += ". If it alters no meaning, an editor alone may approve it, with --minor."
        if kind := signed.overstepped:
            message = f"An editor called a change of this minor, and it is not: {TOUCHED[kind]}."
            hint = f"A clinician must read it: {_command(case, CLINICIAN)}"
        yield case.found("CUR-05", message, hint, key="approvals")
    elif signed.is_unrecorded:
        hint = f"When a clinician reads it again: {_command(case, CLINICIAN)}"
        yield case.found("CUR-05", UNRECORDED, hint, key="approvals", level=Level.INFO)


def approved(case: PieceCase) -> Iterator[Diagnostic]:
    """CUR-06: a piece that needs approvals has them; until then it is held back."""
    missing = signatures_of(case.post, case.site).missing
    if missing and not case.matter.draft and case.matter.published is not None:
        who = " and ".join("a clinician" if role == CLINICIAN else "an editor" for role in missing)
        message = f"This waits to be approved by {who}; readers do not see it yet."
        if case.matter.legacy:
            message = f"This old piece was never approved by {who}; readers see it all the same."
        hint = f"When they have read it: {_command(case, missing[0])}"
        yield case.found("CUR-06", message, hint, level=Level.INFO)


def fairly_approved(case: PieceCase) -> Iterator[Diagnostic]:
    """CUR-07: a clinician who approved it has a credential, and did not write it.

    Former approvals stay in the file for good, so one that is fair makes up for others.
    """
    own: list[str] = []
    untrained: list[str] = []
    for name in _clinicians(case):
        person = case.hub.people.get(name)
        if person is None:
            return  # HC402 tells that
        if not is_clinician(case.hub, name):
            untrained.append(person.spoken_name)
        elif name in case.post.authors and case.site.review.reviewer_must_differ:
            own.append(person.spoken_name)
        else:
            return
    if own:
        message = f"{own[0]} approved a piece of their own."
        hint = f"Ask another clinician: {_command(case, CLINICIAN)}"
        yield case.found("CUR-07", message, hint, key="approvals")
    elif untrained:
        message = f"{untrained[0]} approved this as a clinician, and has no clinical credential."
        hint = f"Add “credentials:” to their file, or ask a clinician: {_command(case, CLINICIAN)}"
        yield case.found("CUR-07", message, hint, key="approvals")


def _clinicians(case: PieceCase) -> list[str]:
    """Who approved it as a clinician: what it says now, or else what it said before."""
    approvals = [item for item in case.matter.assurance.approvals if item.role == CLINICIAN]
    pairs = zip(case.matter.assurance.approvals, case.post.document.intact, strict=False)
    now = [item.by for item, same in pairs if same and item.role == CLINICIAN]
    return list(dict.fromkeys(now or [item.by for item in approvals]))


def _command(case: PieceCase, role: str) -> str:
    return f"hcsite review {case.post.document.path} --by THEIR-ID --as {role}"


PIECE_RULES: Mapping[str, PieceRule] = {
    "CUR-05": unchanged,
    "CUR-06": approved,
    "CUR-07": fairly_approved,
}
