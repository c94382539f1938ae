"""Cards: pieces, people and topics as lists show them. Made once, shown in many places."""

from __future__ import annotations

from collections.abc import Sequence

from hcsite.core.text import shorten
from hcsite.features.pages.context import Context
from hcsite.model.hub import Person, Post, Topic
from hcsite.theme.views import Card, PersonCard, TopicCard

SUMMARY = 200
"""Characters of a summary that is made from the first paragraph."""


class Cards:
    """All cards of a hub, by path (pieces) or id (people, topics)."""

    def __init__(self, context: Context) -> None:
        self._context = context
        hub = context.hub
        self.people = {p.id: self._person(p) for p in hub.people.values() if p.state in hub.shown}
        self.topics = {t.id: self._topic(t) for t in hub.topics.values() if t.state in hub.shown}
        self.posts = {post.document.path: self._post(post) for post in hub.listed_posts}

    def of(self, posts: Sequence[Post]) -> tuple[Card, ...]:
        """The cards of some pieces, in their order."""
        return tuple(self.posts[post.document.path] for post in posts)

    def _person(self, person: Person) -> PersonCard:
        matter = person.document.matter
        return PersonCard(
            id=person.id,
            url=self._context.url(person.address),
            name=matter.name,
            honorific_prefix=matter.honorific_prefix,
            honorific_suffix=matter.honorific_suffix,
            role=matter.role,
            health_professional=matter.health_professional,
            photo=self._context.picture(person.document.path, matter.photo),
            mastodon=matter.mastodon,
            x=matter.x,
        )

    def _topic(self, topic: Topic) -> TopicCard:
        matter = topic.document.matter
        count = len(self._context.hub.about.get(topic.id, ()))
        return TopicCard(
            url=self._context.url(topic.address),
            title=matter.title,
            summary=matter.summary,
            count=count,
            image=self._context.picture(topic.document.path, matter.image),
        )

    def _post(self, post: Post) -> Card:
        matter = post.matter
        video = self._context.videos.get(post.document.path)
        first_topic = next((t for t in post.topics if t in self.topics), None)
        return Card(
            url=self._context.url(post.address),
            kind=post.document.kind,
            title=matter.title,
            summary=summary_of(post),
            published=matter.published,
            image=self._context.picture(post.document.path, matter.image),
            authors=self._author_names(post),
            topic=self.topics[first_topic].title if first_topic else "",
            last_reviewed=matter.last_reviewed,
            review_state=post.review,
            time=video.time if video else "",
        )

    def _author_names(self, post: Post) -> tuple[str, ...]:
        names = [self.people[a].display_name for a in post.authors if a in self.people]
        return (*names, self._context.hub.site.org.name) if post.by_organisation else tuple(names)


def summary_of(post: Post) -> str:
    """The summary of a piece: its own, or the beginning of its first paragraph."""
    return post.matter.summary or shorten(post.document.body.lead, SUMMARY)
