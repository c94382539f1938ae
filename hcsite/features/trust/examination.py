"""What a rule looks at, and how it says what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.model.document import Document
from hcsite.model.hub import Hub, Person, Post
from hcsite.model.matter import PostMatter
from hcsite.model.rule import known_rules
from hcsite.model.site import Site

SITE_FILE = "site.toml"


@dataclass(frozen=True, slots=True)
class Original:
    """What a piece is a translation of, and the digest of what that says now."""

    post: Post
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known beside the hub.

    `retracted` are DOIs (in small letters) and PubMed numbers of papers that were retracted,
    `originals` those of translations, by the path of the translation.
    """

    retracted: frozenset[str] = frozenset()
    originals: Mapping[str, Original] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PieceCase:
    """A post or an infographic under examination, in its hub, on a day of the hub's time zone."""

    hub: Hub
    post: Post
    today: date
    checks: bool = False
    facts: Facts = Facts()

    @property
    def late(self) -> Level | None:
        """How much weighs what only passing time made wrong: nothing less in a check."""
        return None if self.checks else Level.WARNING

    @property
    def matter(self) -> PostMatter:
        """Its front matter."""
        return self.post.matter

    @property
    def site(self) -> Site:
        """The hub's settings."""
        return self.hub.site

    def found(
        self, rule: str, message: str, hint: str, *, key: str = "title", level: Level | None = None
    ) -> Diagnostic:
        """A finding at a key of the front matter; `level` where it weighs less than the rule."""
        return found(rule, message, hint, document=self.post.document, key=key, level=level)


@dataclass(frozen=True, slots=True)
class PersonCase:
    """A person under examination; `clinical` where a clinical piece names them."""

    hub: Hub
    person: Person
    today: date
    clinical: bool
    checks: bool = False

    @property
    def late(self) -> Level | None:
        """How much weighs what only passing time made wrong: nothing less in a check."""
        return None if self.checks else Level.WARNING

    def found(
        self, rule: str, message: str, hint: str, *, key: str = "name", level: Level | None = None
    ) -> Diagnostic:
        """A finding at a key of the front matter; `level` where it weighs less than the rule."""
        return found(rule, message, hint, document=self.person.document, key=key, level=level)


@dataclass(frozen=True, slots=True)
class HubCase:
    """The hub as a whole under examination; `clinical` where readers see a clinical piece."""

    hub: Hub
    today: date
    clinical: bool

    def found(
        self, rule: str, message: str, hint: str, *, key: str = "site", level: Level | None = None
    ) -> Diagnostic:
        """A finding at a setting (`org.email`); `level` where it weighs less than the rule."""
        line = self.hub.site.line_of(key)
        weight = level or known_rules()[rule].level
        return Diagnostic(rule, weight, message, path=SITE_FILE, line=line, hint=hint)


PieceRule = Callable[[PieceCase], Iterator[Diagnostic]]
PersonRule = Callable[[PersonCase], Iterator[Diagnostic]]
HubRule = Callable[[HubCase], Iterator[Diagnostic]]


def found(
    rule: str,
    message: str,
    hint: str,
    *,
    document: Document[Any],
    key: str,
    level: Level | None = None,
) -> Diagnostic:
    """A finding at a key of a document's front matter."""
    return remark(document, rule, message, hint, line=document.line_of(key), level=level)


def remark(
    document: Document[Any],
    rule: str,
    message: str,
    hint: str,
    *,
    line: int,
    level: Level | None = None,
) -> Diagnostic:
    """A finding on a line of a document; `level` where it weighs less than the rule."""
    weight = level or known_rules()[rule].level
    return Diagnostic(rule, weight, message, path=document.path, line=line, hint=hint)
