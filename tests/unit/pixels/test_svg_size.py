"""The size of a drawing."""

from __future__ import annotations

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.pixels.svg import size_of


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({}, (300, 150)),
        ({"width": "120", "height": "80"}, (120, 80)),
        ({"width": "120px", "height": " 80.4PX "}, (120, 80)),
        ({"width": "10em", "height": "2cm"}, (160, 76)),
        ({"width": "1in", "height": "72pt"}, (96, 96)),
        ({"width": "25.4mm", "height": "101.6q"}, (96, 96)),
        ({"viewBox": "0 0 365 130"}, (365, 130)),
        ({"viewBox": "-5,-5, 20.6 ,10"}, (21, 10)),
        ({"width": "100%", "height": "100%", "viewBox": "0 0 365 130"}, (365, 130)),
        ({"width": "100%", "height": "50"}, (300, 50)),
        ({"width": "730", "viewBox": "0 0 365 130"}, (730, 260)),
        ({"height": "65", "viewBox": "0 0 365 130"}, (182, 65)),
        ({"width": "730", "height": "10", "viewBox": "0 0 365 130"}, (730, 10)),
        ({"width": "auto", "height": "5furlong"}, (300, 150)),
        ({"width": "0", "height": "-5"}, (300, 150)),
        ({"width": "1e2", "height": "1e999"}, (100, 150)),
        ({"viewBox": "0 0 0 10"}, (300, 150)),
        ({"viewBox": "0 0 nan 10"}, (300, 150)),
        ({"viewBox": "0 0 10"}, (300, 150)),
        ({"viewBox": "0 0 40000 20000"}, (10_000, 5000)),
        ({"width": "900000000", "height": "1"}, (10_000, 1)),
        ({"width": "0.2", "height": "0.2"}, (1, 1)),
    ],
)
def test_the_size_follows_from_the_root(
    attributes: dict[str, str], expected: tuple[int, int]
) -> None:
    """Units, percentages, the viewBox, and what browsers take without them."""
    assert expected == size_of(attributes)
    written = "".join(f' {name}="{value}"' for name, value in attributes.items())
    data = f'<svg xmlns="http://www.w3.org/2000/svg"{written}><svg width="7"/></svg>'
    assert expected == size_of(data.encode())


@pytest.mark.parametrize(
    "data", [b"", b"<html/>", b"<svg", b"<svg></g>", b'<svg xmlns="http://example.org/"/>']
)
def test_other_files_have_none(data: bytes) -> None:
    """The writer is told that it is not an SVG."""
    with pytest.raises(Problems) as caught:
        size_of(data, path="a.svg")
    (found,) = caught.value.diagnostics
    assert (found.code, found.path) == ("HC323", "a.svg")
