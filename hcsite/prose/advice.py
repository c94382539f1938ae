"""What a rule of plain language found in a text."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.core.diagnostics import Level


@dataclass(frozen=True, slots=True)
class Advice:
    """A finding: the rule, how much it weighs by itself, a sentence for the writer, what to do.

    `words` are those that were found, as they stand in the block of number `block`; -1 where the
    finding is about the text as a whole.
    """

    rule: str
    level: Level
    message: str
    hint: str
    words: str = ""
    block: int = -1


def listed(words: tuple[str, ...] | list[str], most: int = 3) -> str:
    """Some words in quotation marks, and how many more there are: “a”, “b” and 3 more."""
    shown = [f"“{word}”" for word in words[:most]]
    if len(words) > most:
        return f"{', '.join(shown)} and {len(words) - most} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1]))) if shown else ""
