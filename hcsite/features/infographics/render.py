"""The renderer of infographics: a view and the blocks of a text in, a picture out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from hcsite.core.diagnostics import Diagnostic, Problems, warning
from hcsite.engine.codec import decode
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.infographics.design import Design, colours_of
from hcsite.features.infographics.layout import lay_out
from hcsite.features.infographics.marks import Sheet
from hcsite.features.infographics.view import DrawingView
from hcsite.model.infographic import Infographic, alt_of
from hcsite.model.particulars import Text
from hcsite.pixels.drawings import as_jpeg, as_pdf, as_webp, painted_drawing
from hcsite.pixels.font_files import FontFile
from hcsite.pixels.font_subset import WEIGHTS, faces_for, families
from hcsite.pixels.shaping import Typeface, drawable
from hcsite.theme.environment import Pages, TemplateProblem, safe
from hcsite.theme.layers import Theme
from hcsite.theme.views import SiteView

TEMPLATE = "infographics/picture.svg"
DOTS = 150
"""Dots an inch of a poster at its own size."""


@dataclass(frozen=True, slots=True)
class _DesignFile:
    digest: str
    data: bytes = field(compare=False, repr=False)


def _render(view: DrawingView, inputs: Inputs) -> Rendered:
    shown = decode(inputs.texts[view.text], Text).infographic or Infographic()
    try:
        svg = drawn_svg(view, shown, inputs)
    except TemplateProblem as problem:
        return Rendered(b"", (problem.diagnostic,))
    found = tuple(_not_drawn(view, shown, inputs))
    if view.form == "svg":
        return Rendered(svg.encode(), found)
    try:
        return Rendered(_pixels(view, svg, inputs), found)
    except Problems as problems:
        return Rendered(b"", (*found, *problems.diagnostics))


def drawn_svg(view: DrawingView, shown: Infographic, inputs: Inputs) -> str:
    """The picture as SVG; that of the page brings its fonts along."""
    design = _design(_DesignFile(view.design, inputs.blobs[view.design]))
    look = design.look(view.style)
    faces = _faces(view, inputs)
    sheet = lay_out(view, shown, look, faces)
    pages = _pages(inputs.shared["theme"], inputs.shared["site"], inputs.shared["strings"])
    told = [word for block in shown.blocks for word in block.words]
    context: dict[str, object] = {
        "sheet": sheet,
        "view": view,
        "words": view.words,
        "colours": colours_of(look, view.accent),
        "icons": design.icons,
        "weights": WEIGHTS,
        "families": ", ".join(f"'{name}'" for name in families()) + ", sans-serif",
        "fonts": safe(_fonts(sheet, faces)) if view.form == "svg" else "",
        "title": view.words.title,
        "alt": alt_of(view.words.title, shown),
        "told": "\n".join(told),
    }
    return pages.render(TEMPLATE, page_path=view.path, context=context)


def _faces(view: DrawingView, inputs: Inputs) -> dict[str, Typeface]:
    """What texts of each weight are set in: fonts of that weight first, then those for all."""
    faces: dict[str, Typeface] = {}
    for weight in WEIGHTS:
        ranks = {weight: 0, "": 1}
        ordered = sorted(view.fonts, key=lambda font: ranks.get(font[1], 2))
        own = tuple(FontFile(digest, inputs.blobs[digest]) for digest, _ in ordered)
        faces[weight] = Typeface(weight, own, view.lang, view.rtl, scaled=True)
    return faces


def _fonts(sheet: Sheet, faces: Mapping[str, Typeface]) -> str:
    texts = [(m.weight, m.text) for piece in sheet.pieces for m in piece.marks if m.kind == "text"]
    return faces_for(texts, {weight: face.fonts for weight, face in faces.items()})


def _pixels(view: DrawingView, svg: str, inputs: Inputs) -> bytes:
    height = view.height or _height_of(svg)
    size = round(view.width * view.scale), round(height * view.scale)
    own = tuple(FontFile(digest, inputs.blobs[digest]) for digest, _ in view.fonts)
    png = painted_drawing(svg, width=size[0], height=size[1], own=own, path=view.path)
    match view.form:
        case "webp":
            return as_webp(png, path=view.path)
        case "jpeg":
            return as_jpeg(png, path=view.path)
        case "pdf":
            dots = round(DOTS * view.scale)
            title, lang = view.words.title, view.lang
            return as_pdf(png, title=title, lang=lang, dots=dots, path=view.path)
        case _:
            return png


def _height_of(svg: str) -> int:
    return int(svg.split('height="', 1)[1].split('"', 1)[0].split(".")[0])


def _not_drawn(view: DrawingView, shown: Infographic, inputs: Inputs) -> list[Diagnostic]:
    """A warning for letters that no font has, once a picture of the page."""
    if view.form != "svg":
        return []
    face = _faces(view, inputs)["bold"]
    words = [view.words.title, *(word for block in shown.blocks for word in block.words)]
    missing = dict.fromkeys(sign for word in words for sign in drawable(word, face).letters)
    if not missing:
        return []
    signs = ", ".join([*missing][:12]) + (" and others" if len(missing) > 12 else "")
    message = f"The pictures of this infographic lack letters that no font here has: {signs}."
    hint = (
        "Do not share these pictures. Put a font that has them (.ttf or .otf) into the folder"
        " “cards” of your theme, or name a picture of your own under “image:”. The page itself"
        " shows all letters."
    )
    return [warning("HC862", message, path=view.path, line=1, hint=hint)]


@lru_cache(maxsize=8)
def _pages(theme: bytes, site: bytes, strings: bytes) -> Pages:
    return Pages(decode(theme, Theme), decode(site, SiteView), decode(strings, dict[str, str]))


@lru_cache(maxsize=8)
def _design(file: _DesignFile) -> Design:
    return decode(file.data, Design)


DRAWING: Renderer[DrawingView] = Renderer(DrawingView, _render)
