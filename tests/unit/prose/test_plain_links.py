"""Links without doubt: what is found is what the library finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.prose.plain_links import plain_links
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
        "e.g.",
        "9a.m.",
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "Read on: example.org",
        "(https://example.org)",
        "https://example.org.",
        "https://example.notatld",
        "https://example.org/a(b)",
        "Ask a.b",
    ],
)
def test_doubt_is_left_to_the_library(text: str) -> None:
    """Whatever might be a link and is no plain one gives no answer."""
    assert plain_links(text) is None


def test_plain_links_are_found() -> None:
    """Between spaces or line ends, with a path and a query."""
    link = "https://example.org/posts/salt/?utm_source=x"
    assert ((6, 6 + len(link)),) == plain_links(f"Salt.\n{link}")
    assert () == plain_links("No more than 2.5 g. Ask us.")


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
