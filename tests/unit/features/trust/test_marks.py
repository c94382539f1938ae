"""EVI-04: the marks in a text and the list of its sources."""

from __future__ import annotations

from tests.unit.features.trust.pieces import found, told

TWO = """\
sources:
  - {id: nhs, title: Salt, url: https://www.nhs.uk/salt}
  - {id: who, title: Sodium, url: https://www.who.int/sodium}
"""


def test_marks_and_sources_match() -> None:
    """Each source has its mark, in a paragraph, a list or a table."""
    assert [] == told("EVI-04", "Salt [^nhs].\n\n- Sodium [^who]", TWO)
    assert [] == told("EVI-04", "| A |\n| --- |\n| Salt [^nhs] [^who] |", TWO)


def test_no_marks_at_all() -> None:
    """A piece that lists what it rests on as a whole is right too."""
    assert [] == told("EVI-04", "Salt.", TWO)
    assert [] == told("EVI-04", "Salt[^1].\n\n[^1]: A word on it.", TWO)


def test_marks_that_lead_nowhere() -> None:
    """Each once, at its first place, with the name that was meant."""
    body = "Salt [^nhs] [^who].\n\nMore [^nsh].\n\nAgain [^nsh] and [^cdc-2020]."
    assert [
        ("error", 10, "The mark [^nsh] leads to no footnote and no source."),
        ("error", 12, "The mark [^cdc-2020] leads to no footnote and no source."),
    ] == told("EVI-04", body, TWO)
    hints = [item.hint for item in found("EVI-04", body, TWO)]
    assert "Did you mean [^nhs]?" == hints[0]
    assert "id: cdc-2020" in hints[1]
    assert ["error"] == [item[0] for item in told("EVI-04", "Salt [^1].")]


def test_sources_without_a_mark() -> None:
    """Where others have one; a source without an id cannot have any."""
    body = "Salt [^nhs]."
    message = "No mark in the text leads to the source “Sodium”."
    assert [("warning", 3, message)] == told("EVI-04", body, TWO)
    assert "[^who]" in found("EVI-04", body, TWO)[0].hint
    bare = TWO.replace("id: who, ", "")
    assert [("warning", 3, message)] == told("EVI-04", body, bare)


def test_what_is_no_mark() -> None:
    """Code, and brackets that somebody escaped."""
    assert [] == told("EVI-04", "`[^a-z]` and \\[^x] and [^a b] and [^].\n\n```\n[^no]\n```")
