"""The Renderer of cards: a view in, a picture out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from hcsite.core.diagnostics import Diagnostic, Problems
from hcsite.engine.codec import decode
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.cards import faults
from hcsite.features.cards.design import Design, Dots, Picture
from hcsite.features.cards.frame import Frame, present, wanted
from hcsite.features.cards.own_fonts import typefaces
from hcsite.features.cards.signs import shown_words
from hcsite.features.cards.stacks import Placed, draw, place
from hcsite.features.cards.stage import Sheet, lay, stage
from hcsite.features.cards.view import CardView
from hcsite.pixels.canvas import Box, Canvas
from hcsite.pixels.font_files import FontFile
from hcsite.pixels.palette import palette
from hcsite.pixels.photos import PictureFile

MAX_BYTES: Final = 300_000
"""Above it some messengers leave the picture out of a preview."""

_Colours = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _DesignFile:
    digest: str
    data: bytes = field(compare=False, repr=False)


def _card(view: CardView, inputs: Inputs) -> Rendered:
    try:
        canvas, found = _drawn(view, inputs.blobs)
    except Problems as problems:
        return Rendered(b"", problems.diagnostics)
    data = canvas.png() if view.format == "png" else canvas.jpeg(max_bytes=MAX_BYTES)
    return Rendered(data, tuple(found))


def _drawn(view: CardView, blobs: Mapping[str, bytes]) -> tuple[Canvas, list[Diagnostic]]:
    file = _DesignFile(view.design, blobs[view.design])
    design, colours = _design(file), _colours(file, view.look.accent)
    faces = typefaces(view.look, _fonts(view, blobs))
    words, found = shown_words(view, faces["bold"])
    frame = Frame(view.width, view.height, view.look.rtl)
    there = present(view)
    sheet = _sheet(view, blobs, design, frame)
    canvas, tints = stage(sheet, colours).copy(), dict(colours)
    face = _picture(view.face, blobs, view.path)
    for picture in sheet.plan.pictures:
        if picture.of == "face" and wanted(picture.when, there):
            box = frame.box(picture.box)
            lay(picture, face, view.initials, canvas, box=box, tints=tints)
    for dots in sheet.plan.dots:
        _draw_dots(dots, view, canvas, box=frame.box(dots.box), tints=tints)
    for stack in sheet.plan.stacks:
        placed = None
        if wanted(stack.when, there):
            placed = place(stack, words, faces, box=frame.box(stack.box))
        if placed is not None:
            draw(placed, canvas, tints)
            _draw_lead(placed, face, view.initials, canvas, tints)
            found.extend(_cut(placed, view))
    return canvas, found


def _sheet(view: CardView, blobs: Mapping[str, bytes], design: Design, frame: Frame) -> Sheet:
    """Give what cards of a layout share; only what its parts ask for tells them apart."""
    plan = design.layouts[view.layout]
    conditions = [*(shape.when for shape in plan.shapes), *(icon.when for icon in plan.icons)]
    conditions += [picture.when for picture in plan.pictures]
    named = {word.removeprefix("!") for when in conditions for word in when.split()}
    logo = _picture(view.look.logo, blobs, view.path)
    return Sheet(
        digest=view.design,
        layout=view.layout,
        frame=frame,
        accent=view.look.accent,
        there=present(view) & named,
        logo=logo,
        initial=view.look.initial,
        design=design,
    )


@lru_cache(maxsize=32)
def _design(file: _DesignFile) -> Design:
    return decode(file.data, Design)


@lru_cache(maxsize=64)
def _colours(file: _DesignFile, accent: str) -> _Colours:
    return tuple(palette(_design(file).colours, accent).items())


def _picture(digest: str, blobs: Mapping[str, bytes], path: str) -> PictureFile | None:
    return PictureFile(digest, blobs[digest], path) if digest else None


def _fonts(view: CardView, blobs: Mapping[str, bytes]) -> dict[str, FontFile]:
    digests = [font.digest for font in view.look.fonts]
    return {digest: FontFile(digest, blobs[digest]) for digest in digests}


def _draw_dots(
    dots: Dots, view: CardView, canvas: Canvas, *, box: Box, tints: Mapping[str, str]
) -> None:
    size, count = box[3] - box[1], view.steps
    room = box[2] - box[0]
    gap = min(size, max(0, (room - size) // max(1, count - 1) - size))
    whole = count * size + (count - 1) * gap
    left = box[0] + (room - whole) // 2 if dots.align == "middle" else box[0]
    if view.look.rtl and dots.align != "middle":
        left = box[2] - whole
    for number in range(count):
        place = count - 1 - number if view.look.rtl else number
        x = left + place * (size + gap)
        colour = tints[dots.colour if number + 1 == view.step else dots.rest]
        canvas.shape("circle", (x, box[1], x + size, box[3]), colour)


def _draw_lead(
    placed: Placed,
    face: PictureFile | None,
    initials: str,
    canvas: Canvas,
    tints: Mapping[str, str],
) -> None:
    lead, box = placed.stack.lead, placed.lead
    if lead is None or box is None:
        return
    if lead.of == "face":
        picture = Picture("face", box, lead.shape, blank=lead.blank, ink=lead.colour)
        lay(picture, face, initials, canvas, box=box, tints=tints)
    else:
        canvas.icon(lead.of, box, tints[lead.colour])


def _cut(placed: Placed, view: CardView) -> Iterator[Diagnostic]:
    for text, block, _ in placed.blocks:
        if not block.whole and not text.minor:
            yield faults.too_long(text.field, view)


CARD: Renderer[CardView] = Renderer(CardView, _card)
