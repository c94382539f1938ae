"""Whether the words of a card have room on it, known before it is planned.

A health sentence that ends in the middle can say the opposite. So a card on which one would is
not made; the card with the title stands in for it.
"""

from __future__ import annotations

from collections.abc import Mapping

from hcsite.features.cards.design import Design
from hcsite.features.cards.frame import Frame, present, wanted
from hcsite.features.cards.signs import shown_words
from hcsite.features.cards.stacks import place
from hcsite.features.cards.view import CardView
from hcsite.pixels.shaping import Typeface


def without_room(view: CardView, design: Design, faces: Mapping[str, Typeface]) -> str:
    """Give the name of a text that would be cut on a card; nothing where all stand whole.

    `faces` are what texts of each weight are set in. Names of people and places may be cut.
    """
    words, _ = shown_words(view, faces["bold"])
    frame, there = Frame(view.width, view.height, view.look.rtl), present(view)
    for stack in design.layouts[view.layout].stacks:
        if not wanted(stack.when, there):
            continue
        placed = place(stack, words, faces, box=frame.box(stack.box))
        for text, block, _ in placed.blocks if placed else ():
            if not block.whole and not text.minor:
                return text.field
    return ""
