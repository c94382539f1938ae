"""The plain block that link cards read.

Mastodon takes the author of a card from JSON-LD only where `@type` is exactly `WebPage` or
`NewsArticle`; a graph or `MedicalWebPage` is passed over, hence a block of its own.
"""

from __future__ import annotations

from hcsite.features.pages.jsonld.text import CONTEXT, Node, kept, one_or_many
from hcsite.features.pages.outline import Outline
from hcsite.features.pages.trails import absolute, home_of
from hcsite.theme.views import SiteView


def card_of(outline: Outline, site: SiteView) -> Node:
    """A page as link cards show it, complete in itself: names instead of references."""
    organisation = site.org.name or site.name
    authors: list[object] = [
        kept({"@type": "Person", "name": person.display_name, "url": absolute(site, person.url)})
        for person in outline.authors
    ]
    if outline.by_organisation:
        authors.append({"@type": "Organization", "name": organisation, "url": home_of(site)})
    return kept(
        {
            "@context": CONTEXT,
            "@type": "WebPage",
            "url": outline.canonical,
            "headline": outline.title,
            "description": outline.description,
            "inLanguage": outline.lang,
            "datePublished": outline.published,
            "dateModified": outline.modified,
            "author": one_or_many(authors),
            "publisher": {"@type": "Organization", "name": organisation},
            "image": absolute(site, outline.image.url) if outline.image else None,
        }
    )
