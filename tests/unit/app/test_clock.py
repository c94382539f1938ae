"""How long a build takes, and whether it may go on."""

from __future__ import annotations

import pytest

from hcsite.app.clock import Clock, is_blocked
from hcsite.core.diagnostics import Diagnostic, error, info, warning

E, W, N = error("HC1", "e"), warning("HC2", "w"), info("HC3", "i")


def test_steps_are_added_up() -> None:
    """A step that happens twice takes the time of both."""
    clock = Clock()
    for name in ("read", "plan", "read"):
        with clock.step(name):
            pass
    assert ["read", "plan"] == list(clock.steps)
    assert 0 <= sum(clock.steps.values()) <= clock.seconds


@pytest.mark.parametrize(
    ("found", "strict", "expected"),
    [
        ([], True, False),
        ([N], True, False),
        ([W], False, False),
        ([W], True, True),
        ([E, W], False, True),
    ],
)
def test_errors_block_and_warnings_where_asked(
    found: list[Diagnostic], *, strict: bool, expected: bool
) -> None:
    """Notes never do."""
    assert expected is is_blocked(found, strict=strict)
