"""Addresses follow from names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.model.address import address_of, alias_output, encoded, output_of, stem_of
from hcsite.model.kinds import Kind


@pytest.mark.parametrize(
    ("path", "expected"),
    [("content/posts/salt.md", "salt"), ("content/posts/salt/index.md", "salt")],
)
def test_name_is_that_of_the_file_or_its_folder(path: str, expected: str) -> None:
    """`salt.md` and `salt/index.md` are the same to readers."""
    assert expected == stem_of(path)


@pytest.mark.parametrize(
    ("path", "kind", "slug", "expected"),
    [
        ("content/posts/Eat Less.md", Kind.POST, "", "/posts/eat-less/"),
        ("content/posts/2024/salt.md", Kind.POST, "", "/posts/salt/"),
        ("content/posts/salt/index.md", Kind.POST, "table-salt", "/posts/table-salt/"),
        ("content/posts/🧂.md", Kind.POST, "", "/posts/untitled/"),
        ("content/people/ana.md", Kind.PERSON, "", "/people/ana/"),
        ("content/topics/heart.md", Kind.TOPIC, "", "/topics/heart/"),
        ("content/infographics/fast.md", Kind.INFOGRAPHIC, "", "/infographics/fast/"),
        ("content/pages/about.md", Kind.PAGE, "", "/about/"),
        ("content/pages/our rules/editorial.md", Kind.PAGE, "", "/our-rules/editorial/"),
        ("content/pages/rules/editorial/index.md", Kind.PAGE, "", "/rules/editorial/"),
        ("content/pages/!!/a.md", Kind.PAGE, "b", "/untitled/b/"),
    ],
)
def test_address_of_content(path: str, kind: Kind, slug: str, expected: str) -> None:
    """Pages keep their folders, all others lie flat; a slug replaces the last part alone."""
    assert expected == address_of(path, kind, slug)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/", "index.html"),
        ("/posts/salt/", "posts/salt/index.html"),
        ("/404.html", "404.html"),
        ("/feed.xml", "feed.xml"),
    ],
)
def test_output_that_answers_an_address(address: str, expected: str) -> None:
    """A folder is answered by its index."""
    assert expected == output_of(address)


@pytest.mark.parametrize(
    ("alias", "expected"),
    [
        ("/old/", "old/index.html"),
        ("/old", "old/index.html"),
        ("/2019/salt.html", "2019/salt.html"),
        ("/v1.2", "v1.2/index.html"),
    ],
)
def test_output_that_answers_an_old_address(alias: str, expected: str) -> None:
    """Old addresses may end as other programs had them."""
    assert expected == alias_output(alias)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/posts/salt/#how-much", "/posts/salt/#how-much"),
        ("/posts/高/?q=1", "/posts/%E9%AB%98/?q=1"),
        ("/a b/100%25", "/a%20b/100%25"),
        ('/a"b<c>', "/a%22b%3Cc%3E"),
    ],
)
def test_address_in_a_url(address: str, expected: str) -> None:
    """Other scripts and spaces are encoded; what is encoded already stays so."""
    assert expected == encoded(address)


@given(st.text())
def test_encoded_address_is_ascii(address: str) -> None:
    """It may stand in an attribute, in XML and in a header as it is, and is not encoded twice."""
    assert encoded(address).isascii()
    assert encoded(address) == encoded(encoded(address))
    assert not set(encoded(address)) & set(' "<>\n')
