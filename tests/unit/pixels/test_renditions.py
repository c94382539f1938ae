"""The same picture in other widths and formats, however odd its file is."""

from __future__ import annotations

import tracemalloc
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat

from hcsite.core.diagnostics import Problems
from hcsite.core.digest import digest_bytes
from hcsite.pixels.probe import Look, look, probe
from hcsite.pixels.renditions import Original, moving, rendition
from tests.property.pictures import chunk
from tests.unit.pixels.pictures import (
    PLANTED,
    exif,
    moving_gif,
    painting,
    photo,
    profile,
    saved,
    screenshot,
)

WIDTH = 24


def made(
    data: bytes, *, form: str = "webp", width: int = WIDTH, drawn: bool = False
) -> Image.Image:
    """A rendition of a picture, read back; nothing of its metadata is in it."""
    header = probe(data, path="p")
    size = (width, round(header.height * width / header.width))
    told = rendition(
        Original(digest_bytes(data), lambda: data), size=size, widest=width, form=form, drawn=drawn
    )
    assert PLANTED not in told
    image = Image.open(BytesIO(told))
    image.load()
    assert (size, form.upper()) == (image.size, image.format)
    return image


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are from each other, from 0 to 255, seen from far away."""
    far = (image.convert("RGB").resize((6, 6), Image.Resampling.BOX) for image in (one, other))
    return max(ImageStat.Stat(ImageChops.difference(*far)).mean)


ODD = {
    "plain": photo(),
    "grey": photo(mode="L"),
    "CMYK": photo(mode="CMYK"),
    "palette": screenshot("P"),
    "bits": screenshot("1"),
    "animated png": screenshot(frames=3),
    "gif": moving_gif(),
    "lossless": saved(painting(), "WEBP", lossless=True),
}


@pytest.mark.parametrize("name", ODD)
def test_every_mode_of_colour_is_made(name: str) -> None:
    """What a browser gets has eight bits and no palette, and looks as the original does."""
    data = ODD[name]
    image = made(data)
    assert image.mode in {"RGB", "RGBA"}
    like = painting(mode="L" if name == "grey" else "1" if name == "bits" else "RGB")
    limit = {"animated png": 12, "gif": 12, "palette": 12, "bits": 60}.get(name, 12)
    assert difference(image, like) < limit


def test_sixteen_bits_become_eight() -> None:
    """A greyscale of 65,536 steps is as light above and below as before."""
    deep = Image.linear_gradient("L").convert("I").point(lambda level: level * 257)
    image = made(saved(deep.convert("I;16"), "PNG"))
    assert difference(image, Image.linear_gradient("L")) < 4


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_photo_stands_upright(orientation: int) -> None:
    """As Pillow turns it, with its size after the turn."""
    data = saved(painting(), "JPEG", quality=95, exif=exif(orientation))
    upright = ImageOps.exif_transpose(Image.open(BytesIO(data)))
    image = made(data, width=upright.width)
    assert upright.size == image.size
    assert difference(image, upright) < 12


def test_transparency_stays_where_a_format_has_it() -> None:
    """In WebP and PNG; a palette's transparent colour too."""
    clear = painting(mode="RGBA")
    clear.putalpha(Image.linear_gradient("L").resize(clear.size))
    palette = Image.new("P", (48, 32))
    for data in (saved(clear, "PNG"), saved(palette, "PNG", transparency=0)):
        for form in ("webp", "png"):
            alpha = made(data, form=form).convert("RGBA").getchannel("A")
            assert min(alpha.tobytes()) < 40
        assert look(data).clear
    assert not look(saved(painting(mode="RGBA"), "PNG")).clear


def test_colours_of_another_profile_become_those_of_screens() -> None:
    """In a profile that calls red what others call blue, red is blue, and the profile is gone."""
    head, tail = profile()[:400], profile()[400:]
    swapped = head.replace(b"rXYZ", b"----").replace(b"bXYZ", b"rXYZ").replace(b"----", b"bXYZ")
    red, blue = Image.new("RGB", (48, 32), "#f00"), Image.new("RGB", (48, 32), "#00f")
    image = made(saved(red, "JPEG", quality=95, icc_profile=swapped + tail))
    assert "icc_profile" not in image.info
    assert difference(image, blue) < 8


def test_a_drawing_keeps_every_pixel_in_its_own_size() -> None:
    """Scaled down it loses a little, and takes less."""
    flat = Image.new("RGB", (60, 40), "#fff")
    flat.paste("#0b5c63", (10, 10, 41, 31))
    data = saved(flat, "PNG")
    assert look(data).drawn
    own = made(data, width=60, drawn=True)
    assert flat.tobytes() == own.convert("RGB").tobytes()


def test_an_animation_moves_on() -> None:
    """With all its frames, their times and how often they repeat."""
    data = moving_gif()
    before, after = Image.open(BytesIO(data)), Image.open(BytesIO(moving(data)))
    assert getattr(before, "n_frames", 0) == getattr(after, "n_frames", 1) == look(data).frames
    assert PLANTED not in moving(data)
    after.load()
    before.load()
    assert before.info["duration"] == after.info["duration"]


def test_the_same_bytes_come_out_again() -> None:
    """Whatever was made before, and in whatever order."""
    data, other = photo(), photo(6)

    def one(width: int, source: bytes = data, form: str = "webp") -> bytes:
        original = Original(digest_bytes(source), lambda: source)
        return rendition(original, size=(width, 10), widest=40, form=form, drawn=False)

    first = [one(30), one(20), one(20, form="avif"), one(30, other)]
    assert first[::-1] == [one(30, other), one(20, form="avif"), one(20), one(30)]


def test_bad_files_are_one_problem_and_take_no_memory() -> None:
    """Cut short, a bomb, and no picture at all."""
    cut = photo()[:700]
    header = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\0\0\xc3P\0\0\xc3P\x08\6\0\0\0")
    bomb = header + chunk(b"IDAT", b"x") + chunk(b"IEND", b"")
    tracemalloc.start()
    try:
        for data, code in ((cut, "HC321"), (bomb, "HC322"), (b"hello", "HC321")):
            original = Original(digest_bytes(data), BytesIO(data).getvalue)
            with pytest.raises(Problems) as problems:
                rendition(original, size=(9, 9), widest=9, form="webp", drawn=False)
            assert [code] == [item.code for item in problems.value.diagnostics]
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_what_is_seen_of_a_picture() -> None:
    """A colour, whether something can be seen through, whether it has few colours, its frames."""
    noise = Image.merge("RGB", [Image.effect_noise((300, 300), 90) for _ in range(3)])
    red = Image.new("RGB", (9, 9), "#803030")
    assert Look("wine", clear=False, drawn=True, frames=1) == look(saved(red, "PNG"))
    assert Look("wine", clear=False, drawn=False, frames=1) == look(saved(red, "JPEG"))
    assert not look(saved(noise, "PNG")).drawn
