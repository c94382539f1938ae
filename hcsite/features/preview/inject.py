"""The preview's own script in a page: put in when the page is sent, never when it is built."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape

from hcsite.features.preview.state import HOST, PLACE

_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_BODY = re.compile(rb"<body\b", re.IGNORECASE)
_POLICY = re.compile(
    rb"(<meta\s[^<>]*http-equiv=[\"']?content-security-policy[\"']?[^<>]*content=\")([^\"]*)(\")",
    re.IGNORECASE,
)
_NEEDED = ("script-src", "style-src", "connect-src")
_PLAIN_HOST = re.compile(r"[A-Za-z0-9.\-]+(?::\d+)?|\[[0-9A-Fa-f:.]+\](?::\d+)?")


def with_client(html: bytes, marks: Mapping[str, str]) -> bytes:
    """A page with the preview's script, which finds `marks` as its `data-` attributes."""
    data = "".join(f' data-{name}="{escape(value)}"' for name, value in marks.items())
    tag = f'<script src="{PLACE}preview.js" defer{data}></script>\n'.encode()
    html = _POLICY.sub(_with_leave, html, count=1)
    place = _HEAD_END.search(html) or _BODY.search(html)
    if place is None:
        return html + tag
    return html[: place.start()] + tag + html[place.start() :]


def with_host(text: bytes, host: str) -> bytes:
    """A text of the output with the host by which the browser asked for it."""
    if not _PLAIN_HOST.fullmatch(host):
        return text
    return text.replace(HOST.encode(), host.encode())


def _with_leave(meta: re.Match[bytes]) -> bytes:
    """The page's policy, which lets the preview's own files in."""
    policy = allowing(unescape(meta[2].decode("utf-8", "replace")))
    return meta[1] + escape(policy, quote=False).encode() + meta[3]


def allowing(policy: str) -> str:
    """A Content-Security-Policy with leave for scripts, styles and connections of the own host."""
    rules = {words[0].lower(): words[1:] for part in policy.split(";") if (words := part.split())}
    usual = rules.get("default-src")
    for name in _NEEDED:
        sources = rules.get(name, usual)
        if sources is None or "'self'" in sources or "*" in sources:
            continue
        rules[name] = [*(source for source in sources if source != "'none'"), "'self'"]
    return "; ".join(" ".join((name, *sources)) for name, sources in rules.items())
