"""What a theme says of pictures."""

from __future__ import annotations

from typing import Any

import pytest

from hcsite.theme.folder import built_in, settings_of
from hcsite.theme.pictures import wrong_in


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({}, ""),
        ({"widths": [360, 720], "sizes": {"text": "50vw"}}, ""),
        ({"width": [360]}, "nobody reads “width”"),
        ({"widths": 360}, "widths has to be a list"),
        ({"widths": [360, "720"]}, "widths has to be a list"),
        ({"widths": [9_000]}, "from 16 to 4000"),
        ({"widths": [True]}, "widths has to be a list"),
        ({"sizes": ["50vw"]}, "sizes has to be a table"),
        ({"sizes": {"text": 50}}, "sizes has to be a table"),
    ],
)
def test_what_nobody_understands_is_told(table: dict[str, Any], words: str) -> None:
    """And what is right says nothing."""
    found = wrong_in(table)
    assert bool(words) == bool(found)
    assert words in found


def test_home_base_says_how_wide_it_shows_pictures() -> None:
    """In each place that its templates name."""
    folder = built_in()
    told = settings_of(folder, "home-base", folder)["pictures"]
    named = {"text", "main", "infographic", "lead", "card", "drawn", "tile", "portrait", "face"}
    assert named == set(told["sizes"])
    assert sorted(told["widths"]) == told["widths"]
