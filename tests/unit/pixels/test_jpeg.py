"""JPEG, segment by segment."""

from __future__ import annotations

from itertools import pairwise

import pytest

from hcsite.pixels.faults import BrokenStructureError
from hcsite.pixels.jpeg import orientation_of, segments, strip_jpeg
from tests.unit.pixels import pictures

PLAIN = pictures.saved(pictures.painting(), "JPEG")


def test_segments_cover_the_file() -> None:
    """Each segment begins where the one before ends, up to the end marker."""
    found = list(segments(PLAIN + b"behind"))
    assert found[0].start == 2
    assert all(a.end == b.start for a, b in pairwise(found))
    assert found[-1].end == len(PLAIN)


def test_the_thumbnail_of_jfif_goes() -> None:
    """It may show what was cropped away."""
    thumbnail = b"JFIF\0\1\1\0\0\x48\0\x48\2\1" + b"PLANTE"
    data = PLAIN[:2] + pictures.segment(0xE0, thumbnail) + PLAIN[20:]
    head = pictures.segment(0xE0, b"JFIF\0\1\1\0\0\x48\0\x48\0\0")
    assert PLAIN[:2] + head + PLAIN[20:] == strip_jpeg(data)


def test_adobe_keeps_the_transform_alone() -> None:
    """Bytes behind the transform flag belong to nothing."""
    flag = b"Adobe\0\x64\0\0\0\0\2"
    long = pictures.after_start(PLAIN, pictures.segment(0xEE, flag + b"PLANTED"))
    assert pictures.after_start(PLAIN, pictures.segment(0xEE, flag)) == strip_jpeg(long)


@pytest.mark.parametrize(
    "segment",
    [
        pictures.segment(0xE0, b"JFIF\0short"),
        pictures.segment(0xE2, b"MPF\0"),
        pictures.segment(0xEE, b"Adobe"),
        pictures.segment(0xE1, b"Exif\0\0" + bytes(20)),
        pictures.segment(0xF7, b"private"),
        pictures.segment(0xFE, b"comment"),
        b"\xff\x01",
    ],
)
def test_what_is_not_known_goes(segment: bytes) -> None:
    """Short, foreign or empty segments leave no trace."""
    assert strip_jpeg(pictures.after_start(PLAIN, segment)) == PLAIN


def test_fill_bytes_before_what_stays_stay() -> None:
    """A clean file comes back as it is, padding and all."""
    data = PLAIN[:2] + b"\xff\xff" + PLAIN[2:]
    assert data == strip_jpeg(data)


def test_the_first_exif_decides_and_the_others_go() -> None:
    """As in browsers."""
    blocks = [pictures.segment(0xE1, b"Exif\0\0" + pictures.exif(o).tobytes()[6:]) for o in (6, 3)]
    data = pictures.after_start(PLAIN, *blocks)
    assert orientation_of(data) == 6
    assert orientation_of(strip_jpeg(data)) == 6
    assert strip_jpeg(data).count(b"Exif") == 1


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0",
        b"\xff\xd8\xff\xe0\0\1",
        b"\xff\xd8\xff\xe0\0\xff",
        b"\xff\xd8\xff\xff\xff",
        b"\xff\xd8junk",
        PLAIN[:-2],
        PLAIN[:-2] + b"\xff\xff\xff",
        PLAIN[:300],
        b"GIF89a",
    ],
)
def test_files_that_cannot_be_walked_are_broken(data: bytes) -> None:
    """And say nothing of their orientation."""
    with pytest.raises(BrokenStructureError):
        strip_jpeg(data)
    assert orientation_of(data) == 1


def test_a_file_without_pixels_has_no_orientation() -> None:
    """It begins, and ends."""
    assert orientation_of(b"\xff\xd8\xff\xd9") == 1
