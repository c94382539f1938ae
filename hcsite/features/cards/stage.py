"""What does not change from card to card, drawn once: the ground, its shapes, the logo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from hcsite.features.cards.design import Design, Layout, Picture
from hcsite.features.cards.frame import Frame, wanted
from hcsite.pixels.canvas import Box, Canvas
from hcsite.pixels.photos import PictureFile, cutout
from hcsite.pixels.shaping import Typeface
from hcsite.pixels.text_layout import Style, fit


@dataclass(frozen=True, slots=True)
class Sheet:
    """A card before its words. `design` is told apart by `digest`; `there` is what it will show."""

    digest: str
    layout: str
    frame: Frame
    accent: str
    there: frozenset[str]
    logo: PictureFile | None
    initial: str
    design: Design = field(compare=False, repr=False)

    @property
    def plan(self) -> Layout:
        """The parts of its layout."""
        return self.design.layouts[self.layout]


@lru_cache(maxsize=24)
def stage(sheet: Sheet, colours: tuple[tuple[str, str], ...]) -> Canvas:
    """Give the sheet with all that is drawn before the face and the words; not to be drawn on."""
    tints, frame, plan = dict(colours), sheet.frame, sheet.plan
    canvas = Canvas.blank(frame.width, frame.height, tints[plan.ground])
    for shape in plan.shapes:
        if wanted(shape.when, sheet.there):
            box = frame.box(shape.box, shape.bleed)
            canvas.shape(shape.kind, box, tints[shape.colour], radius=shape.radius)
    for picture in plan.pictures:
        if picture.of == "logo" and wanted(picture.when, sheet.there):
            lay(picture, sheet.logo, sheet.initial, canvas, box=frame.box(picture.box), tints=tints)
    for icon in plan.icons:
        if not wanted(icon.when, sheet.there):
            continue
        box = frame.box(icon.box)
        if icon.name == "quote":
            sign = "”" if frame.rtl else "“"
            canvas.sign(sign, box, tints[icon.colour], mirrored=frame.rtl)
        else:
            canvas.icon(icon.name, box, tints[icon.colour], mirrored=frame.rtl)
    return canvas


def lay(
    picture: Picture,
    file: PictureFile | None,
    initials: str,
    canvas: Canvas,
    *,
    box: Box,
    tints: Mapping[str, str],
) -> None:
    """Lay a picture into its box, or initials on its shape where there is no picture."""
    width, height = box[2] - box[0], box[3] - box[1]
    if file is not None:
        photo = cutout(file, width, height, shape=picture.shape, whole=picture.whole)
        canvas.photo(photo, box)
        return
    if not picture.blank:
        return
    canvas.shape(picture.shape or "rectangle", box, tints[picture.blank])
    if initials and picture.ink:
        size = round(min(width, height) * 0.46)
        style = Style(Typeface("bold"), size, size)
        block = fit(initials, style, width=width, height=height)
        top = (box[1] + box[3] - block.height) // 2
        spot = (box[0], round(top + 0.04 * size), box[2], box[3])
        canvas.text(block, spot, tints[picture.ink], "middle")
