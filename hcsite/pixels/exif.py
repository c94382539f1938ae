"""The one fact of an Exif block that a reader needs: which way up the picture is.

The block is a TIFF structure (CIPA DC-008, section 4.6.2); tag 0x0112 holds the orientation.
"""

from __future__ import annotations

from typing import Final, Literal

HEADER: Final = b"Exif\0\0"
UPRIGHT: Final = 1
_ORIENTATION: Final = 0x0112
_SHORT: Final = 3
_ENTRY: Final = 12
_ORDERS: Final[dict[bytes, Literal["little", "big"]]] = {b"II*\0": "little", b"MM\0*": "big"}


def orientation_in(block: bytes) -> int:
    """Give the orientation 1 to 8 that an Exif block states; 1 where it states none.

    The block may begin with the header of JPEG or directly with the TIFF structure.
    """
    tiff = block.removeprefix(HEADER)
    order = _ORDERS.get(tiff[:4])
    if order is None:
        return UPRIGHT
    start = int.from_bytes(tiff[4:8], order)
    count = int.from_bytes(tiff[start : start + 2], order)
    for number in range(count):
        at = start + 2 + number * _ENTRY
        entry = tiff[at : at + _ENTRY]
        if len(entry) < _ENTRY:
            break
        tag, kind = int.from_bytes(entry[:2], order), int.from_bytes(entry[2:4], order)
        if tag == _ORIENTATION and kind == _SHORT:
            value = int.from_bytes(entry[8:10], order)
            return value if value in range(1, 9) else UPRIGHT
    return UPRIGHT


def block_with(orientation: int) -> bytes:
    """Give a TIFF structure that holds the orientation and nothing else (26 bytes)."""
    entry = b"".join(
        (
            _ORIENTATION.to_bytes(2, "big"),
            _SHORT.to_bytes(2, "big"),
            (1).to_bytes(4, "big"),
            orientation.to_bytes(2, "big"),
            b"\0\0",
        )
    )
    return b"MM\0*" + (8).to_bytes(4, "big") + (1).to_bytes(2, "big") + entry + bytes(4)
