"""Small repairs of texts from different places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.prose.typography import (
    capital_first,
    end_sentence,
    join_sentences,
    list_in_words,
    small_first,
    straight_quotes,
    without_stop,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rest at home", "Rest at home."),
        ("Rest at home.", "Rest at home."),
        ("Rest at home,", "Rest at home."),
        ("Rest – ", "Rest."),
        ("Do this:", "Do this."),
        ("Is it?", "Is it?"),
        ("Wait…", "Wait…"),
        ("He said “Stop.”", "He said “Stop.”"),
        ("“Stop now”", "“Stop now”."),
        ("Read this (again)", "Read this (again)."),
        ("Read this. (Again.)", "Read this. (Again.)"),
        ("休む。", "休む。"),
        ("  ", ""),
        (",", ""),
    ],
)
def test_a_sentence_ends_with_one_mark(text: str, expected: str) -> None:
    """A full stop comes where no mark ends the sentence, and only there."""
    assert expected == end_sentence(text)


@given(st.text(max_size=30))
def test_an_ended_sentence_stays(text: str) -> None:
    """To end it twice is to end it once."""
    assert end_sentence(text) == end_sentence(end_sentence(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rest.", "Rest"),
        ("Wait...", "Wait..."),
        ("Salt, etc.", "Salt, etc."),
        ("At 9 a.m.", "At 9 a.m."),
        ("See nhs.uk.", "See nhs.uk"),
        ("Rest", "Rest"),
    ],
)
def test_a_headline_has_no_full_stop(text: str, expected: str) -> None:
    """The one at the end goes; those of abbreviations and ellipses stay."""
    assert expected == without_stop(text)


def test_parts_join_as_sentences() -> None:
    """Each ended, none empty."""
    assert "Rest. Drink? Call us." == join_sentences(["Rest", "", "Drink?", " Call us. "])


def test_curly_quotes_become_straight() -> None:
    """Both kinds, and apostrophes."""
    assert "\"It's 'fine'\"" == straight_quotes("“It’s ‘fine’”")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rest", "Rest"),
        ("“rest”", "“Rest”"),
        ("iPhone users", "iPhone users"),
        ("mRNA", "mRNA"),
        ("élan", "Élan"),
        ("ßa", "ßa"),
        ("5 days", "5 days"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital(text: str, expected: str) -> None:
    """Behind an opening mark too; names that begin small stay."""
    assert expected == capital_first(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rest at home", "rest at home"),
        ("NHS clinics", "NHS clinics"),
        ("I rest", "I rest"),
        ("I’m well", "I’m well"),
        ("A cold", "a cold"),
        ("", ""),
    ],
)
def test_a_sentence_goes_on_with_a_small_letter(text: str, expected: str) -> None:
    """Acronyms and “I” keep their capital."""
    assert expected == small_first(text)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], ""),
        (["salt"], "salt"),
        (["salt", "sugar."], "salt and sugar"),
        (["salt", "", "sugar", "fat"], "salt, sugar and fat"),
        (["salt, in bread", "sugar"], "salt, in bread; and sugar"),
    ],
)
def test_items_read_as_a_sentence(items: list[str], expected: str) -> None:
    """Commas and one “and”; semicolons where an item has a comma."""
    assert expected == list_in_words(items)


def test_another_language_brings_its_own_and() -> None:
    """The word before the last item is handed over."""
    assert "Salz und Zucker" == list_in_words(["Salz", "Zucker"], last="und")
