"""The hub: all its content at one moment, with states, addresses and references resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from hcsite.model.document import Document
from hcsite.model.lifecycle import ReviewState, State
from hcsite.model.matter import PageMatter, PersonMatter, PostMatter, TopicMatter
from hcsite.model.site import Site


@dataclass(frozen=True, slots=True)
class Post:
    """A post or an infographic in the hub. `authors`, `topics`… are ids that exist.

    `identity` is stable: it stays when title, slug or address change.
    """

    document: Document[PostMatter]
    address: str
    identity: str
    state: State
    review: ReviewState = ReviewState.NONE
    authors: tuple[str, ...] = ()
    by_organisation: bool = False
    topics: tuple[str, ...] = ()

    @property
    def matter(self) -> PostMatter:
        """Its front matter."""
        return self.document.matter

    @property
    def is_retracted(self) -> bool:
        """Whether it was taken back: its page stays with a notice, and no list leads to it."""
        return any(c.type == "retraction" for c in self.document.matter.corrections)

    @property
    def is_outdated(self) -> bool:
        """Whether search engines and feeds should no longer bring readers here."""
        return self.is_retracted or self.review is ReviewState.OVERDUE

    @property
    def published(self) -> datetime:
        """When it was or will be published; only to be asked where it has such a date."""
        moment = self.document.matter.published
        if moment is None:
            raise ValueError(self.document.path)
        return moment


@dataclass(frozen=True, slots=True)
class Page:
    """A page in the hub."""

    document: Document[PageMatter]
    address: str
    state: State


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the hub."""

    document: Document[PersonMatter]
    id: str
    address: str
    state: State


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of the declared vocabulary."""

    document: Document[TopicMatter]
    id: str
    address: str
    state: State


Piece = Post | Page | Person | Topic
"""Anything that has an address of its own and a file that it comes from."""


@dataclass(frozen=True, slots=True)
class Hub:
    """Everything. `posts` are newest first (drafts without a date last).

    `shown` are the states whose pieces are in the output: live ones, in a preview drafts too.
    """

    site: Site
    as_of: datetime
    posts: tuple[Post, ...]
    pages: tuple[Page, ...]
    people: Mapping[str, Person]
    topics: Mapping[str, Topic]
    shown: frozenset[State] = frozenset({State.LIVE})

    @property
    def shown_posts(self) -> tuple[Post, ...]:
        """The posts and infographics of the output, newest first: each has a page."""
        return tuple(post for post in self.posts if post.state in self.shown)

    @property
    def listed_posts(self) -> tuple[Post, ...]:
        """Those of the output that lists offer to readers: all but what was taken back."""
        return tuple(post for post in self.shown_posts if not post.is_retracted)
