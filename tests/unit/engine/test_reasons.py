"""Why an output was made anew, in words."""

from __future__ import annotations

import json

from hcsite.engine.reasons import MOST, reasons


def why(old: object, new: object, **parts: tuple[str, str]) -> list[str]:
    """The reasons, from arguments and parts before and now."""
    before = {name: pair[0] for name, pair in parts.items()}
    after = {name: pair[1] for name, pair in parts.items()}
    return reasons(before, after, json.dumps(old).encode(), json.dumps(new).encode())


def test_places_are_named() -> None:
    """Deep in lists and tables, what came, went and changed."""
    old = {"title": "a", "related": [{"title": "x"}, {"title": "y"}], "gone": 1, "tags": [1, 2]}
    new = {"title": "b", "related": [{"title": "x"}, {"title": "z"}], "tags": [1], "came": 2}
    assert [
        "title changed",
        "related[1].title changed",
        "gone removed",
        "tags: 2 → 1 entries",
        "came added",
    ] == why(old, new)


def test_parts_beside_the_arguments_are_named() -> None:
    """Templates, shared values, hcsite itself."""
    assert ["templates changed"] == why({}, {}, templates=("a", "b"), renderer=("r", "r"))


def test_new_part_is_a_change() -> None:
    """What the older build did not know of is told too."""
    assert ["words changed"] == reasons({}, {"words": "w"}, b"{}", b"{}")


def test_other_kind_of_value_is_a_change() -> None:
    """Nothing became something, or a list became a text."""
    assert ["image changed", "tags changed"] == why(
        {"image": None, "tags": [1]}, {"image": {"url": "x"}, "tags": "1"}
    )
    assert [" changed"] == why([1], "text")


def test_without_a_change_the_file_itself_was_touched() -> None:
    """Somebody deleted or edited it."""
    assert ["the file in the output was changed or was not there"] == why({"a": 1}, {"a": 1})


def test_many_reasons_are_cut() -> None:
    """A dozen says enough."""
    old, new = {f"k{n}": 0 for n in range(20)}, {f"k{n}": 1 for n in range(20)}
    found = why(old, new)
    assert MOST + 1 == len(found)
    assert "and 8 more" == found[-1]
