"""Old addresses by the rules of each generator."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from hcsite.features.importers.addresses import old_addresses
from hcsite.features.importers.dates import Moment
from hcsite.features.importers.site import OldSite, Origin
from hcsite.features.importers.tree import SourceTree

DAY = date(2019, 2, 3)
AT = datetime(2019, 2, 3, 4, 5, 6)  # noqa: DTZ001
POST = "_posts/2019-02-03-My-Salt.md"


def found(
    origin: Origin,
    path: str,
    data: dict[str, object],
    *,
    settings: dict[str, object] | None = None,
    moment: Moment | None = DAY,
) -> tuple[str, ...]:
    """The addresses of a piece."""
    site = OldSite(origin, SourceTree(Path(), ()), settings or {}, host="a.org")
    return old_addresses(site, path, data, moment)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("", "/2019/02/03/My-Salt.html"),
        ("date", "/2019/02/03/My-Salt.html"),
        ("pretty", "/2019/02/03/My-Salt/"),
        ("ordinal", "/2019/034/My-Salt.html"),
        ("none", "/My-Salt.html"),
        ("weekdate", "/2019/W05/Sun/My-Salt.html"),
        ("/blog/:i_month/:i_day/:short_year/:slug/", "/blog/2/3/19/my-salt/"),
        ("/:hour:minute:second/:title_x", "/040506/My-Salt_x"),
        ("/:unknown/:title/", None),
    ],
)
def test_styles_of_jekyll(style: str, expected: str | None) -> None:
    """The styles of Jekyll and templates of one's own."""
    settings: dict[str, object] = {"permalink": style} if style else {}
    assert ((expected,) if expected else ()) == found(
        "jekyll", POST, {}, settings=settings, moment=AT
    )


def test_categories_are_part_of_the_address() -> None:
    """Those of the folder come first."""
    data: dict[str, object] = {"categories": "Heart Food"}
    assert ("/news/heart/food/2019/02/03/a.html",) == found(
        "jekyll", "news/_posts/2019-02-03-a.md", data
    )
    data = {"category": ["x"]}
    assert ("/x/2019/02/03/a.html",) == found("jekyll", "_posts/2019-02-03-a.md", data)


def test_what_front_matter_says_wins() -> None:
    """`permalink`, whole or as a template, and all that led there."""
    data: dict[str, object] = {
        "permalink": "/salt/",
        "redirect_from": ["/old", "https://a.org/older/", "https://b.org/not/"],
        "aliases": "/salt/",
        "alias": "/with space",
        "redirects": None,
    }
    assert ("/salt/", "/old", "/older/") == found("jekyll", POST, data)
    assert ("/2019/x/",) == found("jekyll", POST, {"permalink": "/:year/x/"})


@pytest.mark.parametrize(
    ("path", "settings", "expected"),
    [
        ("about.md", {}, ("/about.html",)),
        ("about.md", {"permalink": "pretty"}, ("/about/",)),
        ("a/index.html", {}, ("/a/",)),
        ("index.html", {}, ()),
        ("_recipes/soup.md", {}, ()),
        ("_recipes/x/soup.md", {"collections": {"recipes": {"output": True}}},
         ("/recipes/x/soup.html",)),
        ("_recipes/soup.md",
         {"collections": {"recipes": {"output": True, "permalink": "/r/:name/"}}}, ("/r/soup/",)),
        ("_recipes/soup.md",
         {"collections": {"recipes": {"output": True, "permalink": "/:odd/"}}}, ()),
    ],
)  # fmt: skip
def test_pages_and_collections_of_jekyll(
    path: str, settings: dict[str, object], expected: tuple[str, ...]
) -> None:
    """Pages keep their place; a collection without output had no pages."""
    assert expected == found("jekyll", path, {}, settings=settings, moment=None)


def test_a_dated_piece_of_a_collection() -> None:
    """Its address cannot be told."""
    assert () == found("jekyll", "_recipes/2019-02-03-soup.md", {})


@pytest.mark.parametrize(
    ("path", "data", "settings", "expected"),
    [
        ("content/posts/One.md", {}, {}, "/posts/one/"),
        ("content/posts/One.md", {"slug": "uno"}, {}, "/posts/uno/"),
        ("content/posts/b/index.md", {}, {}, "/posts/b/"),
        ("content/about.md", {}, {"uglyURLs": True}, "/about.html"),
        ("content/posts/a.md", {"title": "A B"}, {"permalinks": {"posts": "/:year/:title/"}},
         "/2019/a-b/"),
        ("content/posts/x/index.md", {},
         {"permalinks": {"page": {"posts": "/:section/:contentbasename/"}}}, "/posts/x/"),
        ("content/posts/a.md", {"url": "/my/"}, {}, "/my/"),
    ],
)  # fmt: skip
def test_hugo(
    path: str, data: dict[str, object], settings: dict[str, object], expected: str
) -> None:
    """By folder, by template, or as front matter says."""
    assert (expected,) == found("hugo", path, data, settings=settings)


def test_markdown_has_no_rules() -> None:
    """A folder of Markdown has only the addresses that its front matter names."""
    assert () == found("markdown", "a.md", {})
    assert ("/x/",) == found("markdown", "a.md", {"permalink": "/x/"})
