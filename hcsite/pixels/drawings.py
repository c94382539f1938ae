"""Our own drawings with text as pixels: drawn with the fonts that measured them, and bounded."""

from __future__ import annotations

from contextlib import nullcontext
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, cast

from PIL import Image

from hcsite.pixels.faults import not_paintable
from hcsite.pixels.font_files import FontFile, coverage
from hcsite.pixels.fonts import FOLDER, bundled
from hcsite.pixels.pdf import pdf_of
from hcsite.pixels.pillow import opened, reading
from hcsite.pixels.resvg import rendered
from hcsite.pixels.svg import clean_svg
from hcsite.pixels.svg_parse import parse

MAX_PIXELS: Final = 40_000_000
"""The most pixels of a picture that is drawn: that of A4 at 300 dots an inch has 9 million."""

MAX_MARKS: Final = 20_000
_WEBP: Final = {"quality": 20, "method": 1, "lossless": True}
"""Flat colours and sharp letters: without loss it is half as large, in a third of the time."""

_PAPER: Final = "#ffffff"
_FEW, _MANY = 256, 1 << 16


@lru_cache(maxsize=1)
def painted_drawing(
    svg: str, *, width: int, height: int, own: tuple[FontFile, ...] = (), path: str = ""
) -> bytes:
    """Draw an SVG with text in exactly that size in pixels, as PNG on white.

    `own` are fonts that it needs beside ours. The last drawing is kept, as a poster is wanted in
    two forms.
    It is made harmless first; pictures in it are not drawn, as the renderer would read files.
    Raises `Problems` (HC857) where it is too large or cannot be drawn.
    """
    if width * height > MAX_PIXELS:
        limit = MAX_PIXELS // 1_000_000
        raise not_paintable(f"it would have more than {limit} million pixels", path=path)
    data = clean_svg(svg.encode(), path=path)
    looker = _Looker()
    parse(data, looker, path=path)
    if looker.reason:
        raise not_paintable(looker.reason, path=path)
    clean = data.decode()
    with TemporaryDirectory() if own else nullcontext("") as folder:
        fonts = [*_fonts(clean), *_written(own, folder)]
        png = rendered(clean, width=width, height=height, fonts=fonts, ground=_PAPER)
    if not png:
        raise not_paintable("the program that draws it does not understand it", path=path)
    return png


def _fonts(text: str) -> list[str]:
    """The files of the fonts that a text needs: reading all of them takes longer than drawing."""
    usual = sorted(FOLDER.glob("source-sans-3-*.ttf"))
    known = coverage(bundled("regular")[0])
    plain = all(ord(char) in known for char in set(text) if char.isprintable())
    return [str(file) for file in (usual if plain else sorted(FOLDER.glob("*.ttf")))]


def _written(fonts: tuple[FontFile, ...], folder: str) -> list[str]:
    """The files of fonts that the renderer can read; it takes no others than files."""
    paths = [Path(folder, f"{number}.ttf") for number in range(len(fonts))]
    for path, font in zip(paths, fonts, strict=True):
        path.write_bytes(font.data)
    return [str(path) for path in paths]


def as_webp(png: bytes, *, path: str = "") -> bytes:
    """The same picture as WebP."""
    return _saved(png, path, "WEBP", **_WEBP)


def as_jpeg(png: bytes, *, path: str = "") -> bytes:
    """The same picture as JPEG, for channels that take nothing else."""
    return _saved(png, path, "JPEG", quality=90, optimize=True, subsampling="4:4:4")


def as_pdf(png: bytes, *, title: str, lang: str, dots: int, path: str = "") -> bytes:
    """The picture as a page of a PDF, with so many dots an inch; it bears no date.

    Of its colours the commonest 256 are kept, which are all but the edges of a few letters.
    """
    with reading(path), opened(png, "png", path=path) as image:
        flat = image.convert("RGB")
    found = cast("list[tuple[int, tuple[int, int, int]]]", flat.getcolors(_MANY) or [])
    if found:
        common = sorted(found, reverse=True)[:_FEW]
        palette = Image.new("P", (1, 1))
        palette.putpalette([part for _, colour in common for part in colour])
        few = flat.quantize(palette=palette, dither=Image.Dither.NONE)
    else:
        few = flat.quantize(_FEW, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    out = BytesIO()
    few.save(out, "PNG")
    return pdf_of(out.getvalue(), title=title, lang=lang, dots=dots)


def _saved(png: bytes, path: str, form: str, **options: object) -> bytes:
    with reading(path), opened(png, "png", path=path) as image:
        flat = image.convert("RGB")
    out = BytesIO()
    flat.save(out, form, **options)
    return out.getvalue()


class _Looker:
    """A target of the parser that looks for what must not reach the renderer."""

    def __init__(self) -> None:
        self.reason = ""
        self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        name = tag.rpartition("}")[2]
        self._count += 1
        if name in ("image", "feImage", "filter", "use"):
            self.reason = f"it holds <{name}>"
        elif self._count > MAX_MARKS:
            self.reason = f"it has more than {MAX_MARKS:,} parts"
        del attributes

    def end(self, tag: str) -> None:
        """End an element."""

    def data(self, text: str) -> None:
        """Take a piece of text."""
