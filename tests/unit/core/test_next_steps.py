"""Whoever tells people of a problem tells them what to do next."""

from __future__ import annotations

import ast
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[3] / "hcsite"
TELLING = frozenset({"error", "warning", "info"})
WITHOUT = frozenset({("theme/folder.py", "HC503")})
"""Findings that say in their own sentence what to do."""


def hintless(path: Path) -> list[tuple[str, str]]:
    """The module and code of each finding that a module makes without a hint."""
    name = path.relative_to(SOURCES).as_posix()
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return [
        (name, node.args[0].value)
        for node in calls
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in TELLING
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
        and "hint" not in {keyword.arg for keyword in node.keywords}
    ]


def test_every_finding_has_a_hint() -> None:
    """An import's report has its own form; every other finding comes with a next step."""
    paths = [path for path in SOURCES.rglob("*.py") if "importers" not in path.parts]
    assert set() == {item for path in paths for item in hintless(path)} - WITHOUT
