"""The calendar can be read by the library of others, and keeps its promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Inputs
from hcsite.features.kit.calendar_ics import CalendarView, calendar_view, render_calendar
from hcsite.features.kit.schedule import plan_sends
from hcsite.features.kit.view import KitView
from tests.unit.features.kit.export_samples import HOSTILE, LONG_URL, kit, piece, teaser


def written(view: KitView) -> bytes:
    """The calendar of a kit."""
    made = calendar_view(plan_sends(view).sends, view)
    return render_calendar(decode(encode(made), CalendarView), Inputs({}, {})).data


def events(view: KitView) -> list[icalendar.Component]:
    """What a calendar program reads."""
    return list(icalendar.Calendar.from_ical(written(view)).walk("VEVENT"))


def test_an_event() -> None:
    """It has a stable id, an instant in UTC, the text, the page, and a reminder."""
    (event,) = events(kit(piece("salt", teaser("x"))))
    assert "posts/salt/x/day-0@clinic.example" == event["uid"]
    assert datetime(2026, 11, 20, 8, 5, tzinfo=UTC) == event.decoded("dtstart")
    assert datetime(2026, 11, 20, 7, 0, tzinfo=UTC) == event.decoded("dtstamp")
    assert timedelta(minutes=10) == event.decoded("duration")
    assert "X: All about salt" == event["summary"]
    assert teaser("x").text == event["description"]
    assert "https://clinic.example/posts/salt/" == event["url"]
    (alarm,) = event.walk("VALARM")
    assert ("DISPLAY", timedelta()) == (alarm["action"], alarm.decoded("trigger"))


def test_the_calendar() -> None:
    """It says whose it is, and in which version of the format."""
    calendar = icalendar.Calendar.from_ical(written(kit()))
    assert ("2.0", "Riverside Health") == (calendar["version"], calendar["x-wr-calname"])
    assert calendar["prodid"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts(text: str) -> None:
    """A text comes back as it was, but for control characters; no line is longer than 75 octets."""
    told = piece("salt", teaser("x", text=text), title=text, url=LONG_URL)
    data = written(kit(told))
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert all(line.decode() is not None for line in data.split(b"\r\n"))
    (event,) = events(kit(told))
    kept = text.replace("\r\n", "\n").replace("\x00", "").replace("\x07", "").replace("\ufeff", "")
    assert kept == event["description"]
    assert LONG_URL == event["url"]


def test_ids_stay() -> None:
    """Neither another title nor another hour makes another event; no two events share an id."""
    texts = (teaser("x"), teaser("x", "week-1"), teaser("bluesky"))
    one = events(kit(piece("salt", *texts)))
    other = replace(piece("salt", *texts), title="New", published="2026-11-20T12:00:00Z")
    two = events(kit(other))
    assert 3 == len({str(event["uid"]) for event in one})
    assert {str(e["uid"]) for e in one} == {str(e["uid"]) for e in two}


def test_no_events() -> None:
    """A calendar with nothing to send is still one."""
    assert [] == events(kit(piece("salt", held="Stale.")))


def test_same_bytes() -> None:
    """Nothing in it comes from the clock."""
    assert written(kit()) == written(kit())
