"""Which code a command ends with."""

from __future__ import annotations

import pytest

from hcsite.cli import exits
from hcsite.core.diagnostics import Diagnostic, error, warning


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([error("HC201", "x", path="content/a.md")], exits.CONTENT),
        ([error("HC002", "x", path="site.toml")], exits.USAGE),
        ([error("HC101", "x", path="site.toml")], exits.USAGE),
        ([error("HC606", "x")], exits.USAGE),
        ([error("HC601", "x", path="content/a.md")], exits.DISK),
        ([error("HC601", "x"), error("HC606", "x")], exits.DISK),
        ([error("HC421", "x", path="site.toml"), error("HC201", "x", path="a")], exits.CONTENT),
        ([error("HC421", "x", path="site.toml"), warning("HC422", "x", path="a")], exits.USAGE),
        ([warning("HC422", "x", path="content/a.md")], exits.CONTENT),
        ([], exits.CONTENT),
    ],
)
def test_code_of(found: list[Diagnostic], expected: int) -> None:
    """The disk goes first, then wrong use and settings, then content."""
    assert expected == exits.code_of(found)
