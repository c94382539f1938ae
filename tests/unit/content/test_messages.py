"""Every message about front matter, to the letter: tests/fixtures/frontmatter/*.md."""

from __future__ import annotations

import re

import pytest

from hcsite.content.frontmatter import split
from hcsite.content.schema import read_front_matter
from hcsite.core.diagnostics import Diagnostic, Problems
from hcsite.model.kinds import Kind
from tests.unit.content.dot_format import FIXTURES, Case, read_cases, show

CASES = [case for path in sorted(FIXTURES.glob("*.md")) for case in read_cases(path)]
KINDS = {f"{kind.value}.md": kind for kind in Kind}

JARGON = re.compile(
    r"\b(?:None|(?i:mapping|scalar|sequence|node|token|parser|dict|str|int|bool|float|tuple|null|"
    r"input should|field required|extra inputs|validation|type error|pydantic|libyaml))\b"
)
"""Words of programmers, which a nurse should not meet."""


def diagnostics_of(case: Case) -> tuple[Diagnostic, ...]:
    """What is said about the front matter of a case."""
    kind = KINDS.get(case.file, Kind.POST)
    try:
        parts = split(case.text, path="x.md")
    except Problems as problems:
        return problems.diagnostics
    return read_front_matter(parts, kind=kind, path="x.md", time_zone="Europe/London").diagnostics


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}-{case.title}")
def test_messages_are_what_they_should_be(case: Case) -> None:
    """The diagnostics of each case are those of the file, in their order and word for word."""
    assert case.expected == show(diagnostics_of(case))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}-{case.title}")
def test_places_are_in_the_file(case: Case) -> None:
    """Each diagnostic names a line of the file, shows it, and a column in it or right behind it."""
    lines = case.text.split("\n")
    for found in diagnostics_of(case):
        assert 1 <= found.line <= len(lines)
        assert found.source in (lines[found.line - 1], "---")
        assert 1 <= found.column <= len(found.source) + 1


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}-{case.title}")
def test_messages_are_plain(case: Case) -> None:
    """No message has a word of programmers; each is a sentence with a full stop, and has a hint."""
    for found in diagnostics_of(case):
        assert JARGON.findall(f"{found.message} {found.hint}") == []
        assert found.message.endswith(".")
        assert "{" not in found.message
        assert found.hint


def test_the_files_have_every_code() -> None:
    """Each code of front matter is met at least once in the files."""
    said = {found.code for case in CASES for found in diagnostics_of(case)}
    assert {f"HC{number}" for number in range(201, 218)} == said | {"HC209"}
    assert len(CASES) > 150
