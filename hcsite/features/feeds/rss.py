"""RSS 2.0 with the full content."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime

from hcsite.core.text import one_line
from hcsite.core.xml import DECLARATION, element, optional
from hcsite.features.feeds.media import NAMESPACE as MEDIA
from hcsite.features.feeds.media import media_of
from hcsite.features.feeds.view import Enclosure, FeedEntry, FeedView, content_of
from hcsite.theme.views import ImageView

TYPE = "application/rss+xml"

_START = (
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    f' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="{MEDIA}">'
)


def render(view: FeedView, bodies: Mapping[str, str]) -> bytes:
    """The feed; `bodies` gives the HTML of each entry by its id, with absolute addresses."""
    lines = [
        _START,
        "<channel>",
        element("title", one_line(view.title)),
        element("link", view.home_url),
        element("description", view.summary),
        *optional("language", view.lang),
        *optional("lastBuildDate", _date(view.updated) if view.updated else ""),
        *optional("dc:publisher", one_line(view.publisher[0])),
        element("atom:link", href=view.rss_url, rel="self", type_=TYPE),
        *_icon(view.icon, view),
    ]
    for entry in view.entries:
        lines += ["<item>", *_item(entry, view, bodies), "</item>"]
    lines += ["</channel>", "</rss>", ""]
    return (DECLARATION + "\n".join(lines)).encode()


def _item(entry: FeedEntry, view: FeedView, bodies: Mapping[str, str]) -> list[str]:
    return [
        element("title", one_line(entry.title)),
        element("link", entry.url),
        element("guid", entry.id, isPermaLink="false"),
        element("pubDate", _date(entry.published)),
        element("atom:updated", entry.changed.isoformat(timespec="seconds")),
        *(element("dc:creator", one_line(name)) for name, _ in entry.authors),
        *(element("category", one_line(tag)) for tag in entry.tags),
        *optional("dc:language", entry.lang if entry.lang != view.lang else ""),
        *optional("description", one_line(entry.summary)),
        *optional("content:encoded", content_of(entry, bodies)),
        *_enclosure(entry.enclosure),
        *media_of(entry, view),
    ]


def _enclosure(file: Enclosure | None) -> list[str]:
    if file is None:
        return []
    return [element("enclosure", url=file.url, length=str(file.size), type_=file.type)]


def _icon(icon: ImageView | None, view: FeedView) -> list[str]:
    if icon is None:
        return []
    return [
        "<image>",
        element("url", view.absolute(icon.url)),
        element("title", one_line(view.title)),
        element("link", view.home_url),
        "</image>",
    ]


def _date(moment: datetime) -> str:
    return format_datetime(moment)
