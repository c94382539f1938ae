"""What shows that a piece can be trusted: reviews, sources, funding, corrections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as front matter names it: the file, what it shows, whose it is."""

    src: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    creator: str = ""
    license: str = ""
    source_type: str = ""
