"""Syllables of English words."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.prose.syllables import by_rule, exceptions, syllables

MEDICAL = Path(__file__).parents[3] / "scripts" / "medical.txt"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "the cat walked through changed likes eyes prayer reached"),
        (2, "table wanted houses quiet science being safely homework handled every"),
        (3, "medicine hospital metformin telehealth idea creative"),
        (4, "information community ability January diarrhoea"),
        (5, "atorvastatin preeclampsia colonoscopy university"),
        (6, "responsibility encyclopaedia"),
    ],
)
def test_spoken(number: int, words: str) -> None:
    """Rules and list together count as people speak."""
    assert {} == {word: syllables(word) for word in words.split() if syllables(word) != number}


def test_capitals_are_spelled() -> None:
    """Letters are said one by one, a W in three; a word in capitals is said as a word."""
    assert [3, 2, 5, 1, 2] == [syllables(word) for word in ("NHS", "GPs", "WHO", "AIDS", "COVID")]


def test_numbers_in_words_are_said() -> None:
    """A number that belongs to a word is spoken."""
    words = ("COVID-19", "H1N1", "B12", "N95", "vitamin-D3")
    assert [4, 4, 2, 4, 5] == [syllables(word) for word in words]


def test_compounds_are_added_up() -> None:
    """The parts of a compound, an apostrophe and an accent change nothing else."""
    words = ("up-to-date", "don’t", "people's", "naïve", "café")
    assert [3, 1, 2, 2, 2] == [syllables(word) for word in words]


def test_anything_has_one() -> None:
    """What is no English word has at least one."""
    assert [1, 1, 1] == [syllables(word) for word in ("盐", "", "'")]


def test_the_medical_words_are_counted_as_they_are_parted() -> None:
    """Each word of the list has the syllables that the list shows."""
    lines = MEDICAL.read_text(encoding="utf-8").splitlines()
    parted = " ".join(line for line in lines if not line.startswith("#")).split()
    shown = {word.replace("-", ""): word.count("-") + 1 for word in parted}
    assert {} == {word: syllables(word) for word in shown if syllables(word) != shown[word]}


def test_the_list_holds_only_what_the_rules_miss() -> None:
    """A word for which the rules are right is not in the file."""
    assert [] == [word for word, number in exceptions().items() if by_rule(word) == number]


def test_long_nonsense_is_quick() -> None:
    """A megabyte in one word is counted at once."""
    assert 500_000 == syllables("ba" * 500_000)
