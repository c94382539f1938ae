"""From bytes to text."""

from __future__ import annotations

import pytest

from hcsite.core.diagnostics import Level
from hcsite.features.importers.decode import NotText, decode


def test_line_ends_and_byte_order_mark() -> None:
    """All line ends become one, a byte order mark goes without a word."""
    data = b"\xef\xbb\xbfa\r\nb\rc\x0cd" + "\u2028e".encode()
    assert ("a\nb\nc\nd\ne", ()) == decode(data, path="x")


def test_windows_1252() -> None:
    """What is not UTF-8 is read as Windows-1252, and the place is told."""
    text, found = decode(b"line\ncaf\xe9 \x93x\x94 \x81", path="x")
    assert "line\ncafé “x” \ufffd" == text
    assert [("HC702", Level.WARNING, 2)] == [(d.code, d.level, d.line) for d in found]


def test_utf_16() -> None:
    """A byte order mark of UTF-16 is believed."""
    assert "aé" == decode("aé".encode("utf-16"), path="x")[0]


@pytest.mark.parametrize(("text", "start"), [("a\x01b", "An"), ("a\x01b\ufdd0\ufffe", "3")])
def test_invisible_characters(text: str, start: str) -> None:
    """Control characters and noncharacters go, and their number is told."""
    clean, found = decode(text.encode(), path="x")
    assert "ab" == clean
    assert found[0].message.startswith(start)
    assert Level.INFO == found[0].level


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03", b"\xff\x00\xfe\xe9", b"PK\x03\x04" + b"\0" * 9]
)
def test_no_text(data: bytes) -> None:
    """Pictures and programs are no texts."""
    with pytest.raises(NotText):
        decode(data, path="x")
