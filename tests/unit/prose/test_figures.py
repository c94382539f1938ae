"""Figures: the numbers of a text with their units, and which of them another text lacks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.prose.figures import figures, missing_figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,000 mg, 1000mg and one thousand milligrams", "1000 mg|1000 mg|1000 mg"),
        ("Take 500 mg. Or 500mg.", "500 mg|500 mg"),
        ("1.5 million people", "1500000 people"),
        ("two dozen eggs", "24 egg"),
        ("one hundred and five days", "105 day"),
        ("twenty-one nights", "21 night"),
        ("a hundred adults", "100 adult"),
        ("2½ hours, 2.5 hours, two and a half hours", "2.5 h|2.5 h|2.5 h"),
        ("half an hour", "0.5 h"),
        ("half a teaspoon of salt", "0.5 teaspoon"),
        ("Half of adults", "1/2"),
        ("one in three women", "1/3"),
        ("About 1 in 10 people", "1/10"),
        ("7 of 100", "7/100"),
        ("seven out of every 100", "7/100"),
        ("two thirds, three-quarters", "2/3|3/4"),
        ("a third of men", "1/3"),
        ("50% and 5 per cent", "50 %|5 %"),
        ("2 to 3 days", "2–3 day"),
        ("2-3 days", "2–3 day"),
        ("2 or 3 days", "2 day|3 day"),
        ("aged 40 to 74", "40–74 age"),
        ("at 2 and 5 months", "2 month|5 month"),
        ("a 12-week course", "12 week"),
        ("a 3-year-old", "3 year"),
        ("38°C, 38 °C, 38 degrees Celsius", "38 °C|38 °C|38 °C"),
        ("−18°C", "-18 °C"),
        ("no more than 6 g of salt a day", "6 g a day"),
        ("14 units per week", "14 unit a week"),
        ("twice a day", "2 time a day"),
        ("3 times daily", "3 time"),
        ("128/78 mmHg", "128/78"),
        (".5% and 0.5 %", "0.5 %|0.5 %"),
        ("It is so. 5 men came", "5 men"),
        ("128 over 78", "128/78"),
        ("24/7", "24/7"),
        ("1/2 teaspoon", "0.5 teaspoon"),
        ("£9.90 and $1,000", "9.9 GBP|1000 USD"),
        ("3 October 2026", "2026-10-03"),
        ("October 3rd, 2026", "2026-10-03"),
        ("2026-10-03", "2026-10-03"),
        ("3 Oct", "--10-03"),
        ("in October 2026", "2026-10"),
        ("3 to 5 May 2026", "2026-05-03|2026-05-05"),
        ("in 2024", "2024"),
        ("9am, 9.30am, 09:30, 5 p.m.", "09:00|09:30|09:30|17:00"),
        ("9am to 1pm", "09:00|13:00"),
        ("9 to 11am", "09:00|11:00"),
        ("9 to 5pm", "09:00|17:00"),
        ("1 to 5pm", "13:00|17:00"),
        ("12am, 12pm, 23:59", "00:00|12:00|23:59"),
        ("10am to noon", "10:00|12:00"),
        ("Call 01632 960123", "01632960123"),
        ("Call 999 or 111 now", "999|111"),
        ("1-800-273-8255", "18002738255"),
        ("+44 1632 960 123", "+441632960123"),
        ("Call Samaritans on 116 123.", "116123"),
        ("five simple steps", "5 step"),
        ("11 trials found", "11 trial"),
        ("one week and one reading", "1 week"),
        ("COVID-19, B12, 5G, omega-3, H1N1", ""),
        ("the 1990s and the 2nd dose", "1990|2"),
        ("type 2 diabetes", "2 diabete"),
        ("No one. This one. At once.", ""),
        ("https://example.org/2026/10 #Top10 @user2 a1@example.org nhs.uk/page/5", ""),
        ("1. Wash\n2. Dry\n3) Rest", ""),
        ("You may rest. March on.", ""),
        ("half past nine", "9"),
        ("", ""),
    ],
)
def test_figures_have_one_form(text: str, expected: str) -> None:
    """However a number is written, it is read the same, with what it measures or counts."""
    assert expected == "|".join(figures(text))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Take 500 mg.", "Take one tablet (500mg)."),
        ("Half of adults", "50% of adults"),
        ("1 in 2", "50 per cent"),
        ("2–3 days", "two to three days"),
        ("3 days", "It lasts 2 to 3 days."),
        ("On 3 October", "Saturday 3 October 2026"),
        ("In October 2026", "Saturday 3 October 2026"),
        ("In 2026", "Saturday 3 October 2026"),
        ("One week", "Wait a week."),
        ("5 steps", "Five simple steps"),
        ("6 g", "6 g a day"),
        ("6 g a day", "6 g of salt a day"),
        ("aged 40 to 74", "If you are 40 to 74"),
        ("65 years", "aged 65 and over"),
        ("Call 999", "Dial 999 if you have chest pain"),
        ("5 people", "5 of our people and 5"),
        ("1. Rest\n2. Drink", "Rest and drink."),
        ("Nothing here", ""),
    ],
)
def test_what_the_source_says_is_not_missing(text: str, source: str) -> None:
    """The same number with the same unit, or less of it: an end of a range, a day of a date."""
    assert () == missing_figures(text, source)


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("Take 500 mg.", "Take 500 mcg.", "500 mg"),
        ("Take 500 mg.", "500 people", "500 mg"),
        ("6 g a day", "6 g a week", "6 g a day"),
        ("6 g a day", "6 g", "6 g a day"),
        ("1 in 10", "1 in 100", "1 in 10"),
        ("10 people", "1 in 10 people", "10"),
        ("3 weeks", "3 months", "3 weeks"),
        ("3 steps", "3 months", "3"),
        ("60 minutes", "1 hour", "60 minutes"),
        ("On 4 October", "3 October 2026", "4 October"),
        ("On 3 October 2026", "3 October", "3 October 2026"),
        ("At 9am", "9 people", "9am"),
        ("Call 998", "Call 999", "998"),
        ("£5", "$5", "£5"),
        ("140/90", "140 and 90", "140/90"),
        ("38.5°C", "38°C", "38.5°C"),
        ("2–4 days", "2–3 days", "2–4 days"),
        ("Two weeks", "a week", "Two weeks"),
        ("7 and 7", "none", "7"),
    ],
)
def test_what_the_source_does_not_say_is_missing(text: str, source: str, expected: str) -> None:
    """It is given as it stands in the text, each once."""
    assert (expected,) == missing_figures(text, source)


@given(st.text(max_size=80))
def test_no_text_lacks_its_own_figures(text: str) -> None:
    """Whatever is written, a text bears itself out."""
    assert () == missing_figures(text, text)


@given(st.text(alphabet="0123456789 ,.-–/:%£°ahlfonegmtwip½(\n", max_size=40))
def test_numbers_of_any_shape_are_read(text: str) -> None:
    """No row of digits and marks breaks the reading."""
    assert () == missing_figures(text, text)


@pytest.mark.parametrize("text", ["9" * 5000, "9" * 3000 + " of " + "9" * 5000, "9\u00a0" * 5000])
def test_what_nobody_counts_is_no_figure(text: str) -> None:
    """Digits without end are no number, and stop nothing."""
    assert [] == [*figures(text)]
