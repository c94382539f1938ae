"""What a feed is made from: one view for all formats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from urllib.parse import quote, urljoin, urlsplit

from hcsite.core.text import one_line
from hcsite.theme.views import BodyView, ImageView

TAG_YEAR = "2026"
"""The year in `tag:` ids (RFC 4151 wants a date); it never changes, so that ids never do."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that comes with a piece: its address, media type, bytes, and seconds (0: unknown)."""

    url: str
    type: str
    size: int
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A piece in a feed. `id` never changes, `url` may; addresses are absolute.

    `authors` are (name, address) pairs, the address of a person's profile or nothing.
    """

    id: str
    url: str
    title: str
    published: datetime
    updated: datetime | None = None
    summary: str = ""
    authors: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    image: ImageView | None = None
    body: BodyView = BodyView()
    lang: str = ""
    key_message: str = ""
    last_reviewed: date | None = None
    sources: int = 0
    enclosure: Enclosure | None = None

    @property
    def changed(self) -> datetime:
        """When it was last changed; that is when it was published, where nothing else is told."""
        return max(self.published, self.updated) if self.updated else self.published


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed. `home_url` is the page whose news it tells; entries stand newest first.

    `rss_url`, `atom_url` and `json_url` are the addresses of the feed in each format, empty where
    it is not offered. `publisher` is the (name, address) pair of the organisation.
    """

    title: str
    home_url: str
    site_name: str
    publisher: tuple[str, str]
    description: str = ""
    rss_url: str = ""
    atom_url: str = ""
    json_url: str = ""
    lang: str = "en"
    icon: ImageView | None = None
    entries: tuple[FeedEntry, ...] = ()

    @property
    def updated(self) -> datetime | None:
        """The newest change of any entry; never the time of the build."""
        return max((entry.changed for entry in self.entries), default=None)

    @property
    def summary(self) -> str:
        """What the feed is about; its title where nothing is told."""
        return one_line(self.description or self.title)

    def absolute(self, url: str) -> str:
        """A link from the root of the host as a full URL."""
        return urljoin(self.home_url, url)


def tag_of(site_url: str, identity: str) -> str:
    """The id of a piece in all feeds, from its stable identity: `tag:example.org,2026:posts/salt`.

    `site_url` is the address of the hub; a base path is part of the id.
    """
    parts = urlsplit(site_url)
    path = f"{parts.path.strip('/')}/{identity.strip('/')}".strip("/")
    return f"tag:{parts.hostname},{TAG_YEAR}:{quote(path, safe='/~-._')}"


def content_of(entry: FeedEntry, bodies: Mapping[str, str]) -> str:
    """The full content as HTML: the key message, which the page shows apart, and the body.

    `bodies` gives the HTML by the id of the entry (two bodies may be alike but for what fills
    their holes, so a digest would not do); raises KeyError where a body is not there.
    """
    body = bodies[entry.id] if entry.body.html else ""
    key = one_line(entry.key_message)
    return f"<p><strong>{escape(key, quote=False)}</strong></p>\n{body}" if key else body
