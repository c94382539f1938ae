"""Atom (RFC 4287) with the full content."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from hcsite.core.text import one_line
from hcsite.core.xml import DECLARATION, element, escaped, optional
from hcsite.features.feeds.media import NAMESPACE as MEDIA
from hcsite.features.feeds.media import media_of
from hcsite.features.feeds.view import Enclosure, FeedEntry, FeedView, content_of

TYPE = "application/atom+xml"

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed without entries was updated: the format wants a date, and the clock is not asked."""


def render(view: FeedView, bodies: Mapping[str, str]) -> bytes:
    """The feed; `bodies` gives the HTML of each entry by its id, with absolute addresses."""
    lang = f' xml:lang="{escaped(view.lang)}"' if view.lang else ""
    lines = [
        f'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="{MEDIA}"{lang}>',
        element("id", view.home_url),
        element("title", one_line(view.title)),
        *optional("subtitle", one_line(view.description)),
        element("link", rel="self", type_=TYPE, href=view.atom_url),
        element("link", rel="alternate", type_="text/html", href=view.home_url),
        element("updated", _date(view.updated or NEVER)),
        *_person(*view.publisher),
        *optional("icon", view.absolute(view.icon.url) if view.icon else ""),
    ]
    for entry in view.entries:
        lines += _entry(entry, view, bodies)
    lines += ["</feed>", ""]
    return (DECLARATION + "\n".join(lines)).encode()


def _entry(entry: FeedEntry, view: FeedView, bodies: Mapping[str, str]) -> list[str]:
    lang = entry.lang if entry.lang != view.lang else ""
    content = content_of(entry, bodies)
    return [
        element("entry", xml_lang=lang).removesuffix("/>") + ">",
        element("id", entry.id),
        element("title", one_line(entry.title)),
        element("link", rel="alternate", type_="text/html", href=entry.url),
        *_enclosure(entry.enclosure),
        element("published", _date(entry.published)),
        element("updated", _date(entry.changed)),
        *(line for name, url in entry.authors for line in _person(name, url)),
        *(element("category", term=one_line(tag)) for tag in entry.tags),
        *optional("summary", one_line(entry.summary)),
        *([element("content", content, type_="html")] if content else []),
        *media_of(entry, view),
        "</entry>",
    ]


def _enclosure(file: Enclosure | None) -> list[str]:
    if file is None:
        return []
    size = str(file.size)
    return [element("link", rel="enclosure", type_=file.type, length=size, href=file.url)]


def _person(name: str, url: str) -> list[str]:
    return ["<author>", element("name", one_line(name)), *optional("uri", url), "</author>"]


def _date(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
