"""The report on how the hub keeps its information right."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.model.trust import Correction, Credential, Interests
from hcsite.theme.views.basics import LinkView
from hcsite.theme.views.people import PersonCard


@dataclass(frozen=True, slots=True)
class SignerView:
    """Somebody who signs pieces: what proves their knowledge, and what they have to declare."""

    person: PersonCard
    """Who."""
    credentials: tuple[Credential, ...] = ()
    """Degrees, licences and certificates."""
    interests: Interests = Interests()
    """The declaration of interests."""
    interests_old: bool = False
    """Whether that declaration is older than a year."""
    written: int = 0
    """How many pieces the person wrote."""
    reviewed: int = 0
    """How many pieces the person reviewed."""


@dataclass(frozen=True, slots=True)
class SourceCount:
    """How many sources of a kind the pieces rest on."""

    kind: str
    """The kind, such as `guideline`; `other` where it was not told."""
    count: int
    """How many different ones."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A correction, and the piece that it was made to."""

    piece: LinkView
    """The piece: its address and its title."""
    correction: Correction
    """What was put right, and when."""


@dataclass(frozen=True, slots=True)
class TrustView:
    """The report on how the hub keeps its information right, from what its pieces say."""

    url: str
    """The address of this page."""
    canonical: str
    """The same as a full URL."""
    pieces: int = 0
    """How many pieces are kept up."""
    clinical: int = 0
    """How many of these are clinical."""
    in_time: int = 0
    """How many clinical ones were reviewed, and the next review is still to come."""
    signers: tuple[SignerView, ...] = ()
    """Who wrote or reviewed pieces, those who reviewed most first."""
    sources: tuple[SourceCount, ...] = ()
    """What clinical and other pieces rest on, the commonest kind first."""
    corrections: tuple[LogEntry, ...] = ()
    """What was put right, the newest first."""
    corrections_year: int = 0
    """How many of these are of the last year."""
    feeds: tuple[LinkView, ...] = ()
    """The feed of corrections."""

    @property
    def reviewers(self) -> tuple[SignerView, ...]:
        """Who reviewed pieces."""
        return tuple(signer for signer in self.signers if signer.reviewed)

    @property
    def in_time_percent(self) -> int:
        """The share of clinical pieces that were reviewed in time, never rounded up."""
        return self.in_time * 100 // self.clinical if self.clinical else 0
