"""Why an output was made anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.app.explain import Explanation, explain
from hcsite.core.diagnostics import Problems
from tests.unit.app.hubs import built, hub

PAGE = "posts/salt/index.html"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A hub that was built, edited and built again."""
    root = hub(tmp_path)
    built(root)
    path = root / "content/posts/salt.md"
    text = path.read_text(encoding="utf-8").replace("Eat less salt", "Eat much less salt")
    path.write_text(text, encoding="utf-8")
    built(root)
    return root


def asked(root: Path, path: str) -> list[Explanation]:
    """What is told of a file of the output."""
    return explain(path, root=root, output=root.parent / "public")


def test_reasons_are_told_however_the_file_is_named(root: Path) -> None:
    """By path, by address with or without slashes, by content file, by its place on disk."""
    (expected,) = asked(root, PAGE)
    assert PAGE == expected.path
    assert "title changed" in expected.reasons
    place = str(root.parent / "public" / PAGE)
    for name in ("/posts/salt/", "posts/salt", f"/{PAGE}", place):
        assert [expected] == asked(root, name)
    assert expected in asked(root, "content/posts/salt.md")


def test_what_did_not_change_was_made_once(root: Path) -> None:
    """When it was first made."""
    assert [("it was not there before",)] == [item.reasons for item in asked(root, "robots.txt")]


def test_unknown_file_is_told_with_the_nearest(root: Path) -> None:
    """Who mistypes is helped."""
    with pytest.raises(Problems) as raised:
        asked(root, "posts/sallt/index.html")
    (item,) = raised.value.diagnostics
    message = "No build made a file called “posts/sallt/index.html”."
    assert ("HC608", message) == (item.code, item.message)
    assert f"Did you mean “{PAGE}”?" == item.hint


def test_nothing_can_be_told_before_the_first_build(tmp_path: Path) -> None:
    """And nothing is made by asking."""
    root = hub(tmp_path)
    with pytest.raises(Problems) as raised:
        asked(root, PAGE)
    assert ["HC608"] == [item.code for item in raised.value.diagnostics]
    assert not (root / ".hcsite").exists()
