"""Who else learns of readers, by what the hub does and by what its privacy page names (PRI-12)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from hcsite.model.hub import Hub
from hcsite.model.lifecycle import State
from hcsite.model.passage import Passage
from hcsite.model.site import Site
from hcsite.model.video import HOSTS

NAMES: Final = "names "
"""How the sign for a service or a server begins that a page names as one that is asked."""

SERVICES: Final[Mapping[str, str]] = {
    "YouTube": r"youtube",
    "Vimeo": r"vimeo",
    "PeerTube": r"peertube",
    "Google Analytics": r"google[ -]analytics",
    "Google Fonts": r"google[ -](?:web )?fonts",
    "Google Maps": r"google[ -]maps",
    "reCAPTCHA": r"recaptcha",
    "Hotjar": r"hotjar",
    "Meta Pixel": r"(?:meta|facebook) pixel",
    "Matomo": r"matomo|piwik",
    "Plausible": r"plausible (?:analytics|insights)",
    "Mailchimp": r"mailchimp",
    "Disqus": r"disqus",
    "ShareThis": r"sharethis|addthis",
}
"""Services that privacy pages name, and how they are written; those that can be embedded first."""

_SERVICE: Final = {name: re.compile(rf"(?i)\b(?:{how})\b") for name, how in SERVICES.items()}
_SERVER: Final = re.compile(
    r"(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])", re.IGNORECASE
)
_SENTENCE: Final = re.compile(r"[^.!?;]*(?:[.!?;](?!\s|$)[^.!?;]*)*")
_NOT: Final = re.compile(r"(?i)\b(?:no|not|nothing|never|none|without|neither|nor)\b|n[’']t\b")
_ONCE: Final = re.compile(r"(?i)\b(?:until|till|unless|before|except|only|but|other than)\b")


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody whom pages ask: `told` is the name for people, one of `names` is to be found."""

    told: str
    names: tuple[str, ...]
    how: str


def named_recipients(passages: Iterable[Passage]) -> Iterator[str]:
    """The services and servers that a text names as asked, as signs.

    Not those of which it says that they are not asked; “not until you click” says that they are.
    """
    for passage in passages:
        for sentence in _SENTENCE.findall(passage.text):
            for name, words in _of_sentence(sentence):
                before = sentence[: words.start()]
                if not _NOT.search(before) or _ONCE.search(sentence):
                    yield NAMES + name


def _of_sentence(sentence: str) -> Iterator[tuple[str, re.Match[str]]]:
    for name, find in _SERVICE.items():
        if match := find.search(sentence):
            yield name, match
    yield from ((match[0].lower(), match) for match in _SERVER.finditer(sentence))


def recipients_of(hub: Hub) -> tuple[Recipient, ...]:
    """Whom pages of a hub ask, or let readers ask with a click, each once, in a steady order."""
    found: dict[str, Recipient] = {}
    for post in hub.posts:
        source = post.matter.video.video if post.matter.video else None
        if source is None or not source.host or post.state is not State.LIVE or post.is_retracted:
            continue
        name, server = HOSTS[source.host], _host(source.frame_origin)
        known = (name, *_servers(server)) if source.host != "peertube" else tuple(_servers(server))
        told = name if source.host != "peertube" else server
        found[told] = Recipient(told, known, "plays a video once a reader asks for it")
    for how, addresses in _allowed(hub.site).items():
        for address in addresses:
            server = _host(address)
            found.setdefault(server, Recipient(server, tuple(_servers(server)), how))
    return tuple(found[key] for key in sorted(found))


def unnamed(hub: Hub, signs: Collection[str]) -> Iterator[Recipient]:
    """Those whom pages ask and of whom a privacy page with these signs does not tell."""
    return (
        one for one in recipients_of(hub) if not any(NAMES + name in signs for name in one.names)
    )


def unused(hub: Hub, signs: Collection[str]) -> Iterator[str]:
    """The services that a privacy page names and that no page of the hub asks."""
    asked = {name for one in recipients_of(hub) for name in one.names}
    told = f"{hub.site.privacy.analytics} {' '.join(asked)}".lower()
    for name in SERVICES:
        if NAMES + name in signs and not _SERVICE[name].search(told):
            yield name


def _allowed(site: Site) -> Mapping[str, tuple[str, ...]]:
    return {
        "is asked by pages, as [privacy] allows": site.privacy.allow_origins,
        "is sent what readers write into forms": site.privacy.forms,
    }


def _host(address: str) -> str:
    return urlsplit(address).hostname or address


def _servers(server: str) -> Iterator[str]:
    """A server, and the domain that it belongs to, as people write them."""
    yield server
    parts = server.split(".")
    yield from (".".join(parts[start:]) for start in range(1, len(parts) - 1))
