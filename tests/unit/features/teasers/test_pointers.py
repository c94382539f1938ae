"""What is said of a piece without saying what it says."""

from __future__ import annotations

import pytest

from hcsite.features.teasers.pointers import belong_together


@pytest.mark.parametrize(
    ("outline", "expected"),
    [
        (("F is for Face", "A is for Arms", "T is for Time"), True),
        (("How much?", "Where it hides", "Read the label"), False),
        (("Salt", "Salt"), False),
        ((), False),
    ],
)
def test_a_series_is_told_whole(outline: tuple[str, ...], *, expected: bool) -> None:
    """Three letters of FAST would be worse than none."""
    assert expected == belong_together(outline)
