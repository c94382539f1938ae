"""Dates, numbers and words as a language writes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date


@lru_cache(maxsize=64)
def locale_of(language: str) -> Locale:
    """Babel's locale for a language tag such as `en-GB`; English where it knows none."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


@lru_cache(maxsize=64)
def direction_of(language: str) -> str:
    """`rtl` for languages that are written from right to left, else `ltr`."""
    return str(locale_of(language).text_direction)


@lru_cache(maxsize=4096)
def long_date(day: date, language: str) -> str:
    """A day in words: `14 September 2026`."""
    return str(format_date(day, format="long", locale=locale_of(language)))


@lru_cache(maxsize=65_536)
def local_day(moment: date | datetime, time_zone: str) -> date:
    """The day of an instant in the hub's time zone; a day stays itself."""
    if isinstance(moment, datetime):
        return moment.astimezone(ZoneInfo(time_zone)).date()
    return moment


@lru_cache(maxsize=512)
def language_name(code: str, language: str) -> str:
    """The name of a language in another: `cy` in `en` is `Welsh`; the code where it has none."""
    try:
        name = Locale.parse(code, sep="-").get_display_name(locale_of(language))
    except (UnknownLocaleError, ValueError):
        return code
    return str(name or code)


@lru_cache(maxsize=65_536)
def machine_date(moment: date | datetime, time_zone: str) -> str:
    """The value of a `datetime` attribute: a day, or an instant with the hub's offset."""
    if isinstance(moment, datetime):
        return moment.astimezone(ZoneInfo(time_zone)).isoformat(timespec="seconds")
    return moment.isoformat()


def phrase(
    strings: Mapping[str, str], key: str, language: str, values: Mapping[str, object]
) -> str:
    """A sentence of the interface. With a value `n`, `key_one`, `key_other`… are chosen by it."""
    count = values.get("n")
    if isinstance(count, int):
        form = str(locale_of(language).plural_form(count))
        key = next((k for k in (f"{key}_{form}", f"{key}_other") if k in strings), key)
    return strings[key].format(**values) if values else strings[key]
