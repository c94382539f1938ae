"""Pictures as pages of a PDF: the same pixels, in a file whose parts are where it says."""

from __future__ import annotations

import re
import zlib
from io import BytesIO

import pytest
from PIL import Image

from hcsite.pixels.drawings import as_pdf
from hcsite.pixels.pdf import pdf_of


def test_page_holds_the_pixels_of_the_picture() -> None:
    """Its size in points is that on paper; each part begins where the table says; no date."""
    image = Image.new("RGBA", (300, 150), "#0b5c63")
    image.paste("#ffffff", (10, 10, 50, 50))
    png = BytesIO()
    image.save(png, "PNG")
    made = as_pdf(png.getvalue(), title="Salt (é)", lang="en", dots=300)
    assert b"/MediaBox [0 0 72.00 36.00]" in made
    assert "Salt (é)".encode("utf-16-be").hex().upper().encode() in made
    assert b"Date" not in made
    table = int(made.rsplit(b"startxref\n", 1)[1].split()[0])
    places = [int(line[:10]) for line in made[table:].split(b"\n")[3:9]]
    assert [b"%d 0 obj" % n for n in range(1, 7)] == [made[at : at + 7] for at in places]
    colours = bytes.fromhex(re.search(rb"Indexed /DeviceRGB 1 <(\w+)>", made)[1].decode())  # type: ignore[index]
    assert {b"\x0b\x5c\x63", b"\xff\xff\xff"} == {colours[:3], colours[3:]}
    packed = made[places[4] :].split(b"stream\n", 1)[1]
    rows = zlib.decompressobj().decompress(packed)
    assert 150 * (1 + 38) == len(rows)  # a bit for each pixel, and a filter for each row


def test_other_pictures_are_refused() -> None:
    """What a reader of PDF would show otherwise: grey, or with transparency."""
    png = BytesIO()
    Image.new("RGBA", (3, 3)).save(png, "PNG")
    with pytest.raises(ValueError, match="opaque"):
        pdf_of(png.getvalue(), title="", lang="en", dots=300)
