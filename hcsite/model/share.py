"""Plain links by which readers share a page: no script, no account, nothing sent before a click."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from hcsite.core.text import one_line

FORMS: Mapping[str, str] = {
    "x": "https://x.com/intent/tweet?text={title}&url={url}",
    "bluesky": "https://bsky.app/intent/compose?text={both}",
    "mastodon": "https://share.joinmastodon.org/#text={both}",
    "threads": "https://www.threads.com/intent/post?text={title}&url={url}",
    "facebook": "https://www.facebook.com/sharer/sharer.php?u={url}",
    "linkedin": "https://www.linkedin.com/sharing/share-offsite/?url={url}",
    "pinterest": (
        "https://www.pinterest.com/pin/create/button/?url={url}&media={image}&description={title}"
    ),
    "reddit": "https://www.reddit.com/submit?url={url}&title={title}",
    "whatsapp": "https://wa.me/?text={both}",
    "telegram": "https://t.me/share/url?url={url}&text={title}",
    "email": "mailto:?subject={title}&body={letter}",
    "sms": "sms:?&body={both}",
}
"""The address of each channel's composer.

X and Threads document theirs; Facebook's and LinkedIn's take an address alone. Mail follows
RFC 6068, where lines end with CR LF; `?&body=` opens the composer on both kinds of telephone.
"""

NAMES: Mapping[str, str] = {
    "x": "X",
    "bluesky": "Bluesky",
    "mastodon": "Mastodon",
    "threads": "Threads",
    "facebook": "Facebook",
    "linkedin": "LinkedIn",
    "pinterest": "Pinterest",
    "reddit": "Reddit",
    "whatsapp": "WhatsApp",
    "telegram": "Telegram",
    "email": "Email",
    "sms": "SMS",
}
"""The name of each channel where no label is given."""

CHANNELS: tuple[str, ...] = tuple(FORMS)
"""The ids of all channels that have a share link."""


@dataclass(frozen=True, slots=True)
class ShareTarget:
    """Where a reader shares a page: the channel's id, its name for people, the address."""

    channel: str
    name: str
    url: str


def share_links(
    channels: tuple[str, ...],
    *,
    url: str,
    title: str,
    summary: str,
    image_url: str,
    labels: Mapping[str, str],
) -> tuple[ShareTarget, ...]:
    """The share links of a page, in the order of `channels`.

    `url` and `image_url` are absolute. Pinterest is left out where there is no picture. A title of
    several lines becomes one line; an empty one gives way to the summary, and that to the URL.
    Raises ValueError for a channel that is not one of `CHANNELS`.
    """
    values = _values(url, one_line(title), one_line(summary), image_url)
    targets = []
    for channel in dict.fromkeys(channels):
        if channel not in FORMS:
            raise ValueError(f"there is no share link for the channel {channel!r}")
        if channel == "pinterest" and not image_url:
            continue
        name = labels.get(channel) or NAMES[channel]
        targets.append(ShareTarget(channel, name, FORMS[channel].format(**values)))
    return tuple(targets)


def _values(url: str, title: str, summary: str, image_url: str) -> dict[str, str]:
    text, link = title or summary or url, quote(url, safe="")
    said = quote(text, safe="")
    letter = quote(summary, safe="") if summary else said
    return {  # what is quoted piece by piece is quoted as a whole
        "url": link,
        "title": said,
        "both": link if text == url else f"{said}%20{link}",
        "letter": f"{letter}%0D%0A%0D%0A{link}",
        "image": quote(image_url, safe="") if image_url else "",
    }
