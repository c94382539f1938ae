"""The hub: all its content at one moment, with states, addresses and references resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hcsite.model.document import Document
from hcsite.model.kinds import Kind
from hcsite.model.lifecycle import ReviewState, State
from hcsite.model.matter import PageMatter, PersonMatter, PostMatter, TopicMatter
from hcsite.model.signoff import SignOff
from hcsite.model.site import Site


@dataclass(frozen=True, slots=True)
class Post:
    """A post or an infographic in the hub. `authors`, `topics`… are ids that exist.

    `identity` is stable: it stays when title, slug or address change. `clinical`: the rules for
    clinical content hold. `signoff` tells how it stands with its approvals.
    """

    document: Document[PostMatter]
    address: str
    identity: str
    state: State
    review: ReviewState = ReviewState.NONE
    authors: tuple[str, ...] = ()
    by_organisation: bool = False
    topics: tuple[str, ...] = ()
    clinical: bool = False
    signoff: SignOff = SignOff.NONE_NEEDED

    @property
    def matter(self) -> PostMatter:
        """Its front matter."""
        return self.document.matter

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return self.address.strip("/").rpartition("/")[2]

    @property
    def is_retracted(self) -> bool:
        """Whether it was taken back: its page stays with a notice, and no list leads to it."""
        return self.document.matter.is_retracted

    @property
    def is_drawn(self) -> bool:
        """Whether it is an infographic that names no picture, so that one is drawn."""
        wanted = self.document.kind is Kind.INFOGRAPHIC and self.matter.image is None
        return wanted and not self.is_retracted

    @property
    def is_retired(self) -> bool:
        """Whether it is no longer kept up: its page stays with a notice."""
        return self.document.matter.assurance.retired is not None

    @property
    def is_outdated(self) -> bool:
        """Whether lists, feeds and search engines should no longer bring readers here."""
        return self.is_retracted or self.is_retired or self.review is ReviewState.OVERDUE

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

    @property
    def spoken_name(self) -> str:
        """The name as people say it: `Dr Anna Reid`."""
        matter = self.document.matter
        return f"{matter.honorific_prefix} {matter.name}".strip()


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

    What follows from that is worked out once: `shown_posts` are the posts and infographics of the
    output, newest first, each of which has a page; `listed_posts` those that lists offer to
    readers, all but what was taken back or is long overdue for a review; `about`, `written` and
    `reviewed` are the listed ones by topic, author and reviewer.
    """

    site: Site
    as_of: datetime
    posts: tuple[Post, ...]
    pages: tuple[Page, ...]
    people: Mapping[str, Person]
    topics: Mapping[str, Topic]
    shown: frozenset[State] = frozenset({State.LIVE})
    shown_posts: tuple[Post, ...] = field(init=False, repr=False, compare=False)
    listed_posts: tuple[Post, ...] = field(init=False, repr=False, compare=False)
    about: Mapping[str, tuple[Post, ...]] = field(init=False, repr=False, compare=False)
    written: Mapping[str, tuple[Post, ...]] = field(init=False, repr=False, compare=False)
    reviewed: Mapping[str, tuple[Post, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        shown = tuple(post for post in self.posts if post.state in self.shown)
        listed = tuple(post for post in shown if not post.is_outdated)
        object.__setattr__(self, "shown_posts", shown)
        object.__setattr__(self, "listed_posts", listed)
        object.__setattr__(self, "about", _grouped(listed, lambda post: post.topics))
        object.__setattr__(self, "written", _grouped(listed, lambda post: post.authors))
        object.__setattr__(self, "reviewed", _grouped(listed, _reviewer_ids))

    @property
    def today(self) -> date:
        """The day of this moment in the hub's time zone."""
        return self.as_of.astimezone(ZoneInfo(self.site.time_zone)).date()

    def topic_titles(self, post: Post) -> tuple[str, ...]:
        """The titles of the topics of a piece, in its order."""
        known = (self.topics[topic] for topic in post.topics if topic in self.topics)
        return tuple(topic.document.matter.title for topic in known)


def people_of(post: Post) -> Iterable[str]:
    """The ids of all who wrote, reviewed or edited a piece, some of them more than once."""
    return (*post.authors, *_reviewer_ids(post), *filter(None, [post.matter.editor]))


def _reviewer_ids(post: Post) -> Iterable[str]:
    return (review.id for review in post.matter.reviewers)


def _grouped(
    posts: Iterable[Post], names_of: Callable[[Post], Iterable[str]]
) -> Mapping[str, tuple[Post, ...]]:
    groups: dict[str, list[Post]] = defaultdict(list)
    for post in posts:
        for name in dict.fromkeys(names_of(post)):
            groups[name].append(post)
    return {name: tuple(members) for name, members in groups.items()}
