"""The numbers of a country, and those of others."""

from __future__ import annotations

import tomllib

import pytest

from hcsite.prose.emergency import FILE, PURPOSES, Numbers, find_foreign_numbers, numbers_of, tel


def test_numbers_of_a_country() -> None:
    """By country, by language tag, and for Europe together."""
    assert numbers_of("US") is not None
    assert ("999", "112") == getattr(numbers_of("en-GB"), "emergency", None)
    assert numbers_of("UK") == numbers_of("GB")
    assert numbers_of("pt-PT") == numbers_of("EU")
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
        ("Call 116 123 or 116 117", "PL", []),
        ("Call 116 117", "FR", ["116 117"]),
    ],
)
def test_numbers_of_other_countries(text: str, locale: str, expected: list[str]) -> None:
    """Where a text asks to call them, and does not name that country."""
    assert expected == [item.words for item in find_foreign_numbers(text, numbers_of(locale))]


def test_each_number_has_a_source() -> None:
    """Nobody is told to call a number of which nothing says that it rings in the whole country."""
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))
    given = [row[purpose] for row in rows.values() for purpose in PURPOSES if purpose in row]
    assert [] == [one for one in given if not (one["call"] and one["source"].startswith("http"))]
    assert Numbers("EU", ("112",), reserved=("116 117", "116 123")) == numbers_of("EU")
    assert all(row.keys() <= {"names", "reserved", *PURPOSES} for row in rows.values())


def test_own_numbers_take_the_place_of_the_known() -> None:
    """Of the same purpose alone, and where the country is not known at all."""
    assert Numbers("", ("119",)) == numbers_of("", emergency=("119",))
    known = numbers_of("GB", advice=("028 9000 0000",))
    assert known is not None
    told = [item.words for item in find_foreign_numbers("Call 999 or 111.", known)]
    assert (("028 9000 0000",), ("116 123",), ["111"]) == (known.advice, known.crisis, told)
