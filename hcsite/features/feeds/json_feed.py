"""JSON Feed 1.1 with the full content."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from hcsite.core.text import one_line
from hcsite.features.feeds.view import Enclosure, FeedEntry, FeedView, content_of

TYPE = "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"

Fields = dict[str, object]


def render(view: FeedView, bodies: Mapping[str, str]) -> bytes:
    """The feed; `bodies` gives the HTML of each entry by its id, with absolute addresses."""
    feed = _kept(
        {
            "version": VERSION,
            "title": one_line(view.title),
            "home_page_url": view.home_url,
            "feed_url": view.json_url,
            "description": one_line(view.description),
            "icon": view.absolute(view.icon.url) if view.icon else "",
            "authors": _people([view.publisher]),
            "language": view.lang,
        }
    )
    feed["items"] = [_item(entry, view, bodies) for entry in view.entries]
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: FeedEntry, view: FeedView, bodies: Mapping[str, str]) -> Fields:
    item = _kept(
        {
            "id": entry.id,
            "url": entry.url,
            "title": one_line(entry.title),
            "content_html": content_of(entry, bodies),
            "summary": one_line(entry.summary),
            "image": view.absolute(entry.image.url) if entry.image else "",
            "date_published": entry.published.isoformat(timespec="seconds"),
            "date_modified": entry.changed.isoformat(timespec="seconds"),
            "authors": _people(entry.authors),
            "tags": [one_line(tag) for tag in entry.tags],
            "language": entry.lang,
            "attachments": _attachments(entry.enclosure),
            "_trust": _trust(entry),
        }
    )
    # An item must have a content, be it an empty one.
    return item if "content_html" in item else item | {"content_text": one_line(entry.summary)}


def _trust(entry: FeedEntry) -> Fields:
    """Our extension: what readers of health advice want to know first."""
    return _kept(
        {
            "key_message": one_line(entry.key_message),
            "last_reviewed": entry.last_reviewed.isoformat() if entry.last_reviewed else "",
            "sources": entry.sources,
        }
    )


def _attachments(file: Enclosure | None) -> list[Fields]:
    if file is None:
        return []
    return [
        _kept(
            {
                "url": file.url,
                "mime_type": file.type,
                "size_in_bytes": file.size,
                "duration_in_seconds": file.seconds,
            }
        )
    ]


def _people(pairs: Iterable[tuple[str, str]]) -> list[Fields]:
    return [_kept({"name": one_line(name), "url": url}) for name, url in pairs]


def _kept(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if value}
