"""PNG files, chunk by chunk (W3C Portable Network Graphics, third edition)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from hcsite.pixels import exif, xmp
from hcsite.pixels.faults import BrokenStructureError
from hcsite.pixels.rights import Rights, merged, text_of

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_CRITICAL: Final = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND"})
_UNBOUNDED: Final = 2**31
_LONGEST: Final = {
    b"tRNS": 256,
    b"gAMA": 4,
    b"cHRM": 32,
    b"sRGB": 1,
    b"iCCP": _UNBOUNDED,
    b"sBIT": 4,
    b"pHYs": 9,
    b"bKGD": 6,
    b"cICP": 4,
    b"mDCV": 24,
    b"cLLI": 8,
    b"acTL": 8,
    b"fcTL": 26,
    b"fdAT": _UNBOUNDED,
}
"""What shapes the picture beside the critical chunks, and how long it may be.

A longer one is not what it says it is: nothing may hide in the slack.
"""

_XMP: Final = b"XML:com.adobe.xmp"
_LONGEST_TEXT: Final = 1_000_000
"""The most bytes of a text that are unpacked to look for rights in it."""

_HEADER_SIZE = 13
_ANCILLARY: Final = 0x20


_TEXTS: Final = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_WANTED: Final = frozenset({_XMP, b"Copyright", b"Author"})


class Chunk(NamedTuple):
    """A chunk's name, where its bytes begin, where what it holds begins and ends."""

    name: bytes
    start: int
    body: int
    end: int


def chunks(data: bytes) -> Iterator[Chunk]:
    """Walk from the first chunk to IEND; what follows is not looked at.

    `end` is where the body ends: four bytes of checksum follow. Raises `BrokenStructureError`
    where the walk cannot go on.
    """
    if not data.startswith(SIGNATURE):
        raise BrokenStructureError("no signature")
    at = len(SIGNATURE)
    while True:
        end = at + 8 + int.from_bytes(data[at : at + 4], "big")
        if end + 4 > len(data):
            raise BrokenStructureError("a chunk is cut short")
        chunk = Chunk(data[at + 4 : at + 8], at, at + 8, end)
        yield chunk
        if chunk.name == b"IEND":
            return
        at = end + 4


def orientation_of(data: bytes) -> int:
    """Give the orientation that the eXIf chunk states, as far as the file can be read."""
    try:
        for name, _start, body, end in chunks(data):
            if name == b"eXIf":
                return exif.orientation_in(data[body:end])
    except BrokenStructureError:
        pass  # what is broken is reported when the pixels are read
    return exif.UPRIGHT


def rights_of(data: bytes) -> Rights:
    """Give the rights that XMP, Exif and plain texts state; raises `BrokenStructureError`."""
    packets: list[Rights] = []
    blocks: list[Rights] = []
    texts: dict[bytes, str] = {}
    for name, _start, body, end in chunks(data):
        if name == b"eXIf":
            blocks.append(exif.rights_in(data[body:end]))
        elif name in _TEXTS and (keyword := data[body : body + 80].partition(b"\0")[0]) in _WANTED:
            text = _unpacked(name, data[body + len(keyword) + 1 : end])
            if keyword == _XMP:
                packets.append(xmp.rights_in(text))
            else:
                texts[keyword] = text_of(text)
    plain = Rights()
    if notice := texts.get(b"Copyright", ""):
        plain = Rights(creators=(texts.get(b"Author", ""),), notice=notice)
    return merged((*packets, *blocks, plain))


def _unpacked(name: bytes, body: bytes) -> bytes:
    """Give what stands behind the keyword of a text chunk of any of the three kinds."""
    if name == b"tEXt":
        return body
    packed = name == b"zTXt" or body[:1] == b"\1"
    # An iTXt has two flags, then the language and the keyword in it, each closed by a zero.
    text = body[1:] if name == b"zTXt" else body[2:].split(b"\0", 2)[-1]
    try:
        return zlib.decompressobj().decompress(text, _LONGEST_TEXT) if packed else text
    except zlib.error:
        return b""


def strip_png(data: bytes) -> bytes:
    """Give the same picture, still or moving, without text, times, Exif and what follows it.

    The orientation stays where it is not upright, and the rights do.
    """
    told = _told(orientation_of(data), rights_of(data))
    kept = [SIGNATURE]
    names: list[bytes] = []
    for chunk in chunks(data):
        name, start, body, end = chunk
        names.append(name)
        if name in _CRITICAL or end - body <= _LONGEST.get(name, -1):
            _check(data, chunk)
            kept.append(data[start : end + 4])
            if name == b"IHDR":
                kept.append(told)
        elif not name[0] & _ANCILLARY:
            raise BrokenStructureError("a chunk that no reader knows")
    if names[0] != b"IHDR" or b"IDAT" not in names:
        raise BrokenStructureError("no pixels")
    return b"".join(kept)


def _told(orientation: int, rights: Rights) -> bytes:
    """Give the chunks that say which way up the picture is, and whose."""
    block = exif.block_of(orientation, rights)
    told = _chunk(b"eXIf", block) if block else b""
    if rights:
        told += _chunk(b"iTXt", _XMP + bytes(5) + xmp.packet_of(rights))
    return told


def _check(data: bytes, chunk: Chunk) -> None:
    name, start, body, end = chunk
    size = end - body
    if (name == b"IHDR" and size != _HEADER_SIZE) or (name == b"IEND" and size):
        raise BrokenStructureError("a chunk has the wrong size")
    if zlib.crc32(memoryview(data)[start + 4 : end]) != int.from_bytes(data[end : end + 4], "big"):
        raise BrokenStructureError("a checksum is wrong")


def _chunk(name: bytes, body: bytes) -> bytes:
    checksum = zlib.crc32(name + body).to_bytes(4, "big")
    return len(body).to_bytes(4, "big") + name + body + checksum
