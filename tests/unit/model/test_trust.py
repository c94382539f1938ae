"""Nouns of trust that can answer a question."""

from __future__ import annotations

import pytest

from hcsite.model.trust import Source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (Source("A", url="https://who.int/a", doi="10.1/b"), "https://who.int/a"),
        (Source("A", doi="10.1/b", pmid="1"), "https://doi.org/10.1/b"),
        (Source("A", pmid="1"), "https://pubmed.ncbi.nlm.nih.gov/1/"),
        (Source("A", isbn="9780000000002"), ""),
    ],
)
def test_link_of_a_source(source: Source, expected: str) -> None:
    """Its own address first, then the one that a register gives; a book has none."""
    assert expected == source.link
