"""GIF, block by block."""

from __future__ import annotations

import pytest

from hcsite.pixels.faults import BrokenStructureError
from hcsite.pixels.gif import strip_gif
from tests.unit.pixels import pictures

PLAIN = pictures.saved(pictures.painting(mode="P"), "GIF")
START = 13 + 3 * 2 ** ((PLAIN[10] & 7) + 1)


def with_block(block: bytes) -> bytes:
    """The picture with a block in front."""
    return PLAIN[:START] + block + PLAIN[START:]


@pytest.mark.parametrize(
    "block",
    [
        b"\x21\xff\x0bNETSCAPE2.0\3\1\5\0\0",
        b"\x21\xff\x0bANIMEXTS1.0\3\1\0\0\0",
        b"\x21\xf9\4\0\x0a\0\0\0",
    ],
)
def test_repeats_and_timing_stay(block: bytes) -> None:
    """As they are."""
    assert with_block(block) == strip_gif(with_block(block))


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (b"\x21\xff\x0bNETSCAPE2.0\x0a\1\5\0PLANTED\0", b"\x21\xff\x0bNETSCAPE2.0\3\1\5\0\0"),
        (b"\x21\xff\x0bNETSCAPE2.0\3\1\5\0\7PLANTED\0", b"\x21\xff\x0bNETSCAPE2.0\3\1\5\0\0"),
        (b"\x21\xff\x0bNETSCAPE2.0\7PLANTED\0", b""),
        (b"\x21\xff\x0bNETSCAPE2.0\0", b""),
        (b"\x21\xff\x0bXMP DataXMP\7PLANTED\0", b""),
        (b"\x21\xff\x07PLANTED\0", b""),
        (b"\x21\xff\0", b""),
        (b"\x21\xfe\7PLANTED\0", b""),
        (b"\x21\xfe\0", b""),
        (b"\x21\x01\7PLANTED\0", b""),
        (b"\x21\xf9\7abcdTED\7PLANTED\0", b"\x21\xf9\4abcd\0"),
        (b"\x21\xf9\2ab\0", b""),
    ],
)
def test_no_more_stays_of_an_extension_than_it_means(block: bytes, expected: bytes) -> None:
    """Comments, XMP and slack go."""
    assert with_block(expected) == strip_gif(with_block(block) + b"behind")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"GIF90a" + PLAIN[6:],
        PLAIN[:START],
        PLAIN[:-1],
        PLAIN[: START + 5],
        with_block(b"\0"),
        with_block(b"\x21\xfe\xff"),
    ],
)
def test_files_that_cannot_be_walked_are_broken(data: bytes) -> None:
    """Cut short, or with something between the blocks."""
    with pytest.raises(BrokenStructureError):
        strip_gif(data[:400] if data.endswith(b"\xff") else data)


def test_an_own_colour_table_of_a_frame_stays() -> None:
    """Each frame may bring its own."""
    assert pictures.pixels(PLAIN) == pictures.pixels(strip_gif(PLAIN))
    table = bytes(range(6))
    frame = b"\x2c\0\0\0\0\1\0\1\0\x80" + table + b"\2\2\x44\1\0"
    data = b"GIF89a\1\0\1\0\0\0\0" + frame + b";"
    assert data == strip_gif(data)
