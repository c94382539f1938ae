"""Putting documents together into a hub: who wrote what, about what, where, and in which state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from hcsite.core.diagnostics import Diagnostic, error, info, warning
from hcsite.core.text import slugify
from hcsite.model.address import address_of, stem_of
from hcsite.model.cast import ORGANISATION, Cast, authors_of, check_names, check_people, topics_of
from hcsite.model.document import FEWEST_WORDS, Document
from hcsite.model.hub import Hub, Page, Person, Post, Topic
from hcsite.model.kinds import Kind
from hcsite.model.lifecycle import State, review_state_of, state_of
from hcsite.model.matter import PageMatter, PersonMatter, PostMatter, TopicMatter
from hcsite.model.rule import is_clinical
from hcsite.model.signoff import Signatures, SignOff
from hcsite.model.site import Site


@dataclass(frozen=True, slots=True)
class Documents:
    """All content files that could be read, by kind, each sorted by path.

    `unreadable` are the paths of those that could not: what they hold is not known, so nobody is
    told that it is missing. `partial` is what could be read of them: what else is wrong there is
    told at once, and nothing is made of it.
    """

    posts: Sequence[Document[PostMatter]] = ()
    pages: Sequence[Document[PageMatter]] = ()
    people: Sequence[Document[PersonMatter]] = ()
    topics: Sequence[Document[TopicMatter]] = ()
    unreadable: Sequence[str] = ()
    partial: Sequence[Document[Any]] = ()

    @property
    def lost(self) -> frozenset[str]:
        """The names (in the form of slugs) of people and topics in files that cannot be read."""
        return frozenset(slugify(stem_of(path)) for path in self.unreadable)


def assemble(
    site: Site,
    documents: Documents,
    as_of: datetime,
    *,
    shown: frozenset[State] = frozenset({State.LIVE}),
) -> tuple[Hub, list[Diagnostic]]:
    """The hub at an instant, and what is wrong in how its parts fit together."""
    found: list[Diagnostic] = []
    people = _people(documents.people, found)
    topics = _topics(documents.topics, found)
    vocabulary = _vocabulary(topics, found)
    today = as_of.astimezone(ZoneInfo(site.time_zone)).date()
    cast = Cast(site, people, topics, vocabulary, as_of, documents.lost, today)
    faulty = {document.path for document in documents.partial}  # a preview shows what it was
    posts = [
        _post(document, cast, [] if document.path in faulty else found)
        for document in documents.posts
    ]
    for document in documents.partial:
        own: list[Diagnostic] = []
        if isinstance(document.matter, PostMatter):
            check_names(document, cast, own)
        found.extend(graded(own, state_of_partial(document)))
    _check_identities(posts, found)
    posts.sort(key=_newest_first)
    pages = [_page(document) for document in documents.pages]
    _check_series(posts, found)
    return Hub(site, as_of, tuple(posts), tuple(pages), people, topics, shown), found


def _check_identities(posts: Sequence[Post], found: list[Diagnostic]) -> None:
    """Feeds and calendars know a piece by its identity alone: two must not share one."""
    owners: dict[str, Post] = {}
    for post in posts:
        other = owners.setdefault(post.identity, post)
        if other is not post:
            path, line = post.document.path, post.document.line_of("id")
            message = f"The id “{post.identity}” is that of {other.document.path} too."
            hint = "It was probably copied; take the line out, or give this one an id of its own."
            clash = error("HC409", message, path=path, line=line, hint=hint)
            found.extend(graded(graded([clash], post.state), other.state))


def _newest_first(post: Post) -> tuple[float, str]:
    moment = post.matter.published
    return (-moment.timestamp() if moment else 0.0, post.address)


def state_of_partial(document: Document[Any]) -> State:
    """Draft where nothing that could be read of a file speaks for more, else live."""
    matter = document.matter
    dated = not isinstance(matter, PostMatter) or document.has("published")
    return State.LIVE if dated and not matter.draft else State.DRAFT


def is_public(state: State) -> bool:
    """Whether findings in a piece of this state stop a build."""
    return state in (State.LIVE, State.EXPIRED)


def graded(found: Iterable[Diagnostic], state: State) -> list[Diagnostic]:
    """Findings in a piece; nothing in a draft or in what is still to come stops a build."""
    if is_public(state):
        return list(found)
    return [item.eased() for item in found]


def _people(
    documents: Sequence[Document[PersonMatter]], found: list[Diagnostic]
) -> dict[str, Person]:
    people: dict[str, Person] = {}
    for document in documents:
        matter = document.matter
        state = State.DRAFT if matter.draft else State.LIVE
        name = stem_of(document.path)
        person = Person(document, name, address_of(document.path, Kind.PERSON, matter.slug), state)
        if name in people or name == ORGANISATION:
            message = f"The id “{name}” is already taken."
            hint = "The file's name is the person's id; choose another."
            clash = error("HC406", message, path=document.path, line=1, hint=hint)
            found.extend(graded([clash], state))
        people.setdefault(name, person)
    return people


def _topics(
    documents: Sequence[Document[TopicMatter]], found: list[Diagnostic]
) -> dict[str, Topic]:
    topics: dict[str, Topic] = {}
    for document in documents:
        matter = document.matter
        name = stem_of(document.path)
        state = State.DRAFT if matter.draft else State.LIVE
        if name in topics:
            message = f"There are two topics called “{name}”."
            hint = "Rename one of the two files."
            clash = error("HC406", message, path=document.path, line=1, hint=hint)
            found.extend(graded([clash], state))
        address = address_of(document.path, Kind.TOPIC, matter.slug)
        topics.setdefault(name, Topic(document, name, address, state))
    return topics


def _vocabulary(topics: dict[str, Topic], found: list[Diagnostic]) -> dict[str, str]:
    """The id of a topic by each word that means it: id, title, synonyms, in any case.

    A draft takes no word away from a topic that readers see.
    """
    words: dict[str, str] = {}
    for topic in sorted(topics.values(), key=lambda topic: topic.state is State.DRAFT):
        matter = topic.document.matter
        for word in (topic.id, matter.title, *matter.synonyms):
            other = words.setdefault(slugify(word), topic.id)
            if other != topic.id:
                message = f"“{word}” means two topics: {other} and {topic.id}."
                path, line = topic.document.path, topic.document.line_of("synonyms")
                hint = "Take the word out of one of the two."
                clash = error("HC407", message, path=path, line=line, hint=hint)
                found.extend(graded([clash], topic.state))
    return words


def _post(document: Document[PostMatter], cast: Cast, found: list[Diagnostic]) -> Post:
    matter = document.matter
    clinical = is_clinical(matter, document.kind, cast.site)
    signoff = Signatures(matter.assurance.approvals, document.intact, clinical, cast.site).state
    state = state_of(
        draft=matter.draft,
        published=matter.published,
        expires=matter.expires,
        as_of=cast.as_of,
        held=signoff is SignOff.MISSING and not matter.legacy,
    )
    own: list[Diagnostic] = []
    authors, by_organisation = authors_of(document, cast, own)
    topics = topics_of(document, cast, own)
    check_people(document, cast, own)
    if document.kind is Kind.INFOGRAPHIC:
        _check_infographic(document, own)
    if matter.published is None and not matter.draft:
        hint = "Add “published: 2026-03-02” (the day from which readers may see it)."
        message = "This has no date of publication, so it is a draft."
        own.append(info("HC411", message, path=document.path, line=1, hint=hint))
    found.extend(graded(own, State.DRAFT if matter.is_retracted else state))
    grace = cast.site.review.grace_days
    return Post(
        document,
        address_of(document.path, document.kind, matter.slug),
        matter.id or document.path,
        state,
        review_state_of(matter.review_due, today=cast.today, grace_days=grace),
        authors,
        by_organisation,
        topics,
        clinical,
        signoff,
    )


def _check_infographic(document: Document[PostMatter], found: list[Diagnostic]) -> None:
    drawn = document.matter.image is None  # its words are the picture, however few they are
    if document.body.words < FEWEST_WORDS and not drawn:
        message = "This infographic has no full text."
        hint = (
            "Write below the front matter all that the picture says, for those who cannot see it."
        )
        found.append(error("ACC-02", message, path=document.path, line=1, hint=hint))


def _page(document: Document[PageMatter]) -> Page:
    matter = document.matter
    state = State.DRAFT if matter.draft else State.LIVE
    return Page(document, address_of(document.path, Kind.PAGE, matter.slug), state)


def _check_series(posts: Sequence[Post], found: list[Diagnostic]) -> None:
    taken: dict[tuple[str, int], Post] = {}
    for post in posts:
        series = post.matter.series
        if series is None or not series.part or post.state is State.DRAFT or post.is_retracted:
            continue
        other = taken.setdefault((slugify(series.name), series.part), post)
        if other is not post:
            message = f"Part {series.part} of “{series.name}” is also {other.document.path}."
            line = post.document.line_of("series")
            path, hint = post.document.path, "Give one of the two another number."
            clash = warning("HC408", message, path=path, line=line, hint=hint)
            found.extend(graded(graded([clash], post.state), other.state))
