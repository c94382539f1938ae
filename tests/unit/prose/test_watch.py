"""What rules watch for is found in the words of a text wherever it stands in the text."""

from __future__ import annotations

import pytest

from hcsite.prose import claims, doses, person_first, phi, safety
from hcsite.prose.watch import has_digits, keys_of, watched
from hcsite.prose.words import sounds

MODULES = (claims, doses, person_first, phi, safety)


def test_every_key_is_watched_for() -> None:
    """Within a word, in capitals, behind marks, on another line; other words are left out."""
    for key in (key for module in MODULES for key in module.every_key()):
        word = key.upper() if key.isascii() else key
        text = f"Bread\n\nand (x{word}x), soup, bread and soup."
        assert key in watched(text), key
        assert "soup" not in watched(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("She took one’s life", "one's life"),
        ("a MİRACLE", "mirac"),
        ("ſecrets", "secret"),
        ("before\u2011and after", "before-and"),
        ("no\u00a0side effects", "no side"),
        ("no\n\n  side", "no side"),
    ],
)
def test_signs_that_rules_read_as_plain_ones(text: str, hint: str) -> None:
    """Apostrophes, hyphens, blanks that break no line, letters of other alphabets."""
    assert not watched(text).isdisjoint(keys_of([hint]))


def test_keys() -> None:
    """The rarest word of each hint; nothing to go by where one is everywhere."""
    assert ("know", "side") == keys_of(["want you to know", "no side", "any side"])
    assert () == keys_of(["ssn", "-"])


def test_digits() -> None:
    """Those of all scripts, with a unit or without."""
    assert [True, True, False] == [has_digits(text) for text in ("Take 5mg", "٣ times", "Take it")]


def test_sounds_of_long_texts() -> None:
    """Sums that have more than a few digits stay apart."""
    words, spoken, long_words = sounds("Medicine helps NHS staff. " * 20_000)
    assert (80_000, 160_000, 40_000) == (words, spoken, long_words)
