"""What a reader needs of an Exif block: which way up the picture is, and whose it is.

The block is a TIFF structure (CIPA DC-008, section 4.6); of its first directory tag 0x0112 holds
the orientation, 0x013B the artist, 0x8298 the copyright.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from hcsite.pixels.rights import Rights, text_of

HEADER: Final = b"Exif\0\0"
UPRIGHT: Final = 1
SIDEWAYS: Final = range(5, 9)
_ORIENTATION, _ARTIST, _COPYRIGHT = 0x0112, 0x013B, 0x8298
_ASCII, _SHORT, _UTF_8 = 2, 3, 129
_ENTRY: Final = 12
_INLINE: Final = 4
_ORDERS: Final[dict[bytes, Literal["little", "big"]]] = {b"II*\0": "little", b"MM\0*": "big"}


class _Entry(NamedTuple):
    """A tag, the kind of its value, and the value: a number, or for texts its bytes."""

    tag: int
    kind: int
    number: int
    text: bytes


def orientation_in(block: bytes) -> int:
    """Give the orientation 1 to 8 that an Exif block states; 1 where it states none.

    The block may begin with the header of JPEG or directly with the TIFF structure.
    """
    for entry in _entries(block):
        if entry.tag == _ORIENTATION and entry.kind == _SHORT:
            return entry.number if entry.number in range(1, 9) else UPRIGHT
    return UPRIGHT


def rights_in(block: bytes) -> Rights:
    """Give the rights that an Exif block states.

    An artist counts only beside a copyright: alone, it is the owner's name, which cameras write.
    """
    texts = {entry.tag: _text(entry.text) for entry in _entries(block)}
    if not (notice := texts.get(_COPYRIGHT, "")):
        return Rights()
    artist = texts.get(_ARTIST, "")
    return Rights(creators=(artist,) if artist else (), notice=notice)


def _entries(block: bytes) -> Iterator[_Entry]:
    tiff = block.removeprefix(HEADER)
    order = _ORDERS.get(tiff[:4])
    if order is None:
        return
    start = int.from_bytes(tiff[4:8], order)
    count = int.from_bytes(tiff[start : start + 2], order)
    for number in range(count):
        at = start + 2 + number * _ENTRY
        entry = tiff[at : at + _ENTRY]
        if len(entry) < _ENTRY:
            return
        tag, kind = int.from_bytes(entry[:2], order), int.from_bytes(entry[2:4], order)
        text = b""
        if kind in {_ASCII, _UTF_8}:
            size = int.from_bytes(entry[4:8], order)
            first = int.from_bytes(entry[8:12], order) if size > _INLINE else at + 8
            text = tiff[first : first + size]
        yield _Entry(tag, kind, int.from_bytes(entry[8:10], order), text)


def _text(value: bytes) -> str:
    """Read a text; a copyright has the photographer's part and the editor's, parted by a zero."""
    return ", ".join(filter(None, (part.strip() for part in text_of(value).split("\0"))))


def block_of(orientation: int, rights: Rights) -> bytes:
    """Give a TIFF structure that holds the orientation and the rights; nothing where it is empty.

    An upright picture needs no orientation. Without rights the block has 26 bytes.
    """
    artist, notice = "; ".join(rights.creators), rights.notice
    entries: list[tuple[int, bytes | int]] = []
    if orientation != UPRIGHT:
        entries.append((_ORIENTATION, orientation))
    if notice and artist:
        entries.append((_ARTIST, artist.encode() + b"\0"))
    if notice:
        entries.append((_COPYRIGHT, notice.encode() + b"\0"))
    return _directory(entries) if entries else b""


def _directory(entries: list[tuple[int, bytes | int]]) -> bytes:
    """Give a TIFF structure of one directory, its longer values behind it."""
    end = 8 + 2 + len(entries) * _ENTRY + 4
    lines, values = b"", b""
    for tag, value in entries:
        lines += tag.to_bytes(2, "big")
        if isinstance(value, int):
            lines += _SHORT.to_bytes(2, "big") + (1).to_bytes(4, "big")
            lines += value.to_bytes(2, "big") + b"\0\0"
            continue
        lines += _ASCII.to_bytes(2, "big") + len(value).to_bytes(4, "big")
        if len(value) <= _INLINE:
            lines += value.ljust(_INLINE, b"\0")
        else:
            lines += (end + len(values)).to_bytes(4, "big")
            values += value + bytes(len(value) % 2)
    head = b"MM\0*" + (8).to_bytes(4, "big") + len(entries).to_bytes(2, "big")
    return head + lines + bytes(4) + values
