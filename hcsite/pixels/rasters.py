"""Raster files of every format: which way up they are, and what is left without metadata."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final

from PIL import Image

from hcsite.pixels import avif, exif, gif, jpeg, png, webp
from hcsite.pixels.faults import BrokenStructureError, unreadable
from hcsite.pixels.pillow import frames, opened, reading, upright
from hcsite.pixels.rights import Rights
from hcsite.pixels.xmp import packet_of

_WEBP_QUALITY: Final = {"quality": 90, "method": 4}
_WEBP_LOSSLESS: Final = {"lossless": True, "exact": True, "quality": 80, "method": 4}
_AVIF_QUALITY: Final = {
    "quality": 90,
    "subsampling": "4:4:4",
    "speed": 6,
    "max_threads": 1,  # the number of threads changes the bytes
    "autotiling": False,
}


def orientation_of(data: bytes, kind: str) -> int:
    """Give the orientation 1 to 8 that the metadata of a raster file states; 1 where none."""
    match kind:
        case "jpeg":
            return jpeg.orientation_of(data)
        case "png":
            return png.orientation_of(data)
        case "webp":
            return webp.orientation_of(data)
        case _:
            return exif.UPRIGHT


def turn_of(image: Image.Image, data: bytes, kind: str) -> int:
    """Give the orientation 1 to 8 of a picture that was opened from a raster file."""
    if kind == "avif":  # its own way of turning, which Pillow gives as Exif
        return exif.orientation_in(image.info.get("exif", b""))
    return orientation_of(data, kind)


def rights_of(data: bytes, kind: str) -> Rights:
    """Give the rights that a raster file states; nothing where it is broken or cannot state any."""
    readers = {"jpeg": jpeg.rights_of, "png": png.rights_of, "webp": webp.rights_of}
    try:
        return readers[kind](data) if kind in readers else Rights()
    except BrokenStructureError:
        return Rights()


def strip_raster(data: bytes, kind: str, *, path: str = "") -> bytes:
    """Give the same picture without metadata; the very same bytes where there is none.

    Raises HC321 where the file does not follow the rules of its format.
    """
    try:
        match kind:
            case "jpeg":
                return jpeg.strip_jpeg(data)
            case "png":
                return png.strip_png(data)
            case "gif":
                return gif.strip_gif(data)
            case "webp":
                return _without_webp_metadata(data, path)
            case _:
                return _without_avif_metadata(data, path)
    except BrokenStructureError as cause:
        raise unreadable(f"it is damaged ({cause})", path=path) from cause


def _without_webp_metadata(data: bytes, path: str) -> bytes:
    """Turn the pixels themselves where Exif asks for it: browsers do not turn WebP."""
    orientation = webp.orientation_of(data)
    stripped = webp.strip_webp(data)
    if orientation == exif.UPRIGHT:
        return stripped
    options: dict[str, Any] = dict(_WEBP_LOSSLESS if webp.is_lossless(data) else _WEBP_QUALITY)
    if rights := webp.rights_of(data):
        options["xmp"] = packet_of(rights)
    turned = _encoded_again(stripped, "webp", orientation=orientation, options=options, path=path)
    return webp.strip_webp(turned)


def _without_avif_metadata(data: bytes, path: str) -> bytes:
    """Encode again where there is something to leave out: its boxes point into each other."""
    if avif.holds_metadata(data):
        with reading(path), opened(data, "avif", path=path) as image:
            turn = exif.orientation_in(image.info.get("exif", b""))
        data = _encoded_again(data, "avif", orientation=turn, options=_AVIF_QUALITY, path=path)
    return avif.without_times(data)


def _encoded_again(
    data: bytes, kind: str, *, orientation: int, options: dict[str, Any], path: str
) -> bytes:
    with reading(path), opened(data, kind, path=path) as image:
        pictures: list[Image.Image] = []
        durations: list[int] = []
        for frame in frames(image, path=path):
            durations.append(frame.info.get("duration", 0))
            pictures.append(upright(frame.copy(), orientation))
        settings = {**options, "icc_profile": image.info.get("icc_profile")}
        if len(pictures) > 1:
            settings |= {
                "save_all": True,
                "append_images": pictures[1:],
                "duration": durations,
                "loop": image.info.get("loop", 0),
            }
        for picture in pictures:
            picture.info.clear()  # encoders look there for metadata too
        out = BytesIO()
        pictures[0].save(out, kind.upper(), **settings)
    return out.getvalue()
