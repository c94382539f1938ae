"""Dates and instants as people write them in front matter."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from hcsite.content.problems import quote, wrong

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_INSTANT = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:(?:[Tt]|[ ]+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d{1,9})?)?"
    r"[ ]*(?P<zone>[Zz]|[+-]\d{2}(?::?\d{2})?)?)?",
    re.ASCII,
)
_YEAR_FIRST = re.compile(r"(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})", re.ASCII)
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})", re.ASCII)
_DAY_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})", re.ASCII
)
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII)
_YEAR_MONTH = re.compile(r"(\d{4})-(\d{1,2})", re.ASCII)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_FORM = "Write it as year-month-day, such as 2026-09-14."
_TIME_FORM = "Write it as 2026-09-14 or, with a time, 2026-09-14 09:30."
_EARLIEST, _LATEST = 1800, 2200
_WIDEST_OFFSET = timedelta(hours=14)


def parse_day(text: str) -> date:
    """The date of `2026-09-14`. Raises what `wrong` gives where it is none."""
    match = _DAY.fullmatch(text)
    if match is None:
        whole = _INSTANT.fullmatch(text)
        if whole is not None:
            hint = f"Write {whole['day']}."
            raise wrong(f"takes a day without a time, not {quote(text)}", hint)
        raise wrong(f"is not a date: {quote(text)}", _better_form(text) or _FORM)
    return _real_day(int(match[1]), int(match[2]), int(match[3]), text)


def parse_instant(text: str, zone: tzinfo) -> datetime:
    """The instant of a date, or of a date and time, in `zone` where no offset is given.

    A bare date is midnight. A local time that a change of the clocks leaves out is moved forward.
    """
    match = _INSTANT.fullmatch(text)
    if match is None:
        hint = _better_form(text) or _TIME_FORM
        raise wrong(f"is not a date, or a date and time: {quote(text)}", hint)
    year, month, day = match["day"].split("-")
    on = _real_day(int(year), int(month), int(day), text)
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    if hour > 23 or minute > 59 or second > 59:
        raise wrong(f"names a time of day that does not exist: {quote(text)}", _TIME_FORM)
    there = _offset(match["zone"], text) if match["zone"] else zone
    local = datetime(on.year, on.month, on.day, hour, minute, second, tzinfo=there)
    # By way of UTC, a time that the clocks leave out becomes one that they show.
    return local.astimezone(UTC).astimezone(zone)


def local_time(text: str) -> datetime | None:
    """The date and time of an instant that names no offset; nothing for a bare date, or with one.

    It has no time zone: which instant is meant is for the clocks of a place to say.
    """
    match = _INSTANT.fullmatch(text)
    if match is None or match["hour"] is None or match["zone"]:
        return None
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    return datetime.combine(date.fromisoformat(match["day"]), time(hour, minute, second))


def _offset(written: str, text: str) -> tzinfo:
    if written in "Zz":
        return UTC
    hours, minutes = int(written[1:3]), int(written[-2:]) if len(written) > 3 else 0
    offset = timedelta(hours=hours, minutes=minutes)
    if minutes > 59 or offset > _WIDEST_OFFSET:
        hint = "An offset is hours and minutes, such as -06:00; no place on Earth is past +14:00."
        raise wrong(f"has a time zone that does not exist: {quote(text)}", hint)
    return timezone(-offset if written[0] == "-" else offset)


def _real_day(year: int, month: int, day: int, text: str) -> date:
    if not _EARLIEST <= year <= _LATEST:
        hint = f"Years from {_EARLIEST} to {_LATEST} are understood."
        raise wrong(f"has the year {year:04}: {quote(text)}", hint)
    if not 1 <= month <= 12:
        swapped = _proposal(year, day, month)
        hint = f"Months go from 01 to 12. {swapped}".rstrip()
        raise wrong(f"names a month that does not exist: {quote(text)}", hint)
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        hint = f"{_MONTHS[month - 1]} {year} has {days} days."
        raise wrong(f"names a day that does not exist: {quote(text)}", hint)
    return date(year, month, day)


def _proposal(year: int, month: int, day: int) -> str:
    try:
        return f"Write {date(year, month, day)}."
    except ValueError:
        return ""


def _better_form(text: str) -> str:
    """A hint with the date that was probably meant, or nothing."""
    bare = text.strip("“”„‘’«» ")
    if bare != text and _DAY.fullmatch(bare):
        return f"Write {bare}, without quotation marks."
    if match := _YEAR_FIRST.fullmatch(text) or _DIGITS.fullmatch(text):
        return _proposal(int(match[1]), int(match[2]), int(match[3]))
    if match := _YEAR_LAST.fullmatch(text):
        return _from_slashes(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_MONTH.fullmatch(text):
        return _from_words(match[2], int(match[1]), int(match[3]))
    if match := _MONTH_DAY.fullmatch(text):
        return _from_words(match[1], int(match[2]), int(match[3]))
    if match := _YEAR_MONTH.fullmatch(text):
        day = _proposal(int(match[1]), int(match[2]), 1).removeprefix("Write ").rstrip(".")
        return f"Give the day too, such as {day}." if day else ""
    return ""


def _from_slashes(first: int, second: int, year: int) -> str:
    day_first = _proposal(year, second, first)
    month_first = _proposal(year, first, second)
    if not (day_first and month_first) or day_first == month_first:
        return day_first or month_first
    british = f"{date(year, second, first)} for {first} {_MONTHS[second - 1]}"
    american = f"{date(year, first, second)} for {second} {_MONTHS[first - 1]}"
    return f"Write {british}, or {american}."


def _from_words(month: str, day: int, year: int) -> str:
    short = month[:3].title()
    number = next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(short)), 0)
    return _proposal(year, number, day) if number else ""
