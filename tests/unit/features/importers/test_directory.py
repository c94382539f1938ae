"""Where pieces are found."""

from __future__ import annotations

import pytest

from hcsite.features.importers.directory import Directory
from hcsite.features.importers.headings import Anchors


@pytest.fixture
def directory() -> Directory:
    """Three pieces."""
    made = Directory()
    for path, addresses in (
        ("_posts/2019-01-02-salt.md", ("/2019/01/02/salt/",)),
        ("content/posts/heart/index.md", ()),
        ("docs/index.md", ()),
    ):
        made.add(path, f"content/{path}", addresses, anchors=Anchors(), draft="docs" in path)
    return made


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/2019/01/02/salt", "_posts/2019-01-02-salt.md"),
        ("/2019/01/02/salt/index.html", "_posts/2019-01-02-salt.md"),
        ("post-url:2019-01-02-salt", "_posts/2019-01-02-salt.md"),
        ("post-url:salt", "_posts/2019-01-02-salt.md"),
        ("ref:heart#x", "content/posts/heart/index.md"),
        ("ref:posts/heart", "content/posts/heart/index.md"),
        ("/posts/heart/", "content/posts/heart/index.md"),
        ("/other/heart/", ""),
        ("/", ""),
        ("ref:none", ""),
    ],
)
def test_find(directory: Directory, address: str, expected: str) -> None:
    """By address, by path, by name."""
    assert expected == directory.find(address, "_posts/2019-01-02-salt.md")


def test_drafts(directory: Directory) -> None:
    """They are known as such."""
    assert {"docs/index.md"} == directory.drafts
