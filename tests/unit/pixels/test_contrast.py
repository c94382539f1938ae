"""Colours: reading them, and how well one can be read on another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.pixels.contrast import contrast, mix, parse_colour, readable_on

colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("#fff", (255, 255, 255)), ("#0A7", (0, 170, 119)), ("#0b6e4f", (11, 110, 79))],
)
def test_colours_are_read_with_three_or_six_digits(
    text: str, expected: tuple[int, int, int]
) -> None:
    """Both short and long forms give the same three levels."""
    assert expected == parse_colour(text)


@pytest.mark.parametrize("text", ["", "fff", "#ff", "#ffff", "#ggg", "red", "#fff ", "#١٢٣"])
def test_anything_else_is_refused_with_a_sentence(text: str) -> None:
    """The sentence names what was written and shows what to write."""
    with pytest.raises(ValueError, match=r"is not a colour: .*#0b6e4f") as caught:
        parse_colour(text)
    assert repr(text) in str(caught.value)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("#000", "#fff", 21.0),
        ("#fff", "#fff", 1.0),
        ("#777777", "#ffffff", 4.478),
        ("#767676", "#ffffff", 4.542),
        ("#0000ff", "#ffffff", 8.592),
        ("#f00", "#000", 5.252),
    ],
)
def test_contrast_agrees_with_the_published_ratios(a: str, b: str, expected: float) -> None:
    """The greys on either side of 4.5 are the usual touchstone of WCAG checkers."""
    assert expected == pytest.approx(contrast(a, b), abs=0.001)


@given(colours, colours)
def test_contrast_does_not_depend_on_the_order(a: str, b: str) -> None:
    """Text on a ground has the contrast of the ground on the text, between 1 and 21."""
    assert contrast(a, b) == contrast(b, a)
    assert 1 <= contrast(a, b) <= 21.0001


@pytest.mark.parametrize(("share", "expected"), [(0, "#102030"), (1, "#ffffff"), (0.5, "#889098")])
def test_a_mix_lies_between_its_two_colours(share: float, expected: str) -> None:
    """The ends are the colours themselves."""
    assert expected == mix("#102030", "#fff", share)


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_a_share_outside_is_refused(share: float) -> None:
    """A wrong share is our own mistake and says so."""
    with pytest.raises(ValueError, match="between 0 and 1"):
        mix("#000", "#fff", share)


@given(colours)
def test_text_can_be_read_on_any_ground(ground: str) -> None:
    """One of the two always reaches 4.5, what WCAG asks of text, less a hair for near-black."""
    assert contrast(readable_on(ground), ground) >= 4.3


def test_light_grounds_get_dark_text_and_dark_ones_light_text() -> None:
    """The two clear cases."""
    assert readable_on("#ffe") == "#111111"
    assert readable_on("#013") == "#ffffff"
