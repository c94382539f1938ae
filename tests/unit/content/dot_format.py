"""Cases in files: a title, an input and what is expected, each closed by a line with only a dot."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hcsite.core.diagnostics import Diagnostic, Level

FIXTURES = Path(__file__).parents[2] / "fixtures" / "frontmatter"


@dataclass(frozen=True, slots=True)
class Case:
    """One case: its name, the text of a content file, the diagnostics as people read them."""

    file: str
    title: str
    text: str
    expected: str


def read_cases(path: Path) -> list[Case]:
    """All cases of a file."""
    cases: list[Case] = []
    parts: list[str] = []
    part: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line != ".":
            part.append(line)
            continue
        parts.append("\n".join(part))
        part = []
        if len(parts) == 3:
            title, text, expected = parts
            end = "\n" if text else ""
            cases.append(Case(path.name, title.strip(), text + end, expected))
            parts = []
    return cases


def show(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Diagnostics as they stand in the files: place, code and message, then the hint."""
    lines = []
    for found in diagnostics:
        level = "" if found.level is Level.ERROR else f"{found.level.value}: "
        lines.append(f"{found.line}:{found.column}: {level}{found.code} {found.message}")
        if found.hint:
            lines.append(f"    {found.hint}")
    return "\n".join(lines)
