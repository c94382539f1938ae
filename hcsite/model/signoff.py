"""Who has signed a piece off, and whether that still holds for what it says now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hcsite.model.site import Site
from hcsite.model.trust import Approval

CLINICIAN, EDITOR = "clinician", "editor"
MINOR = "minor"
SIGNING_PROFILES = ("hospital", "clinic", "association")
"""Profiles in which a clinical piece goes live only when a clinician and an editor signed it."""


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

        An editor who says that a change is minor keeps the signature of a clinician alive.
        """
        signed = dict.fromkeys(item.role for item in self.approvals)
        valid = {item.role for item, same in self._pairs if same}
        minor = any(
            same and item.change == MINOR and item.role == EDITOR for item, same in self._pairs
        )
        return tuple(role for role in signed if role not in valid and not minor)

    @property
    def state(self) -> SignOff:
        """How the piece stands."""
        if self.missing:
            return SignOff.MISSING
        if self.stale:
            return SignOff.STALE
        return SignOff.APPROVED if self.approvals else SignOff.NONE_NEEDED

    @property
    def _pairs(self) -> list[tuple[Approval, bool]]:
        return list(zip(self.approvals, self.intact, strict=False))
