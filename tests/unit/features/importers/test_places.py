"""Names and kinds of pieces."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hcsite.features.importers.places import Name, identity_of, kind_of, name_of, slug_of
from hcsite.features.importers.site import OldSite, Origin
from hcsite.features.importers.tree import SourceTree
from hcsite.model.kinds import Kind


@pytest.mark.parametrize(
    ("path", "title", "expected"),
    [
        ("_posts/2019-02-03-salt.md", "", Name("salt", date(2019, 2, 3))),
        ("a/index.md", "", Name("a")),
        ("index.md", "", Name("index")),
        ("x/17-monitor.md", "Watch", Name("monitor")),
        ("x/10-ways.md", "10 ways to sleep", Name("10-ways")),
        ("x/2020.md", "", Name("2020")),
    ],
)
def test_names(path: str, title: str, expected: Name) -> None:
    """Dates, places in an order and `index` are no part of a name."""
    assert expected == name_of(path, title)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Anhøj & Söhne", "anhoj-sohne"),
        ("!!!", "untitled"),
        ("a" * 200, "a" * 100),
        ("word " * 40, ("word-" * 20).strip("-")),
        ("здоровье", "здоровье"),
    ],
)
def test_slugs(name: str, expected: str) -> None:
    """Lower case, plain Latin letters, not too long; other scripts stay."""
    assert expected == slug_of(name)


@pytest.mark.parametrize(
    ("origin", "path", "data", "expected"),
    [
        ("jekyll", "_posts/2019-01-01-a.md", {}, Kind.POST),
        ("jekyll", "_drafts/a.md", {}, Kind.POST),
        ("jekyll", "_recipes/a.md", {}, Kind.POST),
        ("jekyll", "about.md", {}, Kind.PAGE),
        ("jekyll", "_recipes/a.md", {"layout": "page"}, Kind.PAGE),
        ("hugo", "content/about.md", {}, Kind.PAGE),
        ("hugo", "content/about/index.md", {}, Kind.PAGE),
        ("hugo", "content/news.md", {"date": "2020-01-01"}, Kind.POST),
        ("hugo", "content/posts/a.md", {}, Kind.POST),
        ("hugo", "content/posts/_index.md", {}, Kind.PAGE),
        ("markdown", "a/b.md", {}, Kind.POST),
        ("markdown", "a/b.md", {"type": "page"}, Kind.PAGE),
    ],
)
def test_kinds(origin: Origin, path: str, data: dict[str, object], expected: Kind) -> None:
    """Each generator tells posts from pages in its own way."""
    site = OldSite(origin, SourceTree(Path(), ()))
    assert expected == kind_of(site, path, data, dated="2019" in path)


def test_identities() -> None:
    """The lasting id is the old path, in plain letters."""
    assert "posts/2019-01-01-a-b" == identity_of("_posts/2019-01-01-A b.md")
