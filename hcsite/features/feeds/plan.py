"""Feeds as jobs: of the hub, of each person, of each topic, in three forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from hcsite.core.text import shorten
from hcsite.engine.codec import decode
from hcsite.engine.job import Inputs, Job, Rendered, Renderer
from hcsite.features.feeds import atom, json_feed, rss
from hcsite.features.feeds.view import Enclosure, FeedEntry, FeedView, tag_of
from hcsite.model.address import output_of
from hcsite.model.document import Body
from hcsite.model.holes import fill
from hcsite.model.hub import Hub, Post
from hcsite.model.lifecycle import State
from hcsite.model.particulars import Text
from hcsite.theme.views import BodyView, ImageView, VideoView

FORMS = (("feed.xml", "rss"), ("atom.xml", "atom"), ("feed.json", "json"))

Bodies = Callable[[str, Body], BodyView]
Pictures = Callable[[Post], ImageView | None]
Videos = Callable[[Post], VideoView | None]


def feed_jobs(hub: Hub, bodies: Bodies, pictures: Pictures, videos: Videos) -> Iterator[Job]:
    """The feeds of a hub.

    `bodies` gives a document's body as a view, `pictures` its picture, `videos` its video.
    """
    make = _Maker(hub, bodies, pictures, videos)
    told = hub.site.description or hub.site.tagline
    yield from make.jobs("/", hub.site.name, told, hub.listed_posts)
    for topic in hub.topics.values():
        if topic.state is State.LIVE:
            members = hub.about.get(topic.id, ())
            matter = topic.document.matter
            title = f"{matter.title} – {hub.site.name}"
            yield from make.jobs(topic.address, title, matter.summary, members)
    for person in hub.people.values():
        if person.state is State.LIVE:
            members = hub.written.get(person.id, ())
            who = person.document.matter
            name = f"{who.honorific_prefix} {who.name}".strip()
            title = f"{name} – {hub.site.name}"
            yield from make.jobs(person.address, title, who.summary, members)


class _Maker:
    def __init__(self, hub: Hub, bodies: Bodies, pictures: Pictures, videos: Videos) -> None:
        self._hub = hub
        self._bodies = bodies
        self._pictures = pictures
        self._videos = videos
        self._entries: dict[str, FeedEntry] = {}

    def jobs(
        self, address: str, title: str, description: str, posts: Sequence[Post]
    ) -> Iterator[Job]:
        site = self._hub.site
        listed = [post for post in posts if post.matter.published and not post.is_outdated]
        newest = listed[: site.feed_limit]
        view = FeedView(
            title=title,
            home_url=site.absolute(address),
            site_name=site.name,
            publisher=(site.org.name, site.absolute("/")),
            description=description,
            rss_url=site.absolute(f"{address}feed.xml"),
            atom_url=site.absolute(f"{address}atom.xml"),
            json_url=site.absolute(f"{address}feed.json"),
            lang=site.default_lang,
            entries=tuple(self._entry(post) for post in newest),
        )
        texts = tuple(dict.fromkeys(text for e in view.entries for text in e.body.texts))
        for name, form in FORMS:
            renderer = f"hcsite.features.feeds.plan:{form}_form"
            yield Job(output_of(address + name), renderer, view, texts=texts)

    def _entry(self, post: Post) -> FeedEntry:
        path = post.document.path
        if path not in self._entries:
            self._entries[path] = self._new_entry(post)
        return self._entries[path]

    def _new_entry(self, post: Post) -> FeedEntry:
        matter, site = post.matter, self._hub.site
        topics = (self._hub.topics[t].document.matter.title for t in post.topics)
        return FeedEntry(
            id=tag_of(site.base_url, post.identity),
            url=site.absolute(post.address),
            title=matter.title,
            published=post.published,
            updated=matter.updated,
            summary=matter.summary or shorten(post.document.body.lead, 200),
            authors=tuple(self._authors(post)),
            tags=tuple(dict.fromkeys((*topics, *matter.tags))),
            image=self._pictures(post),
            body=self._bodies(post.document.path, post.document.body),
            lang=matter.lang or site.default_lang,
            key_message=matter.key_message,
            last_reviewed=matter.last_reviewed,
            sources=len(matter.sources),
            enclosure=self._enclosure(post),
        )

    def _enclosure(self, post: Post) -> Enclosure | None:
        """The film of a video, where it is a file of our own."""
        video = self._videos(post)
        if video is None or not video.url:
            return None
        url = self._hub.site.origin + video.url
        return Enclosure(url, video.type, video.size, video.duration)

    def _authors(self, post: Post) -> Iterable[tuple[str, str]]:
        for author in post.authors:
            person = self._hub.people[author]
            matter = person.document.matter
            name = f"{matter.honorific_prefix} {matter.name}".strip()
            yield name, self._hub.site.absolute(person.address)
        if post.by_organisation:
            yield self._hub.site.org.name, self._hub.site.absolute("/")


def _filled(view: FeedView, inputs: Inputs) -> Mapping[str, str]:
    """The bodies of a feed by the id of their entry, all addresses absolute."""
    origin = view.absolute("/").rstrip("/")
    return {
        entry.id: fill(
            decode(inputs.texts[entry.body.html], Text).html,
            entry.body.holes,
            origin=origin,
            page=entry.url,
            blocks=lambda name: decode(inputs.texts[name], Text).infographic,
        )
        for entry in view.entries
        if entry.body.html
    }


def _renderer(render: Callable[[FeedView, Mapping[str, str]], bytes]) -> Renderer[FeedView]:
    def rendered(view: FeedView, inputs: Inputs) -> Rendered:
        return Rendered(render(view, _filled(view, inputs)))

    return Renderer(FeedView, rendered)


rss_form = _renderer(rss.render)
atom_form = _renderer(atom.render)
json_form = _renderer(json_feed.render)
