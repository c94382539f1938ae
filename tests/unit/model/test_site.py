"""The hub's settings and the addresses that follow from them."""

from __future__ import annotations

import pytest

from hcsite.model.site import PostalAddress
from tests.unit.model.documents import site_with


@pytest.mark.parametrize(
    ("base", "origin", "path", "link", "absolute"),
    [
        ("https://x.org/", "https://x.org", "/", "/posts/a/", "https://x.org/posts/a/"),
        (
            "https://x.org/hub/",
            "https://x.org",
            "/hub/",
            "/hub/posts/a/",
            "https://x.org/hub/posts/a/",
        ),
        (
            "http://localhost:8000/",
            "http://localhost:8000",
            "/",
            "/posts/a/",
            "http://localhost:8000/posts/a/",
        ),
    ],
)
def test_addresses_below_the_base(
    base: str, origin: str, path: str, link: str, absolute: str
) -> None:
    """A hub may live at the root of a host or below a path."""
    site = site_with(base_url=base)
    assert (origin, path) == (site.origin, site.base_path)
    assert (link, absolute) == (site.link("/posts/a/"), site.absolute("/posts/a/"))


def test_links_are_encoded() -> None:
    """Other scripts stand percent-encoded in links."""
    assert "/hub/posts/%E9%AB%98/" == site_with().link("/posts/高/")


def test_postal_address_without_empty_lines() -> None:
    """People see the parts that there are."""
    assert ("1 River Rd",) == PostalAddress("1 River Rd", country="US").lines
    assert ("1 River Rd", "Malta") == PostalAddress("1 River Rd", country="Malta").lines
    assert () == PostalAddress().lines


def test_lines_of_settings() -> None:
    """A value has its line, else the table around it; what was not written has none."""
    lines = {"nav": 4, "nav.main": 5, "nav.main.0": 6}
    site = site_with(lines=lines)
    assert [6, 5, 4, 0] == [
        site.line_of(key) for key in ("nav.main.0", "nav.main.1", "nav.x", "brand.logo")
    ]
    assert site == site_with(lines={})
