"""Hubs for the planning of pages: many posts with a few words, and all that a plan needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from hcsite.features.pages.cards import Cards
from hcsite.features.pages.context import Context
from hcsite.model.document import Document
from hcsite.model.hub import Hub
from hcsite.model.lifecycle import State
from hcsite.model.matter import PostMatter
from hcsite.model.media import Medium
from hcsite.theme.views import HoleView
from tests.unit.model.documents import hub_of, post

FIRST = datetime(2025, 1, 1, 12, tzinfo=UTC)
ALL_STATES = frozenset(State)


def posts(count: int, **matter: Any) -> list[Document[PostMatter]]:
    """So many posts, one each day from the first of 2025; `p000` is the oldest."""
    return [
        post(f"p{number:03}", **{"published": FIRST + timedelta(days=number), **matter})
        for number in range(count)
    ]


def hub(*documents: Document[Any], shown: Iterable[State] = (State.LIVE,), **rest: Any) -> Hub:
    """The hub of some documents; what is wrong with it is nobody's concern here."""
    return hub_of(*documents, shown=shown, **rest)[0]


def context_of(
    hub: Hub,
    *,
    media: Mapping[str, Medium] | None = None,
    holes: Mapping[str, tuple[HoleView, ...]] | None = None,
    images: Mapping[str, str] | None = None,
) -> Context:
    """What is known of a hub; the closure of a template is its name with a mark."""
    return Context(hub, media or {}, holes or {}, images or {}, "closure of {}".format)


def planned(hub: Hub) -> tuple[Context, Cards]:
    """Context and cards of a hub."""
    context = context_of(hub)
    return context, Cards(context)
