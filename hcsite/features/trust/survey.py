"""Every rule that follows from front matter, profiles and settings, asked of a whole hub."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.trust import (
    currency,
    disclosure,
    evidence,
    organisation,
    patients,
    people,
    plainness,
    registers,
    scores,
    signoff,
    translations,
    videos,
)
from hcsite.features.trust.examination import (
    Facts,
    HubCase,
    HubRule,
    PersonCase,
    PersonRule,
    PieceCase,
    PieceRule,
)
from hcsite.model.hub import Hub, Post, people_of
from hcsite.model.lifecycle import State
from hcsite.model.rule import known_rules, rules_in_force
from hcsite.model.site import Site

PIECE_RULES: Mapping[str, PieceRule] = {
    **people.PIECE_RULES,
    **evidence.PIECE_RULES,
    **currency.PIECE_RULES,
    **signoff.PIECE_RULES,
    **scores.PIECE_RULES,
    **translations.PIECE_RULES,
    **disclosure.PIECE_RULES,
    **patients.PIECE_RULES,
    **plainness.PIECE_RULES,
    **videos.PIECE_RULES,
}
"""What is asked of each post and infographic, by the id of the rule."""

WITHDRAWN = frozenset(("CUR-08", "CUR-09"))
"""What is asked of pieces that were taken back: of these readers see the reason alone."""

PERSON_RULES: Mapping[str, PersonRule] = {**people.PERSON_RULES, **patients.PERSON_RULES}
"""What is asked of each person."""

HUB_RULES: Mapping[str, HubRule] = {
    **organisation.HUB_RULES,
    **disclosure.HUB_RULES,
    **registers.HUB_RULES,
}
"""What is asked of the hub as a whole."""


OF_ADVISERS = frozenset(("AUT-02", "AUT-08", "AUT-09", "DCL-04", "SDA-06"))
"""What readers of clinical pieces must know of a hub and of those who sign there."""


def survey(hub: Hub, *, checks: bool = False, facts: Facts | None = None) -> list[Diagnostic]:
    """All that the rules in force find, each with the weight of its rule: see Governance.

    Passing time never stops a build: what it alone made wrong is an error in `checks` only.
    """
    asked = rules_in_force(hub.site)
    today, facts = hub.today, facts or Facts()
    plain, clinical = _by_scope(PIECE_RULES, asked)
    found: list[Diagnostic] = []
    for post in hub.posts:
        case = PieceCase(hub, post, today, checks, facts)
        if post.is_retracted:
            found.extend(
                item for name in sorted(WITHDRAWN & asked) for item in PIECE_RULES[name](case)
            )
            continue
        found.extend(item for rule in plain for item in rule(case))
        if post.clinical:
            found.extend(item for rule in clinical for item in rule(case))
    named, spared = clinical_people(hub.posts), spared_rules(hub.site)
    for person in hub.people.values():
        someone = PersonCase(hub, person, today, person.id in named, checks)
        mine = asked if someone.clinical else asked - spared
        said = [item for name in PERSON_RULES if name in mine for item in _asked(name, someone)]
        found.extend(said)
    whole = HubCase(hub, today, any(p.clinical and p.state is State.LIVE for p in hub.posts))
    ours = asked if whole.clinical else asked - spared
    for name, rule in HUB_RULES.items():
        if name in ours and (whole.clinical or not known_rules()[name].clinical):
            found.extend(rule(whole))
    return found


def spared_rules(site: Site) -> frozenset[str]:
    """What a blog that gives no clinical advice is not asked, unless it wants to be."""
    return OF_ADVISERS - site.severity.keys() if site.profile == "blog" else frozenset()


def clinical_people(posts: Iterable[Post]) -> frozenset[str]:
    """The ids of all who wrote, reviewed or edited a clinical piece that readers see."""
    names: set[str] = set()
    for post in posts:
        if post.clinical and post.state is State.LIVE:
            names.update(people_of(post))
    return frozenset(names)


def _asked(name: str, case: PersonCase) -> Iterator[Diagnostic]:
    if case.clinical or not known_rules()[name].clinical:
        yield from PERSON_RULES[name](case)


def _by_scope(
    rules: Mapping[str, PieceRule], asked: frozenset[str]
) -> tuple[list[PieceRule], list[PieceRule]]:
    """Those that are asked of all pieces, and those of clinical ones."""
    known = known_rules()
    mine = [name for name in rules if name in asked]
    return (
        [rules[name] for name in mine if not known[name].clinical],
        [rules[name] for name in mine if known[name].clinical],
    )
