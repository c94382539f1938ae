"""Rights in IPTC's older form (IIM 4.2), as JPEG files carry it among Photoshop's resources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from hcsite.pixels.rights import Rights, text_of

HEADER: Final = b"Photoshop 3.0\0"
_RESOURCE: Final = b"8BIM"
_IIM: Final = 0x0404
_TAG: Final = 0x1C
_ENVELOPE, _APPLICATION = 1, 2
_CHARSET, _CREATOR, _CREDIT, _NOTICE = 90, 80, 110, 116
_UTF_8: Final = b"\x1b%G"


def rights_in(segment: bytes) -> Rights:
    """Give the rights that an APP13 segment of a JPEG states; what is cut short is passed over."""
    texts: dict[int, list[str]] = {_CREATOR: [], _CREDIT: [], _NOTICE: []}
    for block in _blocks(segment):
        for record, number, value in _datasets(block):
            if record == _APPLICATION and number in texts:
                texts[number].append(text_of(value))
    return Rights(
        creators=tuple(texts[_CREATOR]),
        credit=" ".join(texts[_CREDIT][:1]),
        notice=" ".join(texts[_NOTICE][:1]),
    )


def segment_of(rights: Rights) -> bytes:
    """Give the content of an APP13 segment, or nothing where this form has no field for them."""
    datasets = [
        *(_dataset(_APPLICATION, _CREATOR, name) for name in rights.creators),
        *(_dataset(_APPLICATION, _CREDIT, text) for text in (rights.credit,) if text),
        *(_dataset(_APPLICATION, _NOTICE, text) for text in (rights.notice,) if text),
    ]
    if not datasets:
        return b""
    block = b"".join((_dataset(_ENVELOPE, _CHARSET, _UTF_8.decode()), *datasets))
    size = len(block).to_bytes(4, "big")
    return HEADER + _RESOURCE + _IIM.to_bytes(2, "big") + b"\0\0" + size + block + _pad(block)


def _pad(block: bytes) -> bytes:
    return bytes(len(block) % 2)


def _blocks(segment: bytes) -> Iterator[bytes]:
    """Give the IIM among the resources: type, number, a padded name, a size, a padded body."""
    at = len(HEADER) if segment.startswith(HEADER) else len(segment)
    while segment[at : at + 4] == _RESOURCE and at + 7 <= len(segment):
        number = int.from_bytes(segment[at + 4 : at + 6], "big")
        named = at + 6 + (segment[at + 6] + 2) // 2 * 2
        size = int.from_bytes(segment[named : named + 4], "big")
        body = named + 4
        if number == _IIM:
            yield segment[body : body + size]
        at = body + size + size % 2


def _datasets(block: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Give record, number and value of each dataset; the very long form ends the walk."""
    at = 0
    while block[at : at + 1] == bytes((_TAG,)) and at + 5 <= len(block):
        size = int.from_bytes(block[at + 3 : at + 5], "big")
        end = at + 5 + size
        if size & 0x8000 or end > len(block):
            return
        yield block[at + 1], block[at + 2], block[at + 5 : end]
        at = end


def _dataset(record: int, number: int, text: str) -> bytes:
    value = text.encode()
    return bytes((_TAG, record, number)) + len(value).to_bytes(2, "big") + value
