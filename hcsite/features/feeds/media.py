"""Pictures in feeds, by Media RSS."""

from __future__ import annotations

from hcsite.core.xml import element
from hcsite.features.feeds.view import FeedEntry, FeedView

NAMESPACE = "http://search.yahoo.com/mrss/"


def media_of(entry: FeedEntry, view: FeedView) -> list[str]:
    """The picture of an entry with what it shows; nothing where its size is not known."""
    image = entry.image
    if image is None or not (image.width and image.height):
        return []
    attributes = {
        "url": view.absolute(image.url),
        "type": image.type,
        "medium": "image",
        "width": str(image.width),
        "height": str(image.height),
    }
    if not image.alt:
        return [element("media:content", **attributes)]
    start = element("media:content", **attributes).removesuffix("/>")
    description = element("media:description", image.alt, type_="plain")
    return [f"{start}>{description}</media:content>"]
