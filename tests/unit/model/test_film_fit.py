"""Whether a film fits a platform, in words."""

from __future__ import annotations

import pytest

from hcsite.model.film_fit import Film, megabytes, misfits
from hcsite.model.platform import FilmRule

WIDE = (
    "It is wider than high, and Clips fills upright screens: a cut of 1080 × 1920"
    " would be seen larger."
)
RULE = FilmRule(("mp4",), 3, 600, 300_000_000, upright=True)


@pytest.mark.parametrize(
    ("film", "expected"),
    [
        (Film("mp4", 1080, 1920, 5_000_000, 38), []),
        (Film("mp4"), []),
        (Film("webm", 1080, 1080, 1, 600), ["Clips takes MP4: save the film as that."]),
        (Film("mp4", 9, 16, 1, 2), ["It is shorter than the 3 seconds that Clips wants."]),
        (
            Film("mp4", 1280, 720, 300_700_000, 661),
            [
                "It is 11:01 long, and Clips takes 10:00 at most: cut it.",
                "The file has 301 MB, and Clips takes 300 MB at most: save it smaller.",
                WIDE,
            ],
        ),
    ],
)
def test_misfits(film: Film, expected: list[str]) -> None:
    """Each is a sentence with both figures; what is not known is no fault, nor is no rule."""
    assert expected == [*misfits(film, RULE, "Clips")]
    assert [] == [*misfits(film, FilmRule(), "Clips")]


def test_megabytes() -> None:
    """Small films with a digit behind the point, and never nothing."""
    sizes = (900, 812_345, 9_600_000, 250_000_000)
    assert ["0.1 MB", "0.8 MB", "10 MB", "250 MB"] == [*map(megabytes, sizes)]
