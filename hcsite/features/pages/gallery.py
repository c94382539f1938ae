"""The infographics of a hub: all of them, those on one topic or in one language, or both.

Each choice is a page of its own, so that it works without a script, can be sent to others, and is
found by search engines. A choice of nothing, or of everything, is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hcsite.engine.job import Job
from hcsite.features.pages.archives import has_list, list_jobs, listed, year_addresses
from hcsite.features.pages.cards import Cards
from hcsite.features.pages.context import Context
from hcsite.model.hub import Hub, Post
from hcsite.model.kinds import ROOTS, Kind
from hcsite.theme.formats import language_name
from hcsite.theme.views import FilterView, LinkView

ADDRESS = f"/{ROOTS[Kind.INFOGRAPHIC]}/"


@dataclass(frozen=True, slots=True)
class Choice:
    """Some of the infographics: the address of their page, what they have in common, themselves.

    `lang` is the language that they are in, `topic` the id of what they are about, where that is
    what they have in common.
    """

    address: str
    label: str
    posts: tuple[Post, ...]
    lang: str = ""
    topic: str = ""


def choices_of(hub: Hub) -> tuple[Choice, ...]:
    """The topics in the order of their titles, then the languages in that of their codes.

    After them topics within languages, where these are fewer than either.
    """
    every = listed(hub, Kind.INFOGRAPHIC)
    about, spoken = defaultdict[str, list[Post]](list), defaultdict[str, list[Post]](list)
    for post in every:
        spoken[post.matter.lang or hub.site.default_lang].append(post)
        for name in post.topics:
            about[name].append(post)
    topics = (topic for topic in hub.topics.values() if topic.state in hub.shown)
    choices: list[Choice] = []
    for topic in sorted(topics, key=lambda topic: topic.document.matter.title.casefold()):
        name = topic.address.strip("/").rpartition("/")[2]
        address, members = f"{ADDRESS}topic/{name}/", tuple(about.get(topic.id, ()))
        choices.append(Choice(address, topic.document.matter.title, members, topic=topic.id))
    for lang, posts in sorted(spoken.items()):
        address = f"{ADDRESS}language/{lang.casefold()}/"
        choices.append(Choice(address, language_name(lang, lang), tuple(posts), lang))
    single = [choice for choice in choices if 0 < len(choice.posts) < len(every)]
    return (*single, *_both(single))


def _both(single: Sequence[Choice]) -> Iterator[Choice]:
    """The topics within each language that have some of its infographics, but not all."""
    for spoken in single:
        for about in single if spoken.lang else ():
            posts = _in_both(about, spoken)
            if about.topic and 0 < len(posts) < min(len(about.posts), len(spoken.posts)):
                address = f"{spoken.address}{about.address.removeprefix(ADDRESS)}"
                label = f"{about.label}, {spoken.label}"
                yield Choice(address, label, posts, spoken.lang, about.topic)


def _in_both(one: Choice, other: Choice) -> tuple[Post, ...]:
    """What two choices share, in the order of the list."""
    paths = {post.document.path for post in other.posts}
    return tuple(post for post in one.posts if post.document.path in paths)


def gallery_addresses(hub: Hub) -> Iterator[str]:
    """The addresses of all choices, with their years."""
    for choice in choices_of(hub):
        yield choice.address
        yield from year_addresses(hub, choice.address, choice.posts)


def gallery_jobs(context: Context, cards: Cards) -> Iterator[Job]:
    """The list of all infographics and the page of each choice, with their years."""
    hub = context.hub
    if not has_list(hub, Kind.INFOGRAPHIC):
        return
    choices = choices_of(hub)
    every = Choice(ADDRESS, "", listed(hub, Kind.INFOGRAPHIC))
    for choice in (every, *choices):
        yield from _list_jobs(context, cards, choice, choices)


def _list_jobs(
    context: Context, cards: Cards, shown: Choice, choices: Sequence[Choice]
) -> Iterator[Job]:
    address, posts = shown.address, shown.posts
    subject = LinkView(context.url(address), shown.label) if shown.label else None
    filters = tuple(_filters(context, shown, choices))
    kind = Kind.INFOGRAPHIC
    yield from list_jobs(
        context, cards, address, posts, kind=kind, subject=subject, filters=filters
    )


def _filters(context: Context, shown: Choice, choices: Sequence[Choice]) -> Iterator[FilterView]:
    """The links of a page: topics within its language, languages within its topic."""
    pages = {_paths(choice.posts): choice.address for choice in reversed(choices)}
    single = [choice for choice in choices if not (choice.topic and choice.lang)]
    about = next((x for x in single if x.topic and x.topic == shown.topic), None)
    spoken = next((x for x in single if x.lang and x.lang == shown.lang), None)
    for choice in single:
        within = spoken if choice.topic else about
        posts = _in_both(choice, within) if within else choice.posts
        if posts:
            url = context.url(pages[_paths(posts)])
            current = choice in (about, spoken)
            yield FilterView(url, choice.label, len(posts), lang=choice.lang, current=current)


def _paths(posts: Sequence[Post]) -> tuple[str, ...]:
    return tuple(post.document.path for post in posts)
