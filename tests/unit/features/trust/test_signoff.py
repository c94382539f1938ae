"""Rules about approvals: who signed, and whether the text is still what they signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hcsite.features.trust.survey import survey
from hcsite.model.site import ReviewPolicy
from hcsite.model.trust import Approval, Assurance, Correction
from tests.unit.features.trust.cases import CLINIC, TODAY, clinical, clinician, findings
from tests.unit.model.documents import hub_of, site_with


def signed(*approvals: tuple[str, str, bool], **matter: Any) -> Any:
    """A clinical piece with approvals: by whom, as what, and whether that still holds."""
    given = tuple(Approval(by, role, TODAY, "a" * 64) for by, role, _ in approvals)
    piece = clinical(assurance=Assurance(approvals=given), **matter)
    if not approvals:
        piece = replace(piece, matter=replace(piece.matter, assurance=Assurance()))
    return replace(piece, intact=tuple(same for _, _, same in approvals))


RETRACTED = (Correction(date(2026, 5, 1), "retraction", "Wrong."),)


@pytest.mark.parametrize(
    ("clinician_holds", "editor_holds", "who"),
    [
        (True, True, ""),
        (False, True, "the clinician"),
        (False, False, "the clinician and the editor"),
    ],
)
@pytest.mark.parametrize("profile", ["hospital", "clinic", "association", "solo", "blog"])
def test_unchanged(profile: str, clinician_holds: bool, editor_holds: bool, who: str) -> None:
    """CUR-05: every role whose approval does not hold any more is told, in every profile."""
    piece = signed(("anna", "clinician", clinician_holds), ("ed", "editor", editor_holds))
    expected = [("error", f"This changed after {who} approved it.")] if who else []
    assert expected == findings("CUR-05", piece, site=site_with(profile=profile))


def test_unchanged_again() -> None:
    """CUR-05: an older approval that no longer holds does not matter beside a newer one."""
    old, new = ("anna", "clinician", False), ("omar", "clinician", True)
    assert [] == findings("CUR-05", signed(old, new, ("ed", "editor", True)))
    assert [] == findings("CUR-05", signed(old, ("ed", "editor", True), corrections=RETRACTED))


@pytest.mark.parametrize(
    ("approvals", "who"),
    [
        ((), "a clinician and an editor"),
        ((("anna", "clinician", True),), "an editor"),
        ((("ed", "editor", False),), "a clinician"),
        ((("anna", "clinician", True), ("ed", "editor", True)), ""),
    ],
)
def test_approved(approvals: tuple[tuple[str, str, bool], ...], who: str) -> None:
    """CUR-06: who has to sign is told as a note, for it stops nothing: readers do not see it."""
    waits = [("info", f"This waits to be approved by {who}; readers do not see it yet.")]
    assert (waits if who else []) == findings("CUR-06", signed(*approvals))
    assert [] == findings("CUR-06", signed(*approvals, draft=True))
    assert [] == findings("CUR-06", signed(*approvals, clinical=False))
    assert [] == findings("CUR-06", signed(*approvals), site=site_with(profile="solo"))


def test_old_piece() -> None:
    """CUR-06: an old piece is not held back, and that is said."""
    told = "This old piece was never approved by a clinician and an editor; "
    found = findings("CUR-06", signed(legacy=True))
    assert [("info", f"{told}readers see it all the same.")] == found


OWN = [("error", "Ed approved a piece of their own.")]
UNTRAINED = [("error", "Ed approved this as a clinician, and has no clinical credential.")]


@pytest.mark.parametrize(
    ("approvals", "trained", "said"),
    [
        ((("anna", "clinician", True),), False, []),
        ((("ed", "clinician", True),), True, OWN),
        ((("ed", "clinician", True),), False, UNTRAINED),
        ((("ed", "editor", True),), True, []),
        ((("ed", "clinician", True), ("anna", "clinician", True)), True, []),
        ((("ed", "clinician", True), ("anna", "clinician", False)), True, OWN),
        ((("ed", "clinician", False), ("anna", "clinician", False)), True, []),
        ((("nobody", "clinician", True),), False, []),
    ],
)
def test_fairly_approved(
    approvals: tuple[tuple[str, str, bool], ...],
    trained: bool,
    said: list[tuple[str, str]],
) -> None:
    """CUR-07: one fair approval of what it says now makes up for others, which stay for good."""
    editor = clinician("ed") if trained else clinician("ed", credentials=())
    assert said == findings("CUR-07", signed(*approvals), editor)


def test_own_approval_allowed() -> None:
    """CUR-07: a hub can say that authors may approve their own pieces."""
    site = replace(CLINIC, review=ReviewPolicy(reviewer_must_differ=False))
    piece = signed(("ed", "clinician", True))
    assert [] == findings("CUR-07", piece, clinician("ed"), site=site)


def test_hints() -> None:
    """Each finding names the command that mends it, with the file and the role."""
    stale = signed(("anna", "clinician", False), ("ed", "editor", True))
    hub, _ = hub_of(stale, clinician(), clinician("ed"), site=CLINIC)
    (hint,) = [item.hint for item in survey(hub) if item.code == "CUR-05"]
    command = "hcsite review content/posts/salt.md --by THEIR-ID --as clinician"
    minor = "If it alters no meaning, an editor alone may approve it, with --minor."
    assert f"Show them the change, then: {command}. {minor}" == hint
