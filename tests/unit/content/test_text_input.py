"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.text_input import decode
from hcsite.content.texts import UNWANTED
from hcsite.core.diagnostics import Level, Problems


def problem(data: bytes) -> tuple[str, int, int, str]:
    """Code, line, column and source of the one problem that keeps bytes from being read."""
    with pytest.raises(Problems) as caught:
        decode(data, path="salt.md")
    (found,) = caught.value.diagnostics
    assert found.path == "salt.md"
    return found.code, found.line, found.column, found.source


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbf---\n", "---\n"),
        (b"a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("Café – 50 °C 🧂\n".encode(), "Café – 50 °C 🧂\n"),
        (b"a\tb", "a\tb"),
        ("\u2ffe\ufffd\u00a0\u200d".encode(), "\u2ffe\ufffd\u00a0\u200d"),
    ],
)
def test_text_is_read(data: bytes, text: str) -> None:
    """UTF-8 is read whole, without its mark and with LF line ends, and nothing is said."""
    assert (text, ()) == decode(data, path="salt.md")


def test_a_byte_of_windows_is_found() -> None:
    """A byte that is not UTF-8 is named with its line and column, and what it probably is."""
    data = "title: ü\r\nsummary: Caf".encode() + b"\xe9 d\xe9j\xe0\r\nx"
    assert ("HC101", 2, 13, "summary: Caf\ufffd d\ufffdj\ufffd") == problem(data)
    with pytest.raises(Problems, match="not saved as UTF-8: a character") as caught:
        decode(data, path="salt.md")
    hint = caught.value.diagnostics[0].hint
    assert (
        "It may be “é” in the older encoding Windows-1252. "
        "In your editor choose “Save as”, then the encoding “UTF-8”."
    ) == hint


def test_the_mark_does_not_shift_the_column() -> None:
    """A byte order mark counts neither for the place nor for the source."""
    assert ("HC101", 1, 3, "ab\ufffd") == problem(b"\xef\xbb\xbfab\xff")
    assert ("HC101", 1, 1, "\ufffd") == problem(b"\xef\xbb\xbf\xff")


def test_a_character_that_is_cut_off_is_found() -> None:
    """The end of the file in the middle of a character is not UTF-8."""
    assert ("HC101", 1, 2, "a\ufffd") == problem(b"a\xe2\x82")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_is_named(encoding: str) -> None:
    """Files that an editor saved as “Unicode” are told apart, with a mark or without."""
    assert ("HC101", 1, 1, "") == problem("---\ntitle: Salt\n---\n".encode(encoding))
    with pytest.raises(Problems) as caught:
        decode("---\ntitle: Salt\n".encode(encoding), path="salt.md")
    assert caught.value.diagnostics[0].hint.startswith("It looks like UTF-16.")


@pytest.mark.parametrize(
    "char",
    [
        "\x00",
        "\x08",
        "\x0b",
        "\x0c",
        "\x1b",
        "\x7f",
        "\x80",
        "\x85",
        "\x9f",
        "\ufdd0",
        "\ufdef",
        "\ufffe",
        "\uffff",
        "\U0001fffe",
        "\U0010ffff",
    ],
)
def test_characters_that_no_page_may_hold_are_replaced(char: str) -> None:
    """Each becomes the replacement character, and one warning names the first of them."""
    text, (found,) = decode(f"Salt\r\nund {char}Brot\r\n".encode(), path="salt.md")
    assert text == "Salt\nund \ufffdBrot\n"
    place = (found.code, found.level, found.line, found.column, found.source)
    assert ("HC102", Level.WARNING, 2, 5, "und \ufffdBrot") == place
    assert (
        "This file has 1 invisible control character that no page may hold; "
        "readers see “\ufffd” there."
    ) == found.message


def test_one_warning_counts_all() -> None:
    """Many such characters give one warning, with their number."""
    text, (found,) = decode(b"a\x01\nb\x02\x03", path="salt.md")
    assert text == "a\ufffd\nb\ufffd\ufffd"
    assert found.message.startswith("This file has 3 invisible characters that no page may hold")
    assert (1, 2) == (found.line, found.column)


def test_long_lines_are_not_shown() -> None:
    """A line of thousands of characters is left out of the diagnostic."""
    _, (found,) = decode(b"a" * 5000 + b"\x01", path="salt.md")
    assert (5001, "") == (found.column, found.source)
    assert ("HC101", 1, 5001, "") == problem(b"a" * 5000 + b"\xff")


@given(st.binary(max_size=60))
def test_any_bytes_give_clean_text_or_a_problem(data: bytes) -> None:
    """No bytes give anything else, and places are in the file."""
    try:
        text, found = decode(data, path="x")
    except Problems as problems:
        found = problems.diagnostics
        text = ""
    assert UNWANTED.search(text) is None
    assert "\r" not in text
    lines = 1 + data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n")
    assert all(1 <= item.line <= lines for item in found)


@given(st.text())
def test_the_quick_search_misses_nothing(text: str) -> None:
    """What the search of the bytes lets pass has nothing that the search of the text would find."""
    data = text.encode("utf-8", "ignore")
    clean = data.decode().removeprefix("\ufeff")
    clean = clean.replace("\r\n", "\n").replace("\r", "\n")
    if data.count(0) * 4 <= len(data):
        assert UNWANTED.sub("\ufffd", clean) == decode(data, path="x")[0]
