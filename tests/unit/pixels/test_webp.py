"""WebP, chunk by chunk."""

from __future__ import annotations

import struct

import pytest

from hcsite.pixels.faults import BrokenStructureError
from hcsite.pixels.webp import canvas_of, chunks, is_lossless, orientation_of, strip_webp
from tests.unit.pixels import pictures
from tests.unit.pixels.pictures import riff

LOSSY = pictures.saved(pictures.painting(), "WEBP")
LOSSLESS = pictures.saved(pictures.painting(), "WEBP", lossless=True)


def file_of(*parts: bytes) -> bytes:
    """A whole file of those chunks."""
    content = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(content)) + content


def extended(flags: int) -> bytes:
    """The header chunk of a file of 48 x 32."""
    return riff(b"VP8X", bytes((flags, 0, 0, 0)) + b"\x2f\0\0\x1f\0\0")


@pytest.mark.parametrize(
    "data",
    [LOSSY, LOSSLESS, pictures.webp(), pictures.webp(frames=2), pictures.webp(lossless=True)],
)
def test_the_canvas_is_read_without_a_decoder(data: bytes) -> None:
    """From each of the three kinds of first chunk."""
    assert canvas_of(data) == (48, 32)


def test_other_bytes_have_no_canvas() -> None:
    """The decoder will say what is wrong."""
    assert canvas_of(file_of(riff(b"VP8 ", b"short"))) is None


def test_flags_say_what_is_left() -> None:
    """The flags of Exif and XMP are cleared, and so is what nobody may set."""
    body = LOSSY[12:]
    data = file_of(extended(0xFF), body, riff(b"EXIF", b"PLANTED"), riff(b"XMP ", b"PLANTED"))
    assert file_of(extended(0x32), body) == strip_webp(data)


def test_each_chunk_comes_once_and_nothing_unknown() -> None:
    """A second profile, a second header or a private chunk could carry anything."""
    body = LOSSY[12:]
    icc = riff(b"ICCP", b"profile")
    data = file_of(
        extended(0x20),
        icc,
        riff(b"ICCP", b"PLANTED"),
        extended(0),
        body,
        riff(b"prvt", b"PLANTED"),
    )
    assert file_of(extended(0x20), icc, body) == strip_webp(data + b"behind")


def test_frames_keep_their_pixels_alone() -> None:
    """Frames of an animation may hold unknown chunks too."""
    frame = bytes(16)
    image = LOSSY[12:]
    dirty = riff(b"ANMF", frame + image + riff(b"prvt", b"PLANTED"))
    head = extended(2) + riff(b"ANIM", bytes(6))
    assert file_of(head, riff(b"ANMF", frame + image)) == strip_webp(file_of(head, dirty))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (LOSSY, False),
        (LOSSLESS, True),
        (pictures.webp(frames=2), False),
        (pictures.webp(frames=2, lossless=True), True),
    ],
)
def test_lossless_files_are_known(data: bytes, expected: bool) -> None:
    """Also where the pictures lie in frames."""
    assert expected == is_lossless(data)


def test_orientation_is_read_with_and_without_the_header_of_jpeg() -> None:
    """Programs write both."""
    block = pictures.exif(6).tobytes()
    for body in (block, block[6:]):
        assert orientation_of(file_of(LOSSY[12:], riff(b"EXIF", body))) == 6


@pytest.mark.parametrize(
    "data",
    [
        b"",
        LOSSY[:-20],
        LOSSY.replace(b"WEBP", b"WAVE"),
        file_of(),
        file_of(riff(b"EXIF", b""), LOSSY[12:]),
        file_of(extended(0)),
        file_of(extended(2), riff(b"ANMF", bytes(16) + riff(b"VPxx", b"pixels"))),
        file_of(b"VP8 \xff\0\0\0short"),
    ],
)
def test_files_without_pixels_are_broken(data: bytes) -> None:
    """Cut short, of another kind, or in the wrong order."""
    with pytest.raises(BrokenStructureError):
        strip_webp(data)
    assert orientation_of(data) == 1


def test_what_lies_behind_the_stated_size_is_not_looked_at() -> None:
    """Some cameras put a film there."""
    assert list(chunks(LOSSY)) == list(chunks(LOSSY + b"PLANTED"))
