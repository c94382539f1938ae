"""Photos of nothing: with the light, edges and grain of photos, the same on each computer."""

from __future__ import annotations

from hashlib import shake_128
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

from bench.dice import Dice

SIZE = (4000, 3000)
"""The pixels of a telephone's photo."""

SHAPES = 60
GRAIN = 8
"""Pixels across of a grain."""


def snapshot(number: int, size: tuple[int, int] = SIZE) -> Image.Image:
    """The photo of a number: soft light, things with edges before it, a grain over all."""
    dice = Dice("photo", number)
    small = (size[0] // 4, size[1] // 4)
    light = Image.frombytes("RGB", (4, 3), _noise(number, 36))
    scene = light.resize(small, Image.Resampling.BICUBIC)
    for _ in range(SHAPES):
        _add(ImageDraw.Draw(scene), dice, small)
    soft = scene.filter(ImageFilter.GaussianBlur(1.2)).resize(size, Image.Resampling.BICUBIC)
    coarse = (size[0] // GRAIN, size[1] // GRAIN)
    grain = Image.frombytes("L", coarse, _noise(number, coarse[0] * coarse[1]))
    return Image.blend(soft, grain.resize(size, Image.Resampling.BICUBIC).convert("RGB"), 0.08)


def _noise(number: int, count: int) -> bytes:
    return shake_128(f"photo {number}".encode()).digest(count)


def _add(draw: ImageDraw.ImageDraw, dice: Dice, size: tuple[int, int]) -> None:
    """Puts one thing into a scene: a disc, a field or a line."""
    x, y, reach = dice.below(size[0]), dice.below(size[1]), 8 + dice.below(size[0] // 5)
    colour = (dice.below(256), dice.below(256), dice.below(256))
    match dice.below(3):
        case 0:
            draw.ellipse((x - reach, y - reach // 2, x + reach, y + reach // 2), fill=colour)
        case 1:
            ends = [(x + _step(dice, reach), y + _step(dice, reach)) for _ in range(5)]
            draw.polygon(ends, fill=colour)
        case _:
            end = (x + _step(dice, 2 * reach), y + _step(dice, 2 * reach))
            draw.line([(x, y), end], fill=colour, width=max(1, reach // 12))


def _step(dice: Dice, reach: int) -> int:
    return dice.below(2 * reach) - reach


def write_photos(folder: Path, count: int) -> None:
    """Writes so many photos as JPEG, about as large as those of a telephone."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        snapshot(number).save(folder / f"photo-{number:03}.jpg", quality=90)
