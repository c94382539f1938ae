"""Sharing: equal values are kept once, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace

from hcsite.model.sharing import Sharing
from hcsite.model.trust import AiUse
from tests.unit.model.documents import post, topic


def test_equal_values_become_one() -> None:
    """Only memory can tell: each document is what it was."""
    made = [
        replace(post(name, ai=AiUse(use)), lines=(("title", len(use) - 100),))
        for name, use in (("a", "none"), ("b", "none"))
    ]
    before = [repr(document) for document in made]
    sharing = Sharing()
    for document in made:
        sharing.share(document)
    one, two = made
    assert one.lines is two.lines
    assert one.matter.ai is two.matter.ai
    assert before == [repr(document) for document in made]


def test_any_kind_of_document_will_do() -> None:
    """A topic has no authors."""
    document = topic("heart")
    before = repr(document)
    Sharing().share(document)
    assert before == repr(document)
