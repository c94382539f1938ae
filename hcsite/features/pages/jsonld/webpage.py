"""The page itself, its breadcrumbs and its lists."""

from __future__ import annotations

from collections.abc import Iterable

from hcsite.features.pages.jsonld.publisher import organisation_id, website_id
from hcsite.features.pages.jsonld.text import Node, kept, ref
from hcsite.features.pages.outline import Outline
from hcsite.features.pages.trails import Page, Strings, absolute, trail_of
from hcsite.theme.views import SiteView

DESCENDING = "https://schema.org/ItemListOrderDescending"


def page_id(outline: Outline) -> str:
    """The identity of a page."""
    return f"{outline.canonical}#webpage"


def breadcrumb_id(outline: Outline) -> str:
    """The identity of a page's breadcrumbs."""
    return f"{outline.canonical}#breadcrumb"


def page_node(
    kind: str, outline: Outline, site: SiteView, *, more: Node, breadcrumb: bool = True
) -> Node:
    """A page of a type such as `MedicalWebPage`, with what only such pages have."""
    return kept(
        {
            "@type": kind,
            "@id": page_id(outline),
            "url": outline.canonical,
            "name": outline.title,
            "description": outline.description,
            "isPartOf": ref(website_id(site)),
            "inLanguage": outline.lang,
            "breadcrumb": ref(breadcrumb_id(outline)) if breadcrumb else None,
            "datePublished": outline.published,
            "dateModified": outline.modified,
            "publisher": ref(organisation_id(site)),
            **more,
        }
    )


def breadcrumb_node(view: Page, site: SiteView, outline: Outline, strings: Strings) -> Node:
    """The way from home to the page."""
    return {
        "@type": "BreadcrumbList",
        "@id": breadcrumb_id(outline),
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": link.label,
                "item": absolute(site, link.url),
            }
            for position, link in enumerate(trail_of(view, site, strings), start=1)
        ],
    }


def list_node(
    identity: str,
    items: Iterable[tuple[str, str]],
    site: SiteView,
    *,
    name: str = "",
    order: str = "",
) -> Node:
    """A list of (title, address) pairs, in the order in which the page shows them."""
    elements = [
        {"@type": "ListItem", "position": position, "name": title, "url": absolute(site, url)}
        for position, (title, url) in enumerate(items, start=1)
    ]
    return kept(
        {
            "@type": "ItemList",
            "@id": identity,
            "name": name,
            "itemListOrder": order,
            "numberOfItems": len(elements),
            "itemListElement": elements,
        }
    )
