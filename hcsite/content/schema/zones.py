"""Time zones by their names in the IANA data base."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from hcsite.content.problems import quote, wrong
from hcsite.content.texts import read_word
from hcsite.core.text import nearest

_ABBREVIATIONS = {
    "GMT+0": "Europe/London",
    "BST": "Europe/London",
    "CET": "Europe/Berlin",
    "CEST": "Europe/Berlin",
    "EST": "America/New_York",
    "EDT": "America/New_York",
    "CST": "America/Chicago",
    "CDT": "America/Chicago",
    "MST": "America/Denver",
    "MDT": "America/Denver",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "IST": "Asia/Kolkata",
    "AEST": "Australia/Sydney",
}
"""A place that keeps the time which people call so. Summer time needs a place, not a code."""


def read_time_zone(value: object) -> str:
    """The name of a time zone, such as `Europe/London`."""
    text = read_word(value, "a time zone")
    place = _ABBREVIATIONS.get(text.upper(), "")
    if not place and _is_zone(text):
        return text
    place = place or _nearest_zone(text)
    hint = f"Did you mean “{place}”?" if place else "Write a region and a city, as Europe/London."
    raise wrong(f"takes the name of a time zone, not {quote(text)}", hint)


def _is_zone(text: str) -> bool:
    # On some systems the names of files, and so of zones, do not tell upper from lower case.
    if not text or not (text[0].isupper() or text.isupper()):
        return False
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _nearest_zone(text: str) -> str:
    zones = sorted(available_timezones())
    words = text.strip().replace(" ", "_")
    cities = {zone.rpartition("/")[2].casefold(): zone for zone in zones if "/" in zone}
    city = cities.get(words.rpartition("/")[2].casefold())
    return city or nearest(words, zones) or cities.get(nearest(words, cities), "")
