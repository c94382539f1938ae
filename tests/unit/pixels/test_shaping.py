"""Text made ready for drawing, and the order of mixed directions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.pixels.bidi import levels_of, visual_order
from hcsite.pixels.shaping import Drawable, Typeface, drawable, runs_of, width_of

BOLD = Typeface("bold")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", Drawable("plain")),
        ("  two \t\r\n lines ", Drawable("two lines")),
        ("a\u202eb\x00c\u00add", Drawable("abcd")),
        ("6\u00a0g", Drawable("6\u00a0g")),
        ("Ménière’s ½", Drawable("Ménière’s ½")),
        ("e\u0301", Drawable("é")),
        ("tea 🫖 time", Drawable("tea time", symbols=("🫖",))),
        ("1\ufe0f\u20e3", Drawable("1", symbols=("\u20e3",))),
        ("太 a 太", Drawable("a", letters=("太",))),
    ],
)
def test_what_cannot_be_drawn_is_named(text: str, expected: Drawable) -> None:
    """Letters and signs apart; what only steers is dropped without a word."""
    assert expected == drawable(text, BOLD)


@given(st.text(max_size=80))
def test_what_is_left_can_be_drawn(text: str) -> None:
    """A second time nothing is left out, and every run has all of its glyphs."""
    shown = drawable(text, BOLD).text
    assert shown == drawable(shown, BOLD).text
    assert not drawable(shown, BOLD).letters
    assert sorted(shown) == sorted("".join(run.text for run in runs_of(shown, BOLD)))
    assert width_of(shown, BOLD, 20) >= 0


@pytest.mark.parametrize(
    ("text", "rtl", "expected"),
    [
        ("ab cd", False, "00000"),
        ("אב גד", False, "11111"),
        ("אב גד", True, "11111"),
        ("ab אב cd", False, "00011000"),
        ("אב ab גד", True, "11122111"),
        ("אב 12 גד", True, "11122111"),
        ("ab 1,2%", True, "2222222"),
        ("(אב)", True, "1111"),
        ("ab!", True, "221"),
        ("אב!", False, "110"),
    ],
)
def test_levels_follow_the_standard(text: str, rtl: bool, expected: str) -> None:
    """The cases of UAX #9 that lines on cards have."""
    assert expected == "".join(map(str, levels_of(text, rtl=rtl)))


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([], []),
        ([0, 1, 0], [0, 1, 2]),
        ([1, 2, 1], [2, 1, 0]),
        ([0, 1, 2, 1, 0], [0, 3, 2, 1, 4]),
        ([2, 2, 1], [2, 0, 1]),
    ],
)
def test_runs_are_turned_round_by_level(levels: list[int], expected: list[int]) -> None:
    """Rule L2."""
    assert expected == visual_order(levels)


def test_a_line_in_one_font_is_one_run() -> None:
    """So that the shaper sees it whole."""
    assert 1 == len(runs_of("Salt: how much?", BOLD))
    assert 2 == len(runs_of("Ω и שלום", BOLD))
