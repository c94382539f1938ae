"""The header of a WebM file: how large and how long its pictures are, without reading them.

A file is elements within elements, each with an id and a size of variable length (RFC 8794, 9559).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO, Final

from hcsite.model.video import Recording

MOST_ELEMENTS: Final = 2_000
_SEGMENT, _INFO, _TRACKS, _TRACK, _VIDEO = 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0xE0
_CLUSTER: Final = 0x1F43B675
_SCALE, _DURATION, _TYPE, _CODEC = 0x2AD7B1, 0x4489, 0x83, 0x86
_WIDTH, _HEIGHT, _SHOWN_WIDTH, _SHOWN_HEIGHT = 0xB0, 0xBA, 0x54B0, 0x54BA
_HOLDERS: Final = frozenset((_SEGMENT, _INFO, _TRACKS, _TRACK, _VIDEO))
_WANTED: Final = frozenset(
    (_SCALE, _DURATION, _TYPE, _CODEC, _WIDTH, _HEIGHT, _SHOWN_WIDTH, _SHOWN_HEIGHT)
)
_PICTURES: Final = 1
_SMALL: Final = 64


def read_webm(file: BinaryIO, size: int) -> Recording | None:
    """What the header tells; None where it tells of no pictures. Never reads the pictures."""
    told: dict[int, bytes] = {}
    tracks: list[dict[int, bytes]] = []
    for name, body in _elements(file, 0, size, [MOST_ELEMENTS]):
        if name == _TRACK:
            tracks.append({})
        elif name in (_SCALE, _DURATION):
            told[name] = body
        elif tracks:
            tracks[-1].setdefault(name, body)
    film = next((track for track in tracks if _number(track.get(_TYPE)) == _PICTURES), None)
    if film is None:
        return None
    seconds = _float(told.get(_DURATION)) * (_number(told.get(_SCALE)) or 1_000_000) / 1e9
    width = _number(film.get(_SHOWN_WIDTH)) or _number(film.get(_WIDTH))
    height = _number(film.get(_SHOWN_HEIGHT)) or _number(film.get(_HEIGHT))
    codec = film.get(_CODEC, b"").decode("ascii", "replace").removeprefix("V_").lower()
    return Recording("video/webm", width, height, seconds, codec)


def _elements(file: BinaryIO, start: int, end: int, left: list[int]) -> Iterator[tuple[int, bytes]]:
    """The wanted elements between two places with what they hold; a track is told by its id."""
    while start + 2 <= end and left[0] > 0:
        left[0] -= 1
        file.seek(start)
        name, named = _variable(file, keep=True)
        size, sized = _variable(file, keep=False)
        if not named or not sized or name == _CLUSTER:
            return
        inside = start + named + sized
        unknown = size == (1 << (7 * sized)) - 1
        after = end if unknown else inside + size
        after = min(after, end)
        if name in _HOLDERS:
            if name == _TRACK:
                yield name, b""
            yield from _elements(file, inside, after, left)
        elif name in _WANTED:
            yield name, file.read(min(_SMALL, after - inside))
        start = after


def _variable(file: BinaryIO, *, keep: bool) -> tuple[int, int]:
    """A number of variable length, and its length in bytes; the mark of that stays in ids."""
    first = file.read(1)
    if not first or not first[0]:
        return 0, 0
    length = 9 - first[0].bit_length()
    rest = file.read(length - 1)
    if len(rest) < length - 1:
        return 0, 0
    value = first[0] if keep else first[0] & ((1 << (8 - length)) - 1)
    return int.from_bytes(bytes((value,)) + rest), length


def _number(body: bytes | None) -> int:
    return int.from_bytes(body[:8]) if body else 0


def _float(body: bytes | None) -> float:
    if body is None or len(body) not in (4, 8):
        return 0.0
    (value,) = struct.unpack(">f" if len(body) == 4 else ">d", body)
    return float(value) if 0 < value < 1e12 else 0.0
