"""The format of a picture, from its first bytes and never from its name."""

from __future__ import annotations

from typing import Final

from hcsite.pixels.faults import unreadable, unsupported

PREFIXES: Final = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
)
UNSUPPORTED: Final = (
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"BM", "BMP"),
    (b"8BPS", "Photoshop"),
    (b"%PDF", "PDF"),
    (b"%!PS", "PostScript"),
    (b"\0\0\1\0", "ICO"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\x1f\x8b", "compressed SVG or another packed file"),
    (b"PK\3\4", "ZIP or an office document"),
)
AVIF_BRANDS: Final = frozenset({b"avif", b"avis"})
HEIF_BRANDS: Final = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
)
_TEXT_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD: Final = 4096


def sniff(data: bytes, *, path: str = "") -> str:
    """Give the format: "jpeg", "png", "gif", "webp", "avif" or "svg".

    `path` serves the messages, and tells that text which does not begin as an SVG is meant to
    be one. Raises `Problems` with HC324 for a known format that is not supported, HC321 for
    anything else.
    """
    for prefix, name in PREFIXES:
        if data.startswith(prefix):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        return _container(data, path)
    if _looks_like_svg(data) or (path.lower().endswith(".svg") and b"\0" not in data[:_HEAD]):
        return "svg"
    for prefix, name in UNSUPPORTED:
        if data.startswith(prefix):
            raise unsupported(name, path=path)
    raise unreadable("" if data else "it is empty", path=path)


def _container(data: bytes, path: str) -> str:
    """Tell AVIF from the other formats that share its container."""
    end = min(int.from_bytes(data[:4], "big"), len(data), _HEAD)
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, end - 3, 4))}
    if brands & AVIF_BRANDS:
        return "avif"
    raise unsupported("HEIC" if brands & HEIF_BRANDS else "video (MP4 or MOV)", path=path)


def _looks_like_svg(data: bytes) -> bool:
    head = data[:_HEAD]
    for mark in _TEXT_MARKS:
        head = head.removeprefix(mark)
    head = head.replace(b"\0", b"").lstrip()
    return head.startswith(b"<") and b"svg" in head.lower()
