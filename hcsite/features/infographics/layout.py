"""The layout of a picture: which blocks stand where, and how large, in a page of any size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hcsite.features.infographics import frame
from hcsite.features.infographics.arrange import GAP, MARGIN, Bench
from hcsite.features.infographics.cards import card
from hcsite.features.infographics.design import Look
from hcsite.features.infographics.marks import Sheet
from hcsite.features.infographics.slides import slide
from hcsite.features.infographics.view import DrawingView
from hcsite.features.infographics.wide import wide
from hcsite.model.infographic import Infographic
from hcsite.pixels.shaping import Typeface


def lay_out(
    view: DrawingView, shown: Infographic, look: Look, faces: Mapping[str, Typeface]
) -> Sheet:
    """The layout of a picture."""
    bench = Bench(view, shown.groups, look, faces)
    match view.shape:
        case "slide":
            sheet = slide(bench)
        case "page":
            sheet = _page(bench)
        case _ if view.width > view.height:
            sheet = wide(bench)
        case _:
            sheet = card(bench)
    if view.rtl:
        pieces = (
            replace(
                p, x=sheet.width - p.x - p.width, marks=tuple(m.mirrored(p.width) for m in p.marks)
            )
            for p in sheet.pieces
        )
        sheet = replace(sheet, pieces=tuple(pieces))
    return sheet


def _page(bench: Bench) -> Sheet:
    """Head, all blocks, foot: as high as they need."""
    pen, width = bench.pen(1.0), float(bench.view.width)
    head = frame.head(pen, bench.view.words, width, plain=bench.plain, margin=MARGIN)
    foot = frame.foot(pen, bench.view.words, width, margin=MARGIN, code=bench.view.code)
    body = bench.bodies(pen, bench.groups, width - 2 * MARGIN)
    y = head.height + pen.px(GAP)
    placed = [head]
    for piece in body:
        placed.append(piece.at(MARGIN, y))
        y += piece.height + pen.px(GAP + 8)
    placed.append(foot.at(0, y))
    return Sheet(width, round(y + foot.height + 0.5), tuple(placed))
