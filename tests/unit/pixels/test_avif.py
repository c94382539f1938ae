"""AVIF, box by box."""

from __future__ import annotations

import struct

import pytest

from hcsite.pixels.avif import canvas_of, holds_metadata, without_times
from tests.unit.pixels import pictures


def box(name: bytes, *parts: bytes) -> bytes:
    """One box."""
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + name + body


def item(kind: bytes, version: int = 2) -> bytes:
    """The entry of an item in the list of items."""
    number = bytes(4 if version == 3 else 2)
    return box(b"infe", bytes((version, 0, 0, 0)), number, b"\0\0", kind, b"Name\0")


def file_of(*items: bytes, extra: bytes = b"", size: tuple[int, int] = (48, 32)) -> bytes:
    """The boxes of a picture with a thumbnail, without pixels."""
    ispe = b"".join(box(b"ispe", bytes(4), struct.pack(">II", *sides)) for sides in (size, (4, 4)))
    meta = box(
        b"meta",
        bytes(4),
        box(b"hdlr", bytes(25)),
        box(b"iinf", bytes(4), struct.pack(">H", len(items)), *items),
        box(b"iprp", box(b"ipco", ispe), box(b"ipma", bytes(8))),
    )
    return box(b"ftyp", b"avif\0\0\0\0avif") + meta + box(b"mdat", bytes(8)) + extra


@pytest.mark.parametrize(
    "data",
    [
        file_of(item(b"av01")),
        file_of(item(b"av01"), item(b"grid", version=3)),
        file_of(item(b"av01"), extra=box(b"free", bytes(20))),
        file_of(item(b"av01"), extra=b"\0\0\0\1mdat\0\0\0\0\0\0\0\x12ab"),
        file_of(item(b"av01"), extra=b"\0\0\0\0mdatuntil the end"),
        file_of(extra=box(b"moov", box(b"mvhd"), box(b"trak", box(b"tkhd"), box(b"mdia")))),
    ],
)
def test_a_plain_picture_holds_none(data: bytes) -> None:
    """Pixels, grids, empty room, and boxes with long or open sizes."""
    assert holds_metadata(data) is False


@pytest.mark.parametrize(
    "data",
    [
        file_of(item(b"av01"), item(b"Exif")),
        file_of(item(b"av01"), item(b"mime")),
        file_of(item(b"Exif", version=3)),
        file_of(item(b"av01"), extra=box(b"uuid", b"PLANTED")),
        file_of(item(b"av01"), extra=box(b"free", b"PLANTED")),
        file_of(item(b"av01"), extra=box(b"moov", box(b"udta", b"PLANTED"))),
        file_of(item(b"av01"), extra=box(b"moov", box(b"trak", box(b"meta")))),
        file_of(item(b"av01"), extra=b"PLANTED"),
        file_of(item(b"av01"), extra=b"\0\0\xff\xffmdat"),
        file_of(item(b"av01"), extra=b"\0\0\0\4free"),
    ],
)
def test_anything_else_counts_as_metadata(data: bytes) -> None:
    """Known kinds, unknown boxes, and what lies behind the last box."""
    assert holds_metadata(data) is True


def test_real_files_are_told_apart() -> None:
    """As Pillow writes them."""
    assert holds_metadata(pictures.avif(hidden=False)) is False
    assert holds_metadata(pictures.avif(hidden=True)) is True


def test_the_canvas_is_the_largest_stated_size() -> None:
    """As far as the boxes can be read."""
    assert canvas_of(file_of(item(b"av01"), size=(300, 200))) == (300, 200)
    assert canvas_of(file_of(item(b"av01"), extra=b"behind")) == (48, 32)
    assert canvas_of(b"") is None


@pytest.mark.parametrize(("version", "size"), [(0, 4), (1, 8)])
def test_clocks_are_set_to_zero(version: int, size: int) -> None:
    """In all three boxes that have them, of both lengths, and nothing else changes."""

    def moving(clock: bytes) -> bytes:
        timed = bytes((version, 0, 0, 0)) + clock * 2 * size + b"rest"
        media = box(b"mdia", box(b"mdhd", timed))
        return file_of(
            extra=box(b"moov", box(b"mvhd", timed), box(b"trak", box(b"tkhd", timed), media))
        )

    assert moving(b"\0") == without_times(moving(b"\x7f"))


def test_a_clock_that_is_cut_short_does_no_harm() -> None:
    """Nothing outside of its box is touched."""
    data = file_of(extra=box(b"moov", box(b"mvhd", b"\0\0\0\0ab")) + box(b"mdat", b"pixels"))
    assert data.replace(b"ab", b"\0\0") == without_times(data)
