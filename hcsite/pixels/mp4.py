"""The header of an MP4 file: how large and how long its pictures are, without reading them.

A file is boxes within boxes, each with its size and a name of four letters (ISO/IEC 14496-12).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO, Final

from hcsite.model.video import Recording

MOST_BOXES: Final = 5_000
"""More boxes are a hostile file; a long film has some hundred of those that are looked at."""

_HOLDERS: Final = frozenset((b"moov", b"trak", b"mdia", b"minf", b"stbl"))
_WANTED: Final = frozenset((b"mvhd", b"tkhd", b"hdlr", b"stsd"))
_SMALL: Final = 1_024


def read_mp4(file: BinaryIO, size: int) -> Recording | None:
    """What the header tells; None where it tells of no pictures. Never reads the pictures."""
    seconds, width, height, codec = 0.0, 0, 0, ""
    shape = (0, 0)
    is_video = False
    for name, body in _boxes(file, 0, size, [MOST_BOXES]):
        if name == b"mvhd":
            seconds = _seconds(body)
        elif name == b"tkhd":
            shape, is_video = _shape(body), False
        elif name == b"hdlr":
            is_video = body[8:12] == b"vide"
        elif name == b"stsd" and is_video and not codec:
            codec = body[12:16].decode("ascii", "replace").strip()
            width, height = shape
    if not codec:
        return None
    return Recording("video/mp4", width, height, seconds, codec)


def _boxes(file: BinaryIO, start: int, end: int, left: list[int]) -> Iterator[tuple[bytes, bytes]]:
    """The wanted boxes between two places, with the beginning of what they hold."""
    while start + 8 <= end and left[0] > 0:
        left[0] -= 1
        file.seek(start)
        size, name = struct.unpack(">I4s", file.read(8))
        inside = start + 8
        if size == 1:  # the size follows in eight bytes
            (size,) = struct.unpack(">Q", file.read(8).ljust(8, b"\0"))
            inside += 8
        elif size == 0:  # it goes on to the end
            size = end - start
        if size < inside - start or start + size > end:
            return
        if name in _HOLDERS:
            yield from _boxes(file, inside, start + size, left)
        elif name in _WANTED:
            yield name, file.read(min(_SMALL, start + size - inside))
        start += size


def _seconds(body: bytes) -> float:
    """The length that a movie header tells."""
    form, at = (">IQ", 20) if body[:1] == b"\1" else (">II", 12)
    if len(body) < at + struct.calcsize(form):
        return 0.0
    scale, length = struct.unpack_from(form, body, at)
    unknown = length in (0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF)
    return length / scale if scale and not unknown else 0.0


def _shape(body: bytes) -> tuple[int, int]:
    """Width and height as shown: those of a film held upright change places."""
    at = 88 if body[:1] == b"\1" else 76
    if len(body) < at + 8:
        return 0, 0
    turned = struct.unpack_from(">i", body, at - 36)[0] == 0
    width, height = (value >> 16 for value in struct.unpack_from(">II", body, at))
    return (height, width) if turned else (width, height)
