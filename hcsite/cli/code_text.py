"""What a code means, as text for people and as values for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hcsite.cli.prose import bare, markdown, wrapped
from hcsite.cli.rule_text import rule_lines
from hcsite.core.catalogue import Code
from hcsite.model.rule import known_rules


def code_lines(item: Code) -> Iterator[str]:
    """A code for a terminal: its title, why it matters, what to do."""
    yield from wrapped(f"{item.name}: {item.title}")
    yield ""
    yield from wrapped(bare(item.why))
    yield ""
    yield "What to do"
    yield ""
    yield from markdown(item.mend)
    rule = known_rules().get(item.name)
    if rule is not None:
        yield ""
        yield from rule_lines(rule)


def code_json(item: Code) -> dict[str, Any]:
    """A code for programs; `mend` is Markdown. A rule of trust also tells where it holds."""
    told = {"code": item.name, "title": item.title, "why": item.why, "mend": item.mend}
    rule = known_rules().get(item.name)
    if rule is None:
        return told
    return told | {
        "level": rule.level,
        "scope": "clinical" if rule.clinical else "all",
        "profiles": dict(rule.caps),
        "off": rule.off,
        "standards": list(rule.standards),
    }
