"""Figures without a source, and promises."""

from __future__ import annotations

import pytest

from hcsite.prose.evidence import find_promises, find_unsourced


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("About 30% of adults", "30%"),
        ("1 in 10 people", "1 in 10"),
        ("Studies show that it helps", "Studies show"),
        ("It is proven", "proven"),
        ("It lowers your risk", "lowers your risk"),
        ("twice as likely", "twice as likely"),
    ],
)
def test_figures_that_ask_for_a_source(text: str, words: str) -> None:
    """Shares, findings, risks."""
    assert [("EVI-05", words)] == [(item.rule, item.words) for item in find_unsourced(text)]


def test_promises_are_found_outside_quotations() -> None:
    """With their place; a denial and a quotation are none."""
    (found,) = find_promises("Hello. This is a miracle for you.")
    assert ("EVI-11", "miracle", 17) == (found.rule, found.words, found.start)
    assert () == find_promises("There is no cure. They call it “a miracle for you”.")
