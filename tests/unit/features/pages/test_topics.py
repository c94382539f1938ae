"""Topics: their list and their pages."""

from __future__ import annotations

from hcsite.features.pages.archives import NEWEST
from hcsite.features.pages.topics import topic_jobs
from hcsite.model.lifecycle import State
from hcsite.model.trust import Subject
from hcsite.theme.views import BodyView, LinkView, TopicsView, TopicView
from tests.unit.features.pages.hubs import hub, planned, posts
from tests.unit.model.documents import post, topic


def test_no_topics() -> None:
    """A hub without topics has no list of them."""
    assert [] == list(topic_jobs(*planned(hub(*posts(2)))))


def test_the_list() -> None:
    """Every topic with the number of its pieces, those without any too."""
    built = hub(
        topic("food"), topic("heart"), topic("sleep", draft=True), post("a", topics=("food",))
    )
    first, *others = topic_jobs(*planned(built))
    view = first.args
    assert isinstance(view, TopicsView)
    assert ("topics/index.html", "/hub/topics/") == (first.path, view.url)
    assert [("Food", 1), ("Heart", 0)] == [(card.title, card.count) for card in view.topics]
    assert ["topics/food/index.html", "topics/heart/index.html"] == [job.path for job in others]


def test_a_topic() -> None:
    """All that is told of a topic, and the pieces that are shown, the newest first."""
    about = (Subject("Hypertension"),)
    heart = topic(
        "heart", summary="Keep it well.", synonyms=("cardio",), about=about, extra={"a": 1}
    )
    built = hub(heart, *posts(2, topics=("heart",)), post("b", topics=("cardio",), draft=True))
    context, cards = planned(built)
    _, job = topic_jobs(context, cards)
    expected = TopicView(
        url="/hub/topics/heart/",
        canonical="https://health.example.org/hub/topics/heart/",
        title="Heart",
        body=BodyView(),
        summary="Keep it well.",
        synonyms=("cardio",),
        about=about,
        cards=cards.of(built.shown_posts),
        feeds=context.feeds("/topics/heart/"),
        extra={"a": 1},
    )
    assert expected == job.args
    assert ["P001", "P000"] == [card.title for card in expected.cards]
    assert ("closure of topic.html", "content/topics/heart.md") == (job.closure, job.source)


def test_a_topic_with_many_pieces() -> None:
    """Its page has the newest, years have them all, and each says of which topic it is."""
    built = hub(topic("heart"), *posts(NEWEST + 1, topics=("heart",)))
    _, page, year = topic_jobs(*planned(built))
    assert NEWEST == len(page.args.cards)
    assert (LinkView("/hub/topics/heart/2025/", "2025"),) == page.args.years
    assert "topics/heart/2025/index.html" == year.path
    assert (LinkView("/hub/topics/heart/", "Heart"), 2025) == (year.args.subject, year.args.year)
    assert NEWEST + 1 == len(year.args.cards)


def test_drafts() -> None:
    """A draft has no page in public; in a preview it has one, but no feeds."""
    draft = topic("heart", draft=True)
    assert [] == list(topic_jobs(*planned(hub(draft))))
    _, job = topic_jobs(*planned(hub(draft, shown=State)))
    assert ("Heart", ()) == (job.args.title, job.args.feeds)
