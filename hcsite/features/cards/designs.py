"""Reading the designs of a theme: `cards/*.toml`, one for each family of sizes."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from hcsite.core.diagnostics import Diagnostic, Problems, error
from hcsite.core.digest import digest_bytes
from hcsite.core.text import did_you_mean
from hcsite.core.toml_text import place_of_key, toml_fault
from hcsite.engine.codec import decode, encode, plain_reason, way_of
from hcsite.features.cards.design import LARGEST, Corners, Design, Layout
from hcsite.features.cards.frame import Frame
from hcsite.features.cards.view import LAYOUTS, Words
from hcsite.pixels.canvas import ALIGNMENTS
from hcsite.pixels.fonts import WEIGHTS
from hcsite.pixels.palette import palette
from hcsite.pixels.shapes import ICONS, SHAPES

COLOURS: Final = "colours.toml"
"""The file with the colours that all designs of a theme have in common."""

_PLACES: Final = ("top", "middle", "bottom")
_WORDS: Final = tuple(item.name for item in fields(Words))


@dataclass(frozen=True, slots=True)
class CardDesign:
    """A design that was read: the file's name, the bytes that workers get, and their digest."""

    name: str
    digest: str
    data: bytes
    design: Design


def read_designs(files: Mapping[str, bytes]) -> tuple[CardDesign, ...]:
    """Give the designs of a theme from its files in `cards/`, by name.

    Raises `Problems` with HC855 for each that cannot be used.
    """
    shared = _table(COLOURS, files.get(COLOURS, b""))
    names = (name for name in files if name.endswith(".toml") and name != COLOURS)
    designs = [_read(name, files[name], shared) for name in names]
    return tuple(sorted(designs, key=lambda item: item.name))


def _read(name: str, data: bytes, shared: dict[str, Any]) -> CardDesign:
    table = _table(name, data)
    given = {**table, "colours": {**shared, **table.get("colours", {})}}
    try:
        design = decode(encode(given), Design)
    except ValueError as reason:
        place = place_of_key(data.decode(), way_of(reason, given))
        raise Problems([_fault(name, f"{plain_reason(reason)}.", **place)]) from reason
    problems = [
        *_unknown((name, data.decode()), given, json.loads(encode(design))),
        *_wrong(name, design),
    ]
    if problems:
        raise Problems(problems)
    packed = encode(design)
    return CardDesign(name, digest_bytes(packed), packed, design)


def _table(name: str, data: bytes) -> dict[str, Any]:
    text = ""
    try:
        text = data.decode()
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as reason:
        found = toml_fault(reason, text).diagnostic("HC855", f"cards/{name}")
        raise Problems([found]) from reason
    except UnicodeDecodeError as reason:
        raise Problems([_fault(name, "it is not UTF-8 text.")]) from reason


def _fault(name: str, what: str, hint: str = "", **place: Any) -> Diagnostic:
    message = f"This design of cards cannot be used: {what}"
    hint = hint or "See “The design of cards” in docs/fonts.md."
    return error("HC855", message, path=f"cards/{name}", hint=hint, **place)


def _unknown(file: tuple[str, str], given: Any, known: Any, *where: str) -> Iterator[Diagnostic]:
    """Give an error for each key that nobody reads; `file` is its name and its text."""
    if isinstance(given, dict) and isinstance(known, dict):
        for key, value in given.items():
            if key in known:
                yield from _unknown(file, value, known[key], *where, key)
            else:
                name, text = file
                what = f"nobody reads {'.'.join((*where, key))}."
                place = place_of_key(text, (*where, key))
                yield _fault(name, what, did_you_mean(key, known), **place)
    elif isinstance(given, list) and isinstance(known, list):
        for number, (one, two) in enumerate(zip(given, known, strict=True)):
            yield from _unknown(file, one, two, *where, str(number))


def _wrong(name: str, design: Design) -> Iterator[Diagnostic]:
    try:
        colours = palette(design.colours, "#000000")
    except ValueError as reason:
        yield _fault(name, f"{reason}.")
        return
    if any(not 0 < side <= LARGEST for size in design.sizes for side in size):
        yield _fault(name, f"sizes are from 1 to {LARGEST} pixels.")
    yield from (_fault(name, what) for what in sorted(set(_misfits(design))))
    for title, layout in design.layouts.items():
        for value, allowed in ((title, LAYOUTS), *_choices(layout, tuple(colours))):
            if value not in allowed:
                yield _fault(name, f"there is no “{value}” for {title}.", _guess(value, allowed))


def _misfits(design: Design) -> Iterator[str]:
    """Give what is said of boxes without an inside, and of sizes of text in the wrong order."""
    for title, layout in design.layouts.items():
        boxes = _boxes(layout)
        for width, height in design.sizes:
            for box in boxes:
                left, top, right, bottom = Frame(width, height).box(box)
                if left >= right or top >= bottom:
                    yield f"the box {list(box)} of {title} has no inside at {width} × {height}."
        for text in (text for stack in layout.stacks for text in stack.texts):
            if not text.size[0] >= text.size[1] > 0:
                yield f"the size of “{text.field}” is the largest, then the smallest."


def _boxes(layout: Layout) -> tuple[Corners, ...]:
    return (
        *(shape.box for shape in layout.shapes),
        *(picture.box for picture in layout.pictures),
        *(icon.box for icon in layout.icons),
        *(dots.box for dots in layout.dots),
        *(stack.box for stack in layout.stacks),
    )


def _guess(value: str, allowed: tuple[str, ...]) -> str:
    return did_you_mean(value, allowed) or f"Choose from: {', '.join(allowed)}."


def _choices(layout: Layout, colours: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each word of a layout that stands for something, with the words that may stand there."""
    maybe = ("", *colours)
    yield layout.ground, colours
    for shape in layout.shapes:
        yield from ((shape.kind, SHAPES), (shape.colour, colours))
    for picture in layout.pictures:
        yield from ((picture.of, ("face", "logo")), (picture.shape, ("", *SHAPES)))
        yield from ((picture.blank, maybe), (picture.ink, maybe))
    for icon in layout.icons:
        yield from ((icon.name, (*ICONS, "quote")), (icon.colour, colours))
    for dots in layout.dots:
        yield from ((dots.colour, colours), (dots.rest, colours), (dots.align, ALIGNMENTS))
    for stack in layout.stacks:
        yield from ((stack.on, colours), (stack.pill, maybe), (stack.align, ALIGNMENTS))
        yield stack.place, _PLACES
        if stack.lead is not None:
            yield from ((stack.lead.of, ("face", *ICONS)), (stack.lead.colour, maybe))
            yield from ((stack.lead.blank, maybe), (stack.lead.shape, ("", *SHAPES)))
        for text in stack.texts:
            yield from ((text.field, _WORDS), (text.weight, WEIGHTS), (text.colour, colours))
