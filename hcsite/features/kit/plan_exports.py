"""The exports of the kit as jobs: lists, files for schedulers, a calendar, a newsletter."""

from __future__ import annotations

from collections.abc import Iterator

from hcsite.engine.job import Job
from hcsite.features.kit.calendar_ics import calendar_view
from hcsite.features.kit.csv_files import csv_views
from hcsite.features.kit.newsletter_view import Period, newsletter_view
from hcsite.features.kit.schedule import SendPlan
from hcsite.features.kit.sms_files import sms_view
from hcsite.features.kit.teasers_json import TeasersView
from hcsite.features.kit.view import KitView

PACKAGE = "hcsite.features.kit"


def export_jobs(view: KitView, plan: SendPlan, *, period: Period | None = None) -> Iterator[Job]:
    """The exports; paths are from the kit's folder. `plan` is what `plan_sends` made of the view.

    The newsletter tells of a period, by default the month before. Each job has a view of its own,
    so that an edit of a piece redoes only the files that show it.
    """
    yield Job("teasers.json", f"{PACKAGE}.teasers_json:TEASERS", _teasers(view))
    for path, file in csv_views(plan.sends, view):
        yield Job(f"schedule/{path}", f"{PACKAGE}.csv_files:CSV", file)
    calendar = calendar_view(plan.sends, view)
    yield Job("schedule/calendar.ics", f"{PACKAGE}.calendar_ics:CALENDAR", calendar)
    messages = sms_view(view)
    if messages.texts:
        yield Job("sms.txt", f"{PACKAGE}.sms_files:TXT", messages)
        yield Job("sms.csv", f"{PACKAGE}.sms_files:CSV", messages)
    letter = newsletter_view(view, period)
    if letter:
        for suffix, name in (("html", "HTML"), ("txt", "TEXT"), ("eml", "MESSAGE")):
            yield Job(f"newsletter.{suffix}", f"{PACKAGE}.newsletter:{name}", letter)


def _teasers(view: KitView) -> TeasersView:
    told = (t for piece in view.pieces for t in (*piece.teasers, *view.staff_of(piece.path)))
    return TeasersView(tuple(told))
