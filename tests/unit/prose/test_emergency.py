"""The numbers of a country, and those of others."""

from __future__ import annotations

import pytest

from hcsite.prose.emergency import find_foreign_numbers, numbers_of, tel


def test_numbers_of_a_country() -> None:
    """By country, by language tag, and for Europe together."""
    assert numbers_of("US") is not None
    assert ("999", "112") == getattr(numbers_of("en-GB"), "emergency", None)
    assert numbers_of("UK") == numbers_of("GB")
    assert numbers_of("de-DE") == numbers_of("EU")
    assert numbers_of("de") is None
    assert numbers_of("xx-ZZ") is None
    assert "tel:18002221222" == tel("1-800-222-1222")


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("Call 911 now", "GB", ["911"]),
        ("Dial 999 or 111", "US", ["999", "111"]),
        ("Call the Samaritans on 116 123", "en-US", ["116 123"]),
        ("Call 999 or 112", "GB", []),
        ("In the US, call 911", "GB", []),
        ("911 patients were seen", "GB", []),
        ("call us on 01632 960123", "US", []),
        ("Call 911", "xx", []),
    ],
)
def test_numbers_of_other_countries(text: str, locale: str, expected: list[str]) -> None:
    """Where a text asks to call them, and does not name that country."""
    assert expected == [item.words for item in find_foreign_numbers(text, locale)]
