"""WebP files, chunk by chunk (RFC 9649)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from hcsite.pixels import exif, xmp
from hcsite.pixels.faults import BrokenStructureError
from hcsite.pixels.rights import Rights, merged

_HEADER: Final = 12
_PIXELS: Final = frozenset({b"ALPH", b"VP8 ", b"VP8L"})
_ONCE: Final = _PIXELS | {b"VP8X", b"ICCP", b"ANIM"}
_FIRST: Final = frozenset({b"VP8 ", b"VP8L", b"VP8X"})
_KEPT_FLAGS: Final = 0x20 | 0x10 | 0x02
"""Of the header's flags: colour profile, alpha, animation."""

_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04

_EXTENDED_SIZE, _FRAME_SIZE = 10, 16


class Chunk(NamedTuple):
    """A chunk's name and what it holds."""

    name: bytes
    body: bytes


def chunks(data: bytes) -> Iterator[Chunk]:
    """Walk over the chunks of the file; what follows its stated size is not looked at.

    Raises `BrokenStructureError` where the walk cannot go on.
    """
    end = 8 + int.from_bytes(data[4:8], "little")
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or end > len(data):
        raise BrokenStructureError("the file is cut short")
    return _walk(data, _HEADER, end)


def _walk(data: bytes, at: int, end: int) -> Iterator[Chunk]:
    while at + 8 <= end:
        body = at + 8
        size = int.from_bytes(data[at + 4 : body], "little")
        if body + size > end:
            raise BrokenStructureError("a chunk is cut short")
        yield Chunk(data[at : at + 4], data[body : body + size])
        at = body + size + size % 2


def canvas_of(data: bytes) -> tuple[int, int] | None:
    """Give width and height as the first chunk states them, without any decoder."""
    name, body = data[12:16], data[20:30]
    if name == b"VP8X" and len(body) == _EXTENDED_SIZE:
        return (
            int.from_bytes(body[4:7], "little") + 1,
            int.from_bytes(body[7:10], "little") + 1,
        )
    if name == b"VP8L" and body[:1] == b"\x2f":
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if name == b"VP8 " and body[3:6] == b"\x9d\x01\x2a":
        return (
            int.from_bytes(body[6:8], "little") & 0x3FFF,
            int.from_bytes(body[8:10], "little") & 0x3FFF,
        )
    return None


def orientation_of(data: bytes) -> int:
    """Give the orientation that the EXIF chunk states, as far as the file can be read."""
    try:
        for name, body in chunks(data):
            if name == b"EXIF":
                return exif.orientation_in(body)
    except BrokenStructureError:
        pass  # what is broken is reported when the pixels are read
    return exif.UPRIGHT


def is_lossless(data: bytes) -> bool:
    """Whether every picture in the file is coded without loss."""
    names = set()
    for name, body in chunks(data):
        names.add(name)
        if name == b"ANMF":
            names.update(inner.name for inner in _walk(body, _FRAME_SIZE, len(body)))
    return b"VP8L" in names and b"VP8 " not in names


def rights_of(data: bytes) -> Rights:
    """Give the rights that XMP and Exif state; raises `BrokenStructureError`.

    Only files with an extended header can state any.
    """
    packets: list[Rights] = []
    blocks: list[Rights] = []
    if data[12:16] != b"VP8X":
        return Rights()
    for name, body in chunks(data):
        if name == b"XMP ":
            packets.append(xmp.rights_in(body))
        elif name == b"EXIF":
            blocks.append(exif.rights_in(body))
    return merged((*packets, *blocks))


def strip_webp(data: bytes) -> bytes:
    """Give the same picture, still or moving, without what its metadata tells beside its rights."""
    rights = rights_of(data)
    block = exif.block_of(exif.UPRIGHT, rights)
    more = (_EXIF_FLAG if block else 0) | (_XMP_FLAG if rights else 0)
    kept: list[bytes] = []
    seen: set[bytes] = set()
    for name, body in chunks(data):
        if not seen and name not in _FIRST:
            break
        if name == b"ANMF":
            kept.append(_chunk(name, _frame(body)))
        elif name == b"VP8X" and len(body) >= _EXTENDED_SIZE and name not in seen:
            flags = bytes((body[0] & _KEPT_FLAGS | more, 0, 0, 0))
            kept.append(_chunk(name, flags + body[4:_EXTENDED_SIZE]))
        elif name in _ONCE and name != b"VP8X" and name not in seen:
            kept.append(_chunk(name, body))
        seen.add(name)
    if seen.isdisjoint({b"VP8 ", b"VP8L", b"ANMF"}):
        raise BrokenStructureError("no pixels")
    if block:
        kept.append(_chunk(b"EXIF", block))
    if rights:
        kept.append(_chunk(b"XMP ", xmp.packet_of(rights)))
    content = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(content).to_bytes(4, "little") + content


def _frame(body: bytes) -> bytes:
    """Give one picture of an animation with the chunks of its pixels alone."""
    inner = [item for item in _walk(body, _FRAME_SIZE, len(body)) if item.name in _PIXELS]
    if not inner:
        raise BrokenStructureError("a frame has no pixels")
    return body[:_FRAME_SIZE] + b"".join(_chunk(*item) for item in inner)


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + bytes(len(body) % 2)
