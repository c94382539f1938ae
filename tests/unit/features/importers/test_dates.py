"""Dates of other generators."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from hcsite.features.importers.dates import local_day, read_moment, written

CENTRAL = timezone(timedelta(hours=-6))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019-02-26", date(2019, 2, 26)),
        ("2018-10-6", date(2018, 10, 6)),
        ("26 February 2019", date(2019, 2, 26)),
        ("February 26th, 2019", date(2019, 2, 26)),
        ("Tue, 26 Feb 2019", date(2019, 2, 26)),
        ("5 Sept 2019", date(2019, 9, 5)),
        ("26/02/2019", date(2019, 2, 26)),
        ("02/26/2019", date(2019, 2, 26)),
        ("5/5/2019", date(2019, 5, 5)),
        ("2019-02-26 07:30:00", datetime(2019, 2, 26, 7, 30)),  # noqa: DTZ001
        ("2019-02-26 7:30 pm", datetime(2019, 2, 26, 19, 30)),  # noqa: DTZ001
        ("2019-02-26T07:30:00.5Z", datetime(2019, 2, 26, 7, 30, tzinfo=UTC)),
        ("2019-02-26 07:30 -0600", datetime(2019, 2, 26, 7, 30, tzinfo=CENTRAL)),
        ("2019-02-26 07:30 CST", datetime(2019, 2, 26, 7, 30, tzinfo=CENTRAL)),
        ("2019-02-26 07:30 +05:30",
         datetime(2019, 2, 26, 7, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))),
    ],
)  # fmt: skip
def test_forms(text: str, expected: date) -> None:
    """Days and instants in the forms that writers use."""
    assert expected == read_moment(text)


@pytest.mark.parametrize(
    "text",
    ["today", "", "03/04/2019", "2019-13-01", "31 Feb 2019", "5 Mabuary 2019", "2019-01-01 25:00",
     "2019-01-01 10:00 XYZ", "1066-01-01", "last-modified"],
)  # fmt: skip
def test_nothing_is_guessed(text: str) -> None:
    """What is no date, or could be two, is none."""
    assert read_moment(text) is None


def test_values_that_are_no_text() -> None:
    """Lists and the like are no dates."""
    assert read_moment(["2019-01-01"]) is None


def test_written_with_an_offset_where_it_matters() -> None:
    """A local time of another zone gets its offset; one of the hub's own zone needs none."""
    at = datetime(2019, 7, 1, 9)  # noqa: DTZ001
    assert "2019-07-01T09:00:00" == written(at, zone="", hub_zone="UTC")
    assert "2019-07-01T09:00:00" == written(at, zone="UTC", hub_zone="UTC")
    made = written(at, zone="America/Chicago", hub_zone="UTC")
    assert "2019-07-01T09:00:00-05:00" == made
    assert "2019-07-01T09:00:00Z" == written(at.replace(tzinfo=UTC), zone="", hub_zone="UTC")
    assert "2019-07-01" == written(at.date(), zone="America/Chicago", hub_zone="UTC")


def test_the_day_in_the_zone_of_the_old_site() -> None:
    """Addresses were made from the local day."""
    late = datetime(2019, 7, 1, 2, tzinfo=UTC)
    assert date(2019, 6, 30) == local_day(late, "America/Chicago")
    assert date(2019, 7, 1) == local_day(late, "")
    assert date(2019, 7, 1) == local_day(date(2019, 7, 1), "America/Chicago")
