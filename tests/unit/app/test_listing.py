"""What a hub holds, as rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.app.checking import survey
from hcsite.app.listing import SUBJECTS, rows_of
from tests.unit.app.hubs import hub, options, post


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("posts", [("2026-08-01", "scheduled", "Next"), ("2026-07-01", "scheduled", "Soon")]),
        ("drafts", [("", "draft", "Draft"), ("", "draft", "P")]),
        ("scheduled", [("2026-07-01", "scheduled", "Soon"), ("2026-08-01", "scheduled", "Next")]),
        ("expired", [("2026-03-02", "expired", "Gone")]),
        ("review-due", [("2026-05-01", "due", "Late"), ("2026-05-02", "due", "Later")]),
        ("infographics", [("2026-03-02", "live", "Info")]),
        ("pages", [("", "live", "About us"), ("", "draft", "P")]),
        ("people", [("", "live", "Ana Flores")]),
        ("topics", [("", "live", "Heart")]),
    ],
)
def test_rows(what: str, expected: list[tuple[str, str, str]], tmp_path: Path) -> None:
    """In the order in which people want them."""
    root = hub(
        tmp_path,
        posts__draft=post("Draft", published="", draft="true"),
        posts__soon=post("Soon", published="2026-07-01"),
        posts__next=post("Next", published="2026-08-01"),
        posts__gone=post("Gone", expires="2026-05-01"),
        posts__later=post("Later", review_due="2026-05-02", last_reviewed="2026-01-01"),
        posts__late=post("Late", review_due="2026-05-01"),
        pages__p="---\ntitle: P\ndraft: true\n---\n",
        infographics__i=post("Info", body="One two three four five six."),
    )
    now, _, _ = survey(options(root))
    rows = rows_of(now, what)
    assert what in SUBJECTS
    assert expected == [(row.date, row.state, row.title) for row in rows][: len(expected)]
    assert what == "posts" or len(expected) == len(rows)
    assert {"date", "state", "title", "path", "address", "note"} == set(rows[0].as_json())


def test_late_reviews_tell_of_the_last_one(tmp_path: Path) -> None:
    """Or that there never was one."""
    root = hub(
        tmp_path,
        posts__a=post("A", review_due="2026-05-01", last_reviewed="2026-01-01"),
        posts__b=post("B", review_due="2026-05-01"),
    )
    now, _, _ = survey(options(root))
    notes = [row.note for row in rows_of(now, "review-due")]
    assert ["last reviewed 2026-01-01", "never reviewed"] == notes
