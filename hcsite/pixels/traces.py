"""What a file tells of its making that nobody wants published: where, with what, by whom, of whom.

Pictures below `content/media/` are published without all this (see `strip`). This looks into files
that are published as they are, whatever their format: metadata has the same form in all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, Literal

_HEADER: Final = re.compile(rb"II\*\0|MM\0\*")
_MOST_HEADERS: Final = 64
_MOST_ENTRIES: Final = 400
_ENTRY: Final = 12
_GPS, _EXIF = 0x8825, 0x8769
_LATITUDE, _LONGITUDE = 2, 4

Order = Literal["little", "big"]


class Trace(StrEnum):
    """What a file tells, as the end of a sentence."""

    PLACE = "where it was taken"
    SERIAL = "the serial number of a camera"
    OWNER = "who owns the camera"
    MAKER = "who made it"
    FACES = "who is to be seen in it"
    ACCOUNT = "a folder of the computer on which it was made"


_TAGS: Final = {0xA430: Trace.OWNER, 0xA431: Trace.SERIAL, 0xA435: Trace.SERIAL}
"""The tags of Exif 2.3 for the owner of a camera, its number and that of its lens."""

_TAG: Final = rb"\x45\xa3(?:[\x81-\xfe]|[\x40-\x7f][\0-\xff]|\x01[\0-\xff]{7})"
"""What stands before the name of a tag of WebM and Matroska: its id and its length."""

_WORDS: Final = {
    Trace.PLACE: (
        rb"exif:GPSL(?:at|ong)itude|\xa9xyz|com\.apple\.quicktime\.location"
        rb"|\0\0[\0-\xff]{2}loci\0{4}"
        rb"|" + _TAG + rb"(?i:[A-Z._]{0,40}LOCATION|GPS)"
    ),
    Trace.SERIAL: (
        rb"aux:(?:Lens)?SerialNumber|exifEX:(?:Body|Lens)SerialNumber"
        rb"|" + _TAG + rb"(?i:[A-Z._]{0,40}SERIAL)"
    ),
    Trace.OWNER: (
        rb"aux:OwnerName|exifEX:CameraOwnerName"
        rb"|" + _TAG + rb"(?i:[A-Z._]{0,40}OWNER)"
    ),
    Trace.MAKER: _TAG + rb"ENCODED_BY",
    Trace.FACES: rb"mwg-rs:Regions|MP:RegionInfo|Iptc4xmpExt:PersonInImage",
    Trace.ACCOUNT: (
        rb"(?:docname|export-filename|absref)=\"[^\"]{0,200}?(?:/home/|/Users/|[A-Z]:\\Users\\)"
    ),
}
"""Signs in XMP, in the tables of films (QuickTime, 3GPP, Matroska), in drawings of Inkscape."""

_FIND: Final = re.compile(
    b"|".join(b"(?P<%b>%b)" % (name.name.encode(), words) for name, words in _WORDS.items())
)


def traces_of(data: bytes) -> tuple[Trace, ...]:
    """All that a file tells, each once, in the order of `Trace`."""
    found = {Trace[str(match.lastgroup)] for match in _FIND.finditer(data)}
    for number, match in enumerate(_HEADER.finditer(data)):
        if number >= _MOST_HEADERS or len(found) == len(Trace):
            break
        found.update(_in_exif(data[match.start() : match.start() + 0x20000]))
    return tuple(trace for trace in Trace if trace in found)


def _in_exif(tiff: bytes) -> Iterator[Trace]:
    """What the directories of a TIFF structure tell; nothing where it is none."""
    order: Order = "little" if tiff[:1] == b"I" else "big"
    first = dict(_entries(tiff, int.from_bytes(tiff[4:8], order), order))
    place = dict(_entries(tiff, first.get(_GPS, 0), order))
    if _LATITUDE in place or _LONGITUDE in place:
        yield Trace.PLACE
    for tag in dict(_entries(tiff, first.get(_EXIF, 0), order)):
        if tag in _TAGS:
            yield _TAGS[tag]


def _entries(tiff: bytes, start: int, order: Order) -> Iterator[tuple[int, int]]:
    """Tag and value (the number in it, or where a longer one begins) of a directory's entries."""
    count = int.from_bytes(tiff[start : start + 2], order) if start else 0
    if count > _MOST_ENTRIES:  # these bytes only look like a header
        return
    for at in range(start + 2, start + 2 + count * _ENTRY, _ENTRY):
        entry = tiff[at : at + _ENTRY]
        if len(entry) < _ENTRY:
            return
        yield int.from_bytes(entry[:2], order), int.from_bytes(entry[8:12], order)
