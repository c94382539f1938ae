"""The report of a build, for people, programs and later builds."""

from __future__ import annotations

import json

import pytest

from hcsite.app.report import BuildReport, Held, from_kept, kept_json, to_json
from hcsite.core.diagnostics import error, in_order, warning
from hcsite.engine.codec import encode

FOUND = (warning("HC422", "Twice.", path="a.md", line=2, column=3, hint="Look.", source="x"),)
REPORT = BuildReport(
    outputs=5,
    rendered=2,
    written=1,
    removed=1,
    unchanged=4,
    parsed=3,
    seconds=1.23456,
    steps={"read": 0.98765},
    diagnostics=FOUND,
    held=Held(1, 2, 3, "content/posts/next.md", "2026-12-01T00:00+00:00", 4),
)


def test_report_for_programs_is_the_contract() -> None:
    """Every field of it, rounded to what can be measured."""
    finding = {
        "code": "HC422",
        "level": "warning",
        "message": "Twice.",
        "path": "a.md",
        "line": 2,
        "column": 3,
        "hint": "Look.",
    }
    held = {
        "drafts": 1,
        "scheduled": 2,
        "expired": 3,
        "next_path": "content/posts/next.md",
        "next_at": "2026-12-01T00:00+00:00",
        "in_review": 4,
    }
    expected = {
        "outputs": 5,
        "rendered": 2,
        "written": 1,
        "removed": 1,
        "unchanged": 4,
        "parsed": 3,
        "seconds": 1.235,
        "steps": {"read": 0.988},
        "diagnostics": [finding],
        "held": held,
        "kit": {"outputs": 0, "written": 0, "removed": 0},
    }
    assert expected == json.loads(json.dumps(to_json(REPORT)))


def test_later_build_says_the_same_again() -> None:
    """Through JSON and back: what is held back, what was found, how many files there are."""
    other = (warning("HC602", "Torn.", path="z.md"), warning("HC502", "Old.", path="a.css"))
    kept = json.loads(json.dumps(kept_json(REPORT, other)))
    again = from_kept(kept, [b"[]", encode(FOUND)], 0.01)
    assert (in_order((*other, *FOUND)), REPORT.held) == (again.diagnostics, again.held)
    assert (5, 0, 0, 5) == (again.outputs, again.rendered, again.written, again.unchanged)
    assert not again.failed


@pytest.mark.parametrize("broken", [{"others": 1}, {"held": []}, {"outputs": "5"}])
def test_other_values_are_refused(broken: dict[str, object]) -> None:
    """They were not written by a build of ours."""
    with pytest.raises(TypeError):
        from_kept({**kept_json(REPORT, ()), **broken}, (), 0.01)


def test_failed_is_what_was_not_published_or_has_errors() -> None:
    """An error of a verification counts, although the site was published."""
    assert not REPORT.failed
    assert BuildReport(published=False).failed
    assert BuildReport(diagnostics=(error("HC607", "no"),)).failed
