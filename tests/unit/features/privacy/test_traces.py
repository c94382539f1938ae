"""PRI-04: what documents and pictures tell that are published as they are."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from hcsite.features.privacy.traces import copy_job, is_looked_at, look

FILM = b"moov....udta\xa9xyz+51.5-000.1/"


def package(core: str) -> bytes:
    """An office document with these properties."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("docProps/core.xml", core)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "levels"),
    [
        ("a.mp4", FILM, ["error"]),
        ("a.mp4", FILM[:9], []),
        ("a.WebM", b"\x1a\x45\xdf\xa3..\x45\xa3\x88LOCATION", ["error"]),
        ("a.pdf", b"%PDF-1.7 /Author (Jo Doe)", ["info"]),
        ("a.pdf", b"%PDF-1.7 /Author ( )", []),
        ("a.pdf", b"%PDF-1.7 /Author <FEFF004A>", ["info"]),
        ("a.docx", package("<cp:lastModifiedBy>Jo</cp:lastModifiedBy>"), ["info"]),
        ("a.docx", package("<dc:creator></dc:creator>"), []),
        ("a.docx", b"PK no package", []),
    ],
)
def test_look(name: str, data: bytes, levels: list[str]) -> None:
    """Places, cameras and people are errors; the name of an author may be meant."""
    found = look(data, f"content/static/{name}")
    assert levels == [item.level.value for item in found]
    assert {"PRI-04"} >= {item.code for item in found}


def test_what_is_looked_at() -> None:
    """By the ending of the file, whatever its case; the job brings along what it copies."""
    assert ["a.JPG", "b.pdf"] == [n for n in ("a.JPG", "b.pdf", "c.css", "d") if is_looked_at(n)]
    job = copy_job("a.jpg", "d" * 8, "content/static/a.jpg")
    assert (("d" * 8,), "content/static/a.jpg") == (job.blobs, job.source)
