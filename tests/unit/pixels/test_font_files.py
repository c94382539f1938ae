"""Which characters a font has: read from its own table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.pixels.font_files import FontFile, coverage
from hcsite.pixels.fonts import FOLDER, WEIGHTS, bundled, face

PLAIN = bundled("regular")[0]


@pytest.mark.parametrize(
    ("place", "sample"),
    [
        (0, "Aßłøşžđẵ Ωλά Жђґ 0123456789 “”‘’–—…•·×≤≥±½°€£µ→"),
        (1, "سلام"),
        (2, "שלום"),
        (3, "नमस्ते"),
        (4, "สวัสดี"),
    ],
)
@pytest.mark.parametrize("weight", WEIGHTS)
def test_bundled_fonts_have_the_scripts_that_they_are_for(
    weight: str, place: int, sample: str
) -> None:
    """In every weight."""
    missing = {char for char in sample if ord(char) not in coverage(bundled(weight)[place])} - {" "}
    assert set() == missing


def test_what_the_table_says_is_what_is_drawn() -> None:
    """A covered letter has ink of its own; one that is not has that of the box for missing ones."""
    font = face(PLAIN, 40)
    box = bytes(font.getmask("\uffff"))
    drawn = {char: bytes(font.getmask(char)) != box for char in "Aß€Ж太🧂م"}
    assert {char: ord(char) in coverage(PLAIN) for char in drawn} == drawn


@pytest.mark.parametrize("data", [b"", b"wOF2", b"wOFF" + b"\0" * 100, b"\x89PNG\r\n"])
def test_what_is_no_font_is_refused(data: bytes) -> None:
    """With a sentence that says what a font is."""
    with pytest.raises(ValueError, match="not a TrueType"):
        coverage(FontFile(repr(data), data))


@given(st.integers(4, 3000))
def test_a_font_that_is_cut_short_is_refused(length: int) -> None:
    """Wherever the cut is; nothing but our own error comes out."""
    with pytest.raises(ValueError, match="damaged"):
        coverage(FontFile(f"cut {length}", PLAIN.data[:length]))


def test_each_font_has_its_licence_beside_it() -> None:
    """The open font licence asks for it; all fonts together stay small."""
    fonts = sorted(FOLDER.glob("*.ttf"))
    families = {path.stem.rpartition("-")[0] for path in fonts}
    assert {f"OFL-{name}.txt" for name in families} == {path.name for path in FOLDER.glob("*.txt")}
    assert sum(path.stat().st_size for path in fonts) < 3_000_000
