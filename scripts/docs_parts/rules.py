"""The rules of trust, from their catalogue: a table of each family, and an entry of each rule."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from hcsite.cli.rule_text import facts
from hcsite.core.catalogue import Code, families
from hcsite.model.rule import Rule, known_rules
from scripts.docs_parts.tables import anchor, table

SOURCES = Path(__file__).resolve().parents[2] / "hcsite"
HEADS = ("Rule", "What it finds", "Weighs", "Holds for")
ABSENT = "*hcsite does not look for this yet.*"


def rules_part() -> str:
    """A section for each family of rules."""
    return "\n".join(_sections())


def _sections() -> Iterator[str]:
    for family in families():
        if family.is_of_trust:
            yield f"## {family.title}\n"
            yield table(HEADS, map(_row, family.codes))
            yield from map(_section, family.codes)


def _row(item: Code) -> tuple[str, str, str, str]:
    rule = known_rules()[item.name]
    weight = "off" if rule.off else str(rule.level)
    scope = "clinical" if rule.clinical else "all"
    title = item.title if is_asked(rule) else f"{item.title} *(not yet)*"
    return f"[{item.name}](#{anchor(item.name)})", title, weight, scope


def _section(item: Code) -> str:
    rule = known_rules()[item.name]
    told = "\n".join(f"- {word}: {said}" for word, said in facts(rule))
    absent = "" if is_asked(rule) else f" {ABSENT}"
    return f"### {item.name}\n\n**{item.title}.** {item.why}{absent}\n\n{item.mend}\n\n{told}\n"


def is_asked(rule: Rule) -> bool:
    """Whether some module of hcsite names the rule, and so can find something by it."""
    return f'"{rule.id}"' in _sources()


@cache
def _sources() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(SOURCES.rglob("*.py")))
