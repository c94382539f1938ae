"""SVG drawings made harmless: shown in a page they cannot run anyway, opened alone they could."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.pixels.svg_clean import Cleaner
from hcsite.pixels.svg_parse import parse
from hcsite.pixels.svg_size import size_of

__all__ = ["CleanDrawing", "clean_drawing", "clean_svg", "size_of"]


@dataclass(frozen=True, slots=True)
class CleanDrawing:
    """A drawing that may be published, and the names of what was left out, in order."""

    data: bytes
    dropped: tuple[str, ...]


def clean_drawing(data: bytes, *, path: str) -> CleanDrawing:
    """Write a drawing anew from the elements and attributes that draw, and say what is gone.

    Comments, processing instructions and metadata go too, and are not named. Raises HC323
    where the file is not an SVG, is too large or too deep, declares entities, or would draw
    without end.
    """
    cleaner = Cleaner(path)
    parse(data, cleaner, path=path)
    return CleanDrawing(cleaner.document().encode("utf-8"), tuple(cleaner.dropped))


def clean_svg(data: bytes, *, path: str) -> bytes:
    """Give a drawing without scripts, events, animation, foreign content and outside addresses.

    Shapes, text with its white space, gradients, filters, styles and embedded raster pictures
    stay as they are. The result is UTF-8, and cleaning it once more changes nothing.
    """
    return clean_drawing(data, path=path).data
