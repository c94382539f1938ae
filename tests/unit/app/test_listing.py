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


def test_who_has_to_sign(tmp_path: Path) -> None:
    """A piece in review says which approvals are missing, and whom it asks."""
    ana = "---\nname: Ana Flores\n---\n"
    said = post("A", clinical="true", reviewers="[{id: ana}]")
    root = hub(tmp_path, posts__a=said, people__ana=ana)
    config = root / "site.toml"
    config.write_text(config.read_text().replace('"blog"', '"clinic"'))
    now, _, _ = survey(options(root))
    notes = {row.path: row.note for row in rows_of(now, "in-review")}
    told = "waits to be approved by a clinician (Ana Flores) and by an editor"
    assert told == notes["content/posts/a.md"]


def test_what_changed_since_it_was_signed_waits_too(tmp_path: Path) -> None:
    """It stops the build until somebody signs it again; what was taken back waits for nobody."""
    signed = "\n".join(
        f"  - {{by: ana, role: {role}, date: 2026-04-01, sha256: {'0' * 64}}}"
        for role in ("clinician", "editor")
    )
    said = {"clinical": "true", "approvals": f"\n{signed}"}
    back = "[{date: 2026-04-02, type: retraction, note: Wrong.}]"
    root = hub(
        tmp_path,
        posts__a=post("A", **said),
        posts__b=post("B", **said, corrections=back),
        people__ana="---\nname: Ana Flores\n---\n",
    )
    now, _, _ = survey(options(root))
    told = "changed since; waits to be approved by a clinician and by an editor"
    assert [("live", "A", told)] == [(r.state, r.title, r.note) for r in rows_of(now, "in-review")]
    notes = {row.title: row.note for row in rows_of(now, "posts")}
    assert ("", "withdrawn: the page says why") == (notes["A"], notes["B"])


def test_waivers(tmp_path: Path) -> None:
    """With their reasons, the first to end first, those that have ended included."""
    root = hub(tmp_path, posts__a=post("A"))
    config = root / "site.toml"
    waiver = """
[[waivers]]
rule = "EVI-01"
path = "content/posts/a.md"
reason = "The sources are being read again."
until = 2026-0{month}-01
"""
    told = waiver.format(month=9) + waiver.format(month=5).replace("EVI-01", "CUR-01")
    config.write_text(config.read_text() + told)
    now, _, _ = survey(options(root))
    reason = "The sources are being read again."
    assert [
        ("2026-05-01", "ended", "CUR-01", "content/posts/a.md", reason),
        ("2026-09-01", "in force", "EVI-01", "content/posts/a.md", reason),
    ] == [(r.date, r.state, r.title, r.path, r.note) for r in rows_of(now, "waivers")]
