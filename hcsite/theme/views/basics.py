"""What stands in almost every view: links and pictures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link: where to, and its words."""

    url: str
    """The address that it leads to."""
    label: str
    """Its words."""


@dataclass(frozen=True, slots=True)
class ImageView:
    """A published picture."""

    url: str
    """Its address, with a hash in the name, so that it may be kept for ever."""
    width: int
    """Its width in pixels."""
    height: int
    """Its height in pixels."""
    type: str
    """Its media type, such as `image/webp`."""
    alt: str = ""
    """What it shows, for people who cannot see it."""
    caption: str = ""
    """A line that stands below it."""
    credit: str = ""
    """Whom to thank for it, as it is shown below it."""
    creator: str = ""
    """Who made it."""
    license: str = ""
    """Its licence, such as CC-BY-4.0."""
    source_type: str = ""
    """How it came to be, as a code of IPTC: `digitalCapture` is a photo."""
