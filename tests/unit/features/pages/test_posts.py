"""Posts and infographics as views."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from hcsite.features.pages.cards import Cards
from hcsite.features.pages.posts import post_jobs, post_view
from hcsite.model.document import Body
from hcsite.model.kinds import Kind
from hcsite.model.lifecycle import State
from hcsite.model.matter import Series
from hcsite.model.media import Medium
from hcsite.model.site import ContentPolicy
from hcsite.model.trust import (
    AiUse,
    Assurance,
    CaseStory,
    Correction,
    Emergency,
    Funding,
    Image,
    Retirement,
    Review,
    Source,
    Subject,
)
from hcsite.theme.views import (
    BodyView,
    HoleView,
    ImageView,
    LinkView,
    PersonCard,
    PostView,
    ReviewView,
    SeriesView,
    VideoView,
)
from tests.unit.features.pages.hubs import context_of, hub, planned, posts
from tests.unit.model.documents import PAST, SITE, page, person, post, topic

REVIEW = Review("ben", "clinical", date(2026, 1, 5))
FULL: dict[str, Any] = {
    "summary": "Less.",
    "lang": "ar",
    "updated": datetime(2026, 2, 1, tzinfo=UTC),
    "last_reviewed": date(2026, 1, 5),
    "review_due": date(2026, 1, 6),
    "key_message": "Eat less salt.",
    "actions": ("Taste first.",),
    "authors": ("ana", "org"),
    "reviewers": (REVIEW, Review("gone")),
    "editor": "ben",
    "topics": ("heart",),
    "tags": ("salt",),
    "series": Series("Salt", 1),
    "image": Image("plate.png", "A plate"),
    "sources": (Source("Guideline"),),
    "funding": Funding("Paid by a fund."),
    "ai": AiUse("assisted", ("X",), "ana"),
    "license": "CC-BY-4.0",
    "corrections": (Correction(date(2026, 2, 1), note="A limit."),),
    "clinical": True,
    "audience": "patient",
    "about": (Subject("Hypertension"),),
    "specialties": ("Cardiovascular",),
    "assurance": Assurance(
        retired=Retirement(date(2026, 3, 1), "A newer guide.", "/posts/"),
        benefits="Less pressure.",
        risks="None known.",
        unknowns="How much.",
        emergency=(Emergency(("chest pain",)),),
        case_story=CaseStory("1", "Details were changed."),
    ),
    "extra": {"a": 1},
}


def view_of(*documents: Any, shown: Any = (State.LIVE,), site: Any = SITE) -> PostView:
    """The view of the first piece."""
    job = next(iter(post_jobs(*planned(hub(*documents, shown=shown, site=site)))))
    assert isinstance(job.args, PostView)
    return job.args


def test_every_field() -> None:
    """Front matter, states, people and links come together, and nothing is left out."""
    body = Body("digest", words=7, lead="Lead.")
    salt = post("salt", body=body, **FULL)
    plate = Medium("content/posts/plate.png", "d", "image/png", 40, 30)
    built = hub(salt, person("ana", honorific_prefix="Dr"), person("ben"), topic("heart"))
    holes = (HoleView("/a/"),)
    context = context_of(
        built,
        media={plate.path: plate},
        holes={salt.path: holes},
        images={salt.path: plate.path},
    )
    card = ImageView("/hub/cards/salt.jpg", 1200, 630, "image/jpeg", "Salt.")
    film = VideoView("/hub/media/salt.mp4", "video/mp4")
    context = replace(context, shares={salt.path: card}, videos={salt.path: film})
    series = SeriesView("Salt", 1, ())
    view = post_view(built.posts[0], context, Cards(context), related=(), series=series)
    ana = PersonCard("ana", "/hub/people/ana/", "Ana", "Dr")
    ben = PersonCard("ben", "/hub/people/ben/", "Ben")
    same = "summary lang updated last_reviewed review_due key_message actions tags sources funding"
    same += " license corrections clinical audience about specialties extra"
    expected = PostView(
        url="/hub/posts/salt/",
        canonical="https://health.example.org/hub/posts/salt/",
        kind="post",
        title="Salt",
        body=BodyView("digest", holes, lead="Lead."),
        direction="rtl",
        published=PAST,
        review_state="overdue",
        authors=(ana,),
        by_organisation=True,
        reviewers=(ReviewView(ben, REVIEW),),
        editor=ben,
        topics=(LinkView("/hub/topics/heart/", "Heart"),),
        image=context.picture(salt.path, FULL["image"]),
        share_image=card,
        video=film,
        series=series,
        ai=AiUse("assisted", ("X",), "Dr Ana"),
        retired=Retirement(date(2026, 3, 1), "A newer guide."),
        benefits="Less pressure.",
        risks="None known.",
        unknowns="How much.",
        emergency=(Emergency(("chest pain",)),),
        story_note="Details were changed.",
        state="live",
        **{name: FULL[name] for name in same.split()},
    )
    assert expected == view
    default = PostView("", "", "", "", BodyView())
    unset = {f.name for f in fields(view) if getattr(view, f.name) == getattr(default, f.name)}
    told_elsewhere = "drawn glance related state translation_of translations"
    assert {*told_elsewhere.split()} == unset


def test_the_smallest_post() -> None:
    """A title, a date and a body are enough."""
    view = view_of(post("salt", body=Body(lead="Lead.")))
    assert ("Salt", "Lead.", "en", "ltr") == (view.title, view.summary, view.lang, view.direction)
    assert ((), True, None, ()) == (view.authors, view.by_organisation, view.editor, view.topics)
    assert ("none", "live") == (view.review_state, view.state)


def test_jobs() -> None:
    """Each piece that is shown has a page by its kind's template, with its file and its text."""
    built = hub(
        post("plate", kind=Kind.INFOGRAPHIC, body=Body("digest")),
        *posts(1),
        post("draft", draft=True),
        page("about"),
    )
    first, second = post_jobs(*planned(built))
    renderer = "hcsite.features.pages.render:post"
    assert [
        ("infographics/plate/index.html", "closure of infographic.html", ("digest",)),
        ("posts/p000/index.html", "closure of post.html", ()),
    ] == [(job.path, job.closure, job.texts) for job in (first, second)]
    assert [renderer] * 2 == [first.renderer, second.renderer]
    sources = ["content/infographics/plate.md", "content/posts/p000.md"]
    assert sources == [first.source, second.source]


def test_related_and_series() -> None:
    """Pieces come with the cards of related ones and with their series."""
    built = hub(*posts(3, tags=("salt",)), post("part", series=Series("s"), published=PAST))
    views = {job.args.title: job.args for job in post_jobs(*planned(built))}
    assert ["P002", "P000"] == [card.title for card in views["P001"].related]
    assert SeriesView("s", 1, (LinkView("/hub/posts/part/", "Part"),)) == views["Part"].series
    assert views["P001"].series is None


def test_drafts_in_a_preview() -> None:
    """There a draft says what it is, with a topic and people who are drafts themselves."""
    draft = post("salt", draft=True, topics=("heart",), authors=("ana",), editor="ana")
    others = (topic("heart", draft=True), person("ana", draft=True))
    view = view_of(draft, *others, shown=State)
    assert "draft" == view.state
    assert ["Ana"] == [card.name for card in view.authors]
    assert view.editor is not None


def test_people_and_topics_who_are_drafts_in_public() -> None:
    """A build with such an error goes nowhere, but naming them must not fail."""
    salt = post(
        "salt", topics=("heart",), authors=("ana",), editor="ana", reviewers=(Review("ana"),)
    )
    view = view_of(salt, topic("heart", draft=True), person("ana", draft=True))
    assert ((), (), None, ()) == (view.authors, view.topics, view.editor, view.reviewers)


def test_what_it_is_about() -> None:
    """A piece is about what it says, else about what its topics are about."""
    heart = topic("heart", about=(Subject("Hypertension"),))
    food = topic("food", about=(Subject("Salt"), Subject("Sugar")))
    view = view_of(post("a", topics=("food", "heart")), heart, food)
    assert ["Salt", "Sugar", "Hypertension"] == [subject.name for subject in view.about]
    own = view_of(post("a", topics=("heart",), about=(Subject("Sleep"),)), heart)
    assert ["Sleep"] == [subject.name for subject in own.about]


def test_who_answers_for_ai() -> None:
    """Their name, where they have a page; else what was written."""
    view = view_of(post("a", ai=AiUse("assisted", (), "The editors")), person("ana"))
    assert "The editors" == view.ai.responsible


@pytest.mark.parametrize("profile", ["blog", "organisation", "clinic", "hospital"])
@pytest.mark.parametrize("kind", [Kind.POST, Kind.INFOGRAPHIC])
@pytest.mark.parametrize("own", [None, True, False])
@pytest.mark.parametrize("of_kind", [None, True, False])
def test_clinical(profile: str, kind: Kind, own: bool | None, of_kind: bool | None) -> None:
    """The piece decides, else the hub for its kind, else the profile."""
    policy = ContentPolicy(clinical={} if of_kind is None else {"post": of_kind})
    site = replace(SITE, profile=profile, content=policy)
    (piece,) = hub(post("a", kind=kind, clinical=own), site=site).posts
    expected = profile in ("clinic", "hospital")
    if kind is Kind.POST and of_kind is not None:
        expected = of_kind
    assert (own if own is not None else expected) is piece.clinical


def test_the_language_of_the_hub() -> None:
    """A piece without a language has the hub's, with its direction."""
    view = view_of(post("a"), site=replace(SITE, default_lang="he"))
    assert ("he", "rtl") == (view.lang, view.direction)
