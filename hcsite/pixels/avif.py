"""AVIF files, box by box (ISO/IEC 14496-12 and 23008-12, AV1 Image File Format 1.1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from hcsite.pixels.faults import BrokenStructureError

_WHOLE: Final = b""
_INSIDE: Final[dict[bytes, frozenset[bytes]]] = {
    _WHOLE: frozenset({b"ftyp", b"meta", b"mdat", b"moov"}),
    b"meta": frozenset(
        {b"hdlr", b"pitm", b"iloc", b"iinf", b"iref", b"iprp", b"idat", b"dinf", b"grpl"}
    ),
    b"iinf": frozenset({b"infe"}),
    b"iprp": frozenset({b"ipco", b"ipma"}),
    b"ipco": frozenset(
        b"ispe pixi av1C colr auxC irot imir clap pasp clli mdcv cclv amve a1op a1lx lsel".split()
    ),
    b"moov": frozenset({b"mvhd", b"trak"}),
    b"trak": frozenset({b"tkhd", b"tref", b"edts", b"mdia"}),
    b"mdia": frozenset({b"mdhd", b"hdlr", b"minf"}),
}
"""The boxes that a picture needs, by the box that holds them; any other may hold metadata."""

_PREFACE: Final = {b"meta": 4, b"iinf": 6}
"""Bytes before the first inner box: version and flags, and for `iinf` a count."""

_ITEMS: Final = frozenset({b"av01", b"grid", b"iovl", b"iden", b"tmap"})
_TIMED: Final = frozenset({b"mvhd", b"tkhd", b"mdhd"})
_EMPTY: Final = frozenset({b"free", b"skip"})


class Box(NamedTuple):
    """A box: the box around it, its name, and where what it holds begins and ends."""

    around: bytes
    name: bytes
    body: int
    end: int


def boxes(data: bytes) -> Iterator[Box]:
    """Walk over all boxes of the kinds in which metadata can lie, outer before inner.

    Raises `BrokenStructureError` where a box is longer than what holds it.
    """
    waiting = [(_WHOLE, 0, len(data))]
    while waiting:
        around, at, limit = waiting.pop()
        if at >= limit:
            continue
        box = _box(data, around, at=at, limit=limit)
        yield box
        waiting.append((around, box.end, limit))
        if box.name in _INSIDE:
            waiting.append((box.name, box.body + _PREFACE.get(box.name, 0), box.end))


def _box(data: bytes, around: bytes, *, at: int, limit: int) -> Box:
    size = int.from_bytes(data[at : at + 4], "big")
    body = at + 8
    if size == 1:
        size = int.from_bytes(data[at + 8 : at + 16], "big")
        body = at + 16
    end = at + size if size else limit
    if body > end or end > limit:
        raise BrokenStructureError("a box is cut short")
    return Box(around, data[at + 4 : at + 8], body, end)


def canvas_of(data: bytes) -> tuple[int, int] | None:
    """Give width and height of the largest picture that the file states, without a decoder."""
    largest: tuple[int, int] | None = None
    try:
        for _around, name, body, _end in boxes(data):
            if name == b"ispe":
                width = int.from_bytes(data[body + 4 : body + 8], "big")
                height = int.from_bytes(data[body + 8 : body + 12], "big")
                if largest is None or width * height > largest[0] * largest[1]:
                    largest = width, height
    except BrokenStructureError:
        pass  # the decoder tells whether the picture can be read all the same
    return largest


def holds_metadata(data: bytes) -> bool:
    """Whether any box or item is there that is not needed to show the picture.

    What cannot be walked, such as bytes after the last box, counts as metadata too.
    """
    try:
        return data[4:8] != b"ftyp" or any(_tells(data, box) for box in boxes(data))
    except BrokenStructureError:
        return True


def without_times(data: bytes) -> bytes:
    """Give the same animation with the moments at which it was made and changed set to zero.

    Encoders write the clock there, so that the same pictures would never give the same bytes.
    Only for files that hold no metadata.
    """
    result = bytearray(data)
    for _around, name, body, end in boxes(data):
        if name in _TIMED:
            size = 16 if data[body : body + 1] == b"\1" else 8  # two moments of 64 or 32 bits
            first = body + 4
            last = min(first + size, end)
            result[first:last] = bytes(last - first)
    return bytes(result)


def _tells(data: bytes, box: Box) -> bool:
    content = data[box.body : box.end]
    if box.name in _EMPTY:
        return any(content)
    if box.name not in _INSIDE[box.around]:
        return True
    return box.name == b"infe" and _item_kind(content) not in _ITEMS


def _item_kind(entry: bytes) -> bytes:
    """Give the four letters of an item's kind, from its entry in the list of items."""
    at = 10 if entry[:1] >= b"\3" else 8  # version 3 has longer item numbers
    return entry[at : at + 4]
