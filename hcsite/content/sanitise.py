"""The gate for HTML: an allow-list, so that no page of a hub can run what a writer pasted."""

from __future__ import annotations

import re
from functools import cache
from html import escape

import nh3

TAGS = frozenset(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em"
    " figcaption figure h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol p pre q rp rt ruby s"
    " samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var"
    " wbr".split()
)
"""The elements that may stand in a body; anything else is refused with an error."""

ATTRIBUTES = frozenset("class dir id lang title role aria-label".split())
"""The attributes that may stand on any element."""

_OWN_ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "rel", "target", "hreflang", "aria-label"},
    "img": {"src", "alt"},
    "input": {"checked", "disabled", "type"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "headers", "scope", "abbr"},
    "col": {"span"},
    "colgroup": {"span"},
    "time": {"datetime"},
    "del": {"datetime"},
    "ins": {"datetime"},
    "details": {"open"},
    "div": {"tabindex"},
}
SCHEMES = frozenset({"http", "https", "mailto", "tel", "sms"})
"""The schemes of links that leave the hub."""

OPEN_TAG = re.compile(r'<([a-z][a-z0-9]*)((?: [^\s=>"]+="[^"]*")*)(?: /)?>')
"""An opening tag as nh3 writes it: lower case, each attribute with a value in double quotes."""

SOUND = re.compile(r"https?://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[/?#][!-~]*)?")
"""Addresses that need no closer look: the names of their hosts are plain."""

ATTRIBUTE = re.compile(r' ([^\s=>"]+)="([^"]*)"')


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        attributes={"*": set(ATTRIBUTES), **_OWN_ATTRIBUTES},
        set_tag_attribute_values={"input": {"type": "checkbox"}},  # as task lists have them
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )


def clean(html: str) -> str:
    """The HTML with only what the allow-list knows, serialised in one canonical form."""
    return _cleaner().clean(html)


def keeps(href: str) -> bool:
    """Whether the address of a link stays; one that no browser understands does not."""
    if SOUND.fullmatch(href) and "xn--" not in href:
        return True
    return "href" in clean(f'<a href="{escape(href)}"></a>')


def allows(tag: str, attribute: str) -> bool:
    """Whether an attribute may stand on an element."""
    return attribute in ATTRIBUTES or attribute in _OWN_ATTRIBUTES.get(tag, set())
