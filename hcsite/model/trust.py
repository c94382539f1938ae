"""What shows that a piece can be trusted: reviews, sources, funding, corrections."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Final

RETRACTION: Final = "retraction"
"""The type of the correction by which a piece is taken back."""


@dataclass(frozen=True, slots=True)
class Review:
    """One review of a piece: by whom (an id of `people/`), in which role, and when."""

    id: str
    role: str = "clinical"
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Something that a piece rests on; `url`, `doi`, `pmid` or `isbn` says where it is found."""

    title: str
    id: str = ""
    authors: str = ""
    publisher: str = ""
    year: str = ""
    url: str = ""
    doi: str = ""
    pmid: str = ""
    isbn: str = ""
    kind: str = ""
    updated: date | None = None
    accessed: date | None = None

    @property
    def link(self) -> str:
        """The address under which a reader finds it, or nothing (a book, say)."""
        if self.url:
            return self.url
        if self.doi:
            return f"https://doi.org/{self.doi}"
        if self.pmid:
            return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/"
        return ""


@dataclass(frozen=True, slots=True)
class Funding:
    """Who paid, as a sentence, and the sponsor where there is one."""

    statement: str = ""
    sponsor: str = ""


@dataclass(frozen=True, slots=True)
class AiUse:
    """How far software wrote the text: `none`, `assisted` or `generated`; who answers for it."""

    use: str = ""
    tools: tuple[str, ...] = ()
    responsible: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A dated, public note on what was wrong and what is said now."""

    date: date
    type: str = "correction"
    note: str = ""
    was: str = ""
    now: str = ""

    @property
    def is_retraction(self) -> bool:
        """Whether it takes the piece back."""
        return self.type == RETRACTION


@dataclass(frozen=True, slots=True)
class Subject:
    """What a piece or a topic is about, in the words and codes of medicine (schema.org `about`)."""

    name: str
    type: str = "MedicalCondition"
    alt: tuple[str, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Credential:
    """A degree, licence or board certificate of a person, and who gave it."""

    name: str
    kind: str = "degree"
    by: str = ""
    year: str = ""
    number: str = ""
    verify_url: str = ""
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Interests:
    """A person's declaration of interests; "none" is declared too."""

    statement: str = ""
    none: bool = False
    date: date | None = None


def fresh_until(day: date) -> date:
    """The last day on which a statement of a day is fresh: a year later."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap else day.day)


def is_old(interests: Interests, today: date) -> bool:
    """Whether a declaration of interests is older than a year."""
    return interests.date is not None and fresh_until(interests.date) < today


@dataclass(frozen=True, slots=True)
class Consent:
    """Leave to show a person: the number of the signed form, never the form, and until when."""

    id: str
    scope: str = ""
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as front matter names it: the file, what it shows, whose it is.

    `people`: whether somebody can be recognised in it (None: nobody has said).
    """

    src: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    creator: str = ""
    license: str = ""
    source_type: str = ""
    people: bool | None = None
    consent: Consent | None = None

    def is_withheld(self, today: date) -> bool:
        """Whether the consent of the people in it has ended, so that it is not shown."""
        ends = self.consent.expires if self.consent else None
        return ends is not None and ends < today


@dataclass(frozen=True, slots=True)
class Approval:
    """A sign-off: by whom (an id of `people/`), as what (`clinician` or `editor`), when, of what.

    `sha256` is the digest of what readers see, `pictures` that of the pictures among it; `figures`
    and `negations` are those of its numbers and of words such as “not” (empty in old sign-offs).
    `change` is `minor` where an editor says that the change since then alters no meaning.
    """

    by: str
    role: str = "clinician"
    date: date | None = None
    sha256: str = ""
    pictures: str = ""
    figures: str = ""
    negations: str = ""
    change: str = ""


@dataclass(frozen=True, slots=True)
class Emergency:
    """Signs that call for help, and how soon: `emergency`, `urgent` or `soon`."""

    signs: tuple[str, ...]
    level: str = "emergency"


@dataclass(frozen=True, slots=True)
class CaseStory:
    """The story of a patient: the number of the written permission, and who checked the details."""

    authorisation: str = ""
    changed: str = ""
    checked_by: str = ""


@dataclass(frozen=True, slots=True)
class Retirement:
    """A piece that is no longer kept up: since when, why, and what to read instead."""

    date: date
    reason: str = ""
    successor: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """What a piece was translated from: a file of the hub, its digest then, who read it again."""

    id: str
    source_hash: str = ""
    reviewer: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """What somebody gave a piece by a form: the CDC Index, or a half of PEMAT.

    `points` of those that `of` counts: the items of the form that apply to the piece.
    """

    tool: str
    by: str
    date: date
    points: int
    of: int


@dataclass(frozen=True, slots=True)
class Assurance:
    """All that front matter says to show that a piece is safe and signed off.

    `safety` gives the reason for each red flag that needs no card here.
    """

    approvals: tuple[Approval, ...] = ()
    retired: Retirement | None = None
    benefits: str = ""
    risks: str = ""
    unknowns: str = ""
    emergency: tuple[Emergency, ...] = ()
    safety: tuple[tuple[str, str], ...] = ()
    case_story: CaseStory | None = None
    translation_of: Translation | None = None
    scores: tuple[Score, ...] = ()


ASSURANCE = frozenset(field.name for field in fields(Assurance))
"""The fields of front matter that make up the assurance of a piece."""
