"""Colours that are mixed from the brand's, by name: how themes tell those of pictures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hcsite.pixels.contrast import mix, parse_colour, readable_on

Colour = str | tuple[str, str, float]
"""`#rrggbb`, the name of another colour, `on:NAME` for white or near-black on it, or a mix: two
colours and how much there is of the second."""

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
