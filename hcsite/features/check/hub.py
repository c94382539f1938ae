"""Checks across a hub: titles that are told twice, pages that nobody can find."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic, info, warning
from hcsite.core.text import one_line
from hcsite.model.address import encoded
from hcsite.model.hub import Hub, Page, Post


def check_hub(hub: Hub, inward: Mapping[str, int], menu: frozenset[str]) -> list[Diagnostic]:
    """Findings across a hub.

    `inward` counts links from bodies by address, `menu` are the addresses that stand in the menu
    or the footer; both as they stand in URLs.
    """
    return [*_same_titles(hub), *_orphans(hub, inward, menu)]


def _same_titles(hub: Hub) -> Iterator[Diagnostic]:
    first: dict[str, Post | Page] = {}
    pages = [page for page in hub.pages if page.state in hub.shown]
    pieces: list[Post | Page] = [*reversed(hub.shown_posts), *pages]
    for piece in pieces:
        title = one_line(piece.document.matter.title).casefold()
        other = first.setdefault(title, piece)
        if other is not piece:
            message = f"The title is the same as that of {other.document.path}."
            hint = "Change one: search results and screen readers tell pages apart by their titles."
            path, line = piece.document.path, piece.document.line_of("title")
            yield warning("HC422", message, path=path, line=line, hint=hint)


def _orphans(hub: Hub, inward: Mapping[str, int], menu: frozenset[str]) -> Iterator[Diagnostic]:
    """Pages that nothing links to; posts always stand in their list."""
    for page in hub.pages:
        found = inward.get(encoded(page.address)) or encoded(page.address) in menu
        if page.state in hub.shown and not found:
            message = "No other page links here, so readers will not find it."
            hint = "Link to it from a post or a page, or name it in [nav] of site.toml."
            yield info("HC423", message, path=page.document.path, line=1, hint=hint)
