"""What files tell of their making, as exiftool and drawing programs write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.pixels.rasters import strip_raster
from hcsite.pixels.traces import Trace, traces_of
from tests.unit.pixels import metadata

CAMERA = (Trace.PLACE, Trace.SERIAL, Trace.OWNER, Trace.FACES)


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif"])
def test_every_format(tmp_path: Path, kind: str) -> None:
    """All is found in a photo as cameras make it, and nothing in what we publish of it."""
    data = metadata.telling(tmp_path, kind).read_bytes()
    assert CAMERA == traces_of(data)
    assert () == traces_of(strip_raster(data, {"jpg": "jpeg"}.get(kind, kind)))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", ()),
        (b"II*\0" * 1000, ()),
        (b"MM\0*\0\0\0\x08\xff\xff" + b"\x88\x25" * 100, ()),
        (b'<svg sodipodi:docname="chart.svg"/>', ()),
        (b'<svg sodipodi:docname="/home/jo/chart.svg"/>', (Trace.ACCOUNT,)),
        (rb'<svg inkscape:export-filename="C:\Users\jo\chart.png"/>', (Trace.ACCOUNT,)),
        (b"moov....udta\xa9xyz+51.5-000.1/", (Trace.PLACE,)),
        (b"\0\0\0\x23loci\0\0\0\0\0\0\0\0earth", (Trace.PLACE,)),
        (b"\x45\xa3\x88LOCATION\x44\x87\x8c+51.5-000.1/", (Trace.PLACE,)),
        (b"\x45\xa3\x01" + b"\0" * 6 + b"\x0cLocation-eng", (Trace.PLACE,)),
        (b"\x45\xa3\xa4COM.APPLE.QUICKTIME.LOCATION.ISO6709", (Trace.PLACE,)),
        (b"\x45\xa3\x8aENCODED_BY\x44\x87\x86Jo Doe", (Trace.MAKER,)),
        (b"\x45\xa3\x8ePURCHASE_OWNER", (Trace.OWNER,)),
        (b"\x45\xa3\x87ENCODER\x44\x87\x84Lavf \x45\xa3\x8bDESCRIPTION", ()),
        (b"The LOCATION of the loci\0\0\0\0", ()),
        (b"GPSLatitude is explained on this page.", ()),
    ],
)
def test_bytes(data: bytes, told: tuple[Trace, ...]) -> None:
    """Films and drawings too; what only looks like metadata is none."""
    assert told == traces_of(data)
