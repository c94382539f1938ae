"""Which views are pages, and where they stand: absolute addresses and the trail from home."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from hcsite.model.kinds import FOLDERS, ROOTS, Kind
from hcsite.theme.formats import phrase
from hcsite.theme.views import (
    HomeView,
    LinkView,
    ListView,
    NotFoundView,
    PageView,
    PeopleView,
    PersonView,
    PostView,
    SiteView,
    TopicsView,
    TopicView,
    TrustView,
)

Page = (
    PostView
    | PageView
    | PersonView
    | TopicView
    | ListView
    | TopicsView
    | PeopleView
    | TrustView
    | HomeView
    | NotFoundView
)
"""Every view that becomes a page."""

Strings = Mapping[str, str]
"""Words of the interface by key."""

LIST_TITLES: Mapping[Kind, str] = {
    Kind.POST: "head_posts",
    Kind.INFOGRAPHIC: "head_infographics",
    Kind.VIDEO: "head_videos",
    Kind.TOPIC: "head_topics",
    Kind.PERSON: "head_people",
}
"""The key of the title of the list of each kind."""


def absolute(site: SiteView, url: str) -> str:
    """A link from the root of the host as a full URL; a full URL stays as it is."""
    return site.origin + url if url.startswith("/") else url


def home_of(site: SiteView) -> str:
    """The full URL of the front page."""
    return absolute(site, site.home)


def list_title(view: ListView, site: SiteView, strings: Strings) -> str:
    """The title of a list: `Posts`, or of an archive `Posts: 2025`, `Heart health: 2025`."""
    kind = FOLDERS.get(view.name) or Kind(view.kind or Kind.POST)
    title = strings[LIST_TITLES[kind]]
    if view.subject is not None and kind is Kind.INFOGRAPHIC:
        told = {"title": title, "name": view.subject.label}
        title = phrase(strings, "head_filter", site.lang, told)
    elif view.subject is not None:
        title = view.subject.label
    if not view.year:
        return title
    return phrase(strings, "head_year", site.lang, {"title": title, "year": str(view.year)})


def trail_of(view: Page, site: SiteView, strings: Strings) -> tuple[LinkView, ...]:
    """The way from home to a page, both included; empty for home and for the 404 page."""
    steps = _steps(view, site, strings)
    return (LinkView(site.home, strings["head_home"]), *steps) if steps else ()


def _steps(view: Page, site: SiteView, strings: Strings) -> tuple[LinkView, ...]:
    match view:
        case HomeView() | NotFoundView():
            return ()
        case PostView():
            return (_shelf(view, site, strings), LinkView(view.url, view.title))
        case PersonView():
            person = LinkView(view.url, view.person.display_name)
            return (_list(Kind.PERSON, site, strings), person)
        case TopicView():
            return (_list(Kind.TOPIC, site, strings), LinkView(view.url, view.title))
        case PageView():
            return (LinkView(view.url, view.title),)
        case TopicsView():
            return (LinkView(view.url, strings["head_topics"]),)
        case PeopleView():
            return (LinkView(view.url, strings["head_people"]),)
        case TrustView():
            return (LinkView(view.url, strings["head_trust"]),)
        case ListView():
            return _list_steps(view, site, strings)
        case _:
            assert_never(view)


def _shelf(view: PostView, site: SiteView, strings: Strings) -> LinkView:
    """Where a piece stands: its first topic; infographics and videos have shelves of their own."""
    if view.kind != Kind.POST:
        return _list(Kind(view.kind), site, strings)
    return view.topics[0] if view.topics else _list(Kind.POST, site, strings)


def _list(kind: Kind, site: SiteView, strings: Strings) -> LinkView:
    return LinkView(f"{site.home}{ROOTS[kind]}/", strings[LIST_TITLES[kind]])


def _list_steps(view: ListView, site: SiteView, strings: Strings) -> tuple[LinkView, ...]:
    kind = Kind(view.kind or Kind.POST)
    whole = _list(kind, site, strings)
    subject = (view.subject,) if view.subject else ()
    if view.year:
        above = (whole, *subject) if kind is Kind.INFOGRAPHIC else subject or (whole,)
        return (*above, LinkView(view.url, str(view.year)))
    if subject:
        return (whole, *subject)
    return (LinkView(view.url, list_title(view, site, strings)),)
