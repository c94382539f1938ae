"""The rules of trust: which hold in a hub, and how much a finding weighs."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from urllib.parse import urlsplit

from hcsite.core.catalogue import FAMILIES, RULES
from hcsite.core.diagnostics import Level
from hcsite.model.kinds import PIECES, Kind
from hcsite.model.matter import PostMatter
from hcsite.model.site import Site

OFF = "off"
GRADES = (OFF, *Level)
"""What `site.toml` may say of a rule."""

_CLINICAL_PROFILES = ("hospital", "clinic")
_WEIGHT = {OFF: 0, Level.INFO: 1, Level.WARNING: 2, Level.ERROR: 3}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of trust. `caps` are the most that it weighs in hubs of a profile.

    `clinical`: it holds for clinical pieces alone; `off`: it is not asked unless the hub wants it;
    `later`: it is one of the second wave.
    """

    id: str
    level: Level
    clinical: bool = False
    off: bool = False
    later: bool = False
    caps: Mapping[str, str] = field(default_factory=dict)
    standards: tuple[str, ...] = ()

    def grade(self, site: Site) -> str:
        """The most that a finding weighs in this hub: a level, or `off`."""
        own = site.severity.get(self.id)
        if own is not None:
            return own
        if self.off:
            return OFF
        cap = self.caps.get(site.profile, self.level)
        return min(cap, self.level, key=lambda grade: _WEIGHT[grade])


@cache
def known_rules() -> Mapping[str, Rule]:
    """Every rule by its id, in the order of the file."""
    tables = tomllib.loads(RULES.read_text(encoding="utf-8"))
    return MappingProxyType(
        {name: _rule(name, table) for name, table in tables.items() if name != FAMILIES}
    )


def rules_in_force(site: Site) -> frozenset[str]:
    """The ids of all rules that are asked in a hub."""
    return frozenset(name for name, rule in known_rules().items() if rule.grade(site) != OFF)


@dataclass(frozen=True, slots=True)
class TextRules:
    """What is asked of texts, and what the answers depend on beside a text itself.

    It is in the key of each reading, so that it holds no sets: their order is another each time.
    `rules` are the ids of rules that are asked of all, `clinical` of those that are asked of
    clinical pieces too; `kinds` the kinds of content that are clinical unless they say otherwise.
    `contacts` are the hub's own telephone numbers and addresses, `country` tells whose emergency
    numbers hold, `language` is that of texts that name none, `grades` the reading grades to warn
    above (Flesch-Kincaid, SMOG) and the one that is an error (0: none).
    """

    rules: tuple[str, ...] = ()
    clinical: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    country: str = ""
    numbers: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """The numbers that the hub gives itself: of the emergency services, and for advice."""
    language: str = "en"
    grades: tuple[float, float, float] = (8.0, 10.0, 0.0)
    analytics: str = "none"
    """How visits are counted, as the hub says it to readers."""

    def asked(self, matter: PostMatter, kind: Kind) -> frozenset[str]:
        """The ids of the rules that are asked of a piece."""
        clinical = kind in self.kinds if matter.clinical is None else matter.clinical
        return frozenset((*self.rules, *self.clinical) if clinical else self.rules)


def text_rules(site: Site) -> TextRules:
    """What a hub asks of its texts."""
    asked = rules_in_force(site)
    if site.readability.audience == "clinician":
        asked -= {"LAN-01"}
    clinical = frozenset(name for name in asked if known_rules()[name].clinical)
    reading = site.readability
    return TextRules(
        rules=tuple(sorted(asked - clinical)),
        clinical=tuple(sorted(clinical)),
        kinds=tuple(kind for kind in PIECES if is_clinical_kind(kind, site)),
        contacts=own_contacts(site),
        country=site.emergency.locale or site.org.address.country,
        numbers=(site.emergency.numbers, site.emergency.advice),
        language=site.default_lang,
        grades=(reading.warn_fk, reading.warn_smog, reading.error_fk),
        analytics=site.privacy.analytics,
    )


def own_contacts(site: Site) -> tuple[str, ...]:
    """What a hub shows on purpose: its telephone, e-mail, host, address and name, and others'."""
    org, host = site.org, urlsplit(site.base_url).hostname or ""
    own = (org.phone, org.email, host.removeprefix("www."), org.address.street, org.name)
    return tuple(item for item in (*own, *site.privacy.contacts) if item)


def is_clinical_kind(kind: Kind, site: Site) -> bool:
    """Whether a kind of content is clinical unless a piece says otherwise."""
    return site.content.clinical.get(kind.value, site.profile in _CLINICAL_PROFILES)


def is_clinical(matter: PostMatter, kind: Kind, site: Site) -> bool:
    """Whether the rules for clinical content hold for a piece."""
    return is_clinical_kind(kind, site) if matter.clinical is None else matter.clinical


def weigh(level: Level, rule: Rule, site: Site) -> Level | None:
    """How much a finding of a rule weighs in a hub, where it was found at a level; or nothing.

    What the hub says of a rule holds for all its findings; what a profile says is the most.
    """
    grade = rule.grade(site)
    if grade == OFF:
        return None
    if rule.id in site.severity:
        return Level(grade)
    return min(level, Level(grade), key=lambda item: _WEIGHT[item])


def _rule(name: str, table: Mapping[str, object]) -> Rule:
    standards = table["standards"]
    if not isinstance(standards, list):
        raise TypeError(name)
    caps = {key: str(table[key]) for key in ("solo", "blog") if key in table}
    return Rule(
        name,
        Level(str(table["level"])),
        clinical=table["scope"] == "clinical",
        off=bool(table.get("off")),
        later=bool(table.get("later")),
        caps=caps,
        standards=tuple(map(str, standards)),
    )
