"""Finding where something was written."""

from __future__ import annotations

import pytest

from hcsite.content.places import MAX_SHOWN, REACH, Source

SOURCE = Source("a.md", ("one two", "two one", "", "x" * (MAX_SHOWN + 1)), 4)


def at(line: int, column: int, text: str) -> dict[str, object]:
    """A place as diagnostics want it."""
    return {"path": "a.md", "line": line, "column": column, "source": text}


@pytest.mark.parametrize(
    ("needle", "start", "end", "expected"),
    [
        ("two", 0, 2, at(5, 5, "one two")),
        ("two", 1, 2, at(6, 1, "two one")),
        ("two", -3, 2, at(5, 5, "one two")),
        ("", 1, 2, at(6, 1, "two one")),
        ("three", 1, 2, at(6, 1, "two one")),
        ("one", 0, 0, at(5, 1, "one two")),
        ("two", 1, 1, at(6, 1, "two one")),
        ("two", 2, 9, at(7, 1, "")),
        ("x", 0, 4, at(8, 1, "")),
        ("one", 9, 12, {"path": "a.md"}),
        ("three", -1, 2, {"path": "a.md"}),
    ],
)
def test_places(needle: str, start: int, end: int, expected: dict[str, object]) -> None:
    """The first place in the lines, else the first line; long lines are not shown."""
    assert expected == SOURCE.place(needle, start, end)


def test_the_first_spelling_that_is_there() -> None:
    """Spellings are tried in order, each in all lines; the place is behind what stands before."""
    spellings = (("(", "one"), (" ", "one"), ("", "two"))
    assert at(6, 5, "two one") == SOURCE.place_of(spellings, 0, 3)


def test_how_far_is_looked() -> None:
    """What stands further down than the reach is not found, so that long texts stay quick."""
    lines = ("",) * (REACH - 1) + ("near", "far")
    source = Source("a.md", lines, 0)
    assert REACH == source.place("near", 0, len(lines))["line"]
    assert 1 == source.place("far", 0, len(lines))["line"]


def test_no_lines() -> None:
    """In a body without lines only the file can be named."""
    assert {"path": "a.md"} == Source("a.md", (), 0).place("x", 0, 1)
