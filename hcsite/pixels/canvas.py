"""A sheet to draw a card on: calm shapes, photos in them, text in blocks; and its bytes."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from math import ceil, floor
from typing import Final

from PIL import Image, ImageDraw

from hcsite.pixels.contrast import parse_colour
from hcsite.pixels.fonts import face
from hcsite.pixels.glyphs import line_mask
from hcsite.pixels.photos import Cutout
from hcsite.pixels.shapes import icon_mask, shape_mask, sign_mask
from hcsite.pixels.shaping import Run, Typeface, options_of, plain_font, runs_of, width_of
from hcsite.pixels.text_layout import Block

_QUALITIES: Final = (90, 84, 78, 72, 64, 54, 42, 30, 18, 8)

_MARGIN: Final = 1
"""Pixels around the ink of a line in its mask."""

Box = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels."""

ALIGNMENTS: Final = ("start", "middle", "end")


class Canvas:
    """A picture that is being made; colours are `#rrggbb`."""

    def __init__(self, image: Image.Image) -> None:
        self._image = image

    @classmethod
    def blank(cls, width: int, height: int, ground: str) -> Canvas:
        """Give a sheet of one colour."""
        return cls(Image.new("RGB", (width, height), parse_colour(ground)))

    def copy(self) -> Canvas:
        """Give a sheet that looks the same and can be drawn on by itself."""
        return Canvas(self._image.copy())

    def shape(self, kind: str, box: Box, colour: str, *, radius: int = 0) -> None:
        """Fill a shape; what lies outside of the sheet is not seen."""
        left, top, right, bottom = box
        if kind == "rectangle" and not radius:
            self._image.paste(parse_colour(colour), box)
            return
        mask = shape_mask(kind, right - left, bottom - top, radius)
        self._image.paste(parse_colour(colour), (left, top), mask)

    def icon(self, name: str, box: Box, colour: str, *, mirrored: bool = False) -> None:
        """Draw an icon into a square box."""
        mask = icon_mask(name, box[2] - box[0], mirrored=mirrored)
        self._image.paste(parse_colour(colour), box[:2], mask)

    def sign(self, sign: str, box: Box, colour: str, *, mirrored: bool = False) -> None:
        """Draw a large sign, such as a quotation mark, in the corner where text begins."""
        mask = sign_mask(sign, round((box[3] - box[1]) * 2.6))
        left = box[2] - mask.width if mirrored else box[0]
        self._image.paste(parse_colour(colour), (left, box[1]), mask)

    def photo(self, photo: Cutout, box: Box) -> None:
        """Lay a photo into the middle of a box."""
        width, height = photo.colours.size
        left = (box[0] + box[2] - width) // 2
        top = (box[1] + box[3] - height) // 2
        self._image.paste(photo.colours, (left, top), photo.mask)

    def text(self, block: Block, box: Box, colour: str, align: str = "start") -> None:
        """Write a block from the top of a box, its lines at the start, in the middle or at the end.

        The start is where the text's direction begins.
        """
        ink = parse_colour(colour)
        share = {"start": 0.0, "middle": 0.5, "end": 1.0}[align]
        share = 1 - share if block.typeface.rtl else share
        baseline = box[1] + block.above
        for line in block.lines:
            room = box[2] - box[0] - width_of(line, block.typeface, block.size)
            mask, left, top = _line_mask(line, block.typeface, block.size)
            start = round(box[0] + room * share) + left
            start = max(box[0] - _MARGIN, min(start, box[2] + _MARGIN - mask.width))
            self._image.paste(ink, (start, round(baseline) + top), mask)
            baseline += block.step

    def png(self) -> bytes:
        """Give the picture as PNG, without loss."""
        out = BytesIO()
        self._image.save(out, "PNG")
        return out.getvalue()

    def jpeg(self, *, max_bytes: int) -> bytes:
        """Give the picture as JPEG in the best quality that keeps it within so many bytes."""
        encoded = b""
        for quality in _QUALITIES:
            out = BytesIO()
            self._image.save(out, "JPEG", quality=quality)
            encoded = out.getvalue()
            if len(encoded) <= max_bytes:
                break
        return encoded


@lru_cache(maxsize=128)
def _line_mask(text: str, typeface: Typeface, size: int) -> tuple[Image.Image, int, int]:
    """Give a line as a mask, and how far its corner is from where the line begins to stand."""
    plain = plain_font(text, typeface, size)
    if plain is not None and not text.isspace():
        return line_mask(text, plain, size)
    places: list[tuple[Run, float]] = []
    bounds: list[tuple[float, float, float, float]] = []
    reach = 0.0
    for run in runs_of(text, typeface):
        font, options = face(run.font, size), options_of(run, typeface.lang)
        left, top, right, bottom = font.getbbox(run.text, anchor="ls", **options)
        places.append((run, reach))
        bounds.append((left + reach, top, right + reach, bottom))
        reach += font.getlength(run.text, **options)
    left, top = (floor(min(box[side] for box in bounds)) - _MARGIN for side in (0, 1))
    right, bottom = (ceil(max(box[side] for box in bounds)) + _MARGIN for side in (2, 3))
    mask = Image.new("L", (right - left, bottom - top))
    draw = ImageDraw.Draw(mask)
    for run, start in places:
        options = options_of(run, typeface.lang)
        place = (round(start) - left, -top)
        draw.text(place, run.text, 255, face(run.font, size), "ls", **options)
    return mask, left, top
