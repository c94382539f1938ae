"""The calendar of reviews, as a library of others reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from hcsite.app.checking import survey
from hcsite.app.listing import review_calendar
from tests.unit.app.hubs import hub, options, post
from tests.unit.features.kit.export_samples import HOSTILE

ANA = """\
---
name: Ana Flores
credentials:
  - {name: Nurse, kind: license, expires: 2026-12-31}
  - {name: Nurse, kind: license, expires: 2027-01-31}
interests: {none: true, date: 2026-02-01}
---
"""


def events(root: Path) -> dict[str, icalendar.Component]:
    """What a calendar program reads, by the part of the UID before the host."""
    now, _, _ = survey(options(root))
    calendar = icalendar.Calendar.from_ical(review_calendar(now))
    return {str(event["uid"]).partition("@")[0]: event for event in calendar.walk("VEVENT")}


def test_a_review(tmp_path: Path) -> None:
    """A whole day with a reminder, and a stamp that no clock gave."""
    made = post("Salt", id="s1", review_due="2027-03-01", last_reviewed="2026-03-01")
    event = events(hub(tmp_path, posts__salt=made))["s1/review"]
    assert date(2027, 3, 1) == event.decoded("dtstart")
    assert date(2027, 3, 2) == event.decoded("dtend")
    assert datetime(2026, 3, 1, tzinfo=UTC) == event.decoded("dtstamp")
    assert "Review: Salt" == event["summary"]
    assert "content/posts/salt.md" in str(event["description"])
    (alarm,) = event.walk("VALARM")
    assert timedelta(days=-14) == alarm.decoded("trigger")


def test_what_runs_out(tmp_path: Path) -> None:
    """Credentials, of which two may have one name, consents, and statements of interests."""
    image = "{src: /media/a.png, alt: Ana, people: true, consent: {id: C1, expires: 2026-08-01}}"
    root = hub(tmp_path, people__ana=ANA, posts__a=post("A", id="a", image=image))
    found = {uid: event.decoded("dtstart") for uid, event in events(root).items()}
    assert {
        "a/consent/C1": date(2026, 8, 1),
        "content/people/ana.md/licence/Nurse": date(2026, 12, 31),
        "content/people/ana.md/licence/Nurse/2": date(2027, 1, 31),
        "content/people/ana.md/interests": date(2027, 2, 1),
    }.items() <= found.items()


def test_what_is_not_planned(tmp_path: Path) -> None:
    """Drafts, and what is no longer kept up, are not reviewed."""
    root = hub(
        tmp_path,
        posts__draft=post("D", draft="true", review_due="2027-03-01"),
        posts__old=post(
            "O", review_due="2027-03-01", retired="{date: 2026-05-01, reason: It is over.}"
        ),
    )
    assert [] == [uid for uid in events(root) if uid.endswith("/review")]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_titles(text: str, tmp_path: Path) -> None:
    """No title can add a line, and no line is longer than 75 octets."""
    root = hub(tmp_path, posts__a=post("A", id="a", review_due="2027-03-01"))
    now, _, _ = survey(options(root))
    (item,) = [p for p in now.posts if p.identity == "a"]
    document = replace(item.document, matter=replace(item.matter, title=text))
    changed = replace(now, posts=(replace(item, document=document),))
    data = review_calendar(changed)
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    (event,) = (
        e for e in icalendar.Calendar.from_ical(data).walk("VEVENT") if "review" in str(e["uid"])
    )
    assert str(event["summary"]).startswith("Review: ")
