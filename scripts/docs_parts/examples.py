"""Examples that are whole programs: the tests run the very files that the documentation shows."""

from __future__ import annotations

from pathlib import Path

PLUGIN = "tests/support/installed/posts_api/__init__.py"

_ROOT = Path(__file__).resolve().parents[2]


def plugin_part() -> str:
    """The plug-in that publishes a list of posts."""
    text = (_ROOT / PLUGIN).read_text(encoding="utf-8")
    return f"```python\n{text.strip()}\n```\n"
