"""The small pictures that stand for a site: app icons, the favicon, and pictures for sharing."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape

from PIL import Image, ImageDraw, ImageFont, ImageOps

from hcsite.pixels.contrast import parse_colour
from hcsite.pixels.photos import PictureFile, first_frame

APPLE_TOUCH_SIZE: Final = 180
"""The one size that has to be square and opaque: the telephone rounds it itself."""

MAX_SHARE_BYTES: Final = 300_000
"""Above it some messengers leave the picture out of a preview."""

_QUALITIES: Final = range(88, 3, -7)
_SMOOTH: Final = 4  # drawn so much larger and scaled down, for smooth edges
_RADIUS: Final = 0.2
_LETTER: Final = 0.62
_PADDING: Final = 0.1
_NO_GLYPH: Final = "\uffff"


def icon_png(
    size: int, *, background: str, letter: str, foreground: str, rounded: bool | None = None
) -> bytes:
    """Draw an app icon of `size` x `size` pixels: a letter on a rounded square, as PNG.

    Of `letter` the first character is drawn, as a capital; a disc where the built-in font,
    which is Latin, does not have it. `rounded` is true unless the size is 180, for
    apple-touch-icon. Raises `ValueError` for a colour that cannot be read.
    """
    fill, ink = parse_colour(background), parse_colour(foreground)
    icon = Image.new("RGB", (size, size), fill)
    _draw_letter(icon, _initial(letter), ink)
    if rounded or (rounded is None and size != APPLE_TOUCH_SIZE):
        icon.putalpha(_rounded_mask(size))
    return _as_png(icon)


def icon_svg(*, background: str, letter: str, foreground: str) -> bytes:
    """Write a favicon: the same letter on the same rounded square, as SVG of 64 x 64.

    The letter is text, so that every script is drawn with a font of the reader's own.
    """
    fill, ink = ("#{:02x}{:02x}{:02x}".format(*parse_colour(c)) for c in (background, foreground))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<rect width="64" height="64" rx="13" fill="{fill}"/>'
        f'<text x="32" y="46" fill="{ink}" font-family="system-ui, sans-serif" font-size="40"'
        f' font-weight="700" text-anchor="middle">{escape(_initial(letter))}</text></svg>'
    ).encode()


def icon_from_picture(data: bytes, size: int, *, background: str) -> bytes:
    """Scale a raster logo into a square of that colour, with a margin of a tenth, as opaque PNG.

    Raises `Problems` as `probe` does, with HC324 for an SVG.
    """
    icon = Image.new("RGB", (size, size), parse_colour(background))
    inside = max(1, round(size * (1 - 2 * _PADDING)))
    logo = first_frame(PictureFile("", data), at_least=inside)
    fitted = ImageOps.contain(logo, (inside, inside), Image.Resampling.LANCZOS)
    place = ((size - fitted.width) // 2, (size - fitted.height) // 2)
    icon.paste(fitted, place, fitted if fitted.mode == "RGBA" else None)
    return _as_png(icon)


def flatten_to_jpeg(data: bytes, *, width: int, height: int) -> bytes:
    """Crop a raster picture around its middle to exactly that size, as JPEG for sharing.

    What can be seen through turns white, no metadata is written, and the quality goes down
    until the file is under 300 KB or the quality is at its lowest. Raises `Problems` as `probe`
    does, with HC324 for an SVG.
    """
    first = first_frame(PictureFile("", data), at_least=max(width, height))
    fitted = ImageOps.fit(first, (width, height), Image.Resampling.LANCZOS)
    flat = Image.new("RGB", (width, height), "white")
    flat.paste(fitted, mask=fitted if fitted.mode == "RGBA" else None)
    encoded = b""
    for quality in _QUALITIES:
        encoded = _as_jpeg(flat, quality)
        if len(encoded) < MAX_SHARE_BYTES:
            break
    return encoded


def _initial(letter: str) -> str:
    return letter.strip()[:1].upper()[:1]


def _draw_letter(icon: Image.Image, letter: str, ink: tuple[int, int, int]) -> None:
    size = icon.width
    font = ImageFont.load_default(size * _LETTER)
    draw = ImageDraw.Draw(icon)
    if not letter or not _has_glyph(font, letter):
        reach = size // 4
        disc = Image.new("L", (reach * 2 * _SMOOTH,) * 2)
        ImageDraw.Draw(disc).ellipse((0, 0, disc.width - 1, disc.height - 1), fill=255)
        icon.paste(ink, (size // 2 - reach, size // 2 - reach), disc.reduce(_SMOOTH))
        return
    stroke = size // 48  # the built-in font has one weight, too thin for an icon
    left, top, right, bottom = draw.textbbox((0, 0), letter, font=font, stroke_width=stroke)
    place = (round((size - left - right) / 2), round((size - top - bottom) / 2))
    draw.text(place, letter, fill=ink, font=font, stroke_width=stroke)


def _has_glyph(font: ImageFont.FreeTypeFont | ImageFont.ImageFont, letter: str) -> bool:
    return bytes(font.getmask(letter)) != bytes(font.getmask(_NO_GLYPH))


def _rounded_mask(size: int) -> Image.Image:
    side = size * _SMOOTH
    mask = Image.new("L", (side, side))
    corners = (0, 0, side - 1, side - 1)
    ImageDraw.Draw(mask).rounded_rectangle(corners, radius=side * _RADIUS, fill=255)
    return mask.reduce(_SMOOTH)


def _as_png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _as_jpeg(image: Image.Image, quality: int) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=quality, optimize=True, progressive=True, subsampling="4:2:0")
    return out.getvalue()
