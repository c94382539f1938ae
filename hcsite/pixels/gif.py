"""GIF files, block by block (CompuServe, Graphics Interchange Format 89a)."""

from __future__ import annotations

from typing import Final

from hcsite.pixels.faults import BrokenStructureError

_TRAILER, _EXTENSION, _IMAGE = 0x3B, 0x21, 0x2C
_CONTROL, _APPLICATION = 0xF9, 0xFF
_LOOPS: Final = frozenset({b"NETSCAPE2.0", b"ANIMEXTS1.0"})
"""The two names under which programs say how often an animation repeats."""

_SCREEN_SIZE, _IMAGE_SIZE = 13, 10
_HAS_TABLE: Final = 0x80
_TABLE_BITS: Final = 0x07


def strip_gif(data: bytes) -> bytes:
    """Give the same picture, still or moving, without comments, XMP and what follows it.

    Frames, their timing and the number of repeats stay. Raises `BrokenStructureError`.
    """
    if data[:6] not in {b"GIF87a", b"GIF89a"}:
        raise BrokenStructureError("no signature")
    at = _SCREEN_SIZE + _table_size(_byte(data, 10))
    kept = [data[:at]]
    while True:
        kind = _byte(data, at)
        if kind == _TRAILER:
            return b"".join((*kept, b";"))
        if kind == _IMAGE:
            first = at + _IMAGE_SIZE + _table_size(_byte(data, at + 9)) + 1
            end = _end_of_blocks(data, first)
            kept.append(data[at:end])
        elif kind == _EXTENSION:
            end = _end_of_blocks(data, at + 2)
            kept.append(_extension(data[at:end]))
        else:
            raise BrokenStructureError("a block that no reader knows")
        at = end


def _byte(data: bytes, at: int) -> int:
    if at >= len(data):
        raise BrokenStructureError("the file is cut short")
    return data[at]


def _table_size(flags: int) -> int:
    """Give the bytes of the colour table that the flags announce."""
    return 3 << ((flags & _TABLE_BITS) + 1) if flags & _HAS_TABLE else 0


def _end_of_blocks(data: bytes, at: int) -> int:
    """Give the place after a run of sub-blocks, each with its length in front, closed by 0."""
    while size := _byte(data, at):
        at += size + 1
    return at + 1


def _extension(block: bytes) -> bytes:
    """Give what may stay of an extension, with no more bytes than its meaning has."""
    if block[1] == _CONTROL and block[2] >= 4:
        return block[:2] + b"\4" + block[3:7] + b"\0"
    if block[1] == _APPLICATION and block[2:3] == b"\x0b" and block[3:14] in _LOOPS:
        loop = block[14:18]
        if loop[:1] >= b"\3" and loop[1:2] == b"\1":
            return block[:14] + b"\3" + loop[1:] + b"\0"
    return b""
