"""Documents and hubs for tests, made with a few words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hcsite.core.diagnostics import Diagnostic
from hcsite.model.assembly import Documents, assemble
from hcsite.model.document import Body, Document
from hcsite.model.hub import Hub
from hcsite.model.kinds import PIECES, Kind
from hcsite.model.lifecycle import State
from hcsite.model.matter import PageMatter, PersonMatter, PostMatter, TopicMatter
from hcsite.model.site import Organisation, Site

SITE = Site(
    "https://health.example.org/hub/", "Riverside", "America/Chicago", Organisation("Clinic")
)
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
PAST, FUTURE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)
BODY = Body(words=20)


def post(
    name: str, *, body: Body = BODY, kind: Kind = Kind.POST, **matter: Any
) -> Document[PostMatter]:
    """A post that is live; `matter` is its front matter beside title and date."""
    given = {"title": name.title(), "published": PAST, **matter}
    folder = "posts" if kind is Kind.POST else "infographics"
    lines = (("title", 2), ("authors", 3), ("topics", 4), ("series", 5), ("reviewers", 6))
    return Document(f"content/{folder}/{name}.md", kind, PostMatter(**given), body, lines)


def page(path: str, *, body: Body = BODY, **matter: Any) -> Document[PageMatter]:
    """A page by its path below `content/pages/`."""
    given = {"title": path.title(), **matter}
    return Document(f"content/pages/{path}.md", Kind.PAGE, PageMatter(**given), body)


def person(name: str, **matter: Any) -> Document[PersonMatter]:
    """A person by the id."""
    given = {"name": name.title(), **matter}
    return Document(f"content/people/{name}.md", Kind.PERSON, PersonMatter(**given), BODY)


def topic(name: str, **matter: Any) -> Document[TopicMatter]:
    """A topic by the id."""
    given = {"title": name.title(), **matter}
    lines = (("synonyms", 3),)
    return Document(f"content/topics/{name}.md", Kind.TOPIC, TopicMatter(**given), BODY, lines)


def hub_of(
    *documents: Document[Any],
    site: Site = SITE,
    as_of: datetime = NOW,
    shown: Iterable[State] = (State.LIVE,),
    unreadable: Iterable[str] = (),
) -> tuple[Hub, list[Diagnostic]]:
    """The hub of some documents, and what is wrong with it."""
    by_kind: dict[Kind, list[Document[Any]]] = {kind: [] for kind in Kind}
    for document in documents:
        by_kind[document.kind].append(document)
    gathered = Documents(
        posts=[document for kind in PIECES for document in by_kind[kind]],
        pages=by_kind[Kind.PAGE],
        people=by_kind[Kind.PERSON],
        topics=by_kind[Kind.TOPIC],
        unreadable=tuple(unreadable),
    )
    return assemble(site, gathered, as_of, shown=frozenset(shown))


def site_with(**changes: Any) -> Site:
    """The hub's settings with some of them changed."""
    return replace(SITE, **changes)


def told(found: Iterable[Diagnostic]) -> list[tuple[str, str, str]]:
    """Findings in short: level, code and message."""
    return [(item.level.value, item.code, item.message) for item in found]
