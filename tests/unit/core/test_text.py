"""Small questions about text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.core.text import did_you_mean, has_one, nearest, one_line, shorten, slugify


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eat less salt", "eat-less-salt"),
        ("  --Salt & pepper!? ", "salt-pepper"),
        ("Ménière’s disease", "menieres-disease"),
        ("Don't_panic", "dont-panic"),
        ("Straße", "strasse"),
        ("ÅNGSTRÖM", "angstrom"),
        ("高血压", "高血压"),
        ("Ўзбек тили", "ўзбек-тили"),
        ("مرحبا بكم", "مرحبا-بكم"),
        ("नमस्ते दुनिया", "नमस्ते-दुनिया"),
        ("สวัสดี ครับ", "สวัสดี-ครับ"),
        ("5 % of 10", "5-of-10"),
        ("🧂", ""),
        ("", ""),
    ],
)
def test_slug_is_readable(text: str, expected: str) -> None:
    """Letters and digits of any script stay; Latin accents, signs and capitals go."""
    assert expected == slugify(text)


@given(st.text())
def test_slug_of_a_slug_is_itself(text: str) -> None:
    """Nothing is left to be done, and no hyphen stands where none belongs."""
    slug = slugify(text)
    assert slug == slugify(slug)
    assert not slug.startswith("-")
    assert not slug.endswith("-")
    assert "--" not in slug


def test_one_line_has_single_spaces() -> None:
    """Lines, tabs and no-break spaces become one space each."""
    assert "a b c" == one_line("  a\n\t b\u00a0\u2003c ")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("haert", "Heart"), ("HEART", "Heart"), ("zebra", ""), ("", "")],
)
def test_nearest_word_is_found(word: str, expected: str) -> None:
    """Case does not matter, and a word that is like none gets none."""
    assert expected == nearest(word, ["Heart", "Food"])


def test_hint_names_the_nearest_or_the_few() -> None:
    """With many words and no likely one, nothing is said."""
    assert "Did you mean “heart”?" == did_you_mean("hart", ["heart", "food"])
    assert "Choose from: food, heart." == did_you_mean("xyz", ["heart", "food"])
    assert "" == did_you_mean("xyz", [])
    assert "" == did_you_mean("xyz", [f"word{n}" for n in range(16)])


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("short", 5, "short"),
        ("Eat less salt, please", 16, "Eat less salt…"),
        ("Eat less, please", 10, "Eat…"),
        ("Unbreakable", 6, "Unbre…"),
    ],
)
def test_text_is_cut_between_words(text: str, limit: int, expected: str) -> None:
    """What is cut ends with an ellipsis and without a comma."""
    assert expected == shorten(text, limit)


@given(st.text(), st.integers(1, 40))
def test_shortened_text_fits(text: str, limit: int) -> None:
    """It is never longer than it may be, and a text that fits stays whole."""
    short = shorten(text, limit)
    assert len(short) <= limit
    assert (short == text) or len(text) > limit


def test_has_one() -> None:
    """One of the parts is enough, and of none nothing is found."""
    assert has_one("a sore throat", ("cough", "throat"))
    assert not has_one("a sore throat", ("cough", "fever"))
    assert not has_one("a sore throat", ())
