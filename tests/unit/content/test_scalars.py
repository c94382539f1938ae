"""Single values, typed by us."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from hcsite.content import scalars
from hcsite.content.problems import quote
from hcsite.content.scalars import choice, is_slug, read_count, read_slug

OBJECTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(), below, max_size=3),
    max_leaves=5,
)
TYPES = (
    "Text Title Flag Count Day Instant Slug Alias WebAddress Email PersonId Identity Colour "
    "LanguageTag Words Tags"
).split()


def read(kind: str, value: object) -> Any:
    """A value as one of the types reads it, in the time zone of London."""
    adapter: TypeAdapter[Any] = TypeAdapter(getattr(scalars, kind))
    return adapter.validate_python(value, context={"zone": ZoneInfo("Europe/London")})


def said(kind: str, value: object) -> tuple[str, str]:
    """What is wrong with a value, and what to do."""
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    context = caught.value.errors()[0]["ctx"]
    return context["predicate"], context["hint"]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("Text", "  Salt\n \n and\tpepper ", "Salt and pepper"),
        ("Text", "5\u00a0mg\nand", "5\u00a0mg and"),
        ("Text", "", ""),
        ("Text", "\u202eRTL and ZWJ \u200d", "\u202eRTL and ZWJ \u200d"),
        ("Flag", "yes", True),
        ("Flag", "Off", False),
        ("Flag", "TRUE", True),
        ("Flag", False, False),
        ("Count", "012", 12),
        ("Count", " 7 ", 7),
        ("Count", 3, 3),
        ("Day", "2026-09-14", date(2026, 9, 14)),
        ("Day", date(2026, 9, 14), date(2026, 9, 14)),
        ("Instant", "2026-07-01", datetime(2026, 6, 30, 23, tzinfo=UTC)),
        ("Slug", "salt-and-2-eggs", "salt-and-2-eggs"),
        ("Slug", "sel-marée", "sel-marée"),
        ("Slug", "盐", "盐"),
        ("Slug", "ملح-أقل", "ملح-أقل"),
        ("Slug", "2026", "2026"),
        ("Alias", "/", "/"),
        ("Alias", "/2019/old..page/?"[:-1], "/2019/old..page/"),
        ("WebAddress", "https://example.org", "https://example.org"),
        ("WebAddress", " http://example.org:8080/a?b=c#d ", "http://example.org:8080/a?b=c#d"),
        ("WebAddress", "https://例え.jp/頁", "https://例え.jp/頁"),
        ("Email", "mailto:a.b+c@example.org", "a.b+c@example.org"),
        ("PersonId", "anna-reid", "anna-reid"),
        ("Identity", "https://old.example.org/?p=12", "https://old.example.org/?p=12"),
        ("Colour", "#0B5C63", "#0b5c63"),
        ("LanguageTag", "EN", "en"),
        ("LanguageTag", "zh-hant-tw", "zh-Hant-TW"),
        ("LanguageTag", "es-419", "es-419"),
        ("LanguageTag", "ca-es-VALENCIA", "ca-ES-valencia"),
        ("Words", "one, two", ("one, two",)),
        ("Words", ["a ", "b"], ("a", "b")),
        ("Words", [], ()),
        ("Tags", "salt", ("salt",)),
        ("Tags", ["a, b"], ("a, b",)),
    ],
)
def test_right_values(kind: str, value: object, expected: object) -> None:
    """Values in the forms that people use are read."""
    assert expected == read(kind, value)


@pytest.mark.parametrize(
    ("kind", "value", "predicate", "hint"),
    [
        ("Text", 5, "takes one text, not a number without quotes", "Put the text in quotes."),
        ("Text", ["a"], "takes one text, not a list", "Put the text in quotes."),
        ("Text", {}, "takes one text, not several fields", "Put the text in quotes."),
        (
            "Text",
            True,
            "takes one text, not true or false without quotes",
            "Put the text in quotes.",
        ),
        (
            "Text",
            "a\x00",
            "holds an invisible control character",
            "Type the text anew in plain letters.",
        ),
        ("Flag", "", "takes yes or no, not “”", "Write true or false."),
        ("Flag", 1, "takes yes or no, not a number without quotes", "Write true or false."),
        ("Flag", "yEs", "takes yes or no, not “yEs”", "Write true or false."),
        ("Count", "3.5", "takes a whole number, not “3.5”", "Write digits alone, such as 3."),
        (
            "Count",
            True,
            "takes a whole number, not true or false without quotes",
            "Write digits alone, such as 3.",
        ),
        (
            "Count",
            "1" * 10,
            f"takes a whole number, not “{'1' * 10}”",
            "Write digits alone, such as 3.",
        ),
        (
            "Day",
            datetime(2026, 9, 14, 10, tzinfo=UTC),
            "takes a day without a time, not “2026-09-14T10:00:00+00:00”",
            "Write 2026-09-14.",
        ),
        (
            "Slug",
            "Salt & You",
            "takes lower-case letters, digits and hyphens, not “Salt & You”",
            "Write salt-you.",
        ),
        ("Slug", "a" * 121, "is longer than 120 characters", "Keep the words that matter."),
        (
            "Alias",
            "https://[::1",
            "takes an address without https:// and host, not “https://[::1”",
            "Write what follows the name of the site.",
        ),
        (
            "WebAddress",
            "https://user@example.org",
            "is not a whole address: “https://user@example.org”",
            "Copy it from the browser again.",
        ),
        (
            "WebAddress",
            "https://example.org/a b",
            "is not a whole address: “https://example.org/a b”",
            "Copy it from the browser again.",
        ),
        (
            "WebAddress",
            "ftp://example.org",
            "takes an address that begins with https://, not “ftp://example.org”",
            "Copy the address from the browser.",
        ),
        (
            "Email",
            "Anna <a@example.org>",
            "takes an e-mail address, not “Anna <a@example.org>”",
            "Write an address such as editor@example.org.",
        ),
        ("Colour", "#abc", "takes a colour such as #0b5c63, not “#abc”", "Write #aabbcc."),
        ("Colour", "0B5C63", "takes a colour such as #0b5c63, not “0B5C63”", "Write #0b5c63."),
        (
            "Colour",
            "teal",
            "takes a colour such as #0b5c63, not “teal”",
            "Write it as #0b5c63: six digits after #.",
        ),
        ("LanguageTag", "en_GB", "takes the code of a language, not “en_GB”", "Write en-GB."),
        ("Words", ["a", "a"], "has “a” twice", "Delete one of them."),
        (
            "Words",
            3,
            "takes a list, not a number without quotes",
            "Write it as a list in square brackets: [one, two]",
        ),
        ("Tags", "a, b,", "has several words in one text: “a, b,”", "Write a list: [a, b]"),
        ("Title", "  ", "is empty", ""),
    ],
)
def test_wrong_values(kind: str, value: object, predicate: str, hint: str) -> None:
    """Each wrong value is answered in plain words and with what to do."""
    assert (predicate, hint) == said(kind, value)


@settings(max_examples=400)
@given(kind=st.sampled_from(TYPES), value=OBJECTS)
def test_any_value_is_read_or_refused(kind: str, value: object) -> None:
    """No value makes another error than those that are told to people."""
    found: set[str] = set()
    try:
        read(kind, value)
    except ValidationError as error:
        found = {item["type"] for item in error.errors()}
    assert found <= {"wrong", "empty"}


@given(st.text())
def test_what_is_proposed_for_a_slug_is_one(text: str) -> None:
    """The slug that a hint proposes is taken."""
    try:
        assert is_slug(read_slug(text))
    except Exception as error:  # noqa: BLE001  # whatever comes is looked at
        hint = str(getattr(error, "context", {}).get("hint", ""))
        if hint.startswith("Write ") and not hint.startswith("Write words"):
            assert is_slug(hint.removeprefix("Write ").removesuffix("."))


def test_a_choice_names_all_words_where_none_is_near() -> None:
    """A word that is like none of them is answered with all."""
    words = tuple(f"word{number}" for number in range(20))
    with pytest.raises(Exception, match="cannot have the value “zzz”") as caught:
        choice(*words)("zzz")
    hint = getattr(caught.value, "context", {})["hint"]
    assert f"Choose from: {', '.join(words)}." == hint


def test_counts_have_no_sign() -> None:
    """A number below nothing is refused, as text and as number."""
    for value in ("-1", -1):
        with pytest.raises(Exception, match="cannot be less than 0, and is -1"):
            read_count(value)


def test_long_values_are_cut_in_messages() -> None:
    """A message shows 60 characters at most, on one line."""
    assert "“a b”" == quote("a\n b")
    assert f"“{'x' * 59}…”" == quote("x" * 61)
    assert f"“{'x' * 60}”" == quote("x" * 60)


def test_instants_without_a_context_are_in_utc() -> None:
    """A validator that nobody told the zone takes UTC."""
    adapter: TypeAdapter[datetime] = TypeAdapter(scalars.Instant)
    assert datetime(2026, 7, 1, tzinfo=UTC) == adapter.validate_python("2026-07-01")
