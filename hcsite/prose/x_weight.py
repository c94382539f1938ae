"""The weighted length of X, and the links that it finds: twitter-text, configuration 3."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from hcsite.prose.graphemes import may_hold_emoji
from hcsite.prose.plain_links import plain_links, without
from hcsite.prose.twitter import twitter_text

URL_LENGTH = 23
"""What a link counts, however long it is; on Mastodon too."""

_HEAVY = re.compile(r"[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
"""Code points that count 2; all others count 1 (config/v3.json)."""


@lru_cache(maxsize=4096)
def x_weight(text: str) -> int:
    r"""How much of the 280 a text takes: a link 23, an emoji 2, most letters of Asia 2, others 1.

    Line ends are a single `\n`: the library counts `\r\n` as two, X as one.
    """
    links = None if may_hold_emoji(text) else plain_links(text)
    if links is None:
        weighted: int = twitter_text().parse_tweet(text).weightedLength
        return weighted
    rest = without(text, links, "")
    heavy = 0
    if not rest.isascii():
        rest = unicodedata.normalize("NFC", rest)
        heavy = len(_HEAVY.findall(rest))
    return URL_LENGTH * len(links) + len(rest) + heavy


def link_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the links with `http://` or `https://` stand, as X and Mastodon find them.

    Links that are too long to be real (4096 characters) are none.
    """
    if "://" not in text:
        return ()
    plain = plain_links(text)
    if plain is not None:
        return plain
    only_whole = {"extract_urls_without_protocol": False}
    found = twitter_text().extract_urls_with_indices(text, only_whole)
    return tuple((start, end) for start, end in (item["indices"] for item in found))


@lru_cache(maxsize=1024)
def is_domain(name: str) -> bool:
    """Whether a name ends in a known top-level domain, so that it is a link without `https://`."""
    return "." in name and bool(twitter_text().extract_urls(name) == [name])
