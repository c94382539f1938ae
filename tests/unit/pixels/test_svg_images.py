"""Raster pictures inside of drawings."""

from __future__ import annotations

import base64

import pytest

from hcsite.pixels.svg_images import clean_data_address
from tests.unit.pixels import pictures


def address(data: bytes, kind: str = "png") -> str:
    """A data address."""
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


CLEAN = pictures.saved(pictures.painting(), "PNG")


@pytest.mark.parametrize(
    "text",
    [
        address(CLEAN),
        address(CLEAN).replace(";base64,", "; base64 ,\n ").replace("AAAA", "AA\n AA"),
        address(pictures.saved(pictures.painting(), "JPEG"), "jpg"),
        address(CLEAN, "JPEG"),
    ],
)
def test_a_clean_picture_stays_as_it_is(text: str) -> None:
    """Line breaks of the drawing program included."""
    assert text == clean_data_address(text)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (pictures.photo(6), "jpeg"),
        (pictures.screenshot(), "png"),
        (pictures.moving_gif(), "gif"),
        (pictures.webp(6), "webp"),
    ],
)
def test_an_embedded_photo_loses_its_metadata(data: bytes, kind: str) -> None:
    """A drawing is no hiding place for a photo's owner and place."""
    clean = clean_data_address(address(data, kind))
    assert clean is not None
    assert clean.startswith(f"data:image/{kind};base64,")
    assert pictures.PLANTED not in base64.b64decode(clean.split(",")[1])
    assert clean == clean_data_address(clean)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "http://example.org/a.png",
        "a.png",
        "#a",
        "data:text/html;base64,PHNjcmlwdD4=",
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:image/png,%89PNG",
        "data:image/png;base64,!!!!",
        "data:image/png;base64,\u0660",
        address(b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        address(pictures.bomb()),
        address(CLEAN[:50]),
        address(b"BM not supported"),
    ],
)
def test_anything_else_goes(text: str) -> None:
    """Other kinds, other places, broken pictures and bombs."""
    assert clean_data_address(text) is None


def test_an_embedded_avif_goes() -> None:
    """A picture that calls itself a PNG is still what it is."""
    assert clean_data_address(address(pictures.avif(hidden=False))) is None
