"""The weighted length of X, and the links that it finds: twitter-text, configuration 3."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from hcsite.prose.graphemes import may_hold_emoji
from hcsite.prose.plain_links import plain_links, without
from hcsite.prose.twitter import twitter_text

URL_LENGTH = 23
"""What a link counts, however long it is; on Mastodon too."""

_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that count 1, both ends included; all others count 2 (config/v3.json)."""


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
    if not rest.isascii():
        rest = unicodedata.normalize("NFC", rest)
    return URL_LENGTH * len(links) + sum(map(_weight, rest))


def _weight(char: str) -> int:
    return 1 if any(first <= ord(char) <= last for first, last in _LIGHT) else 2


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
