"""Links that earn money: to shops, and with the mark of somebody who is paid for a sale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, urlsplit

_URL: Final = re.compile(r"https?://[^\s<>\"')\]]{4,2000}")
_SHOPS: Final = frozenset(
    "amazon amzn ebay etsy aliexpress iherb walmart boots hollandandbarrett vitacost".split()
)
_NETWORKS: Final = frozenset(
    "awin1.com anrdoezrs.net avantlink.com clickbank.net dpbolvw.net jdoqocy.com kqzyfj.com"
    " linksynergy.com prf.hn rstyle.me shareasale.com shrsl.com sjv.io skimresources.com"
    " tkqlhce.com tradedoubler.com viglink.com webgains.com".split()
)
_BELOW: Final = tuple(sorted(f".{network}" for network in _NETWORKS))
_PARAMETERS: Final = frozenset(
    "aff affid aff_id affiliate affiliate_id affiliateid afftrack awc irclickid partnerid".split()
)
_STORE: Final = re.compile(r"[a-z0-9-]{2,40}-2\d")
"""An account of Amazon's programme, as the parameter `tag` names it."""


class EarningLink(NamedTuple):
    """A link that may earn money, where it stands in the text, and whether somebody is paid."""

    url: str
    start: int
    paid: bool


def earning_links(markup: str) -> Iterator[EarningLink]:
    """The links in Markdown or HTML that lead to shops or earn money, but those marked as such."""
    if "http" not in markup:
        return
    for match in _URL.finditer(markup):
        paid = _is_paid(match[0])
        if (paid or _is_shop(match[0])) and not _is_marked(markup, match.start()):
            yield EarningLink(match[0], match.start(), paid)


def _is_shop(url: str) -> bool:
    parts = _host(url).split(".")
    return len(parts) > 1 and (parts[-2] in _SHOPS or (len(parts) > 2 and parts[-3] in _SHOPS))


def _is_paid(url: str) -> bool:
    host = _host(url)
    if host in _NETWORKS or host.endswith(_BELOW):
        return True
    if "?" not in url:
        return False
    for name, value in parse_qsl(url.partition("?")[2].partition("#")[0]):
        if name.lower() in _PARAMETERS or (name == "tag" and _STORE.fullmatch(value)):
            return True
    return False


@lru_cache(maxsize=1)  # each link is asked twice
def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_marked(markup: str, start: int) -> bool:
    """Whether it stands in the tag of a link that names itself sponsored."""
    opening = markup.rfind("<", max(0, start - 500), start)
    tag = markup[opening : markup.find(">", start, start + 3000)] if opening >= 0 else ""
    return tag.startswith("<a") and ">" not in tag and "sponsored" in tag
