"""Addresses that share a page: what a network would learn of its reader depends on their links."""

from __future__ import annotations

from functools import cache
from typing import Final
from urllib.parse import urlsplit

from hcsite.model.share import FORMS

_OTHER_SHARES: Final = (
    "https://twitter.com/intent/",
    "https://twitter.com/share",
    "https://x.com/share",
    "https://api.whatsapp.com/send",
    "https://www.threads.net/intent/",
    "https://www.facebook.com/share.php",
    "https://www.facebook.com/dialog/",
    "https://www.linkedin.com/shareArticle",
    "https://telegram.me/share/",
    "https://www.tumblr.com/widgets/share/",
    "https://news.ycombinator.com/submitlink",
)


@cache
def beginnings() -> tuple[str, ...]:
    """The beginnings of all addresses that share a page, without scheme and `www.`."""
    forms = [form.partition("{")[0] for form in FORMS.values() if form.startswith("https:")]
    found = []
    for url in (*forms, *_OTHER_SHARES):
        parts = urlsplit(url)
        path = parts.path if parts.path != "/" else "/?" if "?" in url else "/#"
        found.append(parts.netloc.removeprefix("www.") + path)
    return tuple(dict.fromkeys(found))
