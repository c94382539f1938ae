"""How much findings weigh in a hub: severities, waivers, and old pieces that were imported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.model.rule import known_rules, weigh
from hcsite.model.site import Site, Waiver


@dataclass(frozen=True, slots=True)
class Governance:
    """What a hub says of findings, on a day of its own.

    `soft` are the paths of files in which nothing stops a build, `legacy` those of old pieces.
    """

    site: Site
    today: date
    soft: frozenset[str] = frozenset()
    legacy: frozenset[str] = frozenset()

    def govern(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Findings as they weigh in this hub; those of no rule of trust stay as they are."""
        rules = known_rules()
        kept: list[Diagnostic] = []
        for item in found:
            rule = rules.get(item.code)
            if rule is None:
                kept.append(item)
                continue
            level = weigh(item.gravity, rule, self.site)
            if level is None or self.waiver(item) is not None:
                continue
            if level is Level.ERROR and item.path in self.legacy and self.is_lenient:
                level = Level.WARNING
            told = item if level is item.gravity else replace(item, level=level, meant=None)
            kept.append(told.eased() if item.meant or item.path in self.soft else told)
        return kept

    @property
    def is_lenient(self) -> bool:
        """Whether rules of trust only warn in old pieces today."""
        until = self.site.content.legacy_until
        return not until or self.today < date.fromisoformat(until)

    def waiver(self, item: Diagnostic) -> Waiver | None:
        """The waiver by which a finding is set aside today."""
        for waiver in self.site.waivers:
            in_force = waiver.rule == item.code and self.today <= waiver.until
            if in_force and waiver.covers(item.path):
                return waiver
        return None
