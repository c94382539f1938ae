"""Icons, and pictures for sharing."""

from __future__ import annotations

import hashlib
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from hcsite.core.diagnostics import Problems
from hcsite.pixels.icons import flatten_to_jpeg, icon_from_picture, icon_png, icon_svg
from hcsite.pixels.probe import probe
from hcsite.pixels.strip import strip
from hcsite.pixels.svg import clean_drawing
from tests.unit.pixels import pictures

GREEN = (11, 110, 79)


def icon(size: int = 192, letter: str = "ana", *, rounded: bool | None = None) -> Image.Image:
    """An icon, decoded."""
    data = icon_png(size, background="#0b6e4f", letter=letter, foreground="#fff", rounded=rounded)
    return decoded(data)


def decoded(data: bytes) -> Image.Image:
    """All pixels of a file."""
    with Image.open(BytesIO(data)) as image:
        image.load()
        return image.copy()


def noise(width: int, height: int) -> Image.Image:
    """Pixels that no encoder can make small, the same each time."""
    seed = b"".join(hashlib.sha256(bytes((n,))).digest() for n in range(256))
    count = width * height * 3
    pad = b"".join(hashlib.sha256(n.to_bytes(4, "big")).digest() for n in range(count // 32 + 1))
    return Image.frombytes("RGB", (width, height), (pad + seed)[:count])


@pytest.mark.parametrize("size", [48, 192, 512])
def test_an_app_icon_is_a_letter_on_a_rounded_square(size: int) -> None:
    """Its corners can be seen through, its edge has the ground's colour, its middle the ink's."""
    found = icon(size)
    assert (found.format, found.mode, found.size) == (None, "RGBA", (size, size))
    alpha = found.getchannel("A")
    assert [alpha.getpixel((x, y)) for x in (0, size - 1) for y in (0, size - 1)] == [0] * 4
    assert found.getpixel((size // 2, 1)) == (*GREEN, 255)
    assert (255, 255, 255, 255) in {colour for _, colour in found.getcolors(1 << 16) or []}


def test_the_letter_stands_in_the_middle() -> None:
    """The same distance to both sides, and above and below, within a hair."""
    bright = icon(512, "O", rounded=False).convert("L").point(lambda level: 255 * (level > 200))
    left, top, right, bottom = bright.getbbox() or (0, 0, 0, 0)
    assert abs(left - (512 - right)) <= 4
    assert abs(top - (512 - bottom)) <= 4
    assert 200 < bottom - top < 400


def test_the_touch_icon_is_square_and_opaque() -> None:
    """The telephone rounds it, and would paint what can be seen through black."""
    found = icon(180)
    assert (found.mode, found.getpixel((0, 0))) == ("RGB", GREEN)
    assert icon(180, rounded=True).mode == "RGBA"
    assert icon(192, rounded=False).mode == "RGB"


def test_icons_are_the_same_each_time() -> None:
    """And follow from the letter, in either case, alone."""
    assert icon(64, "a").tobytes() == icon(64, "Ana").tobytes() == icon(64, " A").tobytes()
    assert icon(64, "a").tobytes() != icon(64, "b").tobytes()


@pytest.mark.parametrize("letter", ["", " ", "\u05d0", "\u4e2d", "\U0001f600"])
def test_a_letter_that_the_font_does_not_have_gives_a_disc(letter: str) -> None:
    """Never the box that fonts draw for what they lack."""
    found = icon(64, letter, rounded=False)
    assert found.tobytes() == icon(64, "\uffff", rounded=False).tobytes()
    assert [found.getpixel(at) for at in ((32, 32), (32, 20), (2, 32))] == [
        (255, 255, 255),
        (255, 255, 255),
        GREEN,
    ]


def test_a_wrong_colour_is_told_to_its_writer() -> None:
    """With the sentence of the colour reader."""
    with pytest.raises(ValueError, match="is not a colour"):
        icon_png(16, background="green", letter="a", foreground="#fff")


@pytest.mark.parametrize(
    ("letter", "shown"), [("ana", "A"), ("<", "<"), ("&", "&"), ("\u05d0", "\u05d0")]
)
def test_the_favicon_is_a_drawing_that_needs_no_cleaning(letter: str, shown: str) -> None:
    """Text in any script, and colours in their long form."""
    data = icon_svg(background="#0a7", letter=letter, foreground="#FFF")
    clean = clean_drawing(data, path="")
    assert (data, ()) == (clean.data, clean.dropped)
    rect, text = ET.fromstring(data)  # noqa: S314  # our own text
    assert (rect.get("fill"), text.get("fill"), text.text) == ("#00aa77", "#ffffff", shown)


@pytest.mark.parametrize("size", [(400, 100), (100, 400), (10, 10)])
def test_a_logo_is_fitted_into_a_square_with_a_margin(size: tuple[int, int]) -> None:
    """Scaled up or down, in the middle, a tenth of free room around."""
    logo = pictures.saved(Image.new("RGB", size, "red"), "PNG")
    found = decoded(icon_from_picture(logo, 100, background="#fff"))
    assert (found.mode, found.size) == ("RGB", (100, 100))
    green = found.getchannel("G").point(lambda level: 255 * (level < 128))
    left, top, right, bottom = green.getbbox() or (0, 0, 0, 0)
    assert max(right - left, bottom - top) == 80
    assert (left + right, top + bottom) == (100, 100)


def test_the_ground_is_seen_through_a_logo() -> None:
    """And the icon itself is opaque."""
    logo = pictures.saved(Image.new("RGBA", (10, 10), (255, 0, 0, 0)), "PNG")
    found = decoded(icon_from_picture(logo, 64, background="#0b6e4f"))
    assert found.getcolors() == [(64 * 64, GREEN)]


def test_a_sideways_logo_is_turned() -> None:
    """As browsers would show it."""
    found = decoded(icon_from_picture(pictures.photo(6), 100, background="#fff"))
    assert found.getpixel((50, 11)) != (255, 255, 255)
    assert found.getpixel((11, 50)) == (255, 255, 255)


@pytest.mark.parametrize(
    "data",
    [
        pictures.photo(6),
        pictures.photo(mode="CMYK"),
        pictures.screenshot("P", transparency=3),
        pictures.screenshot("I;16"),
        pictures.moving_gif(),
        pictures.webp(frames=2),
    ],
)
def test_a_picture_for_sharing_has_the_size_and_nothing_to_hide(data: bytes) -> None:
    """From any format; and it needs no stripping."""
    found = flatten_to_jpeg(data, width=120, height=63)
    header = probe(found, path="a")
    assert (header.format, header.width, header.height) == ("jpeg", 120, 63)
    assert found == strip(found, header)
    assert found == flatten_to_jpeg(data, width=120, height=63)


def test_it_is_cropped_around_its_middle() -> None:
    """Left and right go alike, and nothing is stretched."""
    image = Image.new("RGB", (300, 100), "blue")
    image.paste("red", (100, 0, 200, 100))
    found = decoded(flatten_to_jpeg(pictures.saved(image, "PNG"), width=100, height=100))
    blue = found.getchannel("B").point(lambda level: 255 * (level > 20))
    assert blue.getbbox() is None


def test_what_can_be_seen_through_turns_white() -> None:
    """As on paper."""
    clear = pictures.saved(Image.new("RGBA", (8, 8), (0, 0, 0, 0)), "PNG")
    found = decoded(flatten_to_jpeg(clear, width=8, height=8))
    assert found.getcolors() == [(64, (255, 255, 255))]


def test_it_stays_under_three_hundred_kilobytes() -> None:
    """Even of noise; what is simple keeps the best quality."""
    loud = pictures.saved(noise(1200, 630), "PNG")
    assert 100_000 < len(flatten_to_jpeg(loud, width=1200, height=630)) < 300_000
    calm = pictures.saved(Image.new("RGB", (1200, 630), GREEN), "PNG")
    found = decoded(flatten_to_jpeg(calm, width=1200, height=630))
    assert bytes(GREEN) == found.resize((1, 1)).tobytes()
    assert len(found.getcolors() or []) == 1


def test_what_cannot_be_small_enough_is_as_small_as_can_be() -> None:
    """A picture for sharing beats none."""
    loud = pictures.saved(noise(1000, 1000), "PNG")
    assert len(flatten_to_jpeg(loud, width=2600, height=2600)) > 300_000


@pytest.mark.parametrize("data", [b"<svg", b"BM", b"text"])
def test_other_files_are_problems(data: bytes) -> None:
    """A broken drawing, and what is no picture."""
    with pytest.raises(Problems):
        flatten_to_jpeg(data, width=8, height=8)
    with pytest.raises(Problems):
        icon_from_picture(data, 8, background="#fff")
