"""Alternative texts of cards."""

from __future__ import annotations

import pytest

from hcsite.features.cards.alt import card_alt
from hcsite.features.cards.view import LAYOUTS
from tests.unit.features.cards.samples import view

SIGNED = "Dr Anna Reid, GP. Willowbrook Health. Reviewed 3 May 2026."


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        ("title", f"Salt: how much is too much? {SIGNED}"),
        (
            "stat",
            (
                "Adults should eat no more than 6 g of salt a day: about one level teaspoon."
                f" National dietary survey, 2024. {SIGNED}"
            ),
        ),
        (
            "quote",
            (
                "“Small changes, kept up for months, do more than a week without salt.”"
                " — Dr Anna Reid, GP at Willowbrook. Willowbrook Health. Reviewed 3 May 2026."
            ),
        ),
        (
            "myth",
            (
                "Myth: Sea salt is healthier than table salt. Fact: All salt is mostly sodium"
                f" chloride, and it raises blood pressure all the same. {SIGNED}"
            ),
        ),
        (
            "steps",
            (
                "Salt: how much is too much? Step 2 of 6: Taste your food before you"
                " add salt. Dr Anna Reid, GP. Read more at willowbrook.example."
                " Willowbrook Health. Reviewed 3 May 2026."
            ),
        ),
    ],
)
def test_each_layout_is_told_in_its_words(layout: str, expected: str) -> None:
    """In the order in which they are read; the figure only where the sentence lacks it."""
    assert expected == card_alt(view(layout, (1080, 1080)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_not_there_leaves_no_mark(layout: str) -> None:
    """No lonely comma, dash or colon, and no line break."""
    bare = dict.fromkeys(("author", "role", "site", "reviewed", "source", "call"), "")
    told = card_alt(view(layout, (1080, 1080), words={**bare, "speaker": "", "speaker_role": ""}))
    assert told == told.strip()
    assert not any(mark in told for mark in (" ,", " .", "..", "— .", "\n", "  "))
