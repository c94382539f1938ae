"""Languages, told by the commonest words and by letters."""

from __future__ import annotations

import time

import pytest

from hcsite.prose.languages import other_language

TEXTS = {
    "en": "The doctor will ask you to take this medicine with food. You can stop when it is done.",
    "de": "Der Arzt und die Pflege sind für Sie da, wenn Sie das nicht mit den Tabletten tun.",
    "fr": "Le médecin est là pour vous dans les jours qui suivent, et vous ne devez pas sortir.",
}


@pytest.mark.parametrize("own", TEXTS)
@pytest.mark.parametrize("lang", ["en-GB", "de", "fr", "cy", "ar"])
def test_words(own: str, lang: str) -> None:
    """A text in another known language is told; of one that is not known nothing is."""
    base = lang.partition("-")[0]
    expected = own if base in TEXTS and base != own else ""
    assert expected == other_language(TEXTS[own] * 3, lang)


@pytest.mark.parametrize(
    ("text", "lang", "told"),
    [
        ("高血压是最常见的慢性病之一，" * 5, "en", "Chinese"),
        ("高血压是最常见的慢性病之一，" * 5, "zh-Hans", ""),
        ("Соль повышает давление. " * 5, "en", "Cyrillic"),
        ("Соль повышает давление. " * 5, "sr", ""),
        (TEXTS["en"] * 3 + " It is called 高血压.", "en", ""),
        ("metformin 500 mg | 1 | 2 | " * 30, "en", ""),
        ("", "en", ""),
    ],
)
def test_letters(text: str, lang: str, told: str) -> None:
    """A script that the language is not written in; names, tables and nothing tell nothing."""
    assert told == other_language(text, lang)


def test_megabytes() -> None:
    """Only the beginning is looked at."""
    started = time.process_time()
    other_language("é" * 5_000_000, "en")
    assert time.process_time() - started < 10
