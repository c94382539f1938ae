"""Text in boxes: whole, inside, in even lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageChops

from hcsite.pixels.canvas import Canvas
from hcsite.pixels.line_units import letters_of, units_of
from hcsite.pixels.shaping import Typeface, drawable
from hcsite.pixels.text_layout import Block, Style, fit

BOLD = Typeface("bold")
TITLE = Style(BOLD, 72, 28, lines=8, leading=1.1)
WORDS = st.lists(
    st.text("abcdefghijklmnoprstuvwyzÄÉ-:,0123456789", min_size=1, max_size=14),
    min_size=1,
    max_size=25,
)


def ink(block: Block, width: int, height: int, margin: int) -> tuple[int, int, int, int]:
    """The bounds of what is drawn when a block is written into a box with a margin around it."""
    canvas = Canvas.blank(width + 2 * margin, height + 2 * margin, "#ffffff")
    canvas.text(block, (margin, margin, margin + width, margin + height), "#000000")
    bounds = ImageChops.invert(canvas._image).getbbox()
    assert bounds is not None
    return bounds


@settings(max_examples=60, deadline=None)
@given(WORDS, st.integers(300, 900), st.integers(200, 700))
def test_every_glyph_is_inside_of_the_box(words: list[str], width: int, height: int) -> None:
    """Whatever the text and the box; two pixels are left for the round sides of letters."""
    block = fit(" ".join(words), TITLE, width=width, height=height)
    left, top, right, bottom = ink(block, width, height, 60)
    assert (58 <= left, 60 <= top, right <= 62 + width, bottom <= 60 + height) == (True,) * 4


@settings(max_examples=60, deadline=None)
@given(WORDS, st.integers(200, 900))
def test_no_text_is_lost(words: list[str], width: int) -> None:
    """What is whole holds each sign in its order; what is not ends with an ellipsis."""
    text = " ".join(words)
    block = fit(text, TITLE, width=width, height=400)
    joined = "".join(block.lines).replace(" ", "").replace("\u00a0", "").replace("-", "")
    wanted = text.replace(" ", "").replace("-", "")
    if block.whole:
        assert wanted == joined
    else:
        assert joined.endswith("…")
        assert wanted.startswith(joined.rstrip("…"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salt: how much is too much?", ("Salt: how much", "is too much?")),
        ("Fever in a child: what to do", ("Fever in a child:", "what to do")),
        ("When worry keeps you awake", ("When worry", "keeps you awake")),
        ("No more than 6 g of salt", ("No more than", "6\u00a0g of salt")),
        ("", ()),
    ],
)
def test_lines_end_where_the_sense_does(text: str, expected: tuple[str, ...]) -> None:
    """They are even, a number keeps its unit, and no word stands alone."""
    style = Style(BOLD, 60, 60, lines=3)
    assert expected == fit(text, style, width=450, height=400).lines


def test_a_line_less_is_worth_a_fifth_of_the_size_at_most() -> None:
    """Two lines that keep phrases together; but a long text is not made small line by line."""
    short = fit("Salt: how much is too much?", Style(BOLD, 96, 28, lines=7), width=570, height=280)
    assert (2, True) == (len(short.lines), short.size >= 96 * 0.8)
    long = fit(
        "some words of middling length " * 6, Style(BOLD, 132, 40, lines=9), width=920, height=600
    )
    assert long.size > 60


def test_long_words_make_the_text_smaller_before_they_are_parted() -> None:
    """Only a word that is too wide in the smallest size is, and then with a hyphen."""
    word = "Pneumonoultramicroscopicsilicovolcanoconiosis"
    whole = fit(word, TITLE, width=800, height=300)
    assert ((word,), True) == (whole.lines, whole.size < 72)
    parted = fit(word, TITLE, width=300, height=300)
    assert word == "".join(line.removesuffix("-") for line in parted.lines)
    assert parted.lines[0].endswith("-")


def test_what_is_too_long_ends_with_an_ellipsis() -> None:
    """It says so, and stays within its lines."""
    block = fit("many words " * 200, Style(BOLD, 40, 30, lines=3), width=500, height=400)
    assert (False, 3, True) == (block.whole, len(block.lines), block.lines[-1].endswith("…"))


@pytest.mark.parametrize("text", ["ẤẾỖ Ữ", "สิ่งที่ควรรู้", "नींद क्यों ज़रूरी है", "الحُمّى عِنْدَ الأطْفال"])
def test_high_and_deep_letters_get_their_room(text: str) -> None:
    """Marks above and below stay inside of the box as well."""
    shown = drawable(text, BOLD)
    if shown.unshaped:
        pytest.skip("this computer has no FriBidi")
    block = fit(shown.text, TITLE, width=300, height=260)
    left, top, right, bottom = ink(block, 300, 260, 60)
    assert (57 <= left, 60 <= top, right <= 363, bottom <= 320) == (True,) * 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two", ["one", "two"]),
        ("well-known/used", ["well-", "known/", "used"]),
        ("-5 degrees", ["-5", "degrees"]),
        ("30 min walk", ["30\u00a0min", "walk"]),
        ("a\u00a0b\u202fc", ["a\u00a0b\u202fc"]),
        ("盐、多少。", ["盐、", "多", "少。"]),
        ("ab\u200bcd", ["ab", "cd"]),
    ],
)
def test_units_are_where_lines_may_end(text: str, expected: list[str]) -> None:
    """Spaces that hold together do; East Asian signs part, but not before their stops."""
    assert expected == [unit.text for unit in units_of(text)]


def test_marks_stay_with_their_letters() -> None:
    """Also in words that are parted sign by sign."""
    (unit,) = units_of("क्षि")
    assert "क्षि" == "".join(piece.text for piece in letters_of(unit))
    assert all(piece.text[0] in "कष" for piece in letters_of(unit))
