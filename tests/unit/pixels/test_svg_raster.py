"""Drawings as pixels: what is drawn, what is refused, and that nothing is read or without end."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.pixels.svg_raster import MAX_PAINTED, flaw_of, painted
from tests.unit.pixels.drawings import PIXEL, drawing

BOX = ' viewBox="0 0 20 10"'
RED = '<rect width="20" height="10" fill="#f00"/>'
FLAWS = {
    "words": "<text x='1' y='9'>6 <tspan>g</tspan></text>",
    "another picture": f"<image width='9' height='9' href='{PIXEL}'/>",
    "feTurbulence": "<filter id='f'><feTurbulence numOctaves='1000000'/></filter>",
    "feMorphology": "<filter id='f'><feMorphology radius='100000'/></filter>",
    f"{MAX_PAINTED:,} parts": "<g/>" * (MAX_PAINTED + 1),
}


@pytest.mark.parametrize("reason", FLAWS)
def test_what_cannot_be_drawn_says_why(reason: str) -> None:
    """Before the renderer sees it, in words that tell what to change."""
    data = drawing(FLAWS[reason] + RED, BOX)
    assert reason in flaw_of(data, path="a.svg")
    with pytest.raises(Problems) as caught:
        painted(data, 64, path="a.svg")
    (item,) = caught.value.diagnostics
    assert ("HC857", "a.svg") == (item.code, item.path)
    assert "PNG" in item.hint


def test_a_size_of_nothing_is_refused() -> None:
    """The renderer itself refuses it, and that is no fault of ours."""
    assert flaw_of(drawing(RED, ' width="0" height="0"'), path="a.svg")


def test_a_drawing_is_drawn_whole_and_large_enough() -> None:
    """Its longest side is at least what was asked for; the rest can be seen through."""
    half = '<rect width="10" height="10" fill="#f00"/>'
    image = painted(drawing(half, BOX), 200, path="a.svg")
    assert ((256, 128), "RGBA") == (image.size, image.mode)
    assert ((255, 0, 0, 255), (0, 0, 0, 0)) == (image.getpixel((60, 64)), image.getpixel((250, 64)))


@pytest.mark.parametrize("attributes", ['width="1" height="1000000"', 'viewBox="0 0 9000000 1"'])
def test_the_size_is_bounded(attributes: str) -> None:
    """However long a drawing says it is."""
    image = painted(drawing(RED, f" {attributes}"), 9_000, path="a.svg")
    assert max(image.size) <= 1_600


def test_no_file_is_read(tmp_path: Path) -> None:
    """A reference out of the drawing is gone before it is drawn."""
    (tmp_path / "secret.svg").write_bytes(drawing(RED, BOX))
    inside = f"<use href='{tmp_path}/secret.svg#a'/><image href='{tmp_path}/secret.svg'/>"
    image = painted(drawing(inside, BOX), 64, path="a.svg")
    assert image.getbbox() is None


def test_the_same_drawing_gives_the_same_pixels() -> None:
    """From call to call, also with blurred edges and see-through colours."""
    soft = "<filter id='f'><feGaussianBlur stdDeviation='2'/></filter>"
    data = drawing(soft + f"<g filter='url(#f)' opacity='.5'>{RED}</g>", BOX)
    one, two = (painted(data, 128, path="a.svg").tobytes() for _ in range(2))
    assert one == two
