"""Dates, numbers and sentences as languages write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from hcsite.theme.formats import (
    direction_of,
    language_name,
    local_day,
    locale_of,
    long_date,
    machine_date,
    phrase,
)

DAY = date(2026, 9, 4)
MIDNIGHT = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-GB", "4 September 2026"),
        ("en-US", "September 4, 2026"),
        ("en", "September 4, 2026"),
        ("es", "4 de septiembre de 2026"),
        ("de", "4. September 2026"),
        ("pl", "4 wrze\u015bnia 2026"),
        ("ar", "4 \u0633\u0628\u062a\u0645\u0628\u0631 2026"),
        ("ja", "2026\u5e749\u67084\u65e5"),
        ("zh-Hans-CN", "2026\u5e749\u67084\u65e5"),
        ("en-gb", "4 September 2026"),
        ("tlh", "September 4, 2026"),
        ("", "September 4, 2026"),
        ("../etc", "September 4, 2026"),
    ],
)
def test_dates_in_words(language: str, expected: str) -> None:
    """A date is written as its language does; English stands in for what is not known."""
    assert expected == long_date(DAY, language)


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("UTC", date(2025, 12, 31)),
        ("Europe/Berlin", date(2026, 1, 1)),
        ("Asia/Kathmandu", date(2026, 1, 1)),
        ("America/Chicago", date(2025, 12, 31)),
        ("Pacific/Kiritimati", date(2026, 1, 1)),
    ],
)
def test_the_day_of_an_instant(zone: str, expected: date) -> None:
    """Near midnight the day depends on where the hub is, and not on how it was written down."""
    assert expected == local_day(MIDNIGHT, zone)
    elsewhere = MIDNIGHT.astimezone(timezone(timedelta(hours=-11)))
    assert expected == local_day(elsewhere, zone)
    assert DAY == local_day(DAY, zone)


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("UTC", "2025-12-31T23:30:00+00:00"),
        ("Europe/Berlin", "2026-01-01T00:30:00+01:00"),
        ("America/New_York", "2025-12-31T18:30:00-05:00"),
    ],
)
def test_instants_for_machines(zone: str, expected: str) -> None:
    """An instant has the offset of the hub, without fractions; a day has none."""
    assert expected == machine_date(MIDNIGHT.replace(microsecond=999), zone)
    assert "2026-09-04" == machine_date(DAY, zone)


def test_the_offset_follows_the_season() -> None:
    """In summer the same zone has another offset."""
    summer = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert "2026-07-01T14:00:00+02:00" == machine_date(summer, "Europe/Berlin")


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("fa-IR", "rtl"), ("ja", "ltr"), ("tlh", "ltr")],
)
def test_directions(language: str, expected: str) -> None:
    """Some languages are written from right to left."""
    assert expected == direction_of(language)


@pytest.mark.parametrize(
    ("code", "language", "expected"),
    [
        ("cy", "en", "Welsh"),
        ("en", "de", "Englisch"),
        ("pt-BR", "en", "Portuguese (Brazil)"),
        ("tlh", "en", "tlh"),
        ("", "en", ""),
        ("../x", "en", "../x"),
        ("cy", "tlh", "Welsh"),
    ],
)
def test_names_of_languages(code: str, language: str, expected: str) -> None:
    """A language is named in another; one without a name keeps its code."""
    assert expected == language_name(code, language)


def test_unknown_locales_are_english() -> None:
    """Whatever is no language is taken as English."""
    assert {"en"} == {str(locale_of(tag)) for tag in ("tlh", "", "x" * 500, "a b", "en_GB", "\0")}


FORMS: dict[str, dict[str, str]] = {
    "en": {"a_one": "{n} post", "a_other": "{n} posts"},
    "pl": {
        "a_one": "{n} wpis",
        "a_few": "{n} wpisy",
        "a_many": "{n} wpis\u00f3w",
        "a_other": "{n} wpisu",
    },
    "ar": {f"a_{form}": form for form in ("zero", "one", "two", "few", "many", "other")},
    "ja": {"a_other": "{n}\u4ef6"},
}


@pytest.mark.parametrize(
    ("language", "count", "expected"),
    [
        ("en", 0, "0 posts"),
        ("en", 1, "1 post"),
        ("en", 2, "2 posts"),
        ("pl", 1, "1 wpis"),
        ("pl", 3, "3 wpisy"),
        ("pl", 12, "12 wpis\u00f3w"),
        ("pl", 22, "22 wpisy"),
        ("pl", 25, "25 wpis\u00f3w"),
        ("ar", 0, "zero"),
        ("ar", 1, "one"),
        ("ar", 2, "two"),
        ("ar", 6, "few"),
        ("ar", 26, "many"),
        ("ar", 100, "other"),
        ("ja", 1, "1\u4ef6"),
    ],
)
def test_plurals(language: str, count: int, expected: str) -> None:
    """Each language has its own forms, chosen by the number."""
    assert expected == phrase(FORMS[language], "a", language, {"n": count})


def test_plurals_in_borrowed_words() -> None:
    """A language whose forms are missing borrows the general one, or the bare sentence."""
    assert "5 posts" == phrase(FORMS["en"], "a", "pl", {"n": 5})
    assert "5 all" == phrase({"a": "{n} all"}, "a", "pl", {"n": 5})


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        ("By {name}", {"name": "Ana"}, "By Ana"),
        ("{a} {b} {a}", {"a": "1", "b": "{a}"}, "1 {a} 1"),
        ("Braces {stay}", {}, "Braces {stay}"),
        ("{n} of it", {"n": "many"}, "many of it"),
    ],
)
def test_phrases(text: str, values: dict[str, object], expected: str) -> None:
    """Values go where their names stand; a sentence without values is taken as it is."""
    assert expected == phrase({"a": text}, "a", "en", values)


@pytest.mark.parametrize(("key", "values"), [("b", {}), ("b", {"n": 1}), ("a", {"y": 1})])
def test_missing_words(key: str, values: dict[str, object]) -> None:
    """A sentence or a value that is missing raises KeyError, which templates report."""
    with pytest.raises(KeyError):
        phrase({"a": "{x}"}, key, "en", values)
