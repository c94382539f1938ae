"""Addresses of links and pictures."""

from __future__ import annotations

import pytest

from hcsite.content.links import (
    broken,
    foreign_picture,
    leaves,
    make_link,
    refused,
    refused_scheme,
    spellings_of,
    target_of,
)
from hcsite.core.diagnostics import Level
from hcsite.model.document import Link


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("salt.md", "salt.md"),
        ("less%20salt.md", "less salt.md"),
        ("%E8%A1%80.md", "血.md"),
        ("100%25.md", "100%.md"),
        ("a%2525.md", "a%25.md"),
        ("%", "%"),
        ("%zz%4", "%zz%4"),
        ("%FF.md", "\ufffd.md"),
        ("%EF%B7%90", "\ufffd"),
        ("%1B%00%0A%7F", "\ufffd" * 4),
        ("", ""),
    ],
)
def test_targets(href: str, target: str) -> None:
    """Percent signs are decoded once, and leave no character that a terminal would obey."""
    assert target == target_of(href)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://example.org/", True),
        ("//example.org/", True),
        ("MAILTO:ana@example.org", True),
        ("x-y+z.1:a", True),
        ("C:\\a.pdf", True),
        ("salt.md", False),
        ("/salt/", False),
        ("/a//b", False),
        ("#a:b", False),
        ("?a:b", False),
        ("./a:b.md", False),
        ("1a:b", False),
        (":a", False),
        ("", False),
        ("é:b", False),
    ],
)
def test_what_leaves_the_hub(target: str, expected: bool) -> None:
    """Two slashes or a scheme lead away; a colon alone does not."""
    assert expected is leaves(target)


@pytest.mark.parametrize(
    ("target", "scheme"),
    [
        ("https://example.org/", ""),
        ("HTTP://example.org/", ""),
        ("mailto:a", ""),
        ("tel:1", ""),
        ("sms:1", ""),
        ("//example.org/", ""),
        ("salt.md", ""),
        ("javascript:x", "javascript"),
        ("JavaScript:x", "JavaScript"),
        ("ftp://x/", "ftp"),
        ("C:\\a.pdf", "C"),
        ("whatsapp:x", "whatsapp"),
    ],
)
def test_schemes(target: str, scheme: str) -> None:
    """Five schemes may stand in a link; any other is named as it was written."""
    assert scheme == refused_scheme(target)


def test_spellings() -> None:
    """An address is looked for as Markdown writes it, decoded and encoded, then bare."""
    expected = [
        ("](", "a b.md"),
        ("](<", "a b.md"),
        ("](", "a%20b.md"),
        ("](<", "a%20b.md"),
        ("", "a b.md"),
    ]
    assert expected == list(spellings_of("a%20b.md", "a b.md"))
    assert [("](", "a.md"), ("](<", "a.md"), ("", "a.md")] == list(spellings_of("a.md", "a.md"))


def test_a_link_and_its_place() -> None:
    """A link keeps line, column and text of its place; without a place it has none."""
    place: dict[str, object] = {"path": "x.md", "line": 3, "column": 7, "source": "text"}
    assert Link("a.md", 3, 7, source="text") == make_link("a.md", place)
    expected = Link("a.png", image=True, alt="A")
    assert expected == make_link("a.png", {}, image=True, alt="A")


@pytest.mark.parametrize("make", [foreign_picture, broken])
def test_long_addresses_are_cut_in_messages(make: type) -> None:
    """A data address of a megabyte does not fill the screen."""
    found = make("https:" + "x" * 1_000_000, {"path": "x.md"})
    assert Level.ERROR is found.level
    assert len(found.message) < 200
    assert found.hint


def test_refused() -> None:
    """The error names the scheme and those that may stand there."""
    found = refused("ftp", {"path": "x.md", "line": 2})
    assert ("HC303", "x.md", 2) == (found.code, found.path, found.line)
    assert "“ftp:”" in found.message
    assert "https:" in found.hint
