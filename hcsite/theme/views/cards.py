"""Cards: pieces and topics as lists show them. They are narrow, so that few edits touch a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from hcsite.theme.views.basics import ImageView, LinkView


@dataclass(frozen=True, slots=True)
class Card:
    """A piece as lists show it."""

    url: str
    """The address of the piece."""
    kind: str
    """What it is: `post`, `infographic` or `video`."""
    title: str
    """Its title."""
    summary: str = ""
    """Its summary, or the beginning of its text."""
    published: datetime | None = None
    """When it was published."""
    image: ImageView | None = None
    """Its picture."""
    authors: tuple[str, ...] = ()
    """The names of its authors."""
    topic: str = ""
    """The title of its first topic."""
    last_reviewed: date | None = None
    """The day on which somebody last reviewed it."""
    review_state: str = "none"
    """Whether a review is late: `none` (no date is given), `current`, `due` or `overdue`."""
    time: str = ""
    """How long a video is, as people write it: `2:05`; empty for others."""


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic as lists show it."""

    url: str
    """The address of the topic."""
    title: str
    """Its title."""
    summary: str = ""
    """What it is about."""
    count: int = 0
    """How many of its pieces readers can see."""
    image: ImageView | None = None
    """Its picture."""


@dataclass(frozen=True, slots=True)
class SeriesView:
    """The series that a piece belongs to."""

    name: str
    """The name of the series."""
    current: int
    """Which part this is, from 1."""
    parts: tuple[LinkView, ...]
    """All its parts, in order."""
