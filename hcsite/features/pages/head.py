"""The `<head>` of a page, as a value that the template writes out."""

from __future__ import annotations

from hcsite.features.pages.jsonld import graphs_of
from hcsite.features.pages.outline import Outline, outline_of
from hcsite.features.pages.social import meta_of, profile_url, properties_of
from hcsite.features.pages.trails import Page, Strings, absolute
from hcsite.theme.views import (
    Head,
    LinkView,
    NotFoundView,
    PersonView,
    SiteView,
    TopicView,
    TrustView,
)


def head_of(view: Page, site: SiteView, strings: Strings, *, text: str = "") -> Head:
    """The head of a page.

    `strings` are the words of the interface; those that begin with `head_` are used. `text` is the
    plain text of an infographic's body, for search engines that look for pictures. The page for
    addresses that are not there has a title and nothing to share or to index.
    """
    outline = outline_of(view, site, strings)
    if isinstance(view, NotFoundView):
        return Head(outline.page_title, outline.description, robots=outline.robots)
    return Head(
        title=outline.page_title,
        description=outline.description,
        canonical=outline.canonical,
        robots=outline.robots,
        meta=meta_of(view, site, outline, strings),
        properties=properties_of(view, site, outline),
        feeds=_feeds(view, site, outline),
        graphs=graphs_of(view, site, strings, text=text, outline=outline),
        rel_me=_rel_me(view, site),
    )


def feed_type(url: str) -> str:
    """The media type of a feed, told by its file name: `.json`, `atom`, else RSS."""
    name = url.rpartition("/")[2].lower()
    if name.endswith(".json"):
        return "application/feed+json"
    return "application/atom+xml" if "atom" in name else "application/rss+xml"


def _feeds(view: Page, site: SiteView, outline: Outline) -> tuple[tuple[str, str, str], ...]:
    """The feeds of the hub, and before them those of the topic or person."""
    own = view.feeds if isinstance(view, TopicView | PersonView | TrustView) else ()
    titled = [(outline.title, link) for link in own] + [(site.name, link) for link in site.feeds]
    return tuple(
        (_feed_title(name, link), feed_type(link.url), absolute(site, link.url))
        for name, link in titled
    )


def _feed_title(name: str, link: LinkView) -> str:
    return link.label if name in link.label else f"{name}: {link.label}"


def _rel_me(view: Page, site: SiteView) -> tuple[str, ...]:
    """Other places where the same one speaks: the person on a profile, else the hub."""
    if isinstance(view, PersonView):
        links = (profile_url(view.person.mastodon), *view.same_as)
    else:
        links = (*site.rel_me, profile_url(site.mastodon))
    return tuple(dict.fromkeys(link for link in links if link))
