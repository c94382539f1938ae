"""People: their list and their profiles."""

from __future__ import annotations

from collections.abc import Iterator

from hcsite.engine.job import Job
from hcsite.features.pages.archives import NEWEST, year_jobs, year_links
from hcsite.features.pages.cards import Cards
from hcsite.features.pages.context import Context
from hcsite.features.pages.jobs import page_job
from hcsite.model.hub import Person, Post
from hcsite.model.lifecycle import State
from hcsite.model.trust import is_old
from hcsite.theme.views import LinkView, PeopleView, PersonView


def written_by(person: Person, context: Context) -> tuple[Post, ...]:
    """The pieces of a person that lists offer, newest first."""
    return context.hub.written.get(person.id, ())


def people_jobs(context: Context, cards: Cards) -> Iterator[Job]:
    """The list of people and a profile for each."""
    people = [p for p in context.hub.people.values() if p.id in cards.people]
    if not people:
        return
    address = "/people/"
    active = tuple(cards.people[p.id] for p in people if p.document.matter.active)
    view = PeopleView(context.url(address), context.canonical(address), active)
    yield page_job(context, "people", address, view, "people.html")
    for person in people:
        yield from _person_jobs(person, context, cards)


def _person_jobs(person: Person, context: Context, cards: Cards) -> Iterator[Job]:
    written = written_by(person, context)
    view = _person_view(person, written, context, cards)
    source = person.document.path
    yield page_job(context, "person", person.address, view, "person.html", source=source)
    subject = LinkView(view.url, view.person.display_name)
    yield from year_jobs(context, cards, person.address, written, subject=subject)


def _person_view(
    person: Person, written: tuple[Post, ...], context: Context, cards: Cards
) -> PersonView:
    matter = person.document.matter
    reviewed = context.hub.reviewed.get(person.id, ())
    elsewhere = matter.affiliation
    return PersonView(
        url=context.url(person.address),
        canonical=context.canonical(person.address),
        person=cards.people[person.id],
        body=context.body(person.document.path, person.document.body),
        summary=matter.summary,
        own_affiliation=elsewhere.own,
        affiliation=None if elsewhere.own else LinkView(elsewhere.url, elsewhere.name),
        specialties=matter.specialties,
        credentials=matter.credentials,
        ids=matter.ids,
        same_as=matter.same_as,
        languages=matter.languages,
        interests=matter.interests,
        interests_old=is_old(matter.interests, context.hub.today),
        active=matter.active,
        written=cards.of(written[:NEWEST]),
        reviewed=cards.of(reviewed[:NEWEST]),
        years=year_links(context, person.address, written),
        feeds=context.feeds(person.address) if person.state is State.LIVE else (),
        extra=matter.extra,
    )
