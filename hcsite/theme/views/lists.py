"""Lists of pieces: archives, and the front page."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.theme.views.basics import LinkView
from hcsite.theme.views.cards import Card, TopicCard
from hcsite.theme.views.people import PersonCard


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
    """The topic or person whose year it is."""
    cards: tuple[Card, ...] = ()
    """The pieces, newest first."""
    years: tuple[LinkView, ...] = ()
    """The archives by year."""


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


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that is not there."""

    url: str
    """The address of this page."""
    topics: tuple[TopicCard, ...] = ()
    """The topics, as a way out."""
