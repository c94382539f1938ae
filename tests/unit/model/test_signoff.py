"""Who has signed a piece off, and whether that still holds for what it says now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.model.signoff import SIGNING_PROFILES, Signatures, SignOff, altered
from hcsite.model.trust import Approval
from tests.unit.model.documents import site_with

DOCTOR, EDITOR = Approval("anna", "clinician"), Approval("ed", "editor")
MINOR = Approval("ed", "editor", change="minor")


def signatures(
    *pairs: tuple[Approval, bool], clinical: bool = True, profile: str = "clinic"
) -> Signatures:
    """The signatures of a piece: each with whether it still holds."""
    return Signatures(
        [item for item, _ in pairs],
        [same for _, same in pairs],
        clinical,
        site_with(profile=profile),
    )


@pytest.mark.parametrize(
    ("pairs", "state", "missing", "stale"),
    [
        ((), SignOff.MISSING, ("clinician", "editor"), ()),
        (((DOCTOR, True),), SignOff.MISSING, ("editor",), ()),
        (((EDITOR, True),), SignOff.MISSING, ("clinician",), ()),
        (((MINOR, True),), SignOff.MISSING, ("clinician",), ()),
        (((DOCTOR, True), (EDITOR, True)), SignOff.APPROVED, (), ()),
        (((DOCTOR, False), (EDITOR, True)), SignOff.STALE, (), ("clinician",)),
        (((DOCTOR, False), (EDITOR, False)), SignOff.STALE, (), ("clinician", "editor")),
        (((DOCTOR, False), (EDITOR, False), (MINOR, True)), SignOff.APPROVED, (), ()),
        (((DOCTOR, False), (MINOR, False)), SignOff.STALE, (), ("clinician", "editor")),
        (((DOCTOR, False), (EDITOR, True), (DOCTOR, True)), SignOff.APPROVED, (), ()),
    ],
)
def test_state(
    pairs: tuple[tuple[Approval, bool], ...],
    state: SignOff,
    missing: tuple[str, ...],
    stale: tuple[str, ...],
) -> None:
    """Both roles sign what it says now; an editor's word on a minor change keeps a clinician's."""
    signed = signatures(*pairs)
    assert (state, missing, stale) == (signed.state, signed.missing, signed.stale)


@pytest.mark.parametrize(
    ("profile", "clinical", "needed"),
    [
        *((profile, True, ("clinician", "editor")) for profile in SIGNING_PROFILES),
        ("clinic", False, ()),
        ("solo", True, ()),
        ("blog", True, ()),
    ],
)
def test_needed(profile: str, clinical: bool, needed: tuple[str, ...]) -> None:
    """Clinical pieces of hubs with a staff need signatures; what nobody asks for may be given."""
    assert needed == signatures(clinical=clinical, profile=profile).needed
    if not needed:
        for same, state in ((True, SignOff.APPROVED), (False, SignOff.STALE)):
            signed = signatures((EDITOR, same), clinical=clinical, profile=profile)
            assert state is signed.state
        assert SignOff.NONE_NEEDED is signatures(clinical=clinical, profile=profile).state


def test_unread_text() -> None:
    """Where nobody has compared the text, no approval holds."""
    clinic = site_with(profile="clinic")
    assert SignOff.STALE is Signatures([DOCTOR, EDITOR], [], clinical=True, site=clinic).state


def test_altered() -> None:
    """A minor change is held to what the last clinician approved, or to the first record since."""
    old, new = Approval("anna", figures="1", negations="1"), Approval("anna", figures="2")
    minor = replace(MINOR, figures="2", negations="1")
    assert "" == altered([MINOR], minor)
    assert "figures" == altered([old], minor)
    assert "figures" == altered([old], MINOR)
    assert "negations" == altered([old, new], minor)
    assert "" == altered([old, DOCTOR], minor)
    assert "figures" == altered([DOCTOR, replace(minor, figures="1")], minor)
    drifted = signatures((old, False), (minor, True))
    assert (("clinician",), "figures") == (drifted.stale, drifted.overstepped)
    unchecked = signatures((DOCTOR, False), (minor, True))
    assert (SignOff.APPROVED, True) == (unchecked.state, unchecked.is_unrecorded)
    assert not signatures((DOCTOR, True), (minor, True)).is_unrecorded
