"""Sitemaps (sitemaps.org): which pages there are, and when each was last changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from hcsite.core.text import one_line, shorten
from hcsite.core.xml import escaped, optional

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

VIDEO_NAMESPACE = "http://www.google.com/schemas/sitemap-video/1.1"
MOST_DESCRIBED = 2_048
LONGEST = 28_800
"""Characters of a description and seconds of a video that Google takes.

https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps
"""

PART_SIZE = 10_000
"""Addresses in one file. The protocol allows 50,000 and 50 MB."""

Entry = tuple[str, date | None]
"""An absolute address, and the day on which what is there was last changed."""


@dataclass(frozen=True, slots=True)
class VideoEntry:
    """A video of a page, for search engines.

    `content` is the absolute address of its file, or `player` that of a frame at its host.
    `published` and `expires` are instants (ISO 8601); `duration` counts seconds, 0 where unknown.
    """

    thumbnail: str
    title: str
    description: str
    content: str = ""
    player: str = ""
    duration: int = 0
    published: str = ""
    expires: str = ""


@dataclass(frozen=True, slots=True)
class SitemapView:
    """A sitemap; with `index` the addresses are those of other sitemaps.

    `videos` are those of its pages, each with the address of the page.
    """

    entries: tuple[Entry, ...]
    index: bool = False
    videos: tuple[tuple[str, VideoEntry], ...] = ()


def split(
    entries: tuple[Entry, ...],
    *,
    size: int = PART_SIZE,
    videos: Mapping[str, VideoEntry] = MappingProxyType({}),
) -> tuple[SitemapView, ...]:
    """The sitemaps of a hub: one, or as many as hold `size` addresses each.

    `videos` are those of pages, by their addresses.

    Instants become days, so that the views are what their types say.
    """
    days = tuple((url, _day(changed)) for url, changed in entries)
    starts = range(0, max(len(days), 1), size)
    parts = (days[start : start + size] for start in starts)
    return tuple(SitemapView(part, videos=_videos_of(part, videos)) for part in parts)


def _videos_of(
    part: tuple[Entry, ...], videos: Mapping[str, VideoEntry]
) -> tuple[tuple[str, VideoEntry], ...]:
    return tuple((url, videos[url]) for url, _ in part if url in videos) if videos else ()


def index_of(parts: tuple[tuple[str, SitemapView], ...]) -> SitemapView:
    """The sitemap of sitemaps, from the absolute address and the content of each."""
    return SitemapView(tuple((url, _newest(part)) for url, part in parts), index=True)


def render(view: SitemapView) -> bytes:
    """The XML."""
    return "\n".join(_lines(view)).encode()


def _lines(view: SitemapView) -> Iterator[str]:
    root, item = ("sitemapindex", "sitemap") if view.index else ("urlset", "url")
    yield '<?xml version="1.0" encoding="utf-8"?>'
    videos = dict(view.videos)
    more = f' xmlns:video="{VIDEO_NAMESPACE}"' if videos else ""
    yield f'<{root} xmlns="{NAMESPACE}"{more}>'
    for url, changed in view.entries:
        lastmod = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
        video = _video(videos[url]) if url in videos else ""
        yield f"<{item}><loc>{escaped(url)}</loc>{lastmod}{video}</{item}>"
    yield f"</{root}>"
    yield ""


def _video(video: VideoEntry) -> str:
    """What Google reads of a video, in its order."""
    duration = str(video.duration) if 0 < video.duration <= LONGEST else ""
    told = (
        ("thumbnail_loc", video.thumbnail),
        ("title", one_line(video.title)),
        ("description", shorten(one_line(video.description), MOST_DESCRIBED)),
        ("content_loc", video.content),
        ("player_loc", video.player),
        ("duration", duration),
        ("expiration_date", video.expires),
        ("publication_date", video.published),
    )
    lines = [line for name, text in told for line in optional(f"video:{name}", text)]
    return "\n".join(("\n<video:video>", *lines, "</video:video>\n"))


def _newest(part: SitemapView) -> date | None:
    return max((changed for _, changed in part.entries if changed), default=None)


def _day(changed: date | None) -> date | None:
    return changed.date() if isinstance(changed, datetime) else changed
