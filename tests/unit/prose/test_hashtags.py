"""Hashtags of any phrase."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from hcsite.prose.facets import bluesky_facets
from hcsite.prose.hashtags import hashtag, hashtags, tag_words


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("blood pressure", "#BloodPressure"),
        ("HPV vaccine", "#HPVVaccine"),
        ("Hpv vaccine", "#HpvVaccine"),
        ("know your numbers", "#KnowYourNumbers"),
        ("women's health", "#WomensHealth"),
        ("women’s health", "#WomensHealth"),
        ("COVID-19", "#COVID19"),
        ("A&E", "#AAndE"),
        ("santé publique", "#SantéPublique"),
        ("élan", "#Élan"),
        ("cafe\u0301", "#Café"),
        ("iPhone", "#IPhone"),
        ("#already", "#Already"),
        ("quit-smoking, now!", "#QuitSmokingNow"),
        ("高血圧", "#高血圧"),
        ("ضغط الدم", "#ضغطالدم"),
        ("उच्च रक्तचाप", "#उच्चरक्तचाप"),
        ("ß test", "#ßTest"),
        ("111", ""),
        ("24/7", ""),
        ("!!!", ""),
        ("", ""),
        ("🙂", ""),
        ("a" * 65, ""),
    ],
)
def test_words_run_together_with_capitals(phrase: str, expected: str) -> None:
    """Accents and the capitals of acronyms stay; digits alone and no words are no tag."""
    assert expected == hashtag(phrase)


def test_different_hashtags_are_taken_up_to_a_number() -> None:
    """Case makes no difference, the first way to write it wins."""
    assert ("#Salt", "#HeartHealth") == hashtags(["salt", "111", "Salt", "heart health", "x"], 2)
    assert () == hashtags(["salt"], 0)


def test_the_words_of_a_tag() -> None:
    """An ampersand is a word, an apostrophe is none."""
    assert ("salt", "and", "childrens", "food") == tag_words("salt & children's food")


@given(st.text(max_size=70))
def test_a_hashtag_is_one_on_a_platform(phrase: str) -> None:
    """What comes out is one word of letters, marks and digits, which Bluesky takes whole."""
    tag = hashtag(phrase)
    assert not tag or regex.fullmatch(r"#[\p{L}\p{M}\p{N}]+", tag)
    if tag and regex.search(r"[^\d\u0600-\u06ff\p{M}\p{N}]", tag[1:]):
        assert [tag[1:]] == [facet.value for facet in bluesky_facets(tag)]
