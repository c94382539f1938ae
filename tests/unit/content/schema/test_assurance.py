"""Blocks that show that a piece is safe and signed off: approvals, red flags, case stories."""

from __future__ import annotations

from datetime import date

import pytest

from hcsite.content.frontmatter import split
from hcsite.content.schema import read_front_matter
from hcsite.model.kinds import Kind
from hcsite.model.matter import PostMatter
from hcsite.model.trust import (
    Approval,
    Assurance,
    CaseStory,
    Emergency,
    Retirement,
    Translation,
)

DAY = date(2026, 6, 1)
DIGEST = "0123456789abcdef" * 4


def read(fields: str) -> tuple[Assurance | None, list[str]]:
    """What front matter says to show that a piece is safe, and what is wrong with it."""
    parts = split(f"---\ntitle: Salt\n{fields}---\n", path="a.md")
    result = read_front_matter(parts, kind=Kind.POST, path="a.md", time_zone="UTC")
    told = [f"{item.line}: {item.message} | {item.hint}" for item in result.diagnostics]
    matter = result.matter
    return (matter.assurance if isinstance(matter, PostMatter) else None), told


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("", Assurance()),
        ("approvals: []\n", Assurance()),
        (
            f"approvals:\n  - {{by: anna, date: 2026-06-01, sha256: {DIGEST.upper()}}}\n",
            Assurance(approvals=(Approval("anna", "clinician", DAY, DIGEST),)),
        ),
        (
            (
                "approvals:\n  - {by: ed, role: editor, date: 2026-06-01, sha256: '12345678', "
                "pictures: 0123abcd, change: minor}\n"
            ),
            Assurance(
                approvals=(Approval("ed", "editor", DAY, "12345678", "0123abcd", change="minor"),)
            ),
        ),
        (
            "retired: {date: 2026-06-01, reason: Old., successor: /posts/new/}\n",
            Assurance(retired=Retirement(DAY, "Old.", "/posts/new/")),
        ),
        (
            "benefits: Less pain.\nrisks: Bleeding.\nunknowns: How long.\n",
            Assurance(benefits="Less pain.", risks="Bleeding.", unknowns="How long."),
        ),
        (
            "emergency:\n  - {if: [chest pain]}\n  - {level: soon, if: fever}\n",
            Assurance(emergency=(Emergency(("chest pain",)), Emergency(("fever",), "soon"))),
        ),
        (
            "safety: {dismiss: {stroke: far off}}\n",
            Assurance(safety=(("stroke", "far off"),)),
        ),
        ("case_story: true\n", Assurance(case_story=CaseStory())),
        (
            "case_story: {authorisation: a-1, changed: Details., checked_by: anna}\n",
            Assurance(case_story=CaseStory("a-1", "Details.", "anna")),
        ),
        (
            "translation_of: {id: salt, source_hash: 01234567, reviewer: anna}\n",
            Assurance(translation_of=Translation("salt", "01234567", "anna")),
        ),
    ],
)
def test_read(fields: str, expected: Assurance) -> None:
    """Each field becomes what the model knows."""
    assert (expected, []) == read(fields)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            "approvals:\n  - {by: anna, date: 2026-06-01, sha256: yes}\n",
            "takes the digest of a text, not “yes”.",
        ),
        ("approvals:\n  - {by: anna, date: 2026-06-01}\n", "“sha256” is missing"),
        ("approvals:\n  - anna\n", "takes several fields, not “anna”."),
        (
            "approvals:\n  - {by: anna, role: owner, date: 2026-06-01, sha256: 01234567}\n",
            "“owner”",
        ),
        ("safety: {dismiss: {stroke: ''}}\n", "sets “stroke” aside without a reason."),
        ("case_story: someone\n", "takes several fields, not “someone”."),
        ("retired: {reason: Old.}\n", "“date” is missing"),
        ("emergency:\n  - {level: later, if: [pain]}\n", "“later”"),
        ("emergency:\n  - {level: soon}\n", "“if” is missing"),
        ("emergency:\n  - {if: pain, lvel: soon}\n", "| Did you mean “level”?"),
        ("emergency:\n  - {if: pain, xyz: soon}\n", "| Choose from: if, level."),
    ],
)
def test_wrong(fields: str, message: str) -> None:
    """What cannot be is told once, with what to do."""
    _, (told,) = read(fields)
    assert message in told
    assert told.partition(" | ")[2]
