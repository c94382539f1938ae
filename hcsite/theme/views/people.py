"""People: on bylines, in lists, on their own pages."""

from __future__ import annotations

from dataclasses import dataclass, field

from hcsite.model.trust import Credential, Interests, Review
from hcsite.theme.views.basics import ImageView, LinkView
from hcsite.theme.views.body import BodyView
from hcsite.theme.views.cards import Card


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person as bylines and lists show them."""

    id: str
    """The id by which posts name the person."""
    url: str
    """The address of the profile."""
    name: str
    """The name alone, without title and degrees."""
    honorific_prefix: str = ""
    """What stands before the name, such as Dr."""
    honorific_suffix: str = ""
    """What stands behind the name, such as MD, FACC."""
    role: str = ""
    """What the person does, such as Cardiologist or Editor."""
    health_professional: bool | None = None
    """Whether the person is a health professional; empty where nobody has said so or not."""
    photo: ImageView | None = None
    """A picture of the person."""
    mastodon: str = ""
    """The Mastodon account, as `@name@instance`."""
    x: str = ""
    """The account at X, as `@name`."""

    @property
    def display_name(self) -> str:
        """The name as people say it: `Dr Anna Reid`."""
        return f"{self.honorific_prefix} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Who reviewed a piece, and that review."""

    person: PersonCard
    """Who."""
    review: Review
    """In which role, and when."""


@dataclass(frozen=True, slots=True)
class PersonView:
    """The profile of a person, with the newest of their pieces."""

    url: str
    """The address of this page."""
    canonical: str
    """The same as a full URL."""
    person: PersonCard
    """Name, role, picture."""
    body: BodyView
    """The text about the person."""
    summary: str = ""
    """One or two sentences about the person."""
    own_affiliation: bool = True
    """Whether the person works for the hub's own organisation."""
    affiliation: LinkView | None = None
    """Another organisation for which the person works; `url` may be empty."""
    specialties: tuple[str, ...] = ()
    """The medical specialties of the person."""
    credentials: tuple[Credential, ...] = ()
    """Degrees, licences and certificates."""
    ids: tuple[tuple[str, str], ...] = ()
    """Numbers by register, such as `orcid`."""
    same_as: tuple[str, ...] = ()
    """Addresses of other pages about the person."""
    languages: tuple[str, ...] = ()
    """The languages that the person speaks, as codes."""
    interests: Interests = Interests()
    """The declaration of interests."""
    interests_old: bool = False
    """Whether that declaration is older than a year."""
    active: bool = True
    """Whether the person still writes here."""
    written: tuple[Card, ...] = ()
    """The newest pieces of the person."""
    reviewed: tuple[Card, ...] = ()
    """The newest pieces that the person reviewed."""
    years: tuple[LinkView, ...] = ()
    """The archives of the person's pieces by year."""
    feeds: tuple[LinkView, ...] = ()
    """The feeds of the person's pieces."""
    extra: dict[str, object] = field(default_factory=dict)
    """The author's own fields, as they were written."""


@dataclass(frozen=True, slots=True)
class PeopleView:
    """All people of the hub."""

    url: str
    """The address of this page."""
    canonical: str
    """The same as a full URL."""
    people: tuple[PersonCard, ...] = ()
    """Those who write here now, in the order of their files."""
