"""Every page that is not a post: home, lists, topics, people, profiles, plain pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from hcsite.features.pages.jsonld.people import person_id, person_nodes, profile_node
from hcsite.features.pages.jsonld.publisher import logo_id, organisation_id, policy
from hcsite.features.pages.jsonld.subjects import subject_nodes, subject_refs
from hcsite.features.pages.jsonld.text import Node, one_or_many, ref
from hcsite.features.pages.jsonld.video import film_id, film_nodes
from hcsite.features.pages.jsonld.webpage import (
    DESCENDING,
    breadcrumb_node,
    list_node,
    page_node,
)
from hcsite.features.pages.outline import Outline
from hcsite.features.pages.trails import Strings
from hcsite.theme.views import (
    HomeView,
    ListView,
    PageView,
    PeopleView,
    PersonView,
    SiteView,
    TopicsView,
    TopicView,
    TrustView,
)

PAGE_TYPES: Mapping[str, str] = {"about": "AboutPage", "contact": "ContactPage"}
"""Types of pages that their place below home tells."""

Collection = TopicView | ListView | TopicsView | PeopleView


def home_nodes(view: HomeView, site: SiteView, outline: Outline, *, strings: Strings) -> list[Node]:
    """The front page and the newest pieces."""
    identity = f"{outline.canonical}#latest" if view.latest else ""
    more: Node = {
        "about": ref(organisation_id(site)),
        "primaryImageOfPage": ref(logo_id(site)),
        "mainEntity": ref(identity),
    }
    nodes = [page_node("WebPage", outline, site, more=more, breadcrumb=False)]
    if identity:
        items = [(card.title, card.url) for card in view.latest]
        name = strings["head_latest"]
        nodes.append(list_node(identity, items, site, name=name, order=DESCENDING))
    return nodes


def profile_nodes(
    view: PersonView, site: SiteView, outline: Outline, *, strings: Strings
) -> list[Node]:
    """The profile of a person."""
    more: Node = {"mainEntity": ref(person_id(view.person, site))}
    return [
        page_node("ProfilePage", outline, site, more=more),
        profile_node(view, site),
        breadcrumb_node(view, site, outline, strings),
    ]


def collection_nodes(
    view: Collection, site: SiteView, outline: Outline, *, strings: Strings
) -> list[Node]:
    """A list of pieces, topics or people; a topic says what it is about."""
    items, order = _items(view)
    about = view.about if isinstance(view, TopicView) else ()
    identity = f"{outline.canonical}#list" if items else ""
    more: Node = {"about": subject_refs(about, site), "mainEntity": ref(identity)}
    nodes = [page_node("CollectionPage", outline, site, more=more)]
    if items:
        nodes.append(list_node(identity, items, site, order=order))
    nodes += subject_nodes(about, site)
    nodes.append(breadcrumb_node(view, site, outline, strings))
    return nodes


def trust_nodes(
    view: TrustView, site: SiteView, outline: Outline, *, strings: Strings
) -> list[Node]:
    """The report on how the hub keeps its information right, and who reviews."""
    reviewers = [signer.person for signer in view.reviewers]
    more: Node = {
        "about": ref(organisation_id(site)),
        "publishingPrinciples": policy(site, "editorial"),
        "mentions": [ref(person_id(person, site)) for person in reviewers],
    }
    return [
        page_node("WebPage", outline, site, more=more),
        breadcrumb_node(view, site, outline, strings),
        *person_nodes(reviewers, site),
    ]


def plain_nodes(
    view: PageView, site: SiteView, outline: Outline, *, strings: Strings
) -> list[Node]:
    """A page such as "About us"."""
    place = view.url.removeprefix(site.home).strip("/")
    more: Node = {}
    if place in PAGE_TYPES:
        more["about"] = ref(organisation_id(site))
    if view.body.films:
        more["video"] = one_or_many([ref(film_id(site, url)) for url, _ in view.body.films])
    return [
        page_node(PAGE_TYPES.get(place, "WebPage"), outline, site, more=more),
        *film_nodes(view.body, site),
        breadcrumb_node(view, site, outline, strings),
    ]


def _items(view: Collection) -> tuple[list[tuple[str, str]], str]:
    match view:
        case TopicView() | ListView():
            return [(card.title, card.url) for card in view.cards], DESCENDING
        case TopicsView():
            return [(topic.title, topic.url) for topic in view.topics], ""
        case PeopleView():
            return [(person.display_name, person.url) for person in view.people], ""
        case _:
            assert_never(view)
