"""The picture of growth is a valid SVG that says in words what it shows."""

from __future__ import annotations

import pytest
from defusedxml.ElementTree import fromstring

from bench.curve import Point, line, picture
from bench.picture import ticks

MIB = 1024 * 1024
POINTS = (Point(1000, 2.5, 4.0, 90 * MIB), Point(3000, 7.0, 12.0, 110 * MIB))


@pytest.mark.parametrize(
    ("largest", "expected"),
    [(7, [0, 2, 4, 6, 8]), (100_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]), (0, [0, 1])],
)
def test_ticks(largest: float, expected: list[float]) -> None:
    """Axes have round numbers and hold the largest value."""
    assert expected == ticks(largest)


def test_picture() -> None:
    """Each point is drawn, within the picture, and told in the description."""
    root = fromstring(picture(POINTS, 500))
    space = "{http://www.w3.org/2000/svg}"
    circles = root.findall(f"{space}circle")
    assert 2 * len(POINTS) == len(circles)
    assert all(0 < float(c.attrib["cx"]) < 720 for c in circles)
    assert all(0 < float(c.attrib["cy"]) < 300 for c in circles)
    told = root.findtext(f"{space}desc")
    assert told is not None
    assert "3,000 posts: 7.0 s, 110 MiB" in told


def test_line() -> None:
    """A point as a row of the table."""
    assert "| 1,000 | 2.5 s | 4.0 s | 2.50 ms | 90 MiB |" == line(POINTS[0])
