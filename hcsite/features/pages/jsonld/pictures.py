"""Pictures: what they show, whose they are, how they came to be."""

from __future__ import annotations

from hcsite.features.pages.jsonld.text import Node, kept
from hcsite.features.pages.jsonld.vocabulary import digital_source, license_of
from hcsite.features.pages.trails import absolute
from hcsite.theme.views import ImageView, SiteView


def picture_node(image: ImageView, site: SiteView, *, identity: str = "") -> Node:
    """A picture: the file and what it shows."""
    url = absolute(site, image.url)
    return kept(
        {
            "@type": "ImageObject",
            "@id": identity,
            "url": url,
            "contentUrl": url,
            "width": image.width,
            "height": image.height,
            "encodingFormat": image.type,
            "caption": image.caption or image.alt,
        }
    )


def rights(image: ImageView, *, creator: Node | None) -> Node:
    """Whose a picture is, as far as it is told, and how it came to be."""
    return kept(
        {
            "creator": creator,
            "creditText": image.credit,
            "license": license_of(image.license),
            "digitalSourceType": digital_source(image.source_type),
        }
    )
