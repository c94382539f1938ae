"""Links without doubt: what is found is what the library finds."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.prose.plain_links import domains, plain_links
from hcsite.prose.twitter import twitter_text
from hcsite.prose.x_weight import x_weight
from tests.unit.prose.vectors import TEXTS

pieces = st.sampled_from(
    [
        *"a A é 塩 . , - ( ) / : 1 2.5 # @ \n".split(" "),
        " ",
        "Salt. ",
        "“–”…",
        "example.org",
        "https://example.org",
        "https://a.example.co.uk/b-c/d/?utm_source=x&utm_campaign=salt-2026",
        " https://example.org/posts/salt/ ",
        "http://localhost",
        "https://",
        "nhs.uk",
        "🙂",
        "a@b.org",
        " https://harbour.example/posts/salt/?utm_source=x ",
        " https://salt.care/ ",
        "https://a.com.example",
        "a.example.com",
        ".com",
        ".xn--p1ai",
        ".рф",
        "e.g.",
        "9a.m.",
        "U.S.",
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "Read on: example.org",
        "(https://example.org)",
        "https://example.org.",
        "https://example.com.notatld",
        "https://example.org/a(b)",
        "Ask a.be",
    ],
)
def test_doubt_is_left_to_the_library(text: str) -> None:
    """Whatever might be a link and is no plain one gives no answer."""
    assert plain_links(text) is None


def test_plain_links_are_found() -> None:
    """Between spaces or line ends, with a path and a query."""
    link = "https://example.org/posts/salt/?utm_source=x"
    assert ((6, 6 + len(link)),) == plain_links(f"Salt.\n{link}")
    assert () == plain_links("No more than 2.5 g, e.g. a pinch. Ask https://example.notatld")


def test_domains_are_those_of_the_library() -> None:
    """Every name that it takes for the end of a link, in ASCII, and no other."""
    found: set[str] = set()
    twitter_text()
    for kind in ("gtld", "cctld"):
        module = import_module(f"twitter_text.regexp.valid_{kind}")
        listed = re.search(r"\(\?:\(\?:(.+?)\)", getattr(module, f"valid_{kind}").pattern)
        assert listed is not None
        found.update(filter(str.isascii, listed[1].split("|")))
    assert found == domains()


@given(st.lists(pieces, max_size=8).map("".join))
def test_weights_are_those_of_the_library(text: str) -> None:
    """With and without it, the weight is the same."""
    assert twitter_text().parse_tweet(text).weightedLength == x_weight(text)


@pytest.mark.parametrize("text", TEXTS)
def test_links_are_those_of_the_library(text: str) -> None:
    """Where we answer, the library says the same."""
    plain = plain_links(text)
    found = twitter_text().extract_urls_with_indices(text)
    assert plain is None or [list(span) for span in plain] == [item["indices"] for item in found]
