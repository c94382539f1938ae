"""No sentence is cut on a card: where one would be, the title stands in for it."""

from __future__ import annotations

import pytest

from hcsite.features.cards.faults import told_by_title
from hcsite.features.cards.fitting import without_room
from hcsite.features.cards.own_fonts import typefaces
from hcsite.features.cards.view import CardView
from tests.unit.features.cards.samples import design, rendered, view

LONG = "About 1 in 4 adults has high blood pressure, and half of them do not know it. " * 12


def cut(card: CardView) -> str:
    """The text that has no room."""
    found = design(card.layout, (card.width, card.height)).design
    return without_room(card, found, typefaces(card.look, {}))


@pytest.mark.parametrize(
    ("layout", "field"),
    [
        ("stat", "statement"),
        ("quote", "quote"),
        ("myth", "fact"),
        ("myth", "myth"),
        ("steps", "step"),
    ],
)
def test_a_sentence_without_room_is_named(layout: str, field: str) -> None:
    """The same text that the card itself would have to cut; shorter ones have room."""
    assert "" == cut(view(layout, (1080, 1080)))
    card = view(layout, (1080, 1080), words={field: LONG})
    assert field == cut(card)
    assert ["HC854"] == [item.code for item in rendered(card).diagnostics]


def test_the_title_below_a_slide_is_left_out_whole() -> None:
    """Half of it could say something else; the slide is whole without it."""
    one = rendered(view("steps", (1080, 1080), words={"title": LONG}))
    other = rendered(view("steps", (1080, 1080), words={"title": LONG.upper()}))
    assert (one.data, ()) == (other.data, one.diagnostics)


def test_one_note_tells_of_all_sizes() -> None:
    """What is too long, where, and what stands there instead."""
    cards = [view("stat", size, words={"statement": LONG}) for size in ((1200, 600), (1200, 675))]
    note = told_by_title("statement", cards)
    assert ("HC858", "content/posts/salt.md") == (note.code, note.path)
    assert "1200 × 600, 1200 × 675; the title stands there" in note.message
    assert "no slides" in told_by_title("step", [view("steps", (1080, 1080))]).message
