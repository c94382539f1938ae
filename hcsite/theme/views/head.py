"""What hcsite makes for every page beside its view: the head, and the links to share it by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShareLink:
    """A plain link by which a reader shares a page."""

    channel: str
    """The id of the channel, such as `whatsapp`."""
    label: str
    """Its name."""
    url: str
    """The address to which it leads."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the `<head>` of a page; made from the view by hcsite, not by themes."""

    title: str
    """The title of the window."""
    description: str
    """The description for search engines."""
    canonical: str = ""
    """The one address of the page, as a full URL."""
    robots: str = ""
    """What search engines should do, such as `noindex`."""
    meta: tuple[tuple[str, str], ...] = ()
    """Names and contents of `<meta name>`, in order."""
    properties: tuple[tuple[str, str], ...] = ()
    """Names and contents of `<meta property>`, in order."""
    feeds: tuple[tuple[str, str, str], ...] = ()
    """Title, media type and address of each feed."""
    graphs: tuple[str, ...] = ()
    """JSON-LD, safe to stand in a `<script>`."""
    rel_me: tuple[str, ...] = ()
    """Addresses for `<link rel="me">`."""
