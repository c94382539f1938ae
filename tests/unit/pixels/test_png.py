"""PNG, chunk by chunk."""

from __future__ import annotations

import pytest

from hcsite.pixels.faults import BrokenStructureError
from hcsite.pixels.png import SIGNATURE, chunks, orientation_of, strip_png
from tests.unit.pixels import pictures
from tests.unit.pixels.pictures import chunk

PLAIN = pictures.saved(pictures.painting(), "PNG")
HEADER, REST = PLAIN[:33], PLAIN[33:]


def names(data: bytes) -> list[bytes]:
    """The chunks of a file, in order."""
    return [found.name for found in chunks(data)]


@pytest.mark.parametrize(
    "kept",
    [
        chunk(b"gAMA", bytes(4)),
        chunk(b"cHRM", bytes(32)),
        chunk(b"sRGB", b"\0"),
        chunk(b"sBIT", b"\x08\x08\x08"),
        chunk(b"pHYs", bytes(9)),
        chunk(b"bKGD", bytes(6)),
        chunk(b"cICP", b"\x09\x10\0\1"),
        chunk(b"iCCP", b"a\0\0abc"),
    ],
)
def test_what_shapes_the_picture_stays(kept: bytes) -> None:
    """Colours, resolution and background."""
    data = HEADER + kept + REST
    assert data == strip_png(data)


@pytest.mark.parametrize(
    "dropped",
    [
        chunk(b"tEXt", b"Author\0PLANTED"),
        chunk(b"eXIf", b"MM\0*PLANTED"),
        chunk(b"tIME", bytes(7)),
        chunk(b"gAMA", b"PLANTED"),
        chunk(b"pHYs", bytes(9) + b"PLANTED"),
        chunk(b"abCd", b"PLANTED"),
        chunk(b"tEXt", b"a")[:-1] + b"\0",
    ],
)
def test_what_tells_more_goes(dropped: bytes) -> None:
    """Texts, times, private chunks, and known names with something in their slack."""
    assert strip_png(HEADER + dropped + REST + b"behind") == PLAIN


def test_orientation_is_all_that_stays_of_exif() -> None:
    """In the place where it was, and once."""
    block = pictures.exif(6).tobytes()[6:]
    data = HEADER + chunk(b"eXIf", block) + chunk(b"eXIf", block) + REST
    assert names(strip_png(data)) == [b"IHDR", b"eXIf", b"IDAT", b"IEND"]
    assert orientation_of(strip_png(data)) == 6


@pytest.mark.parametrize(
    "data",
    [
        b"",
        SIGNATURE,
        PLAIN[:-12],
        PLAIN[:60],
        HEADER + chunk(b"IEND", b""),
        SIGNATURE + REST,
        SIGNATURE + chunk(b"IHDR", bytes(12)) + REST,
        HEADER + chunk(b"ABCD", b"critical") + REST,
        HEADER + REST[:-12] + chunk(b"IEND", b"PLANTED"),
        HEADER[:-1] + b"\0" + REST,
        HEADER + b"\xff\xff\xff\xffIDAT" + REST,
    ],
)
def test_files_that_no_reader_shows_are_broken(data: bytes) -> None:
    """Cut short, without pixels, with a wrong checksum, or with a critical chunk of their own."""
    with pytest.raises(BrokenStructureError):
        strip_png(data)
    assert orientation_of(data) == 1
