"""The length of a status on Mastodon."""

from __future__ import annotations

import re

from hcsite.prose.graphemes import grapheme_length
from hcsite.prose.plain_links import without
from hcsite.prose.x_weight import URL_LENGTH, link_spans

MAX_DOMAIN = 253
"""A longer name is no domain (RFC 1035), and so its mention is counted in full."""

_NAME = r"[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*"
_REMOTE = re.compile(rf"(?<![=/\w])(@{_NAME})@(\w+(?:[.-]+\w+)*)", re.IGNORECASE)


def mastodon_length(text: str, warning: str = "") -> int:
    """Grapheme clusters of the warning and the text; links count 23.

    Of `@alice@example.org` only `@alice` counts. As Mastodon's own StatusLengthValidator does.
    """
    levelled = without(text, link_spans(text), "x" * URL_LENGTH)
    if "@" in levelled:
        levelled = _REMOTE.sub(_local, levelled)
    return grapheme_length(warning) + grapheme_length(levelled)


def _local(match: re.Match[str]) -> str:
    return match[0] if len(match[2]) > MAX_DOMAIN else match[1]
