"""Asks axe-core what on a page keeps people out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.support import tools

WCAG_22_AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken rule, and the elements that break it as CSS selectors."""

    rule: str
    impact: str
    help: str
    targets: tuple[str, ...]

    def __str__(self) -> str:
        """One line for the message of a failed test."""
        return f"{self.rule} ({self.impact}): {self.help}: {', '.join(self.targets)}"


def violations(page: Page, *, tags: Sequence[str] = WCAG_22_AA) -> list[Violation]:
    """What axe-core finds on the page as it stands; an empty list is a pass.

    The script goes in through the debugger and not through the page, so a strict
    Content-Security-Policy stays in force while it runs.
    """
    page.evaluate(tools.module_file("axe-core/axe.min.js").read_text(encoding="utf-8"))
    result = page.evaluate(
        "tags => axe.run(document, {resultTypes: ['violations'], runOnly: tags})", list(tags)
    )
    return [
        Violation(
            rule=found["id"],
            impact=found["impact"] or "",
            help=found["help"],
            targets=tuple(" ".join(map(str, node["target"])) for node in found["nodes"]),
        )
        for found in result["violations"]
    ]
