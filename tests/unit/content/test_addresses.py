"""Addresses of the hub and of its pages; those of front matter are in the fixtures."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from hcsite.content.addresses import read_base_url, read_page_address, read_site_path


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://health.example.org/", "https://health.example.org/"),
        ("https://x.example/hub", "https://x.example/hub/"),
        (" http://localhost:8000 ", "http://localhost:8000/"),
        ("https://[::1]/", "https://[::1]/"),
    ],
)
def test_addresses_of_a_hub(text: str, url: str) -> None:
    """The address of a hub ends with a slash, written or not."""
    assert url == read_base_url(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("example.org", "Write https://example.org"),
        ("//example.org/", "Write the address at which the hub will live"),
        ("https://", "Write the address at which the hub will live"),
        ("https://[::1", "Write the address at which the hub will live"),
        ("https://me:pw@example.org/", "Write the address at which the hub will live"),
        ("https://example.org/a b/", "Write the address at which the hub will live"),
        ("https://example.org//a/", "Write the address at which the hub will live"),
        ("https://example.org/?a=b#c", "Write https://example.org/"),
        ("https://example.org/#c", "Write https://example.org/"),
        ("https://example.org/hub/?", "Write https://example.org/hub/"),
    ],
)
def test_what_is_no_address_of_a_hub(text: str, hint: str) -> None:
    """Each has the code HC006 and a way out."""
    with pytest.raises(PydanticCustomError) as caught:
        read_base_url(text)
    context = caught.value.context or {}
    assert "HC006" == context["code"]
    assert str(context["hint"]).startswith(hint)


@pytest.mark.parametrize(
    ("text", "path"),
    [("/about", "/about/"), ("/", "/"), ("/a/b/", "/a/b/"), ("/feed.xml", "/feed.xml")],
)
def test_paths_of_pages(text: str, path: str) -> None:
    """The address of a page ends with a slash, that of a file does not."""
    assert path == read_site_path(text) == read_page_address(text)


@pytest.mark.parametrize("text", ["about", "", "//x", "/a?b", "/a b", "/../a", "https//x"])
def test_what_is_no_page(text: str) -> None:
    """Other addresses are refused."""
    with pytest.raises(PydanticCustomError, match="takes the address of a page of the hub"):
        read_page_address(text)


def test_a_page_elsewhere() -> None:
    """A policy may lie on another site."""
    assert "https://example.org/p" == read_page_address("https://example.org/p")
