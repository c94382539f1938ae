"""Front matter, checked and typed: one frozen class for each kind of content."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from hcsite.model.promotion import Promotion, Voice
from hcsite.model.trust import (
    AiUse,
    Assurance,
    Correction,
    Credential,
    Funding,
    Image,
    Interests,
    Review,
    Source,
    Subject,
)
from hcsite.model.video import Video


@dataclass(frozen=True, slots=True)
class Series:
    """The series that a post is a part of, and which part (from 1; 0: by date)."""

    name: str
    part: int = 0


@dataclass(frozen=True, slots=True)
class PostMatter:
    """The front matter of a post, an infographic or a video. Instants carry a time zone."""

    title: str
    id: str = ""
    slug: str = ""
    summary: str = ""
    lang: str = ""
    aliases: tuple[str, ...] = ()
    draft: bool = False
    published: datetime | None = None
    updated: datetime | None = None
    expires: datetime | None = None
    authors: tuple[str, ...] = ()
    reviewers: tuple[Review, ...] = ()
    editor: str = ""
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    series: Series | None = None
    image: Image | None = None
    style: str = ""
    key_message: str = ""
    actions: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    clinical: bool | None = None
    kind: str = ""
    risk: str = ""
    audience: str = ""
    about: tuple[Subject, ...] = ()
    specialties: tuple[str, ...] = ()
    last_reviewed: date | None = None
    review_due: date | None = None
    funding: Funding = Funding()
    ai: AiUse = AiUse()
    license: str = ""
    corrections: tuple[Correction, ...] = ()
    legacy: bool = False
    promotion: Promotion = Promotion()
    assurance: Assurance = Assurance()
    video: Video | None = None
    extra: dict[str, object] = field(default_factory=dict)

    @property
    def is_retracted(self) -> bool:
        """Whether the piece was taken back: of it readers see the title and the reason alone."""
        return bool(self.corrections) and any(item.is_retraction for item in self.corrections)


@dataclass(frozen=True, slots=True)
class PageMatter:
    """The front matter of a page: about, privacy, editorial policy and the like."""

    title: str
    id: str = ""
    slug: str = ""
    summary: str = ""
    lang: str = ""
    aliases: tuple[str, ...] = ()
    draft: bool = False
    updated: datetime | None = None
    extra: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Affiliation:
    """Where a person works: the hub's own organisation (`own`), or another by name."""

    own: bool = True
    name: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class PersonMatter:
    """The front matter of a person; `name` holds no title and no degree."""

    name: str
    id: str = ""
    slug: str = ""
    summary: str = ""
    aliases: tuple[str, ...] = ()
    draft: bool = False
    honorific_prefix: str = ""
    honorific_suffix: str = ""
    health_professional: bool | None = None
    role: str = ""
    affiliation: Affiliation = Affiliation()
    specialties: tuple[str, ...] = ()
    credentials: tuple[Credential, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    same_as: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    interests: Interests = Interests()
    photo: Image | None = None
    mastodon: str = ""
    x: str = ""
    bluesky: str = ""
    voice: Voice = Voice()
    active: bool = True
    extra: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TopicMatter:
    """The front matter of a topic; `synonyms` are other words by which writers may name it."""

    title: str
    id: str = ""
    slug: str = ""
    summary: str = ""
    aliases: tuple[str, ...] = ()
    draft: bool = False
    synonyms: tuple[str, ...] = ()
    about: tuple[Subject, ...] = ()
    image: Image | None = None
    extra: dict[str, object] = field(default_factory=dict)


Matter = PostMatter | PageMatter | PersonMatter | TopicMatter
"""The front matter of any content file."""
