"""Dates and times of day as people write them, in the forms of ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hcsite.prose.figure_words import Words

_NAME = re.compile(r"[^\W\d_]{3,}")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")


def dates(kind: str, written: str, known: Words) -> Iterator[str]:
    """`2026-10-03`, `--10-03` without a year, `2026-10` without a day; others as they stand."""
    if kind in {"iso", "slashes"}:
        yield written
        return
    month = next(
        known.months[name.lower()]
        for name in _NAME.findall(written)
        if name.lower() in known.months
    )
    numbers = re.findall(r"\d+", written)
    years = [number for number in numbers if len(number) == 4]
    days = [int(number) for number in numbers if len(number) < 4]
    if not days:
        yield f"{years[0]}-{month:02}"
    for day in days:
        yield f"{years[0]}-{month:02}-{day:02}" if years else f"--{month:02}-{day:02}"


def less_exact(date: str) -> tuple[str, ...]:
    """What is true as well: of a day its month and day, its month of the year, its year."""
    match = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", date)
    if match is None:
        return ()
    year, month, day = match.groups()
    return (year,) if day is None else (f"--{month}-{day}", f"{year}-{month}", year)


def clock_times(written: str, known: Words) -> Iterator[str]:
    """Hours and minutes of 24 hours, two of them for a span such as `9 to 11am`."""
    low = written.lower()
    if low in known.clock:
        yield known.clock[low]
        return
    found = [(int(hour), minute or "00") for hour, minute in _CLOCK.findall(low)]
    last = found[-1][0] % 12
    for hour, minute in found:
        # “9 to 5pm” begins in the morning, “1 to 5pm” does not.
        late = "p" in low and hour <= 12 and hour % 12 <= last
        shown = hour % 12 + 12 * late if "p" in low or "a" in low else hour
        yield f"{shown:02}:{minute}"
