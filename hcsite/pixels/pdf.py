"""A picture as a page of a PDF to be printed: the data of its PNG, as they are, in a frame of PDF.

PDF reads the compressed rows of a PNG itself (ISO 32000-2, 7.4.4.4), so that nothing is encoded
twice, nothing is lost, and letters stay as sharp as they were drawn.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_INCH: Final = 72
"""Points of PDF in an inch."""

_COLOURS: Final = {2: 3, 3: 1}
"""Numbers of a pixel in the kinds of PNG that are understood: RGB and palette."""


def pdf_of(png: bytes, *, title: str, lang: str, dots: int) -> bytes:
    """Give a PDF of one page, as large as an opaque PNG is with so many dots an inch.

    It bears no date. Raises `ValueError` for a PNG of another kind: grey, interlaced or with
    transparency.
    """
    chunks = list(_chunks(png))
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    if kind not in _COLOURS or interlaced or any(name == b"tRNS" for name, _ in chunks):
        message = "only opaque PNGs of RGB or a palette, without interlacing, are put into a PDF"
        raise ValueError(message)
    table = b"".join(data for name, data in chunks if name == b"PLTE")
    rows = b"".join(data for name, data in chunks if name == b"IDAT")
    across, down = (f"{side * _INCH / dots:.2f}" for side in (width, height))
    last = len(table) // 3 - 1
    space = f"[/Indexed /DeviceRGB {last} <{table.hex()}>]" if table else "/DeviceRGB"
    reading = f"/Predictor 15 /Colors {_COLOURS[kind]} /BitsPerComponent {depth} /Columns {width}"
    image = (
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace {space}"
        f" /BitsPerComponent {depth} /Filter /FlateDecode /DecodeParms <<{reading}>>"
    )
    drawing = f"q {across} 0 0 {down} 0 0 cm /P Do Q".encode()
    catalogue = f"/Type /Catalog /Pages 2 0 R /Lang {_text(lang)}"
    return _document(
        [
            f"<<{catalogue} /ViewerPreferences <</DisplayDocTitle true>>>>".encode(),
            b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
            f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 {across} {down}] /Contents 4 0 R"
            " /Resources <</XObject <</P 5 0 R>>>>>>".encode(),
            _stream("", drawing),
            _stream(image, rows),
            f"<</Title {_text(title)}>>".encode(),
        ]
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        place += length + 12


def _text(text: str) -> str:
    """Give a text string of PDF: UTF-16 with its mark, in hexadecimal."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def _stream(keys: str, data: bytes) -> bytes:
    head = f"<<{keys} /Length {len(data)}>>\nstream\n".encode()
    return b"".join((head, data, b"\nendstream"))


def _document(objects: list[bytes]) -> bytes:
    """Give a file of the numbered objects: the first is the catalogue, the last tells the title."""
    parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
    places: list[int] = []
    reach = len(parts[0])
    for number, data in enumerate(objects, start=1):
        places.append(reach)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, data))
        reach += len(parts[-1])
    count = len(objects) + 1
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % count)
    parts += [b"%010d 00000 n \n" % place for place in places]
    trailer = b"trailer\n<</Size %d /Root 1 0 R /Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    parts.append(trailer % (count, len(objects), reach))
    return b"".join(parts)
