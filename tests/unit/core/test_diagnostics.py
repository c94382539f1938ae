"""Diagnostics: what is found, and in which order people read it."""

from __future__ import annotations

import pickle

import pytest

from hcsite.core.diagnostics import (
    Diagnostic,
    Level,
    Problems,
    error,
    has_errors,
    in_order,
    info,
    warning,
)


def test_each_maker_gives_its_level() -> None:
    """An error, a warning, a note: the same shape, another level."""
    made = [make("HC999", "No.", path="a.md", line=2) for make in (error, warning, info)]
    assert [Level.ERROR, Level.WARNING, Level.INFO] == [item.level for item in made]
    assert {("HC999", "No.", "a.md", 2)} == {(d.code, d.message, d.path, d.line) for d in made}


def test_level_is_changed_in_a_copy() -> None:
    """A finding in a draft is only a note; the finding itself stays what it was."""
    found = error("HC999", "No.")
    assert info("HC999", "No.") == found.at(Level.INFO)
    assert Level.ERROR is found.level


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], False),
        ([warning("HC1", "w"), info("HC1", "i")], False),
        ([info("HC1", "i"), error("HC1", "e")], True),
    ],
)
def test_only_errors_stop_a_build(found: list[Diagnostic], *, expected: bool) -> None:
    """Warnings and notes never do."""
    assert expected is has_errors(found)


def test_order_is_that_of_reading() -> None:
    """By file, line, column and code; what is said twice is said once."""
    first = error("HC2", "b", path="a.md", line=1, column=5)
    second = error("HC1", "a", path="a.md", line=2)
    third = error("HC1", "a", path="b.md")
    site = warning("HC9", "z")
    given = [third, second, first, site, second]
    assert (site, first, second, third) == in_order(given)


def test_slip_of_a_template_is_told_once() -> None:
    """A fault that shows on many pages is one finding, which names the first of them."""
    pages = [error("HC512", "No such field.", path="t.html", page=name) for name in ("b", "a", "c")]
    alone = error("HC512", "Another.", path="u.html", page="x")
    assert [
        "No such field. (while making a and 2 more)",
        "Another. (while making x)",
    ] == [item.message for item in in_order([*pages, alone])]


def test_problems_come_back_from_a_worker() -> None:
    """With all that was found, of their own class."""
    problems = Problems([error("HC1", "One.", path="a.md"), warning("HC2", "Two.")])
    again = pickle.loads(pickle.dumps(problems))  # noqa: S301  # as a pool of processes does
    assert problems.diagnostics == again.diagnostics
    assert (Problems, "One.; Two.") == (type(again), str(again))


def test_problems_carry_all_that_was_found() -> None:
    """The exception holds the findings, and says them all where it is shown."""
    problems = Problems(iter([error("HC1", "One."), error("HC2", "Two.")]))
    assert ("HC1", "HC2") == tuple(item.code for item in problems.diagnostics)
    assert "One.; Two." == str(problems)
