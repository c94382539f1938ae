"""Calendars as lines (RFC 5545): how a value is written, and where a line is folded.

The few lines that it takes are written here: the library for it (icalendar, with which the tests
read the files) takes a third of a second to be imported and as long for 400 dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

PRODUCT = "-//hcsite//Kit//EN"
OCTETS = 75

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff]")


def calendar_bytes(name: str, events: Iterable[Iterable[str]]) -> bytes:
    """A calendar of that name: UTF-8, lines of 75 octets at most. An event is its lines."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{value(name)}",
        *(line for event in events for line in ("BEGIN:VEVENT", *event, "END:VEVENT")),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def alarmed(lines: Iterable[str], summary: str, trigger: str) -> list[str]:
    """The lines of an event that makes nobody busy, with a reminder (`trigger`: "-P14D")."""
    return [
        *lines,
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{summary}",
        f"TRIGGER:{trigger}",
        "END:VALARM",
    ]


def value(text: str) -> str:
    """A text as a value: without what the format cannot hold, its own signs escaped."""
    text = seen(text.replace("\r\n", "\n").replace("\r", "\n"))
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def seen(text: str) -> str:
    """A text without what the format cannot hold."""
    return _UNSEEN.sub("", text)


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
