"""Topics: the declared vocabulary of the hub."""

from __future__ import annotations

from dataclasses import dataclass, field

from hcsite.model.trust import Subject
from hcsite.theme.views.basics import ImageView, LinkView
from hcsite.theme.views.body import BodyView
from hcsite.theme.views.cards import Card, TopicCard


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic with the newest of its pieces; older ones by year."""

    url: str
    """The address of this page."""
    canonical: str
    """The same as a full URL."""
    title: str
    """Its title."""
    body: BodyView
    """The text about the topic."""
    summary: str = ""
    """What it is about, in a sentence or two."""
    synonyms: tuple[str, ...] = ()
    """Other words for it."""
    about: tuple[Subject, ...] = ()
    """What it is about, in the words and codes of medicine."""
    image: ImageView | None = None
    """Its picture."""
    cards: tuple[Card, ...] = ()
    """Its newest pieces."""
    years: tuple[LinkView, ...] = ()
    """The archives of its pieces by year."""
    feeds: tuple[LinkView, ...] = ()
    """The feeds of its pieces."""
    extra: dict[str, object] = field(default_factory=dict)
    """The author's own fields, as they were written."""


@dataclass(frozen=True, slots=True)
class TopicsView:
    """All topics."""

    url: str
    """The address of this page."""
    canonical: str
    """The same as a full URL."""
    topics: tuple[TopicCard, ...] = ()
    """The topics, in the order of their files."""
