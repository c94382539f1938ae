"""Facets: what a text on Bluesky links to, by its bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.prose.facets import Facet, bluesky_facets


def shown(text: str) -> list[tuple[str, str, str]]:
    """The facets with the text that each covers."""
    raw = text.encode()
    return [
        (facet.kind, raw[facet.start : facet.end].decode(), facet.value)
        for facet in bluesky_facets(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://example.org.", [("link", "https://example.org", "https://example.org")]),
        ("(https://example.org)", [("link", "https://example.org", "https://example.org")]),
        ("https://a.org/b_(c)", [("link", "https://a.org/b_(c)", "https://a.org/b_(c)")]),
        ("See example.org/a.", [("link", "example.org/a", "https://example.org/a")]),
        ("file.notatld or 1.5", []),
        ("mail@example.org", []),
        ("Hi @ana.bsky.social!", [("mention", "@ana.bsky.social", "ana.bsky.social")]),
        ("Hi @ana", []),
        ("#Salt.", [("tag", "#Salt", "Salt")]),
        ("#111 a#b #!", []),
        ("é 🙂 #高血圧", [("tag", "#高血圧", "高血圧")]),
        ("#" + "a" * 65, []),
    ],
)
def test_links_mentions_and_tags_are_found(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Without the punctuation behind them, whatever letters stand before."""
    assert expected == shown(text)


def test_facets_stand_in_order_in_bytes() -> None:
    """A letter of two bytes moves what follows by two."""
    expected = (Facet(3, 7, "tag", "One"), Facet(8, 21, "link", "https://a.org"))
    assert expected == bluesky_facets("é #One https://a.org")


@given(st.text(alphabet="a.@#/(): 1é🙂!https\n", max_size=40))
def test_facets_lie_within_the_text(text: str) -> None:
    """Each covers whole characters, and none is empty."""
    assert all(covered for _, covered, _ in shown(text))
