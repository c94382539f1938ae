"""Drawings as pixels, for pictures that cannot hold an SVG: made harmless first, and bounded.

The renderer, resvg, reads files that an `<image>` names, takes words in fonts of the system, and
draws for as long as it takes. So it is only given drawings in which there is nothing of the kind.
"""

from __future__ import annotations

from typing import Final

from PIL import Image

from hcsite.pixels.faults import not_paintable
from hcsite.pixels.pillow import opened, reading
from hcsite.pixels.resvg import rendered
from hcsite.pixels.svg import clean_svg
from hcsite.pixels.svg_parse import parse
from hcsite.pixels.svg_references import References

MAX_PAINTED: Final = 20_000
"""The most elements that are drawn; each may take as much time as the whole sheet."""

_SIDES: Final = (128, 256, 512, 704, 1024, 1600)
"""The lengths of the longest side that are drawn; what is smaller is scaled down from them."""

_TRIAL: Final = _SIDES[0]
_STRANGE: Final = "the program that draws it for us does not understand it"
_SLOW: Final = frozenset(
    """
    feTurbulence feMorphology feConvolveMatrix feDisplacementMap feImage feTile
    feDiffuseLighting feSpecularLighting
    """.split()
)
"""Effects whose time has no bound."""


def flaw_of(data: bytes, *, path: str) -> str:
    """Say why a drawing cannot be made pixels, as the end of a sentence; nothing where it can.

    Raises HC323 where the file is not an SVG that may be published.
    """
    drawing = clean_svg(data, path=path)
    inspector = _Inspector()
    parse(drawing, inspector, path=path)
    return inspector.flaw() or _trial(drawing)


def painted(data: bytes, side: int, *, path: str) -> Image.Image:
    """Draw a drawing whole, its longest side that long in pixels or longer, with transparency.

    Raises `Problems`: HC323 where it is not an SVG, HC857 where it cannot be made pixels.
    """
    flaw = flaw_of(data, path=path)
    if flaw:
        raise not_paintable(flaw, path=path)
    return _drawn(clean_svg(data, path=path), painted_side(side), path)


def painted_side(side: int) -> int:
    """Give the length that is drawn for a side of so many pixels."""
    return next((length for length in _SIDES if length >= side), _SIDES[-1])


def _trial(drawing: bytes) -> str:
    return "" if rendered(drawing.decode(), width=_TRIAL, height=_TRIAL) else _STRANGE


def _drawn(drawing: bytes, size: int, path: str) -> Image.Image:
    data = rendered(drawing.decode(), width=size, height=size)
    if not data:
        raise not_paintable(_STRANGE, path=path)
    with reading(path), opened(data, "png", path=path) as image:
        return image.convert("RGBA")


class _Inspector:
    """A target of the parser that looks for what must not reach the renderer."""

    def __init__(self) -> None:
        self._references = References()
        self._depth = 0  # inside of text
        self._found: dict[str, None] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        name = tag.rpartition("}")[2]
        self._references.start(name, attributes)
        self._depth += name == "text" or self._depth > 0
        if name == "image":
            self._found["it holds another picture"] = None
        elif name in _SLOW:
            self._found[f"it has an effect that we do not draw ({name})"] = None

    def end(self, tag: str) -> None:  # noqa: ARG002  # the parser has checked that it fits
        """End the element that began last."""
        self._references.end()
        self._depth -= self._depth > 0

    def data(self, text: str) -> None:
        """Take a piece of text."""
        if self._depth and text.strip():
            self._found["it has words in a font that we may not have"] = None

    def flaw(self) -> str:
        """Give the first thing that is in the way."""
        if self._references.drawn() > MAX_PAINTED:
            return f"it has more than {MAX_PAINTED:,} parts"
        return next(iter(self._found), "")
