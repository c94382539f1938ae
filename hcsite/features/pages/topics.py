"""Topics: their list, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator

from hcsite.engine.job import Job
from hcsite.features.pages.archives import NEWEST, year_jobs, year_links
from hcsite.features.pages.cards import Cards
from hcsite.features.pages.context import Context
from hcsite.features.pages.jobs import page_job
from hcsite.model.hub import Topic
from hcsite.model.lifecycle import State
from hcsite.theme.views import LinkView, TopicsView, TopicView


def topic_jobs(context: Context, cards: Cards) -> Iterator[Job]:
    """The list of topics and the page of each."""
    topics = [t for t in context.hub.topics.values() if t.id in cards.topics]
    if not topics:
        return
    address = "/topics/"
    shown = tuple(cards.topics[t.id] for t in topics)
    view = TopicsView(context.url(address), context.canonical(address), shown)
    yield page_job(context, "topics", address, view, "topics.html")
    for topic in topics:
        yield from _topic_jobs(topic, context, cards)


def _topic_jobs(topic: Topic, context: Context, cards: Cards) -> Iterator[Job]:
    matter = topic.document.matter
    posts = context.hub.about.get(topic.id, ())
    view = TopicView(
        url=context.url(topic.address),
        canonical=context.canonical(topic.address),
        title=matter.title,
        body=context.body(topic.document.path, topic.document.body),
        summary=matter.summary,
        synonyms=matter.synonyms,
        about=matter.about,
        image=context.picture(topic.document.path, matter.image),
        cards=cards.of(posts[:NEWEST]),
        years=year_links(context, topic.address, posts),
        feeds=context.feeds(topic.address) if topic.state is State.LIVE else (),
        extra=matter.extra,
    )
    source = topic.document.path
    yield page_job(context, "topic", topic.address, view, "topic.html", source=source)
    subject = LinkView(view.url, matter.title)
    yield from year_jobs(context, cards, topic.address, posts, subject=subject)
