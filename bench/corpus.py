"""An invented hub of any size: the same seed, posts and words give the same content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from bench.dice import Dice
from bench.prose import body_of, phrase, sentence
from bench.vocabulary import PAGES, PEOPLE, ROLES, TAGS, TOPICS

NAME = "Harbour Lane Health"
TAGLINE = "Plain health advice from an invented clinic"
BASE_URL = "https://harbour-lane.example/"
AS_OF = "2026-06-01"
"""The day for which both sites are built, so that no measurement depends on the calendar."""

NEWEST = 24
"""So many cards stand on the first page of a list; longer lists have a page for each year."""

_FIRST = datetime(2016, 1, 1, 6, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Source:
    """What a post rests on."""

    title: str
    url: str
    publisher: str
    year: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post; links in its body name the files of other posts."""

    slug: str
    title: str
    summary: str
    published: datetime
    topics: tuple[str, ...]
    tags: tuple[str, ...]
    author: str
    reviewer: str
    reviewed: date
    key_message: str
    sources: tuple[Source, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, a topic or a page: what a short file says."""

    id: str
    title: str
    summary: str
    body: str
    role: str = ""


@dataclass(frozen=True)
class Corpus:
    """A hub of so many posts of about so many words each, from so many days after `first`."""

    posts: int
    words: int
    seed: int = 1
    first: datetime = _FIRST
    days: int = 3650

    @cached_property
    def people(self) -> tuple[Entry, ...]:
        """Twelve people who write and review."""
        return tuple(self._person(name) for name in PEOPLE)

    @cached_property
    def topics(self) -> tuple[Entry, ...]:
        """Twenty topics."""
        return tuple(self._entry("topic", name, title) for name, title in TOPICS.items())

    @cached_property
    def pages(self) -> tuple[Entry, ...]:
        """The pages that every trusted hub has."""
        return tuple(self._entry("page", name, title, words=180) for name, title in PAGES.items())

    def each_post(self) -> Iterator[Post]:
        """The posts one by one, so that a hub of any size fits into memory."""
        return (self.post(number) for number in range(self.posts))

    def post(self, number: int) -> Post:
        """One post; it depends on its number, and on the size of the hub only by its links."""
        dice = Dice(self.seed, "post", number)
        author, reviewer = dice.sample(self.people, 2)
        published = self.first + timedelta(minutes=dice.below(self.days * 24 * 60))
        return Post(
            slug=slug(number),
            title=f"{phrase(dice)}, part {number + 1}",
            summary=f"{sentence(dice)} {sentence(dice)}",
            published=published,
            topics=dice.sample(tuple(TOPICS), 2 + dice.below(2)),
            tags=_tags(dice),
            author=author.id,
            reviewer=reviewer.id,
            reviewed=date(2025, 6, 1) + timedelta(days=dice.below(300)),
            key_message=sentence(dice),
            sources=tuple(_source(dice) for _ in range(1 + dice.below(3))),
            body=body_of(dice, self.words, lambda: f"{slug(dice.below(self.posts))}.md"),
        )

    def lists(self) -> dict[str, dict[int, int]]:
        """How many posts each list has by year, by its address (`/posts/`, `/topics/heart/`)."""
        counts: dict[str, dict[int, int]] = {}
        for number in range(self.posts):
            post = Corpus(self.posts, 0, self.seed).post(number)
            for address in addresses(post):
                years = counts.setdefault(address, {})
                years[post.published.year] = years.get(post.published.year, 0) + 1
        return counts

    def archives(self) -> Iterator[tuple[str, int]]:
        """The address and the year of each archive: lists that are longer than one page."""
        for address, years in sorted(self.lists().items()):
            if sum(years.values()) > NEWEST:
                yield from ((address, year) for year in sorted(years))

    def _person(self, name: str) -> Entry:
        dice = Dice(self.seed, "person", name)
        words = f"{name} is an invented person. {sentence(dice)} {sentence(dice)}"
        return Entry(name.lower().replace(" ", "-"), name, sentence(dice), words, dice.pick(ROLES))

    def _entry(self, kind: str, name: str, title: str, *, words: int = 40) -> Entry:
        dice = Dice(self.seed, kind, name)
        return Entry(name, title, sentence(dice), body_of(dice, words))


def slug(number: int) -> str:
    """The name of a post's file."""
    return f"post-{number + 1:06}"


def addresses(post: Post) -> tuple[str, ...]:
    """The lists on which a post stands."""
    return ("/posts/", *(f"/topics/{topic}/" for topic in post.topics), f"/people/{post.author}/")


def _tags(dice: Dice) -> tuple[str, ...]:
    """Three to five tags, a few of which are on many posts and most on few."""
    wanted, tags = 3 + dice.below(3), dict[str, None]()
    while len(tags) < wanted:
        tags[TAGS[dice.below(len(TAGS)) * dice.below(len(TAGS)) // len(TAGS)]] = None
    return tuple(tags)


def _source(dice: Dice) -> Source:
    year = str(2015 + dice.below(11))
    number = dice.below(100_000)
    return Source(phrase(dice), f"https://source.example/{number}", "The Sample Journal", year)
