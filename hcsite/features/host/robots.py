"""`robots.txt` (RFC 9309). Robots ask for it at the root of a host alone, not below a base path."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RobotsView:
    """Who may come. `sitemap` is absolute; `closed` are paths that nobody should fetch.

    A hub that is not `open` (a preview) asks all robots to stay away.
    """

    sitemap: str = ""
    open: bool = True
    closed: tuple[str, ...] = ()


def render(view: RobotsView) -> bytes:
    """The text."""
    lines = ["User-agent: *"]
    if view.open:
        lines += [f"Disallow: {path}" for path in view.closed] or ["Disallow:"]
    else:
        lines.append("Disallow: /")
    if view.sitemap and view.open:
        lines += ["", f"Sitemap: {view.sitemap}"]
    return ("\n".join(lines) + "\n").encode()
