"""The send dates as a calendar (RFC 5545), each with the text to be pasted.

The few lines that it takes are written here: the library for it (icalendar, with which the tests
read the file) takes a third of a second to be imported and as long for 400 dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from hcsite.core.text import one_line
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.kit.schedule import Send
from hcsite.features.kit.view import KitView

PRODUCT = "-//hcsite//Kit//EN"
TAKES = "PT10M"
OCTETS = 75

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff]")


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
    """The file: UTF-8, lines of 75 octets at most, each event with a reminder at its hour."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(view.name)}",
        *(line for event in view.events for line in _event(event)),
        "END:VCALENDAR",
    ]
    return Rendered("".join(f"{_folded(line)}\r\n" for line in lines).encode())


def _event(event: CalendarEvent) -> list[str]:
    summary = _text(event.summary)
    return [
        "BEGIN:VEVENT",
        f"UID:{_text(event.uid)}",
        f"DTSTAMP:{_moment(event.stamp)}",
        f"DTSTART:{_moment(event.at)}",
        f"DURATION:{TAKES}",
        f"SUMMARY:{summary}",
        f"DESCRIPTION:{_text(event.text)}",
        f"URL:{one_line(_UNSEEN.sub('', event.url))}",
        "TRANSP:TRANSPARENT",  # a reminder makes nobody busy
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{summary}",
        "TRIGGER:PT0S",
        "END:VALARM",
        "END:VEVENT",
    ]


def _moment(iso: str) -> str:
    return datetime.fromisoformat(iso).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    """A text as a value: without what the format cannot hold, its own signs escaped."""
    text = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of 75 octets at most, parted between characters."""
    if len(line.encode()) <= OCTETS:
        return line
    pieces, room = [""], OCTETS
    for char in line:
        room -= len(char.encode())
        if room < 0:
            pieces.append("")
            room = OCTETS - 1 - len(char.encode())  # the space that goes on with a line counts
        pieces[-1] += char
    return "\r\n ".join(pieces)


CALENDAR = Renderer(CalendarView, render_calendar)
