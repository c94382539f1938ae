"""Likeness: copies are found, and shared names are no copies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.prose.likeness import FAIL_ABOVE, WARN_ABOVE, containment

LONG = (
    "Most of the salt that we eat is in our food before we buy it. Bread, ham and sauces hold "
    "more than people think. Read the label and choose the one with less."
)
OWN = (
    "Which of these three has most salt? Check the back of the pack before you put it in your "
    "basket: anything above 1.5 g in 100 g is a lot."
)


def test_copies_are_whole_whatever_is_hung_on() -> None:
    """Links, tags, case, quotation marks and dashes make no text new."""
    dressed = f"{LONG.upper()} https://example.org/a?b=c #EatLessSalt @clinic"
    assert 1.0 == containment(LONG, dressed)
    assert 1.0 == containment("It’s fine", "“It's fine!”")


def test_a_copy_with_an_end_of_its_own_is_still_one() -> None:
    """The shorter text is what is looked for in the longer."""
    assert containment(LONG, f"{LONG} {OWN}") > 0.99
    assert containment(LONG.split(". ")[0], LONG) > FAIL_ABOVE


def test_own_words_are_no_copy() -> None:
    """Two texts about one thing share names and little else."""
    assert containment(LONG, OWN) < WARN_ABOVE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("High blood pressure in pregnancy", "High blood pressure in children is rare."),
        ("Salt", "Salt"),
        ("Book now at the front desk", LONG),
        ("", LONG),
        ("", ""),
        ("🙂 #Tag", LONG),
    ],
)
def test_short_texts_do_not_fool_it(one: str, other: str) -> None:
    """A name of a few words that both have is no copy; equal words are."""
    same = bool(one) and one == other
    assert (containment(one, other) == 1.0) == same
    assert same or containment(one, other) < WARN_ABOVE


def test_scripts_without_spaces_are_compared_by_character() -> None:
    """A copy in Japanese is one too."""
    text = "塩分の多い食べ物は血圧を上げることがあります"
    assert containment(text, f"{text}。詳しくはこちら") > FAIL_ABOVE
    assert 0.0 == containment(text, "手をよく洗うことはとても大切です")


@given(st.text(max_size=60), st.text(max_size=60))
def test_it_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    """Between 0 and 1, and whichever text is named first."""
    assert 0.0 <= containment(one, other) <= 1.0
    assert containment(one, other) == containment(other, one)
