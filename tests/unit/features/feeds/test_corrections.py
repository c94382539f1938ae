"""The feed of corrections, read by a reader that others wrote."""

from __future__ import annotations

from datetime import date
from typing import Any

import feedparser

from hcsite.engine.job import Inputs
from hcsite.features.feeds.corrections import atom_form, corrections_jobs
from hcsite.model.trust import Correction
from tests.unit.model.documents import PAST, hub_of, post

STRINGS = {
    "corrections_log": "What we put right",
    "change_correction": "Correction",
    "change_retraction": "Withdrawal",
    "was": "It said:",
    "now": "It now says:",
}
DAY = date(2026, 2, 1)


def feed_of(*documents: Any) -> Any:
    """The feed of a hub, as a reader of feeds sees it."""
    (job,) = corrections_jobs(hub_of(*documents)[0], STRINGS)
    assert "trust/atom.xml" == job.path
    found = feedparser.parse(atom_form.render(job.args, Inputs({}, {})).data)
    assert not found.bozo
    return found


def wrong(name: str, *corrections: Correction, **more: Any) -> Any:
    """A clinical post with something that was put right."""
    return post(name, published=PAST, clinical=True, corrections=corrections, **more)


def test_newest_first_with_what_was_wrong() -> None:
    """Retractions too; drafts and mere updates are not told."""
    limit = Correction(DAY, note="A limit & <b>.", was="6 g", now="5 g")
    back = Correction(date(2026, 2, 2), "retraction", "Wrong.")
    feed = feed_of(
        wrong("salt", limit, Correction(DAY, "update", "More.")),
        wrong("back", back),
        wrong("draft", limit, draft=True),
    )
    assert ["Withdrawal: Back", "Correction: Salt"] == [entry.title for entry in feed.entries]
    told = feed.entries[1]
    assert "A limit & <b>. It said: “6 g” It now says: “5 g”" == told.summary
    assert told.link.endswith("/posts/salt/#hc-corrections")
    assert "2026-02-01T00:00:00-06:00" == told.updated
    assert "2026-02-02T00:00:00-06:00" == feed.feed.updated


def test_ids_stay_and_are_never_given_twice() -> None:
    """Also for two of one day; a later one of another day changes none of them."""
    two = (Correction(DAY, note="One."), Correction(DAY, note="Two."))
    before = {entry.summary: entry.id for entry in feed_of(wrong("salt", *two)).entries}
    more = (*two, Correction(date(2026, 3, 1), note="Three."))
    after = {entry.summary: entry.id for entry in feed_of(wrong("salt", *more)).entries}
    assert 3 == len(set(after.values()))
    assert before.items() <= after.items()


def test_without_a_report_there_is_no_feed() -> None:
    """A hub in which nobody reviews anything offers none."""
    assert [] == [*corrections_jobs(hub_of(post("a", published=PAST))[0], STRINGS)]
