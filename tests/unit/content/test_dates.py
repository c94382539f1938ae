"""Dates and instants."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from hcsite.content.dates import local_time, parse_day, parse_instant

CHICAGO = ZoneInfo("America/Chicago")
ZONES = ["UTC", "Europe/London", "America/Chicago", "Australia/Lord_Howe", "Pacific/Apia"]


def hint_of(text: str) -> str:
    """What is proposed for a text that is no day."""
    with pytest.raises(PydanticCustomError) as caught:
        parse_day(text)
    assert caught.value.context is not None
    return str(caught.value.context["hint"])


def test_a_day_is_read() -> None:
    """A date as year, month and day."""
    assert date(2026, 9, 14) == parse_day("2026-09-14")
    assert date(2024, 2, 29) == parse_day("2024-02-29")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("03/04/2026", "Write 2026-04-03 for 3 April, or 2026-03-04 for 4 March."),
        ("3.4.2026", "Write 2026-04-03 for 3 April, or 2026-03-04 for 4 March."),
        ("14/09/2026", "Write 2026-09-14."),
        ("09-14-2026", "Write 2026-09-14."),
        ("04/04/2026", "Write 2026-04-04."),
        ("2026/9/4", "Write 2026-09-04."),
        ("2026.09.14", "Write 2026-09-14."),
        ("20260914", "Write 2026-09-14."),
        ("14 September 2026", "Write 2026-09-14."),
        ("14th Sept. 2026", "Write 2026-09-14."),
        ("1-Jan-2026", "Write 2026-01-01."),
        ("September 14, 2026", "Write 2026-09-14."),
        ("sept 14 2026", "Write 2026-09-14."),
        ("2026-9", "Give the day too, such as 2026-09-01."),
        ("2026-13", "Write it as year-month-day, such as 2026-09-14."),
        ("31/31/2026", "Write it as year-month-day, such as 2026-09-14."),
        ("31 June 2026", "Write it as year-month-day, such as 2026-09-14."),
        ("Mayday 1, 2026", "Write 2026-05-01."),
        ("Xyz 1, 2026", "Write it as year-month-day, such as 2026-09-14."),
        ("", "Write it as year-month-day, such as 2026-09-14."),
        ("٢٠٢٦-٠٩-١٤", "Write it as year-month-day, such as 2026-09-14."),
        ("2026-09-14T10:00Z", "Write 2026-09-14."),
        ("2026-02-30", "February 2026 has 28 days."),
        ("2026-04-00", "April 2026 has 30 days."),
        ("2026-14-09", "Months go from 01 to 12. Write 2026-09-14."),
        ("0000-01-01", "Years from 1800 to 2200 are understood."),
    ],
)
def test_a_better_form_is_proposed(text: str, hint: str) -> None:
    """Whatever is no day is answered with the form that was probably meant."""
    assert hint == hint_of(text)


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-03-02", "2026-03-02T06:00:00+00:00"),
        ("2026-03-02 09:00", "2026-03-02T15:00:00+00:00"),
        ("2026-03-02 9:05", "2026-03-02T15:05:00+00:00"),
        ("2026-03-02T09:00:30", "2026-03-02T15:00:30+00:00"),
        ("2026-03-02t09:00:00.123", "2026-03-02T15:00:00+00:00"),
        ("2026-03-02T09:00:00-06:00", "2026-03-02T15:00:00+00:00"),
        ("2026-03-02T09:00:00 +0530", "2026-03-02T03:30:00+00:00"),
        ("2026-03-02T09:00+14", "2026-03-01T19:00:00+00:00"),
        ("2026-03-02T09:00z", "2026-03-02T09:00:00+00:00"),
        # The clocks go from 02:00 to 03:00 on 8 March: half past two is half past three.
        ("2026-03-08 02:30", "2026-03-08T08:30:00+00:00"),
        # They go back on 1 November: the first of the two is meant.
        ("2026-11-01 01:30", "2026-11-01T06:30:00+00:00"),
    ],
)
def test_instants_in_chicago(text: str, utc: str) -> None:
    """A time without an offset is meant in the hub's zone; all instants come in that zone."""
    found = parse_instant(text, CHICAGO)
    assert utc == found.astimezone(UTC).isoformat()
    assert CHICAGO is found.tzinfo


def test_a_time_that_the_clocks_leave_out_is_moved_forward() -> None:
    """Local time shows an hour later, and midnight that does not exist becomes one o'clock."""
    assert "2026-03-08T03:30:00-05:00" == parse_instant("2026-03-08 02:30", CHICAGO).isoformat()
    beirut = ZoneInfo("Asia/Beirut")
    assert "2022-03-27T01:00:00+03:00" == parse_instant("2022-03-27", beirut).isoformat()


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-02 24:00",
        "2026-03-02 09:60",
        "2026-03-02 09:00:60",
        "2026-03-02T09:00+14:01",
        "2026-03-02T09:00-01:60",
        "2026-03-02 09",
        "2026-03-02 9am",
        "09:00",
        "now",
        "2026-W10-1",
    ],
)
def test_what_is_no_instant_is_refused(text: str) -> None:
    """Times and offsets that no clock shows are refused, and have a hint."""
    with pytest.raises(PydanticCustomError) as caught:
        parse_instant(text, CHICAGO)
    assert caught.value.context is not None
    assert caught.value.context["hint"]


@given(
    st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)),  # noqa: DTZ001  # the zone follows
    st.sampled_from(ZONES),
)
def test_local_times_keep_their_clock(moment: datetime, zone: str) -> None:
    """A local time that exists is read as itself; one that does not is later, by a day at most."""
    place = ZoneInfo(zone)
    text = moment.replace(microsecond=0)
    found = parse_instant(text.isoformat(" "), place)
    shift = found.replace(tzinfo=None) - text
    assert timedelta(0) <= shift <= timedelta(days=1)
    assert found == found.astimezone(UTC).astimezone(place)


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_refused(text: str) -> None:
    """No text makes another error, and a day is written as it was read."""
    try:
        found = parse_day(text).isoformat()
    except PydanticCustomError as error:
        found, text = error.type, "wrong"
    assert text == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-08 2:30", "2026-03-08T02:30:00"),
        ("2026-03-08T02:30:09.5", "2026-03-08T02:30:09"),
        ("2026-03-08", None),
        ("2026-03-08 02:30Z", None),
        ("2026-03-08 02:30-06:00", None),
        ("soon", None),
    ],
)
def test_times_that_the_clocks_of_a_place_must_tell(text: str, expected: str | None) -> None:
    """Only a time without an offset leaves the instant to the clocks."""
    local = local_time(text)
    assert expected == (local.isoformat() if local else None)
