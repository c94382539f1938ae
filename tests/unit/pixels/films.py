"""Films of a few bytes for tests: headers, and no pictures."""

from __future__ import annotations

import struct


def box(name: bytes, body: bytes) -> bytes:
    """A box of an MP4 file."""
    return struct.pack(">I4s", len(body) + 8, name) + body


def mp4(
    *,
    codec: bytes = b"avc1",
    brand: bytes = b"isom",
    turned: bool = False,
    inside: bytes = b"pictures",
) -> bytes:
    """A film of 640 × 360 pixels and 12.5 seconds, without any pictures."""
    one = 0x10000
    matrix = (0, one, 0, -one, 0, 0, 0, 0, 0) if turned else (one, 0, 0, 0, one, 0, 0, 0, 0)
    header = box(b"mvhd", struct.pack(">12xII80x", 1000, 12_500))
    track = box(b"tkhd", struct.pack(">40x9iII", *matrix, 640 * one, 360 * one))
    sound = box(b"mdia", box(b"hdlr", b"\0" * 8 + b"soun" + b"\0" * 12))
    kind = box(b"hdlr", b"\0" * 8 + b"vide" + b"\0" * 12)
    packed = box(b"stsd", struct.pack(">4xII4s", 1, 86, codec))
    media = box(b"mdia", kind + box(b"minf", box(b"stbl", packed)))
    film = box(b"trak", sound) + box(b"trak", track + media)
    return box(b"ftyp", brand + b"\0" * 8) + box(b"mdat", inside) + box(b"moov", header + film)


def element(name: str, body: bytes) -> bytes:
    """An element of a WebM file; its id in hexadecimal digits."""
    return bytes.fromhex(name) + bytes((0x40 | len(body) >> 8, len(body) & 255)) + body


def webm(codec: bytes = b"V_VP9") -> bytes:
    """A film of 640 × 360 pixels and 12.5 seconds, as browsers record it: of unknown size."""
    info = element(
        "1549a966", element("2ad7b1", b"\x0f\x42\x40") + element("4489", struct.pack(">d", 12_500))
    )
    size = element("b0", b"\x02\x80") + element("ba", b"\x01\x68")
    sound = element("ae", element("83", b"\x02") + element("86", b"A_OPUS"))
    film = element("ae", element("83", b"\x01") + element("86", codec) + element("e0", size))
    head = element("1a45dfa3", element("4282", b"webm"))
    return (
        head + bytes.fromhex("1853806701ffffffffffffff") + info + element("1654ae6b", sound + film)
    )
