"""What a font file says of itself: its characters, its family; read by the rules of OpenType."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

_PLAIN: Final = (b"\0\1\0\0", b"OTTO", b"true")
_UNICODE: Final = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
"""Platform and encoding of tables that map Unicode, the best first."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """A TrueType or OpenType font. Files are told apart by `name` alone, so it says which bytes."""

    name: str
    data: bytes = field(compare=False, repr=False)


@lru_cache(maxsize=64)
def coverage(font: FontFile) -> frozenset[int]:
    """Give the code points that a font has glyphs for.

    Raises `ValueError` with a sentence where the bytes are not a plain TrueType or OpenType font.
    """
    if font.data[:4] not in _PLAIN:
        message = "it is not a TrueType or OpenType font (.ttf or .otf)"
        raise ValueError(message)
    try:
        return frozenset(_mapped(font.data, _cmap(font.data)))
    except (struct.error, StopIteration) as cause:
        message = "it is damaged or cut short"
        raise ValueError(message) from cause


@lru_cache(maxsize=64)
def family_of(font: FontFile) -> str:
    """Give the name of the family that a font belongs to, as it says itself; nothing without one.

    The table `name`: of the names for Windows (platform 3) the typographic family (16), else the
    family (1).
    """
    start = _table(font.data, b"name")
    _, count, texts = struct.unpack_from(">HHH", font.data, start)
    names: dict[int, str] = {}
    for number in range(count):
        record = struct.unpack_from(">HHHHHH", font.data, start + 6 + 12 * number)
        platform, _, _, kind, length, offset = record
        if platform == 3 and kind in (1, 16):
            first = start + texts + offset
            text = font.data[first : first + length].decode("utf-16-be", "replace")
            names.setdefault(kind, text)
    return names.get(16) or names.get(1, "")


def _table(data: bytes, name: bytes) -> int:
    """Give the offset of a table. Raises `StopIteration` without it."""
    (count,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4sLLL", data, 12 + 16 * number) for number in range(count))
    return next(int(offset) for tag, _, offset, _ in entries if tag == name)


def _cmap(data: bytes) -> int:
    """Give the offset of the table that maps Unicode to glyphs."""
    start = _table(data, b"cmap")
    (subtables,) = struct.unpack_from(">H", data, start + 2)
    places = {}
    for number in range(subtables):
        platform, encoding, offset = struct.unpack_from(">HHL", data, start + 4 + 8 * number)
        places[platform, encoding] = start + int(offset)
    return next(places[kind] for kind in _UNICODE if kind in places)


def _mapped(data: bytes, start: int) -> set[int]:
    (form,) = struct.unpack_from(">H", data, start)
    if form == 12:
        return _mapped_by_groups(data, start)
    if form == 4:
        return _mapped_by_segments(data, start)
    raise StopIteration


def _mapped_by_groups(data: bytes, start: int) -> set[int]:
    """Format 12: ranges of code points, each with the glyph of its first."""
    (count,) = struct.unpack_from(">L", data, start + 12)
    found: set[int] = set()
    for first, last, glyph in struct.iter_unpack(
        ">LLL", data[start + 16 : start + 16 + 12 * min(count, 0x10000)]
    ):
        if first <= last <= 0x10FFFF:
            found.update(range(first + (glyph == 0), last + 1))
    return found


def _mapped_by_segments(data: bytes, start: int) -> set[int]:
    """Format 4: segments of the first 65,536 code points; glyph 0 means that there is none."""
    (twice,) = struct.unpack_from(">H", data, start + 6)
    lasts, firsts = start + 14, start + 16 + twice
    deltas, offsets = firsts + twice, firsts + 2 * twice
    found: set[int] = set()
    for place in range(0, twice, 2):
        (last,), (first,) = (struct.unpack_from(">H", data, at + place) for at in (lasts, firsts))
        (delta,), (offset,) = (
            struct.unpack_from(">H", data, at + place) for at in (deltas, offsets)
        )
        for code in range(first, last + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(
                    ">H", data, offsets + place + offset + 2 * (code - first)
                )
            if (glyph or not offset) and (glyph + delta) % 0x10000:
                found.add(code)
    found.discard(0xFFFF)
    return found
