"""The send dates as a calendar, each with the text to be pasted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from hcsite.core.text import one_line
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.kit.ics import alarmed, calendar_bytes, seen, value
from hcsite.features.kit.schedule import Send
from hcsite.features.kit.view import KitView

TAKES = "PT10M"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A send date. `at` and `stamp` are instants in UTC (ISO); `text` is what is to be pasted."""

    uid: str
    at: str
    stamp: str
    summary: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class CalendarView:
    """A calendar with its events by time."""

    name: str
    events: tuple[CalendarEvent, ...]


def calendar_view(sends: Iterable[Send], view: KitView) -> CalendarView:
    """The calendar of the send dates.

    An event keeps its UID whatever becomes of its title, text or hour, so that calendars that were
    fed before move it. Its DTSTAMP is the instant at which the piece was published: the clock is
    not asked.
    """
    host = urlsplit(view.url).hostname or "localhost"
    names = {platform.id: platform.name for platform in view.platforms}
    return CalendarView(
        name=view.site,
        events=tuple(
            CalendarEvent(
                uid=f"{s.piece.identity}/{s.teaser.platform}/{s.teaser.variant}@{host}",
                at=s.at.isoformat(),
                stamp=datetime.fromisoformat(s.piece.published).astimezone(UTC).isoformat(),
                summary=f"{names[s.teaser.platform]}: {one_line(s.piece.title)}",
                text=s.teaser.text,
                url=s.piece.url,
            )
            for s in sends
        ),
    )


def render_calendar(view: CalendarView, _inputs: Inputs) -> Rendered:
    """The file; each event has a reminder at its hour."""
    return Rendered(calendar_bytes(view.name, map(_event, view.events)))


def _event(event: CalendarEvent) -> list[str]:
    summary = value(event.summary)
    lines = [
        f"UID:{value(event.uid)}",
        f"DTSTAMP:{_moment(event.stamp)}",
        f"DTSTART:{_moment(event.at)}",
        f"DURATION:{TAKES}",
        f"SUMMARY:{summary}",
        f"DESCRIPTION:{value(event.text)}",
        f"URL:{one_line(seen(event.url))}",
    ]
    return alarmed(lines, summary, "PT0S")


def _moment(iso: str) -> str:
    return datetime.fromisoformat(iso).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


CALENDAR = Renderer(CalendarView, render_calendar)
