"""What a picture's header says."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from hcsite.core.diagnostics import Problems
from hcsite.pixels import pillow
from hcsite.pixels.probe import Picture, probe, suffix, verify
from tests.unit.pixels import pictures


def code_of(caught: pytest.ExceptionInfo[Problems]) -> str:
    """The one code that was raised."""
    (found,) = caught.value.diagnostics
    return found.code


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_has_the_size_that_it_is_shown_with(orientation: int) -> None:
    """Sideways photos swap their sides."""
    size = (48, 32) if orientation < 5 else (32, 48)
    expected = Picture("jpeg", *size, animated=False, orientation=orientation)
    assert expected == probe(pictures.photo(orientation), path="a.jpg")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (pictures.photo(mode="CMYK"), Picture("jpeg", 48, 32, animated=False, orientation=1)),
        (pictures.screenshot(), Picture("png", 48, 32, animated=False, orientation=1)),
        (pictures.screenshot("P"), Picture("png", 48, 32, animated=False, orientation=1)),
        (
            pictures.screenshot(orientation=6),
            Picture("png", 32, 48, animated=False, orientation=6),
        ),
        (pictures.screenshot(frames=3), Picture("png", 48, 32, animated=True, orientation=1)),
        (pictures.moving_gif(), Picture("gif", 48, 32, animated=True, orientation=1)),
        (pictures.webp(), Picture("webp", 48, 32, animated=False, orientation=1)),
        (
            pictures.webp(8, lossless=True),
            Picture("webp", 32, 48, animated=False, orientation=8),
        ),
        (pictures.webp(frames=3), Picture("webp", 48, 32, animated=True, orientation=1)),
        (
            b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"/>',
            Picture("svg", 40, 20, animated=False, orientation=1),
        ),
    ],
)
def test_each_format_is_read(data: bytes, expected: Picture) -> None:
    """Format, size, movement and orientation."""
    assert expected == probe(data, path="a")


def test_avif_is_read() -> None:
    """AVIF turns pictures in its own way, which counts like the orientation of Exif."""
    assert probe(pictures.avif(), path="a") == Picture(
        "avif", 48, 32, animated=False, orientation=1
    )
    assert probe(pictures.avif(6), path="a") == Picture(
        "avif", 32, 48, animated=False, orientation=6
    )
    assert probe(pictures.avif(frames=2), path="a").animated is True


def test_a_motion_photo_is_one_still_picture() -> None:
    """A second picture behind the first is not an animation."""
    out = BytesIO()
    first = pictures.painting()
    first.save(out, "MPO", save_all=True, append_images=[pictures.painting(mode="RGB")])
    assert probe(out.getvalue(), path="a") == Picture("jpeg", 48, 32, animated=False, orientation=1)


def test_a_bomb_is_refused_by_its_header() -> None:
    """Nothing is decoded, and the message says the size."""
    with pytest.raises(Problems) as caught:
        probe(pictures.bomb(), path="a.png")
    (found,) = caught.value.diagnostics
    assert found.code == "HC322"
    assert "60000 x 60000" in found.message
    assert found.path == "a.png"
    with pytest.raises(Problems) as caught:
        verify(pictures.bomb())
    assert code_of(caught) == "HC322"


def test_one_hundred_megapixels_are_the_limit() -> None:
    """A large panorama passes without a warning, one row more does not."""
    header = pictures.saved(Image.new("1", (10_000, 10_000)), "PNG")
    assert probe(header, path="a").width == 10_000
    with pytest.raises(Problems) as caught:
        probe(pictures.saved(Image.new("1", (10_000, 10_001)), "PNG"), path="a")
    assert code_of(caught) == "HC322"


@pytest.mark.parametrize(
    "first",
    [
        pictures.riff(b"VP8X", bytes(4) + b"\xff\xff\0\xff\xff\0"),
        pictures.riff(b"VP8L", b"\x2f\xff\xff\xff\x0f\0\0\0\0\0"),
        pictures.riff(b"VP8 ", b"\0\0\0\x9d\1\x2a\xff\x3f\xff\x3f"),
    ],
)
def test_a_webp_bomb_is_refused_before_the_decoder_sees_it(first: bytes) -> None:
    """The decoder would reserve memory for the whole canvas."""
    with pytest.raises(Problems) as caught:
        probe(b"RIFF" + struct.pack("<I", 4 + len(first)) + b"WEBP" + first, path="a.webp")
    assert code_of(caught) == "HC322"


def test_an_avif_bomb_is_refused_before_the_decoder_sees_it() -> None:
    """The size that the file states is enough."""
    data = pictures.avif(hidden=False)
    at = data.index(b"ispe") + 8
    with pytest.raises(Problems) as caught:
        probe(data[:at] + struct.pack(">II", 30_000, 30_000) + data[at + 8 :], path="a.avif")
    assert code_of(caught) == "HC322"


@pytest.mark.parametrize("missing", ["no module", "no codec"])
def test_avif_is_refused_where_it_cannot_be_read(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The writer is told to save it in another format."""

    def absent(name: str) -> object:
        if missing == "no module":
            raise ImportError(name)
        return object()

    monkeypatch.setattr("importlib.import_module", absent)
    with pytest.raises(Problems) as caught:
        probe(b"\0\0\0\x1cftypavif\0\0\0\0mif1miaf", path="a.avif")
    assert code_of(caught) == "HC324"


@pytest.mark.parametrize(
    "data",
    [
        pictures.photo(6),
        pictures.photo(mode="CMYK"),
        pictures.screenshot("P"),
        pictures.screenshot(frames=3),
        pictures.moving_gif(),
        pictures.webp(frames=2),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)
def test_whole_pictures_are_verified(data: bytes) -> None:
    """Nothing is said of a picture that can be decoded."""
    assert verify(data) is None  # type: ignore[func-returns-value]


@pytest.mark.parametrize(
    "data",
    [
        pictures.saved(pictures.painting(200, 200), "JPEG"),
        pictures.saved(pictures.painting(200, 200), "PNG"),
        pictures.saved(pictures.painting(200, 200, "P"), "GIF"),
        pictures.saved(pictures.painting(200, 200), "WEBP"),
        b"<svg xmlns='http://www.w3.org/2000/svg'><title>a long enough title</title></svg>",
    ],
)
def test_a_picture_that_is_cut_short_is_refused(data: bytes) -> None:
    """A header that can be read is not enough: the upload may have broken off."""
    with pytest.raises(Problems) as caught:
        verify(data[: len(data) * 3 // 4], path="a")
    assert code_of(caught) in {"HC321", "HC323"}


def test_an_avif_that_is_cut_short_is_refused() -> None:
    """As the other formats are."""
    data = pictures.avif(hidden=False)
    with pytest.raises(Problems) as caught:
        verify(data[: len(data) * 3 // 4])
    assert code_of(caught) == "HC321"


def test_an_endless_animation_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """All frames together have a limit too."""
    monkeypatch.setattr(pillow, "MAX_MOVING_PIXELS", 48 * 32 * 2)
    with pytest.raises(Problems) as caught:
        verify(pictures.moving_gif(), path="a.gif")
    (found,) = caught.value.diagnostics
    assert found.code == "HC322"
    assert "3 or more pictures of 48 x 32" in found.message


def test_a_long_text_in_a_png_does_not_stop_it() -> None:
    """Photo programs write megabytes of history into text chunks."""
    plain = pictures.saved(pictures.painting(), "PNG")
    text = pictures.chunk(b"zTXt", b"history\0\0" + zlib.compress(bytes(3_000_000)))
    data = plain[:33] + text + plain[33:]
    assert probe(data, path="a").width == 48
    assert verify(data) is None  # type: ignore[func-returns-value]


def test_damaged_metadata_does_not_stop_a_photo() -> None:
    """Warnings of the decoder stay inside, and the picture counts as upright."""
    data = pictures.after_start(
        pictures.saved(pictures.painting(), "JPEG"),
        pictures.segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + b"\x12\x01\x07\0" * 9),
        pictures.segment(0xE2, b"MPF\0garbage"),
    )
    assert probe(data, path="a") == Picture("jpeg", 48, 32, animated=False, orientation=1)


@pytest.mark.parametrize(
    ("name", "expected"), [("jpeg", "jpg"), ("png", "png"), ("avif", "avif"), ("svg", "svg")]
)
def test_the_suffix_is_the_usual_one(name: str, expected: str) -> None:
    """JPEG files end in jpg."""
    assert expected == suffix(Picture(name, 1, 1, animated=False, orientation=1))
