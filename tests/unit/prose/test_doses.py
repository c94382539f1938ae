"""Doses, and the ways to write them."""

from __future__ import annotations

import pytest

from hcsite.prose.doses import find_doses, find_notation


@pytest.mark.parametrize(
    "text", ["Take 500 mg twice", "500mg", "5–10 mL", "5 mg/kg", "400 IU", "10 units", "10 mcg/kg"]
)
def test_a_dose_is_found(text: str) -> None:
    """Numbers with the units of medicines."""
    assert ["SAF-05"] == [item.rule for item in find_doses(text)]


@pytest.mark.parametrize(
    "text",
    [
        "100 mg/dL",
        "no more than 2,300 mg of sodium",
        "a 175 ml glass of wine",
        "5 mmol/L",
        "14 units of alcohol a week",
    ],
)
def test_food_and_laboratories_have_no_doses(text: str) -> None:
    """What food holds, and what a blood test measures."""
    assert () == find_doses(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("take 5.0 mg", "trailing-zero"),
        ("take .5 mg", "naked-point"),
        (".5 mL", "naked-point"),
        ("10U of insulin", "unit"),
        ("10 u daily", "unit"),
        ("400 IU", "international-unit"),
        ("take it QD", "daily"),
        ("q.o.d.", "daily"),
        ("MSO4", "morphine"),
        ("MS 15 mg", "morphine"),
        ("5 µg", "microgram"),
        ("100 ug", "microgram"),
    ],
)
def test_notation_that_is_misread(text: str, topic: str) -> None:
    """Each entry of the list."""
    assert [("SAF-06", topic)] == [(item.rule, item.topic) for item in find_notation(text)]


def test_notation_that_is_safe() -> None:
    """Zeros in front, other abbreviations, versions, countries."""
    text = "0.5 mg, 5 mg, 15.05 mg, version 5.0, 10 UK visitors, the U.S., MS is multiple sclerosis"
    assert () == find_notation(text)
