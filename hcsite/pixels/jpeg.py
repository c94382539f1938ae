"""JPEG files, segment by segment (ITU-T T.81, annex B)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from hcsite.pixels import exif, iptc, xmp
from hcsite.pixels.faults import BrokenStructureError
from hcsite.pixels.rights import Rights, merged

_SOI, _EOI, _SOS, _TEM = 0xD8, 0xD9, 0xDA, 0x01
_APP0, _APP1, _APP2, _APP13, _APP14 = 0xE0, 0xE1, 0xE2, 0xED, 0xEE
_XMP: Final = b"http://ns.adobe.com/xap/1.0/\0"
_RESTARTS: Final = range(0xD0, 0xD8)
_ALONE: Final = frozenset({_TEM, _SOI, _EOI, *_RESTARTS})
_DECODING: Final = frozenset({*range(0xC0, 0xD0), *range(0xDA, 0xE0)})
"""Frames, tables and scans: the segments without which there are no pixels."""

_JFIF_SIZE, _ADOBE_SIZE = 14, 12
_MARKER: Final = re.compile(rb"\xff+[^\xff]")  # any number of fill bytes may stand in front
_NEXT_MARKER: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


class Segment(NamedTuple):
    """A marker, where its bytes begin, where what it holds begins, and where it ends."""

    marker: int
    start: int
    body: int
    end: int


def segments(data: bytes) -> Iterator[Segment]:
    """Walk from the start marker to the end marker; what follows is not looked at.

    Raises `BrokenStructureError` where the walk cannot go on.
    """
    if data[:2] != bytes((0xFF, _SOI)):
        raise BrokenStructureError("no start marker")
    at = 2
    while True:
        segment = _segment(data, at)
        yield segment
        if segment.marker == _EOI:
            return
        at = segment.end


def _segment(data: bytes, start: int) -> Segment:
    found = _MARKER.match(data, start)
    if found is None:
        raise BrokenStructureError("a marker is missing")
    marker = data[found.end() - 1]
    at = found.end()
    if marker in _ALONE:
        return Segment(marker, start, at, at)
    end = at + int.from_bytes(data[at : at + 2], "big")
    if end < at + 2 or end > len(data):
        raise BrokenStructureError("a segment is cut short")
    body = at + 2
    if marker == _SOS:
        following = _NEXT_MARKER.search(data, end)
        if following is None:
            raise BrokenStructureError("the pixels are cut short")
        end = following.start()
    return Segment(marker, start, body, end)


def orientation_of(data: bytes) -> int:
    """Give the orientation that the first Exif segment states, as far as the file can be read."""
    try:
        for marker, _start, body, end in segments(data):
            if marker == _SOS:
                break
            if marker == _APP1 and data.startswith(exif.HEADER, body):
                return exif.orientation_in(data[body:end])
    except BrokenStructureError:
        pass  # what is broken is reported when the pixels are read
    return exif.UPRIGHT


def rights_of(data: bytes) -> Rights:
    """Give the rights that the file states; raises `BrokenStructureError`."""
    found: dict[int, list[Rights]] = {_APP1: [], _APP13: [], _SOS: []}
    for marker, _start, body, end in segments(data):
        if marker == _APP1 and data.startswith(_XMP, body):
            found[_APP1].append(xmp.rights_in(data[body + len(_XMP) : end]))
        elif marker == _APP1 and data.startswith(exif.HEADER, body):
            found[_SOS].append(exif.rights_in(data[body:end]))
        elif marker == _APP13:
            found[_APP13].append(iptc.rights_in(data[body:end]))
    return merged((*found[_APP1], *found[_APP13], *found[_SOS]))


def strip_jpeg(data: bytes) -> bytes:
    """Give the same picture without anything that says more than its pixels and its rights.

    JFIF (without its thumbnail), the colour profile and Adobe's colour transform stay, and of
    the Exif segment the orientation where it is not upright. Rights are written anew, in the
    three places where programs look for them. Nothing follows the end marker: motion photos and
    second pictures go.
    """
    told = _told(orientation_of(data), rights_of(data))
    kept = [data[:2]]
    for segment in segments(data):
        marker, start, body, end = segment
        if marker != _APP0:
            kept.append(told)
            told = b""
        if marker in _DECODING or marker == _EOI:
            kept.append(data[start:end])
        elif (short := _shortened(marker, data[body:end])) is not None:
            unchanged = len(short) == end - body and data.endswith(short, body, end)
            kept.append(data[start:end] if unchanged else _application(marker, short))
    return b"".join(kept)


def _told(orientation: int, rights: Rights) -> bytes:
    """Give the segments that say which way up the picture is, and whose."""
    block = exif.block_of(orientation, rights)
    told = _application(_APP1, exif.HEADER + block) if block else b""
    if rights:
        told += _application(_APP1, _XMP + xmp.packet_of(rights))
        if older := iptc.segment_of(rights):
            told += _application(_APP13, older)
    return told


def _shortened(marker: int, body: bytes) -> bytes | None:
    """Give the part of an application segment that may stay, or None."""
    if marker == _APP0 and body.startswith(b"JFIF\0") and len(body) >= _JFIF_SIZE:
        return body[: _JFIF_SIZE - 2] + b"\0\0"  # a thumbnail of 0 x 0
    if marker == _APP2 and body.startswith(b"ICC_PROFILE\0"):
        return body
    if marker == _APP14 and body.startswith(b"Adobe") and len(body) >= _ADOBE_SIZE:
        return body[:_ADOBE_SIZE]
    return None


def _application(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body
