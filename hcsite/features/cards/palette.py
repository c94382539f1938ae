"""The colours of cards, mixed from the brand's; and whether its words can be read on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from hcsite.core.diagnostics import Diagnostic, error
from hcsite.features.cards.design import Design
from hcsite.pixels.contrast import contrast
from hcsite.pixels.palette import palette

ENOUGH: Final = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text of any size: cards are shown small."""


def pairs(design: Design) -> Iterator[tuple[str, str]]:
    """Give each colour of text in a design with the colour behind it, once."""
    found = (
        (text.colour, stack.on)
        for layout in design.layouts.values()
        for stack in layout.stacks
        for text in stack.texts
    )
    yield from dict.fromkeys(found)


def check_colours(design: Design, accent: str, *, name: str) -> list[Diagnostic]:
    """Give an error for each pair of colours of a design that is too pale to read.

    `name` is the file of the design.
    """
    colours = palette(design.colours, accent)
    found: list[Diagnostic] = []
    for ink, ground in pairs(design):
        ratio = contrast(colours[ink], colours[ground])
        if ratio < ENOUGH:
            message = (
                f"On cards, text in “{ink}” {colours[ink]} stands on “{ground}” {colours[ground]}"
                f" with a contrast of {ratio:.2f}:1; text needs {ENOUGH}:1."
            )
            hint = f"Choose another brand.accent in site.toml, or another colour in {name}."
            found.append(error("HC853", message, path="site.toml", hint=hint))
    return found
