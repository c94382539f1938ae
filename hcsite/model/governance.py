"""How much findings weigh in a hub: severities, waivers, and old pieces that were imported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.model.hub import Hub, people_of
from hcsite.model.lifecycle import State
from hcsite.model.rule import known_rules, weigh
from hcsite.model.site import Site, Waiver

UNFILLED = "HC318"
"""What is found where a place is still to be filled in: an error in a binding page."""


def binding_pages(hub: Hub) -> frozenset[str]:
    """The paths of the live pages of a hub that has a live clinical piece; none without one."""
    if not any(post.clinical and post.state is State.LIVE for post in hub.posts):
        return frozenset()
    return frozenset(page.document.path for page in hub.pages if page.state is State.LIVE)


def legacy_files(hub: Hub) -> frozenset[str]:
    """The files of old pieces, and of people whom readers know from old pieces alone."""
    old = [post for post in hub.posts if post.matter.legacy]
    known = {name for post in old for name in people_of(post)}
    fresh = (post for post in hub.posts if not post.matter.legacy and post.state is State.LIVE)
    known -= {name for post in fresh for name in people_of(post)}
    people = [hub.people[name].document.path for name in known & hub.people.keys()]
    return frozenset((*(post.document.path for post in old), *people))


@dataclass(frozen=True, slots=True)
class Governance:
    """What a hub says of findings, on a day of its own.

    `soft` are the paths of files in which nothing stops a build, `legacy` those of old pieces,
    `binding` those of pages that readers of clinical pieces must be able to rely on. Passing time
    never stops a build: where a waiver or the time of old pieces has ended, findings are errors in
    `checks` only.
    """

    site: Site
    today: date
    soft: frozenset[str] = frozenset()
    legacy: frozenset[str] = frozenset()
    checks: bool = False
    binding: frozenset[str] = frozenset()

    def govern(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Findings as they weigh in this hub; those of no rule of trust stay as they are."""
        rules, weigh_once = known_rules(), cache(self._weigh)  # there may be thousands alike
        kept: list[Diagnostic] = []
        for item in found:
            rule = rules.get(item.code)
            if rule is None:
                unfilled = item.code == UNFILLED and item.path in self.binding
                raised = unfilled and item.level is Level.WARNING
                kept.append(item.at(Level.ERROR) if raised else item)
                continue
            level = weigh_once(item.code, item.gravity)
            waiver = self.waiver(item) if self.site.waivers else None
            if level is None or (waiver is not None and self.today <= waiver.until):
                continue
            old = item.path in self.legacy and (self.is_lenient or not self.checks)
            if level is Level.ERROR and (old or (waiver is not None and not self.checks)):
                level = Level.WARNING
            told = item if level is item.gravity else item.at(level)
            kept.append(told.eased() if item.meant or item.path in self.soft else told)
        return kept

    def _weigh(self, code: str, level: Level) -> Level | None:
        return weigh(level, known_rules()[code], self.site)

    @property
    def is_lenient(self) -> bool:
        """Whether rules of trust only warn in old pieces today."""
        until = self.site.content.legacy_until
        return not until or self.today < date.fromisoformat(until)

    def waiver(self, item: Diagnostic) -> Waiver | None:
        """The waiver that names a finding, the one that ends last; it may have ended."""
        meant = [
            waiver
            for waiver in self.site.waivers
            if waiver.rule == item.code and waiver.covers(item.path)
        ]
        return max(meant, key=lambda waiver: waiver.until, default=None)
