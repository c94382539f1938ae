"""Who has signed a piece off, and whether that still holds for what it says now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hcsite.model.site import Site
from hcsite.model.trust import Approval

CLINICIAN, EDITOR = "clinician", "editor"
MINOR = "minor"
SIGNING_PROFILES = ("hospital", "clinic", "association")
"""Profiles in which a clinical piece goes live only when a clinician and an editor signed it."""


FIGURES, NEGATIONS = "figures", "negations"
"""What no change that is called minor may touch."""
TOUCHED: Final = {
    FIGURES: "its numbers or their units are not those that a clinician approved",
    NEGATIONS: "words such as “not” and “never” are not those that a clinician approved",
}
UNRECORDED = (
    "The clinician signed before numbers were recorded: nobody has checked that they are the same."
)
"""What is said of a minor change where there is nothing to compare its numbers with."""


class SignOff(StrEnum):
    """How a piece stands with its approvals."""

    NONE_NEEDED = "none needed"
    MISSING = "missing"
    APPROVED = "approved"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Signatures:
    """The approvals of a piece; `intact` says of each whether what it stands for is unchanged."""

    approvals: Sequence[Approval]
    intact: Sequence[bool]
    clinical: bool
    site: Site

    @property
    def needed(self) -> tuple[str, ...]:
        """The roles that must have signed before readers see the piece."""
        asked = self.clinical and self.site.profile in SIGNING_PROFILES
        return (CLINICIAN, EDITOR) if asked else ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The roles that have never signed."""
        signed = {item.role for item in self.approvals}
        return tuple(role for role in self.needed if role not in signed)

    @property
    def stale(self) -> tuple[str, ...]:
        """The roles whose signature does not hold for what the piece says now.

        An editor who says that a change is minor keeps the signature of a clinician alive, as long
        as the text holds the figures and denials that the clinician approved.
        """
        signed = dict.fromkeys(item.role for item in self.approvals)
        valid = {item.role for item, same in self._pairs if same}
        minor = any(not altered(self.approvals, item) for item in self._minor)
        return tuple(role for role in signed if role not in valid and not minor)

    @property
    def overstepped(self) -> str:
        """What the change touched that an editor called minor: FIGURES, NEGATIONS or nothing."""
        if CLINICIAN not in self.stale:
            return ""
        return next(filter(None, (altered(self.approvals, item) for item in self._minor)), "")

    @property
    def is_unrecorded(self) -> bool:
        """Whether a minor change keeps alive what a clinician signed before figures were kept."""
        signed = last_clinician(self.approvals)
        held = CLINICIAN in {item.role for item, same in self._pairs if same}
        return bool(self._minor and signed and not signed.figures and not held)

    @property
    def state(self) -> SignOff:
        """How the piece stands."""
        if self.missing:
            return SignOff.MISSING
        if self.stale:
            return SignOff.STALE
        return SignOff.APPROVED if self.approvals else SignOff.NONE_NEEDED

    @property
    def _minor(self) -> list[Approval]:
        """The sign-offs of a change as minor, by an editor, of what the piece says now."""
        pairs = self._pairs
        return [a for a, same in pairs if same and a.change == MINOR and a.role == EDITOR]

    @property
    def _pairs(self) -> list[tuple[Approval, bool]]:
        return list(zip(self.approvals, self.intact, strict=False))


def last_clinician(approvals: Sequence[Approval]) -> Approval | None:
    """The last approval by a clinician."""
    return next((item for item in reversed(approvals) if item.role == CLINICIAN), None)


def altered(approvals: Sequence[Approval], now: Approval) -> str:
    """What differs in a minor change from what a clinician approved: FIGURES, NEGATIONS or nothing.

    An approval from before such things were recorded tells of none; there the first that was
    recorded after it stands in, so that nothing can drift away step by step.
    """
    signed = [index for index, item in enumerate(approvals) if item.role == CLINICIAN]
    later = approvals[signed[-1] :] if signed else ()
    then = next((item for item in later if item.figures), None)
    if then is None:
        return ""
    if then.figures != now.figures:
        return FIGURES
    return NEGATIONS if then.negations != now.negations else ""
