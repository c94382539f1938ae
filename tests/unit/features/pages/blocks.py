"""The two blocks of structured data of a page, read back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hcsite.features.pages.jsonld import graphs_of
from hcsite.features.pages.trails import Page
from hcsite.theme.views import SiteView
from tests.unit.features.pages.samples import SITE, STRINGS

BARE = SiteView("Hub", "/", "https://h.example", "/")
"""A hub that tells next to nothing of itself."""


def graph(view: Page, site: SiteView = SITE, text: str = "") -> list[dict[str, Any]]:
    """The nodes of the second block."""
    data = json.loads(graphs_of(view, site, STRINGS, text=text)[1])
    assert "https://schema.org" == data["@context"]
    nodes: list[dict[str, Any]] = data["@graph"]
    return nodes


def card(view: Page, site: SiteView = SITE) -> dict[str, Any]:
    """The first block."""
    data: dict[str, Any] = json.loads(graphs_of(view, site, STRINGS)[0])
    return data


def node(view: Page, kind: str, site: SiteView = SITE, text: str = "") -> dict[str, Any]:
    """The only node of a type."""
    (found,) = [one for one in graph(view, site, text) if one["@type"] == kind]
    return found


def references(value: object) -> Iterator[str]:
    """Every identity to which a graph refers."""
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            yield value["@id"]
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from references(one)
