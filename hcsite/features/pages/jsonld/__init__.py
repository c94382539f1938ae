"""Structured data in the words of schema.org: a plain card, and one graph of the whole page."""

from __future__ import annotations

from typing import assert_never

from hcsite.features.pages.jsonld.article import article_nodes
from hcsite.features.pages.jsonld.card import card_of
from hcsite.features.pages.jsonld.others import (
    collection_nodes,
    home_nodes,
    plain_nodes,
    profile_nodes,
    trust_nodes,
)
from hcsite.features.pages.jsonld.publisher import publisher_text
from hcsite.features.pages.jsonld.text import Node, encode, encode_all, graph_text
from hcsite.features.pages.outline import Outline, outline_of
from hcsite.features.pages.trails import Page, Strings
from hcsite.theme.views import (
    HomeView,
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


def graphs_of(
    view: Page,
    site: SiteView,
    strings: Strings,
    *,
    text: str = "",
    outline: Outline | None = None,
) -> tuple[str, ...]:
    """The two blocks of a page as JSON for `<script type="application/ld+json">`; none for 404.

    `text` is the plain text of an infographic's body; `outline` spares finding it again.
    """
    if isinstance(view, NotFoundView):
        return ()
    outline = outline or outline_of(view, site, strings)
    nodes = _nodes(view, site, outline, strings=strings, text=text)
    graph = graph_text(publisher_text(site), encode_all(nodes))
    return (encode(card_of(outline, site)), graph)


def _nodes(
    view: PostView
    | PageView
    | PersonView
    | TopicView
    | ListView
    | TopicsView
    | PeopleView
    | TrustView
    | HomeView,
    site: SiteView,
    outline: Outline,
    *,
    strings: Strings,
    text: str,
) -> list[Node]:
    match view:
        case PostView():
            return article_nodes(view, site, outline, strings=strings, text=text)
        case PersonView():
            return profile_nodes(view, site, outline, strings=strings)
        case TopicView() | ListView() | TopicsView() | PeopleView():
            return collection_nodes(view, site, outline, strings=strings)
        case TrustView():
            return trust_nodes(view, site, outline, strings=strings)
        case HomeView():
            return home_nodes(view, site, outline, strings=strings)
        case PageView():
            return plain_nodes(view, site, outline, strings=strings)
        case _:
            assert_never(view)
