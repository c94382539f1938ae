"""Pictures made for the tests: each with as much hidden in it as its format can carry."""

from __future__ import annotations

import struct
import warnings
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms, PngImagePlugin, features

PLANTED = b"PLANTED"
"""Stands in every hidden place; no published file may hold it."""

HIDDEN = "PLANTED Ana Flores, camera 4711"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r>PLANTED</r></x:xmpmeta>'
NO_AVIF = "this Pillow was built without AVIF"


def painting(width: int = 48, height: int = 32, mode: str = "RGB") -> Image.Image:
    """A picture in which each corner has a colour of its own."""
    image = Image.new("RGB", (width, height))
    image.putdata(
        [
            (x * 255 // width, y * 255 // height, (x * y) % 256)
            for y in range(height)
            for x in range(width)
        ]
    )
    return image.convert(mode)


def profile() -> bytes:
    """A real colour profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def exif(orientation: int | None = None) -> Image.Exif:
    """An Exif block with a place, an owner and a serial number."""
    block = Image.Exif()
    block[0x010E] = HIDDEN
    block[0x013B] = HIDDEN
    if orientation is not None:
        block[0x0112] = orientation
    block.get_ifd(0x8769)[0xA430] = HIDDEN
    block.get_ifd(0x8769)[0xA431] = HIDDEN
    place = block.get_ifd(0x8825)
    place[1], place[2] = "N", (14.0, 5.0, 30.0)
    place[3], place[4] = "W", (87.0, 12.0, 15.0)
    place[29] = HIDDEN
    return block


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    """The bytes that Pillow writes."""
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def segment(marker: int, body: bytes) -> bytes:
    """One JPEG segment."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def after_start(data: bytes, *segments: bytes) -> bytes:
    """A JPEG with segments put in behind its first one, which is JFIF."""
    end = 4 + int.from_bytes(data[4:6], "big")
    return data[:end] + b"".join(segments) + data[end:]


def photo(orientation: int | None = None, mode: str = "RGB", **options: Any) -> bytes:
    """A JPEG as a telephone writes it, with every kind of metadata, and a film behind it."""
    plain = saved(
        painting(mode=mode), "JPEG", quality=90, exif=exif(orientation), comment=PLANTED, **options
    )
    stuffed = (
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP),
        segment(0xED, b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0c\x1c\x02\x78\0\x07PLANTED\0"),
        segment(0xE0, b"JFXX\0\x10PLANTED"),
        segment(0xE2, b"MPF\0II*\0PLANTED"),
        segment(0xE2, b"FPXR\0PLANTED"),
        segment(0xEC, b"Ducky PLANTED"),
    )
    if mode == "CMYK":  # has no JFIF segment, so they go straight behind the start
        return plain[:2] + b"".join(stuffed) + plain[2:] + b"PLANTED ftypmp42"
    return after_start(plain, *stuffed) + b"PLANTED ftypmp42"


def chunk(name: bytes, body: bytes) -> bytes:
    """One PNG chunk."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def screenshot(
    mode: str = "RGB", orientation: int | None = None, *, frames: int = 1, **options: Any
) -> bytes:
    """A PNG with texts of all three kinds, Exif, a time, a private chunk, and bytes behind."""
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", HIDDEN)
    text.add_text("Comment", HIDDEN * 30, zip=True)
    text.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=False)
    if frames > 1:
        more = [painting(mode="RGB").rotate(90 * n).convert(mode) for n in range(1, frames)]
        options |= {"save_all": True, "append_images": more, "duration": 120, "loop": 3}
    data = saved(
        painting(mode=mode), "PNG", pnginfo=text, exif=exif(orientation), dpi=(72, 72), **options
    )
    header = 8 + 25
    private = chunk(b"tIME", b"\7\xe6\1\1\1\1\1") + chunk(b"prVt", PLANTED) + chunk(b"caBX", XMP)
    return data[:header] + private + data[header:] + b"PLANTED" + data


def moving_gif() -> bytes:
    """An animated GIF with a comment, XMP, a plain text block, and bytes behind the end."""
    frames = [painting(mode="P"), painting().rotate(180).convert("P"), painting(mode="P")]
    data = saved(
        frames[0],
        "GIF",
        save_all=True,
        append_images=frames[1:],
        duration=[100, 200, 300],
        loop=5,
        comment=PLANTED,
    )
    start = 13 + 3 * 2 ** ((data[10] & 7) + 1)
    hidden = (
        b"\x21\xff\x0bXMP DataXMP" + bytes((len(XMP),)) + XMP + b"\0",
        b"\x21\x01\x0c" + bytes(12) + b"\7PLANTED\0",
        b"\x21\xfe\7PLANTED\0",
    )
    return data[:start] + b"".join(hidden) + data[start:] + b"PLANTED"


def webp(orientation: int | None = None, *, frames: int = 1, **options: Any) -> bytes:
    """A WebP with Exif, XMP, a chunk that nobody knows, and bytes behind the end."""
    if frames > 1:
        more = [painting().rotate(90 * n) for n in range(1, frames)]
        options |= {"save_all": True, "append_images": more, "duration": [70, 80, 90][:frames]}
    data = saved(painting(), "WEBP", exif=exif(orientation), xmp=XMP, **options)
    data += riff(b"PRVT", b"PLANTED")
    return data[:4] + struct.pack("<I", len(data) - 8) + data[8:] + b"PLANTED"


def riff(name: bytes, body: bytes) -> bytes:
    """One RIFF chunk."""
    return name + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)


def avif(orientation: int | None = None, *, hidden: bool = True, frames: int = 1) -> bytes:
    """An AVIF with Exif and XMP where `hidden`; skips where Pillow cannot write it."""
    if "avif" not in features.modules or not features.check("avif"):
        pytest.skip(NO_AVIF)
    options: dict[str, Any] = {"max_threads": 1, "speed": 10}
    if hidden:
        options |= {"exif": exif(orientation), "xmp": XMP}
    if frames > 1:
        more = [painting().rotate(90 * n) for n in range(1, frames)]
        options |= {"save_all": True, "append_images": more, "duration": 100}
    return saved(painting(), "AVIF", **options)


def pixels(data: bytes) -> list[tuple[str, tuple[int, int], object, bytes]]:
    """Every frame as Pillow decodes it: mode, size, duration and samples."""
    found = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is planted is not well-formed
        image = Image.open(BytesIO(data), formats=("JPEG", "PNG", "GIF", "WEBP", "AVIF"))
    with image:
        for number in range(getattr(image, "n_frames", 1)):
            image.seek(number)
            image.load()
            rgba = image.convert("RGBA") if image.mode == "P" else image
            found.append((image.mode, image.size, image.info.get("duration"), rgba.tobytes()))
    return found


def bomb() -> bytes:
    """A PNG whose header says 60,000 x 60,000 pixels."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )
