"""Formats are known by their first bytes."""

from __future__ import annotations

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.pixels.sniff import sniff


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"\xff\xd8\xff\xe0....", "jpeg"),
        (b"\x89PNG\r\n\x1a\n....", "png"),
        (b"GIF87a....", "gif"),
        (b"GIF89a....", "gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
        (b"\0\0\0\x1cftypavif\0\0\0\0mif1miaf", "avif"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avis", "avif"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "svg"),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?><!-- x --><svg/>", "svg"),
        ("\ufeff<svg/>".encode("utf-16-le"), "svg"),
    ],
)
def test_supported_formats(head: bytes, expected: str) -> None:
    """Each format is recognised, whatever the file is called."""
    assert expected == sniff(head, path="photo.txt")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"II*\0....", "TIFF"),
        (b"MM\0*....", "TIFF"),
        (b"BM......", "BMP"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0isommp42", "video"),
        (b"%PDF-1.7", "PDF"),
        (b"8BPS\0\1", "Photoshop"),
        (b"\xff\x0a\xfa", "JPEG XL"),
        (b"\x1f\x8b\x08\0", "compressed SVG"),
    ],
)
def test_other_formats_are_named(head: bytes, name: str) -> None:
    """The writer reads what the file is and what to save it as."""
    with pytest.raises(Problems) as caught:
        sniff(head, path="content/a.jpg")
    (found,) = caught.value.diagnostics
    assert found.code == "HC324"
    assert name in found.message
    assert "JPEG" in found.hint
    assert found.path == "content/a.jpg"


@pytest.mark.parametrize("data", [b"", b"hello", b"<html></html>", b"RIFF\0\0\0\0WAVE", b"\0" * 64])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    """The message is one for people."""
    with pytest.raises(Problems) as caught:
        sniff(data, path="a.png")
    (found,) = caught.value.diagnostics
    assert found.code == "HC321"
    assert found.message.startswith("This file is not a picture that can be read")


def test_text_that_is_called_svg_is_left_to_the_svg_reader() -> None:
    """So that the message speaks of an SVG."""
    assert sniff(b"<html></html>", path="a.SVG") == "svg"
