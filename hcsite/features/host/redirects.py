"""`_redirects`: where old addresses have gone, as Netlify and Cloudflare Pages read it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

_PATH = "/%-._~!$&'()+,;=@"
_TARGET = f"{_PATH}:?#"


@dataclass(frozen=True, slots=True)
class RedirectsView:
    """Moves as (old, new) addresses of the hub (`/old/`), both below the base path `base`.

    A new address may be a full URL.
    """

    base: str
    moves: tuple[tuple[str, str], ...]


def render(view: RedirectsView) -> bytes:
    """One line for each move, in order of the old address; a move to itself is left out.

    What has a meaning in these files (`*`, `:`, white space) is escaped in the old address.
    """
    moves = ((old, new) for old, new in sorted(dict(view.moves).items()) if old != new)
    lines = (
        f"{quote(_below(view.base, old), safe=_PATH)}"
        f" {quote(_below(view.base, new), safe=_TARGET)} 301\n"
        for old, new in moves
    )
    return "".join(lines).encode()


def _below(base: str, address: str) -> str:
    return base + address.removeprefix("/") if address.startswith("/") else address
