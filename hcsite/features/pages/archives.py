"""Lists of pieces: the newest first, older ones by year."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from math import inf

from hcsite.engine.job import Job
from hcsite.features.pages.cards import Cards
from hcsite.features.pages.context import Context
from hcsite.features.pages.jobs import page_job
from hcsite.model.hub import Hub, Post
from hcsite.model.kinds import ROOTS, Kind
from hcsite.theme.formats import local_day
from hcsite.theme.views import FilterView, LinkView, ListView

NEWEST = 24
"""So many cards stand on the first page of a list."""


def years_of(posts: Sequence[Post], time_zone: str) -> dict[int, Sequence[Post]]:
    """Pieces by the year of their publication in the hub's time zone, the last year first.

    They are given newest first, those without a date last, so that only the ends of a year are
    looked for.
    """

    def age(post: Post) -> float:
        moment = post.matter.published
        return inf if moment is None else -local_day(moment, time_zone).year

    years: dict[int, Sequence[Post]] = {}
    start, end = 0, bisect_left(posts, inf, key=age)
    while start < end:
        year = age(posts[start])
        after = bisect_right(posts, year, start, end, key=age)
        years[int(-year)] = posts[start:after]
        start = after
    return years


def has_list(hub: Hub, kind: Kind) -> bool:
    """Whether there is a list of a kind: the page of a piece that was taken back leads there."""
    return any(post.document.kind is kind for post in hub.shown_posts)


def listed(hub: Hub, kind: Kind) -> tuple[Post, ...]:
    """The pieces of a kind that lists offer, newest first."""
    return tuple(post for post in hub.listed_posts if post.document.kind is kind)


def year_addresses(hub: Hub, address: str, posts: Sequence[Post]) -> dict[str, int]:
    """The year of each archive of a list by its address; none where all stands on one page."""
    if len(posts) <= NEWEST:
        return {}
    return {f"{address}{year}/": year for year in years_of(posts, hub.site.time_zone)}


def year_links(context: Context, address: str, posts: Sequence[Post]) -> tuple[LinkView, ...]:
    """Links to the archives of a list."""
    years = year_addresses(context.hub, address, posts)
    return tuple(LinkView(context.url(own), str(year)) for own, year in years.items())


def year_jobs(
    context: Context,
    cards: Cards,
    address: str,
    posts: Sequence[Post],
    *,
    kind: str = "",
    subject: LinkView | None = None,
) -> Iterator[Job]:
    """The pages of the years of a list that is longer than one page."""
    links = year_links(context, address, posts)
    if not links:
        return
    for year, members in years_of(posts, context.hub.site.time_zone).items():
        own = f"{address}{year}/"
        view = ListView(
            url=context.url(own),
            canonical=context.canonical(own),
            name="year",
            year=year,
            kind=kind,
            subject=subject,
            cards=cards.of(members),
            years=links,
        )
        yield page_job(context, "archive", own, view, "archive.html")


def archive_jobs(context: Context, cards: Cards) -> Iterator[Job]:
    """The lists of all posts and of all videos, with their years."""
    for kind in (Kind.POST, Kind.VIDEO):
        if has_list(context.hub, kind):
            posts = listed(context.hub, kind)
            yield from list_jobs(context, cards, f"/{ROOTS[kind]}/", posts, kind=kind)


def list_jobs(
    context: Context,
    cards: Cards,
    address: str,
    posts: tuple[Post, ...],
    *,
    kind: Kind,
    subject: LinkView | None = None,
    filters: tuple[FilterView, ...] = (),
) -> Iterator[Job]:
    """A list of pieces of a kind, with its years; `subject` is what those of a part are about."""
    view = ListView(
        url=context.url(address),
        canonical=context.canonical(address),
        name=ROOTS[kind],
        kind=kind,
        subject=subject,
        cards=cards.of(posts[:NEWEST]),
        years=year_links(context, address, posts),
        filters=filters,
    )
    yield page_job(context, "archive", address, view, "archive.html")
    yield from year_jobs(context, cards, address, posts, kind=kind, subject=subject)
