"""The cast of a hub: the people whom a piece may name, and the topics that it may be about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from hcsite.core.diagnostics import Diagnostic, error
from hcsite.core.text import did_you_mean, slugify
from hcsite.model.document import Document
from hcsite.model.hub import Person, Topic
from hcsite.model.lifecycle import State
from hcsite.model.matter import PostMatter
from hcsite.model.site import Site

ORGANISATION = "org"


@dataclass(frozen=True, slots=True)
class Cast:
    """Who there is, and what a piece can be about; `vocabulary` gives the topic of each word.

    `lost` are the names of people and topics in files that cannot be read, `today` is the day in
    the hub's time zone.
    """

    site: Site
    people: dict[str, Person]
    topics: dict[str, Topic]
    vocabulary: dict[str, str]
    as_of: datetime
    lost: frozenset[str]
    today: date


def authors_of(
    document: Document[PostMatter], cast: Cast, found: list[Diagnostic]
) -> tuple[tuple[str, ...], bool]:
    """The people who wrote a piece, and whether the organisation signs it."""
    names = document.matter.authors
    by_organisation = ORGANISATION in names or not names
    if by_organisation and not cast.site.content.org_author:
        hint = "Name a person of content/people/ under “authors:”."
        message = "Nobody signs this, and this hub wants a person's name on each piece."
        line = document.line_of("authors")
        found.append(error("AUT-01", message, path=document.path, line=line, hint=hint))
    people = tuple(name for name in dict.fromkeys(names) if name != ORGANISATION)
    _check_known(people, "authors", document, cast, found)
    return tuple(name for name in people if name in cast.people), by_organisation


def check_names(document: Document[PostMatter], cast: Cast, found: list[Diagnostic]) -> None:
    """All whom and all that a document names is known, though it cannot be used as it is."""
    if document.matter.authors or not document.has("authors"):
        authors_of(document, cast, found)
    topics_of(document, cast, found)
    check_people(document, cast, found)


def check_people(document: Document[PostMatter], cast: Cast, found: list[Diagnostic]) -> None:
    """Who reviewed, edited, approved or answers for a piece is known; each is told of once."""
    matter, assurance = document.matter, document.matter.assurance
    story, translation = assurance.case_story, assurance.translation_of
    named = {
        "reviewers": [review.id for review in matter.reviewers],
        "editor": [matter.editor],
        "ai": [matter.ai.responsible],
        "approvals": [approval.by for approval in assurance.approvals],
        "case_story": [story.checked_by] if story else [],
        "translation_of": [translation.reviewer] if translation else [],
        "scores": [score.by for score in assurance.scores],
    }
    for key, names in named.items():
        _check_known(filter(None, dict.fromkeys(names)), key, document, cast, found)


def _check_known(
    names: Iterable[str],
    key: str,
    document: Document[PostMatter],
    cast: Cast,
    found: list[Diagnostic],
) -> None:
    for name in names:
        person = cast.people.get(name)
        if (person is not None and person.state is State.LIVE) or slugify(name) in cast.lost:
            continue
        known = [p.id for p in cast.people.values() if p.state is State.LIVE]
        hint = did_you_mean(name, known) or f"Make content/people/{slugify(name) or 'name'}.md."
        if person is not None:
            hint = f"Take “draft: true” out of {person.document.path} when it is ready."
        what = "is still a draft" if person else "is not in content/people/"
        message = f"“{name}” {what}."
        line = document.line_of(key)
        found.append(error("HC402", message, path=document.path, line=line, hint=hint))


def topics_of(
    document: Document[PostMatter], cast: Cast, found: list[Diagnostic]
) -> tuple[str, ...]:
    """The ids of the topics that a piece is about."""
    ids: dict[str, None] = {}
    for word in document.matter.topics:
        known = cast.vocabulary.get(slugify(word))
        if known is not None and cast.topics[known].state is State.LIVE:
            ids[known] = None
            continue
        if known is None and slugify(word) in cast.lost:
            continue
        hint = did_you_mean(word, list(cast.topics)) or (
            f"Make content/topics/{slugify(word) or 'name'}.md, or use “tags:” for free words."
        )
        message = f"There is no topic “{word}”." if known is None else f"“{word}” is still a draft."
        line = document.line_of("topics")
        found.append(error("HC403", message, path=document.path, line=line, hint=hint))
    return tuple(ids)
