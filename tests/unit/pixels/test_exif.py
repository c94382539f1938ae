"""The orientation in an Exif block."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from hcsite.pixels.exif import HEADER, block_of, orientation_in
from hcsite.pixels.rights import Rights
from tests.unit.pixels.pictures import exif


@pytest.mark.parametrize("orientation", range(2, 9))
def test_what_is_written_is_read_by_us_and_by_pillow(orientation: int) -> None:
    """The smallest block says one thing, and another reader agrees."""
    block = block_of(orientation, Rights())
    other = Image.Exif()
    other.load(HEADER + block)
    assert orientation == orientation_in(block)
    assert {0x0112: orientation} == dict(other)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_camera_block_is_read_in_both_byte_orders(orientation: int) -> None:
    """Pillow writes little-endian blocks, with the header of JPEG in front."""
    full = exif(orientation)
    assert orientation == orientation_in(full.tobytes())
    full.endian = ">"
    assert orientation == orientation_in(full.tobytes())


@pytest.mark.parametrize(
    "block",
    [
        b"",
        b"II*\0",
        b"XX*\0\0\0\0\x08",
        exif(None).tobytes(),
        block_of(9, Rights()),
        block_of(0, Rights()),
        block_of(6, Rights())[:18],
        block_of(6, Rights()).replace(b"\x01\x12\0\3", b"\x01\x12\0\4"),
    ],
)
def test_a_block_without_a_valid_orientation_is_upright(block: bytes) -> None:
    """Missing, out of range, cut short or of another type: browsers do not turn it either."""
    assert orientation_in(block) == 1


@given(st.binary(max_size=200))
def test_any_bytes_give_an_orientation(block: bytes) -> None:
    """Never an error, always 1 to 8."""
    assert orientation_in(b"II*\0" + block) in range(1, 9)
