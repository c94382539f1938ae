"""Signs in a text by which rules about the whole piece go."""

from __future__ import annotations

import pytest

from tests.unit.features.trust.pieces import reading


@pytest.mark.parametrize(
    ("body", "front", "signs"),
    [
        ("Text.", "", ()),
        ("Take 400 mg of it.", "", ("dose",)),
        ("Text.", "key_message: Take 400 mg of it.", ("dose",)),
        ("Eat less than 6g of salt, 120 mg of sodium.", "", ()),
        ("## What we do not know\n\nMuch.", "", ("unknowns",)),
        ("It is unclear why.", "", ("unknowns",)),
        ("::: key-message\nEat less.\n:::", "", ("key-message",)),
        ("::: steps\n1. Wash.\n:::", "", ("steps",)),
        ("::: cta Book\n[Book](/book/)\n:::", "", ("steps",)),
        (
            "::: key-message\nIt is unclear.\n:::\n\nTake 5 mg.",
            "",
            ("dose", "key-message", "unknowns"),
        ),
    ],
)
def test_signs(body: str, front: str, signs: tuple[str, ...]) -> None:
    """Each once, sorted; salt on a plate is no dose."""
    assert signs == reading(body, front).signs


def test_signs_that_nobody_asks_for() -> None:
    """News is not asked for what is not known."""
    assert () == reading("It is unclear.", "clinical: false").signs
