"""Sitemaps (sitemaps.org): which pages there are, and when each was last changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from xml.sax.saxutils import escape

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

PART_SIZE = 10_000
"""Addresses in one file. The protocol allows 50,000 and 50 MB."""

Entry = tuple[str, date | None]
"""An absolute address, and the day on which what is there was last changed."""


@dataclass(frozen=True, slots=True)
class SitemapView:
    """A sitemap; with `index` the addresses are those of other sitemaps."""

    entries: tuple[Entry, ...]
    index: bool = False


def split(entries: tuple[Entry, ...], *, size: int = PART_SIZE) -> tuple[SitemapView, ...]:
    """The sitemaps of a hub: one, or as many as hold `size` addresses each.

    Instants become days, so that the views are what their types say.
    """
    days = tuple((url, _day(changed)) for url, changed in entries)
    starts = range(0, max(len(days), 1), size)
    return tuple(SitemapView(days[start : start + size]) for start in starts)


def index_of(parts: tuple[tuple[str, SitemapView], ...]) -> SitemapView:
    """The sitemap of sitemaps, from the absolute address and the content of each."""
    return SitemapView(tuple((url, _newest(part)) for url, part in parts), index=True)


def render(view: SitemapView) -> bytes:
    """The XML."""
    return "\n".join(_lines(view)).encode()


def _lines(view: SitemapView) -> Iterator[str]:
    root, item = ("sitemapindex", "sitemap") if view.index else ("urlset", "url")
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<{root} xmlns="{NAMESPACE}">'
    for url, changed in view.entries:
        lastmod = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
        yield f"<{item}><loc>{escape(url)}</loc>{lastmod}</{item}>"
    yield f"</{root}>"
    yield ""


def _newest(part: SitemapView) -> date | None:
    return max((changed for _, changed in part.entries if changed), default=None)


def _day(changed: date | None) -> date | None:
    return changed.date() if isinstance(changed, datetime) else changed
