"""The type of a poster and a card: as large as all of the text allows."""

from __future__ import annotations

import pytest

from hcsite.features.kit.print_sizes import CARD, POSTER, Paper, size_of

LONG = "Sit still for five minutes with your feet on the floor. " * 5


@pytest.mark.parametrize(
    ("headline", "action", "poster", "card"),
    [
        ("Less salt", "Taste first.", 1, 1),
        ("Otorhinolaryngology today", "", 3, 2),
        ("盐" * 40, "", 2, 1),
        ("word " * 60, LONG, 6, 6),
        ("word " * 60, LONG * 9, 0, 0),
    ],
)
def test_size(headline: str, action: str, poster: int, card: int) -> None:
    """By the longest word and by the room that all takes; nothing where there is too much."""
    sizes = [size_of(p, headline=headline, action=action, helpline="") for p in (POSTER, CARD)]
    assert [poster, card] == sizes


@pytest.mark.parametrize("paper", [POSTER, CARD], ids=["poster", "card"])
def test_more_text_is_never_larger(paper: Paper) -> None:
    """Each further sentence keeps the size or makes it smaller."""
    sizes = [
        size_of(paper, headline="Less salt", action="Sit. " * n, helpline="Call 999. " * n)
        for n in range(1, 42, 8)
    ]
    assert sorted(sizes) == sizes
    assert sizes[0] < sizes[-1]
