"""The way to Pillow: pictures opened quietly, one frame after the other, the right way up."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from PIL import Image, ImageCms
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from hcsite.core.diagnostics import Problems
from hcsite.pixels import avif, webp
from hcsite.pixels.faults import (
    MAX_PIXELS,
    BrokenStructureError,
    too_large,
    unreadable,
    unsupported,
)
from hcsite.pixels.png import strip_png

MAX_MOVING_PIXELS: Final = 1_000_000_000
"""The most pixels of an animation, all frames together: about ten seconds of decoding."""

_PLUGINS: Final[dict[str, type[ImageFile]]] = {
    "jpeg": JpegImageFile,
    "png": PngImageFile,
    "gif": GifImageFile,
    "webp": WebPImageFile,
}
_CANVASES: Final = {"webp": webp.canvas_of, "avif": avif.canvas_of}
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_DEEP: Final = frozenset({"I", "I;16", "I;16B", "I;16L", "I;16N"})


@contextmanager
def reading(path: str = "") -> Iterator[None]:
    """Turn whatever a decoder says of bad bytes into `Problems`, and its warnings into silence."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except Problems:
            raise
        except Exception as cause:  # decoders raise a dozen kinds for bad bytes
            raise unreadable("it is damaged or cut short", path=path) from cause


def opened(data: bytes, kind: str, *, path: str = "") -> ImageFile:
    """Read the header of a picture of a sniffed format; no pixel is decoded.

    The format's reader is called directly: `Image.open` would guess the format again, take
    photos with a second picture in them for something else, and has a limit that is global.
    To be called inside `reading`. Raises HC322 where the picture has too many pixels, HC324
    where this installation cannot read AVIF.
    """
    _check_canvas(data, kind, path)
    image = _plugin(kind, path)(BytesIO(_without_text(data, kind)))
    _check_size(*image.size, path=path)
    return image


def _check_canvas(data: bytes, kind: str, path: str) -> None:
    """Stop before the decoders that reserve memory for the whole canvas when they are opened."""
    if kind in _CANVASES:
        canvas = _CANVASES[kind](data)
        if canvas is not None:
            _check_size(*canvas, path=path)


def _check_size(width: int, height: int, *, path: str = "") -> None:
    if width * height > MAX_PIXELS:
        raise too_large(width, height, path=path)


def _without_text(data: bytes, kind: str) -> bytes:
    """Give a PNG without its text, of which Pillow refuses more than a megabyte."""
    if kind != "png":
        return data
    try:
        return strip_png(data)
    except BrokenStructureError:
        return data  # what can be read of it is read


def _plugin(kind: str, path: str) -> type[ImageFile]:
    if kind != "avif":
        return _PLUGINS[kind]
    try:
        module = importlib.import_module("PIL.AvifImagePlugin")  # Pillow 11.2 and later
    except ImportError:
        module = None
    if not getattr(module, "SUPPORTED", False):
        raise unsupported("AVIF, which this installation cannot read", path=path)
    plugin: type[ImageFile] = module.AvifImageFile  # type: ignore[union-attr]
    return plugin


def frames(image: ImageFile, *, path: str = "") -> Iterator[ImageFile]:
    """Give the picture once for each frame, decoded; it changes under the caller's hands.

    Raises HC322 where the frames have too many pixels together.
    """
    count = getattr(image, "n_frames", 1)
    for number in range(count):
        width, height = image.size
        if width * height * (number + 1) > MAX_MOVING_PIXELS:
            raise too_large(width, height, frames=number + 1, path=path)
        image.seek(number)
        image.load()
        yield image


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """Turn or mirror a picture as its orientation asks for."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def in_srgb(image: Image.Image) -> Image.Image:
    """Give the picture as 8-bit RGB, or RGBA where parts of it can be seen through.

    Colours are carried over from the picture's own profile: photos of telephones are in
    Display P3, and would look dull when the profile is left out.
    """
    if image.mode in _DEEP:
        return image.convert("I").point(lambda level: level * (1 / 256)).convert("L").convert("RGB")
    alpha = image.convert("RGBA").getchannel("A") if image.has_transparency_data else None
    base = image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGB")
    colours = _managed(base, image.info.get("icc_profile")) or base.convert("RGB")
    if alpha is not None:
        colours.putalpha(alpha)
    return colours


def _managed(image: Image.Image, profile: bytes | None) -> Image.Image | None:
    if not profile:
        return None
    try:
        return ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None  # a profile that does not fit the picture is passed over, as browsers do
