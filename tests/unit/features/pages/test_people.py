"""People: their list and their profiles."""

from __future__ import annotations

from datetime import date

import pytest

from hcsite.engine.job import Job
from hcsite.features.pages.archives import NEWEST
from hcsite.features.pages.people import people_jobs
from hcsite.model.document import Document
from hcsite.model.hub import Hub
from hcsite.model.lifecycle import State
from hcsite.model.matter import Affiliation, PersonMatter
from hcsite.model.trust import Credential, Interests, Review
from hcsite.theme.views import BodyView, LinkView, PeopleView, PersonView
from tests.unit.features.pages.hubs import hub, planned, posts
from tests.unit.model.documents import person, post


def profiles(built: Hub) -> dict[str, PersonView]:
    """The profile of each person, by the path of its page."""
    jobs = list(people_jobs(*planned(built)))
    return {job.path: job.args for job in jobs if isinstance(job.args, PersonView)}


def profile(document: Document[PersonMatter]) -> PersonView:
    """The profile of one person."""
    (view,) = profiles(hub(document)).values()
    return view


def test_no_people() -> None:
    """A hub without people has no list of them."""
    assert [] == list(people_jobs(*planned(hub(*posts(2)))))


def test_the_list() -> None:
    """All who are active, in the order of their ids; those who left keep their profile."""
    built = hub(person("cai"), person("ana"), person("ben", active=False))
    first, *others = people_jobs(*planned(built))
    view = first.args
    assert isinstance(view, PeopleView)
    assert ("people/index.html", "/hub/people/") == (first.path, view.url)
    assert {"ana", "cai"} == {card.id for card in view.people}
    assert {f"people/{name}/index.html" for name in ("ana", "ben", "cai")} == {
        job.path for job in others
    }


def test_a_profile() -> None:
    """All that is told of a person, with the job's template and source."""
    ana = person(
        "ana",
        summary="A nurse.",
        specialties=("Home visits",),
        credentials=(Credential("RN"),),
        ids=(("orcid", "0000-0002-1825-0097"),),
        same_as=("https://orcid.org/0000-0002-1825-0097",),
        languages=("en", "es"),
        interests=Interests(none=True, date=date(2026, 1, 1)),
        extra={"a": 1},
    )
    _, job = people_jobs(*planned(hub(ana)))
    view = job.args
    assert isinstance(view, PersonView)
    expected = PersonView(
        url="/hub/people/ana/",
        canonical="https://health.example.org/hub/people/ana/",
        person=view.person,
        body=BodyView(),
        summary="A nurse.",
        specialties=("Home visits",),
        credentials=(Credential("RN"),),
        ids=(("orcid", "0000-0002-1825-0097"),),
        same_as=("https://orcid.org/0000-0002-1825-0097",),
        languages=("en", "es"),
        interests=Interests(none=True, date=date(2026, 1, 1)),
        feeds=view.feeds,
        extra={"a": 1},
    )
    assert expected == view
    assert ("ana", 3) == (view.person.id, len(view.feeds))
    assert ("closure of person.html", "content/people/ana.md") == (job.closure, job.source)


@pytest.mark.parametrize(
    ("affiliation", "own", "link"),
    [
        (Affiliation(), True, None),
        (
            Affiliation(own=False, name="Clinic", url="https://c/"),
            False,
            LinkView("https://c/", "Clinic"),
        ),
        (Affiliation(own=False, name="Clinic"), False, LinkView("", "Clinic")),
    ],
)
def test_affiliations(affiliation: Affiliation, own: bool, link: LinkView | None) -> None:
    """Somebody works here, or elsewhere, which is named."""
    view = profile(person("ana", affiliation=affiliation))
    assert (own, link) == (view.own_affiliation, view.affiliation)


def test_what_a_person_wrote_and_reviewed() -> None:
    """Pieces that are shown, the newest first; to review one is not to write it."""
    built = hub(
        person("ana"),
        person("ben"),
        *posts(2, authors=("ana",), reviewers=(Review("ben"),)),
        post("draft", authors=("ana",), reviewers=(Review("ben"),), draft=True),
    )
    views = profiles(built)
    ana, ben = views["people/ana/index.html"], views["people/ben/index.html"]
    assert ["P001", "P000"] == [card.title for card in ana.written]
    assert ["P001", "P000"] == [card.title for card in ben.reviewed]
    assert ((), ()) == (ana.reviewed, ben.written)


def test_a_person_who_wrote_much() -> None:
    """The profile has the newest pieces, years have them all, and each says whose it is."""
    built = hub(person("ana", honorific_prefix="Dr"), *posts(NEWEST + 1, authors=("ana",)))
    _, page, year = people_jobs(*planned(built))
    assert NEWEST == len(page.args.written)
    assert (LinkView("/hub/people/ana/2025/", "2025"),) == page.args.years
    assert ("people/ana/2025/index.html", 2025) == (year.path, year.args.year)
    assert LinkView("/hub/people/ana/", "Dr Ana") == year.args.subject
    assert NEWEST + 1 == len(year.args.cards)


def test_drafts() -> None:
    """A draft has no profile in public; in a preview it has one, but no feeds."""
    draft = person("ana", draft=True)
    assert [] == list(people_jobs(*planned(hub(draft))))
    _, job = people_jobs(*planned(hub(draft, shown=State)))
    assert isinstance(job, Job)
    assert () == job.args.feeds
