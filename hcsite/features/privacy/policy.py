"""Which origins a site may ask, and what the rules found in a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_URL: Final = re.compile(
    r"(?:(?P<scheme>[a-z][a-z0-9+.-]*):)?(?P<slashes>/*)(?P<host>[^/?#]*)", re.IGNORECASE
)
_ASKING: Final = frozenset({"http", "https", "ws", "wss", "ftp"})
_BLANKS: Final = re.compile(r"[\t\n\r]")
_DEFAULT_PORT: Final = re.compile(r":(?:80|443|21)?$")


@dataclass(frozen=True, slots=True)
class Policy:
    """What a site may ask: its own origin, and those that `site.toml` allows.

    `own` is an origin or the address of the site (`https://hub.example/base/`), `allowed` holds
    origins or hosts, `*.host` for all below one, `forms` those to which forms may be sent.
    """

    own: str
    allowed: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Breach:
    """One place of a file that breaks a rule; `words` is what stands there, `host` whom it asks."""

    rule: str
    line: int
    words: str
    host: str
    why: str
    mend: str


def host_of(url: str) -> str:
    r"""The host, with a port that is not the usual one, that a URL would ask; nothing if none.

    As browsers read it (WHATWG URL): blanks around it and line ends in it go, `\` is `/`, and
    `//host` has the scheme of the page. Relative URLs and `data:` ask nobody.
    """
    bare = _BLANKS.sub("", url.strip(" \f\0\t\n\r\v")).replace("\\", "/")
    match = _URL.match(bare)
    if match is None:
        return ""
    scheme = (match["scheme"] or "").lower()
    if scheme not in _ASKING and (scheme or len(match["slashes"]) < 2):
        return ""
    host = match["host"].rpartition("@")[2].lower()
    return _DEFAULT_PORT.sub("", host).rstrip(".")


def may_ask(host: str, policy: Policy) -> bool:
    """Whether a page may ask a host without its reader's doing."""
    return not host or _is_among(host, (policy.own, *policy.allowed))


def may_send(host: str, policy: Policy) -> bool:
    """Whether a form may be sent to a host."""
    return not host or _is_among(host, (policy.own, *policy.forms))


def _is_among(host: str, origins: tuple[str, ...]) -> bool:
    exact, below = _hosts(origins)
    return host in exact or host.endswith(below)


@lru_cache(maxsize=64)
def _hosts(origins: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    hosts = {host_of(item if "//" in item else f"//{item}") for item in origins} - {""}
    below = tuple(sorted(host[1:] for host in hosts if host.startswith("*.")))
    return frozenset(hosts), below
