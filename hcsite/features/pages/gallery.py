"""The infographics of a hub: all of them, and those on one topic or in one language.

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

    `lang` is the language that they are in, where that is what they have in common.
    """

    address: str
    label: str
    posts: tuple[Post, ...]
    lang: str = ""


def choices_of(hub: Hub) -> tuple[Choice, ...]:
    """The topics in the order of their titles, then the languages in that of their codes."""
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
        choices.append(Choice(address, topic.document.matter.title, members))
    for lang, posts in sorted(spoken.items()):
        address = f"{ADDRESS}language/{lang.casefold()}/"
        choices.append(Choice(address, language_name(lang, lang), tuple(posts), lang))
    return tuple(choice for choice in choices if 0 < len(choice.posts) < len(every))


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
    filters = tuple(
        FilterView(
            context.url(choice.address),
            choice.label,
            len(choice.posts),
            lang=choice.lang,
            current=choice is shown,
        )
        for choice in choices
    )
    kind = Kind.INFOGRAPHIC
    yield from list_jobs(
        context, cards, address, posts, kind=kind, subject=subject, filters=filters
    )
