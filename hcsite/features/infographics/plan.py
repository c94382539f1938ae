"""Pictures of infographics as jobs, and the addresses that they have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from hcsite.core.digest import digest_parts
from hcsite.engine.codec import encode
from hcsite.engine.job import Job
from hcsite.features.infographics.view import (
    CARD_WIDTHS,
    CHANNELS,
    PAGE_CARD,
    POSTER,
    SLIDE,
    Code,
    DrawingView,
)

RENDERER: Final = "hcsite.features.infographics.render:DRAWING"
TEMPLATE: Final = "infographics/picture.svg"
SHARED: Final = ("site", "strings")
FORM: Final = "3"
"""Of how a view is drawn: a new form gives new names in the kit."""

_ENDINGS: Final = {"jpeg": "jpg"}
_FINE: Final = 2.0
"""A poster is drawn in so many times its own pixels: 300 dots an inch."""

WEIGHT: Final = 100
"""A picture takes as long as so many pages."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that will be drawn: what it is for, its path, its size, its job."""

    name: str
    path: str
    width: int
    height: int
    job: Job


def page_drawings(view: DrawingView, address: str, slug: str, closure: str) -> tuple[Drawing, ...]:
    """The pictures beside the page: whole as SVG and PNG, and for lists in widths that go up.

    Their addresses stay the same, so that a correction also reaches those who embed them.
    """
    folder = address.removeprefix("/")
    card = replace(view, width=PAGE_CARD[0], height=PAGE_CARD[1], shape="card", form="webp")
    return (
        _drawing("svg", replace(view, form="svg"), f"{folder}{slug}.svg", closure),
        _drawing("png", view, f"{folder}{slug}.png", closure),
        *(_card(card, width, f"{folder}{slug}", closure) for width in CARD_WIDTHS),
    )


def _card(view: DrawingView, width: int, stem: str, closure: str) -> Drawing:
    view = replace(view, scale=width / view.width)
    return _drawing("card", view, f"{stem}-card-{width}.webp", closure)


def kit_drawings(
    view: DrawingView, slug: str, closure: str, *, slides: int, code: Code | None, seen: str
) -> Iterator[Drawing]:
    """The channel set: a picture in each size, a row of slides, a poster as PNG and as PDF.

    `seen` is the digest of the text, so that a corrected picture has a name of its own.
    """
    for width, height in CHANNELS:
        card = replace(view, width=width, height=height, shape="card", form="jpeg")
        yield _kit(f"{width}x{height}", card, slug, closure, seen)
    for number in range(1, slides + 1):
        slide = replace(
            view, width=SLIDE[0], height=SLIDE[1], shape="slide", slide=number, form="jpeg"
        )
        yield _kit(f"slide-{number}", slide, slug, closure, seen)
    poster = replace(
        view, width=POSTER[0], height=POSTER[1], shape="poster", code=code, scale=_FINE
    )
    for form in ("png", "pdf"):
        yield _kit("poster", replace(poster, form=form), slug, closure, seen)


def _kit(name: str, view: DrawingView, slug: str, closure: str, seen: str) -> Drawing:
    mark = digest_parts(FORM, encode(view), seen, closure)[:10]
    ending = _ENDINGS.get(view.form, view.form)
    return _drawing(name, view, f"images/{slug}-infographic-{name}.{mark}.{ending}", closure)


def _drawing(name: str, view: DrawingView, path: str, closure: str) -> Drawing:
    job = Job(
        path,
        RENDERER,
        view,
        closure=closure,
        shared=SHARED,
        blobs=(view.design, *(digest for digest, _ in view.fonts)),
        texts=(view.text,),
        source=view.path,
        weight=WEIGHT,
    )
    return Drawing(name, path, round(view.width * view.scale), round(view.height * view.scale), job)
