"""Sheets to draw on: shapes, photos, and the bytes that come of them."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from hcsite.core.diagnostics import Problems
from hcsite.core.digest import digest_bytes
from hcsite.pixels.canvas import Canvas
from hcsite.pixels.photos import PictureFile, cutout
from hcsite.pixels.shapes import ICONS, SHAPES, icon_mask, shape_mask
from tests.unit.pixels.pictures import painting, photo, saved


def file(data: bytes) -> PictureFile:
    """A picture file."""
    return PictureFile(digest_bytes(data), data, "content/media/a.jpg")


@pytest.mark.parametrize("kind", SHAPES)
def test_shapes_fill_their_box(kind: str) -> None:
    """They touch all four sides, and their middle is full."""
    mask = shape_mask(kind, 60, 90)
    assert ((0, 0, 60, 90), 255) == (mask.getbbox(), mask.getpixel((30, 45)))


@pytest.mark.parametrize("name", ICONS)
def test_icons_can_be_mirrored(name: str) -> None:
    """For text that runs from right to left."""
    mirrored = icon_mask(name, 40).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    assert mirrored.tobytes() == icon_mask(name, 40, mirrored=True).tobytes()


def test_shapes_may_reach_over_the_edge() -> None:
    """What is outside is not seen."""
    canvas = Canvas.blank(40, 40, "#ffffff")
    canvas.shape("circle", (-40, -40, 40, 40), "#000000")
    image = Image.open(BytesIO(canvas.png()))
    assert ((0, 0, 0), (255, 255, 255)) == (image.getpixel((0, 0)), image.getpixel((39, 39)))


def test_a_copy_is_drawn_on_by_itself() -> None:
    """The sheet below stays as it was."""
    canvas = Canvas.blank(20, 20, "#ffffff")
    before = canvas.png()
    canvas.copy().shape("rectangle", (0, 0, 20, 20), "#000000")
    assert before == canvas.png()


def test_noise_is_pressed_into_its_bytes() -> None:
    """In the best quality that fits; a higher limit gives more."""
    canvas = Canvas(Image.effect_noise((600, 400), 90).convert("RGB"))
    small, large = canvas.jpeg(max_bytes=60_000), canvas.jpeg(max_bytes=10_000_000)
    assert len(small) <= 60_000 < len(large)


def test_photos_fill_or_fit_their_place() -> None:
    """Turned as the camera says."""
    sideways = file(photo(orientation=6))
    assert (32, 48) == cutout(sideways, 48, 48, whole=True).colours.size
    assert (20, 30) == cutout(sideways, 20, 30).colours.size


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (saved(painting(), "PNG")[:50], "HC321"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><text>Hi</text></svg>", "HC857"),
    ],
)
def test_what_is_no_photo_is_told_with_its_file(data: bytes, code: str) -> None:
    """By the same codes as everywhere."""
    with pytest.raises(Problems) as caught:
        cutout(file(data), 20, 20)
    assert [(code, "content/media/a.jpg")] == [
        (item.code, item.path) for item in caught.value.diagnostics
    ]
