"""Lists of pieces: archives, and the front page."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.theme.views.basics import LinkView
from hcsite.theme.views.cards import Card, TopicCard
from hcsite.theme.views.people import PersonCard


@dataclass(frozen=True, slots=True)
class FilterView:
    """Some of a list, on a page of its own."""

    url: str
    """The address of that page."""
    label: str
    """What its pieces have in common: the title of a topic, or the name of a language."""
    count: int
    """How many pieces there are."""
    lang: str = ""
    """The language, as a code, where they have that in common; the label is in that language."""
    current: bool = False
    """Whether this is that page."""


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of pieces: all of a kind, a year of them, or those of one topic or person."""

    url: str
    """The address of this page."""
    canonical: str
    """The same as a full URL."""
    name: str
    """Which list it is: `posts`, `infographics`, `videos` or `year`."""
    year: int = 0
    """The year, in a list of one."""
    kind: str = ""
    """Which pieces are in it: `post`, `infographic` or `video`; empty where they are mixed."""
    subject: LinkView | None = None
    """The topic, person or language whose pieces or whose year it is."""
    cards: tuple[Card, ...] = ()
    """The pieces, newest first."""
    years: tuple[LinkView, ...] = ()
    """The archives by year."""
    filters: tuple[FilterView, ...] = ()
    """Pages of those on one topic or in one language; of infographics alone."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page."""

    url: str
    """The address of this page."""
    canonical: str
    """The same as a full URL."""
    latest: tuple[Card, ...] = ()
    """The newest posts."""
    infographics: tuple[Card, ...] = ()
    """The newest infographics."""
    topics: tuple[TopicCard, ...] = ()
    """The topics."""
    people: tuple[PersonCard, ...] = ()
    """The people who stand behind the hub."""
    videos: tuple[Card, ...] = ()
    """The newest videos."""


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that is not there."""

    url: str
    """The address of this page."""
    topics: tuple[TopicCard, ...] = ()
    """The topics, as a way out."""
