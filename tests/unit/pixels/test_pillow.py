"""Pictures opened quietly, upright and in the colours that browsers show."""

from __future__ import annotations

import warnings
from io import BytesIO

import pytest
from PIL import Image, ImageOps

from hcsite.core.diagnostics import Problems
from hcsite.pixels.pillow import frames, in_srgb, opened, reading, upright
from tests.unit.pixels import pictures


def test_warnings_stay_inside() -> None:
    """A decoder's warning is no concern of the writer's, and the filters are as before."""
    before = list(warnings.filters)
    with reading("a"):
        warnings.warn("odd bytes", stacklevel=1)
    assert before == list(warnings.filters)


@pytest.mark.parametrize("cause", [OSError("x"), SyntaxError("x"), KeyError("x"), MemoryError()])
def test_whatever_a_decoder_raises_is_one_problem(cause: Exception) -> None:
    """With the path of the file."""
    with pytest.raises(Problems) as caught, reading("a.png"):
        raise cause
    (found,) = caught.value.diagnostics
    assert (found.code, found.path) == ("HC321", "a.png")


def test_frames_come_one_after_the_other() -> None:
    """Each decoded, with its own duration."""
    data = pictures.moving_gif()
    with reading(), opened(data, "gif") as image:
        assert [100, 200, 300] == [frame.info["duration"] for frame in frames(image)]


@pytest.mark.parametrize("orientation", range(9))
def test_upright_agrees_with_pillow(orientation: int) -> None:
    """Whose own way reads the same eight values."""
    block = Image.Exif()
    block[0x0112] = orientation
    photo = Image.open(BytesIO(pictures.saved(pictures.painting(), "PNG", exif=block)))
    expected = ImageOps.exif_transpose(photo)
    turned = upright(pictures.painting(), orientation)
    assert (expected.size, expected.tobytes()) == (turned.size, turned.tobytes())


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        (Image.new("RGB", (1, 1), (10, 20, 30)), (10, 20, 30)),
        (Image.new("L", (1, 1), 77), (77, 77, 77)),
        (Image.new("1", (1, 1), 1), (255, 255, 255)),
        (Image.new("I;16", (1, 1), 0x4D00), (77, 77, 77)),
        (Image.new("I", (1, 1), 65535), (255, 255, 255)),
        (Image.new("CMYK", (1, 1), (0, 0, 0, 0)), (255, 255, 255)),
        (Image.new("RGBA", (1, 1), (10, 20, 30, 40)), (10, 20, 30, 40)),
        (Image.new("LA", (1, 1), (77, 5)), (77, 77, 77, 5)),
    ],
)
def test_every_mode_becomes_eight_bits_of_red_green_and_blue(
    image: Image.Image, expected: tuple[int, ...]
) -> None:
    """With alpha only where something can be seen through."""
    found = in_srgb(image)
    assert (len(expected), expected) == (len(found.getbands()), found.getpixel((0, 0)))


def test_a_palette_keeps_its_transparent_colour() -> None:
    """As alpha."""
    image = Image.new("P", (2, 1))
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.putpixel((1, 0), 1)
    image.info["transparency"] = 1
    found = in_srgb(image)
    assert [found.getpixel((x, 0)) for x in (0, 1)] == [(255, 0, 0, 255), (0, 0, 255, 0)]


def test_colours_are_carried_over_from_the_profile() -> None:
    """In a profile that calls red what others call blue, red is blue."""
    head, tail = pictures.profile()[:400], pictures.profile()[400:]
    swapped = head.replace(b"rXYZ", b"----").replace(b"bXYZ", b"rXYZ").replace(b"----", b"bXYZ")
    image = Image.new("RGBA", (1, 1), (255, 0, 0, 9))
    image.info["icc_profile"] = swapped + tail
    red, green, blue, alpha = in_srgb(image).getpixel((0, 0))  # type: ignore[misc]
    assert blue > 250
    assert max(red, green) < 5
    assert alpha == 9


@pytest.mark.parametrize(
    "profile", [b"", b"nonsense", pictures.profile()[:90]], ids=["empty", "nonsense", "cut off"]
)
def test_a_profile_that_cannot_be_used_is_passed_over(profile: bytes) -> None:
    """The numbers are taken for sRGB then."""
    image = Image.new("RGB", (1, 1), (10, 20, 30))
    image.info["icc_profile"] = profile
    assert in_srgb(image).getpixel((0, 0)) == (10, 20, 30)
