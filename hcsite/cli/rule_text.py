"""What a rule of trust holds for, how much it weighs, and how a hub says otherwise, as text."""

from __future__ import annotations

from collections.abc import Iterator

from hcsite.cli.prose import INDENT, pairs, wrapped
from hcsite.model.rule import Rule

EXAMPLE = """\
[severity]
{id} = "info" # or error, warning, off

[[waivers]]
rule = "{id}"
path = "content/posts/salt.md"
reason = "Why, as a sentence."
until = 2027-01-31
"""
"""How `site.toml` weighs a rule anew, and how it sets one aside for a file."""


def facts(rule: Rule) -> tuple[tuple[str, str], ...]:
    """What there is to know of a rule beside its texts: a word for each fact, and what it says."""
    return (
        ("Weighs", weight_of(rule)),
        ("Holds for", scope_of(rule)),
        ("Rests on", "; ".join(rule.standards)),
    )


def weight_of(rule: Rule) -> str:
    """How much a finding weighs at most, by profile where that differs."""
    if rule.off:
        return f"nothing: it is off by default; {rule.level} is its weight once you switch it on"
    caps = ", ".join(f"{cap} in the profile {profile}" for profile, cap in rule.caps.items())
    return f"{rule.level}; {caps}" if caps else str(rule.level)


def scope_of(rule: Rule) -> str:
    """What a rule looks at."""
    return "clinical pieces" if rule.clinical else "the whole hub"


def rule_lines(rule: Rule) -> Iterator[str]:
    """A rule for a terminal: the facts, and what to write to weigh it otherwise."""
    yield "Where it stands"
    yield ""
    yield from pairs(facts(rule))
    yield ""
    yield from wrapped(_otherwise(rule))
    yield ""
    for line in example(rule).splitlines():
        yield f"{INDENT * 2}{line}".rstrip()


def example(rule: Rule) -> str:
    """The lines of `site.toml` that weigh a rule anew, and that set it aside for one file."""
    return EXAMPLE.format(id=rule.id)


def _otherwise(rule: Rule) -> str:
    if rule.off:
        return "To switch it on, or to set it aside for one file until a day, in site.toml:"
    return "To weigh it otherwise, or to set it aside for one file until a day, in site.toml:"
