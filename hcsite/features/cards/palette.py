"""The colours of cards, mixed from the brand's; and whether its words can be read on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from hcsite.core.diagnostics import Diagnostic, error
from hcsite.features.cards.design import Colour, Design
from hcsite.pixels.contrast import contrast, mix, parse_colour, readable_on

ENOUGH: Final = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text of any size: cards are shown small."""

_READABLE: Final = "on:"


def palette(colours: Mapping[str, Colour], accent: str) -> dict[str, str]:
    """Give each colour of a design as `#rrggbb`, and the brand's as `accent`.

    Raises `ValueError` with a sentence where one cannot be told.
    """
    known = {"accent": "#{:02x}{:02x}{:02x}".format(*parse_colour(accent))}
    for name in colours:
        known[name] = _resolved(name, colours, known, ())
    return known


def _resolved(
    name: str, colours: Mapping[str, Colour], known: dict[str, str], seen: tuple[str, ...]
) -> str:
    if name.startswith("#"):
        parse_colour(name)
        return name
    if name in known:
        return known[name]
    if name.startswith(_READABLE):
        return readable_on(_resolved(name.removeprefix(_READABLE), colours, known, seen))
    if name in seen or name not in colours:
        message = f"there is no colour called “{name}”"
        raise ValueError(message)
    value, deeper = colours[name], (*seen, name)
    if isinstance(value, str):
        return _resolved(value, colours, known, deeper)
    one, two = (_resolved(part, colours, known, deeper) for part in value[:2])
    return mix(one, two, value[2])


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
