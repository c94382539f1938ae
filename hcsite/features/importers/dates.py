"""Dates as other generators and their writers put them; an ambiguous one is never guessed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = (
    r"(?:(?:[Tt]|,?\s+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<half>[AaPp][Mm])?\s*(?P<zone>[Zz]|UTC|GMT|[A-Z]{2}T|[A-Z]{3}|[+-]\d{2}:?\d{2})?)?"
)
_NUMBERS = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})" + _TIME)
_YEAR_LAST = re.compile(r"(?P<one>\d{1,2})[-/.](?P<two>\d{1,2})[-/.](?P<year>\d{4})" + _TIME)
_DAY_FIRST = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(?P<word>[A-Za-z]{3,9})\.?,?"
    r"[\s-]+(?P<year>\d{4})" + _TIME
)
_MONTH_FIRST = re.compile(
    r"(?:[A-Za-z]{3,9},\s+)?(?P<word>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+"
    r"(?P<year>\d{4})" + _TIME
)
_ZONES = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
_FULL_NAMES = ("january", "february", "march", "april", "may", "june", "july", "august",
               "september", "october", "november", "december")  # fmt: skip
_NOON = 12
_EARLIEST, _LATEST = 1800, 2200  # a hub takes no others

Moment = date | datetime


def read_moment(value: object) -> Moment | None:
    """A day, or an instant (with a zone where one was written), or None where it is unclear."""
    text = str(value).strip() if isinstance(value, str | int) else ""
    for pattern in (_NUMBERS, _DAY_FIRST, _MONTH_FIRST, _YEAR_LAST):
        match = pattern.fullmatch(text)
        if match:
            return _moment(match)
    return None


def _moment(match: re.Match[str]) -> Moment | None:
    parts = match.groupdict()
    month, day = _month_and_day(parts)
    try:
        on = date(int(parts["year"] or 0), month, day)
        if not _EARLIEST <= on.year <= _LATEST:
            return None
        if parts["hour"] is None:
            return on
        hour, minute, second = (int(parts[name] or 0) for name in ("hour", "minute", "second"))
        half = (parts["half"] or "").lower()
        if half:
            hour = hour % _NOON + (_NOON if half == "pm" else 0)
        at = datetime(on.year, on.month, on.day, hour, minute, second)  # noqa: DTZ001  # a zone may follow
        zone = _zone(parts["zone"] or "")
    except (ValueError, KeyError):
        return None
    return at if zone is None else at.replace(tzinfo=zone)


def _month_and_day(parts: dict[str, str | None]) -> tuple[int, int]:
    """Month and day; zeros, which are no date, where it could be either."""
    if "word" in parts:
        word = (parts["word"] or "").lower()
        known = word[:3] in _MONTHS and (word in ("sept", word[:3]) or word in _FULL_NAMES)
        return (_MONTHS.index(word[:3]) + 1 if known else 0), int(parts["day"] or 0)
    if "month" in parts:
        return int(parts["month"] or 0), int(parts["day"] or 0)
    one, two = int(parts["one"] or 0), int(parts["two"] or 0)
    if one == two or two > len(_MONTHS):
        return one, two
    return (two, one) if one > len(_MONTHS) else (0, 0)


def _zone(word: str) -> timezone | None:
    """The offset that was written, None where none was. Raises KeyError for an unknown name."""
    if not word:
        return None
    if word.upper() in ("Z", "UTC", "GMT"):
        return UTC
    if word[0] in "+-":
        offset = timedelta(hours=int(word[1:3]), minutes=int(word[-2:]))
        return timezone(-offset if word[0] == "-" else offset)
    return timezone(timedelta(hours=_ZONES[word]))


def written(moment: Moment, *, zone: str, hub_zone: str) -> str:
    """The moment as front matter says it.

    It has an offset where one was written, or where the old site told the time in another zone
    than the hub does.
    """
    if not isinstance(moment, datetime):
        return moment.isoformat()
    if moment.tzinfo is None and zone and zone != hub_zone:
        moment = moment.replace(tzinfo=ZoneInfo(zone))
    text = moment.isoformat(timespec="seconds")
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text


def local_day(moment: Moment, zone: str) -> date:
    """The day on which it was in the zone of the old site: addresses were made from it."""
    if not isinstance(moment, datetime):
        return moment
    if moment.tzinfo is not None and zone:
        moment = moment.astimezone(ZoneInfo(zone))
    return moment.date()
