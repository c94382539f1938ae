"""What is found in a body, and what is left alone."""

from __future__ import annotations

from typing import Any

from hcsite.features.teasers.language import language_of
from hcsite.features.teasers.mining import mine
from hcsite.features.teasers.units import WEAK, Material, words_of
from tests.unit.features.teasers.pieces import html, phrases, piece


def mined(markdown: str, **fields: Any) -> Material:
    """The material of a body."""
    return mine(piece(body=html(markdown), **fields), language_of(phrases()))


def runs(markdown: str) -> list[str]:
    """All runs of two sentences that could be used."""
    found = mined(markdown)
    return [words_of(run) for p in found.passages for run in p.runs(2, 500)]


def test_a_sentence_that_leans_is_not_used_alone() -> None:
    """“It also…” and “This is why…” come with what stands before them, or not at all."""
    body = "Norovirus is a bug. It also spreads fast. This is why soap matters so much."
    assert ["Norovirus is a bug. It also spreads fast."] == runs(body)


def test_a_contrast_is_never_cut_off() -> None:
    """What follows with “But” or “Do not” goes with the sentence before it."""
    body = "Gel helps against many germs. But it does not kill norovirus."
    assert [body] == runs(body)


def test_a_sentence_that_speaks_of_the_page_is_not_used() -> None:
    """Elsewhere there is no table, and no “below”."""
    body = "See the table below for norovirus. On this page you find norovirus advice."
    assert [] == runs(body)


def test_code_and_numbers_of_references_are_not_used() -> None:
    """They lead nowhere outside of the page."""
    body = "Norovirus is common in winter (3). Run the norovirus_test() function first, please."
    assert [] == runs(body)


def test_a_list_of_fragments_stays_under_its_lead() -> None:
    """It is used as a whole, with the words that lead to it."""
    body = "You can have a norovirus test if you:\n\n- live in England\n- are over 40"
    listing = mined(body).listings[0]
    assert "You can have a norovirus test if you" == listing.lead
    assert ["live in England", "are over 40"] == [words_of(run) for run in listing.items]
    assert not listing.whole
    assert () == mined(body, actions=()).points


def test_a_list_whose_lead_cannot_be_said_is_left_alone() -> None:
    """Fragments without their lead may say the opposite."""
    body = "## Norovirus\n\nNever take it if you:\n\n- are pregnant\n- have asthma"
    listings = mined(body).listings
    assert all("Never" in listing.lead for listing in listings)


def test_steps_are_in_order_and_points_are_free() -> None:
    """Numbered items stay together; whole sentences in a plain list may stand alone."""
    found = mined("## What helps\n\n- Rest in bed all day.\n- Drink small sips.", actions=())
    assert ["Rest in bed all day.", "Drink small sips."] == [words_of(r) for r in found.points]
    assert mined("1. Wet your hands.\n2. Dry your hands.", actions=()).points == ()


def test_a_label_in_front_keeps_an_item_in_its_list() -> None:
    """A dose for one case is not advice for all."""
    body = "## In an attack\n\n- **Blue:** one puff now.\n- **Brown:** two puffs now."
    assert mined(body, actions=()).points == ()


def test_where_minutes_count_nothing_is_said_without_whom_to_call() -> None:
    """Beside a box that says to call 999, only what says so too is used."""
    body = "## If you have it\n\nYou may feel well with norovirus.\n\n"
    body += "If norovirus makes you faint, call 999.\n\n::: emergency Call 999 if:\n- a\n- b\n:::"
    assert ["If norovirus makes you faint, call 999."] == runs(body)


def test_headings_with_a_paragraph_each_make_a_list() -> None:
    """Four headings with their first words are a list in disguise."""
    body = "## Norovirus in short\n\n" + "\n\n".join(
        f"### {name}\n\nHas it {name.lower()}ed already?" for name in ("Start", "Last", "End")
    )
    items = [words_of(run) for run in mined(body).listings[0].items]
    assert "Start: Has it started already?" == items[0]


def test_what_sends_readers_on_is_left_out() -> None:
    """“See our page” is no advice."""
    body = "Wash norovirus off your hands. See [our page](https://example.org/)."
    assert ["Wash norovirus off your hands."] == runs(body)


def test_a_question_as_a_heading_brings_its_answer() -> None:
    """The answer may lean on the question; one that points to a table is none."""
    body = "## Does gel help against it?\n\nNot much. It kills other germs."
    question = mined(body).questions[0]
    assert "Does gel help against it?" == question.text
    table = "## How much norovirus is there?\n\nThis is the share for each age."
    assert () == mined(table).questions


def test_the_short_title_is_what_stands_before_the_colon() -> None:
    """But only where it names what the piece speaks of."""
    assert "Norovirus at home" == mined("Norovirus is a bug.").short
    title = "Mark your calendars: a talk on soap"
    assert title == mined("Soap is fine.", title=title).short


def test_a_tag_in_the_title_names_the_subject() -> None:
    """A sentence of a long title begins with a word or two."""
    found = mined("", title="How to check your blood pressure", tags=("blood pressure",))
    assert "Blood pressure" == found.subject


def test_broken_markup_does_not_stop_the_reading() -> None:
    """Elements that are left open end with the body."""
    view = piece(body="<div class='block block-myth'><p class='block-title'>A<ul><li>B</p>")
    assert mine(view, language_of(phrases())).everything


def test_what_weighs_good_against_bad_is_said_in_full() -> None:
    """Below “Is there a downside?” no part is taken alone."""
    body = "## Is there a downside?\n\nA norovirus test can sting. For most people it is worth it."
    assert ["A norovirus test can sting. For most people it is worth it."] == runs(body)


def test_a_doubt_or_an_invitation_draws_less_than_a_figure() -> None:
    """What is not known, and “call us”, are no beginning of a post."""
    texts = (
        "About 1 in 10 people with norovirus need care, and you can help to prevent it.",
        "If you have norovirus, drink a little and rest as often as possible at home.",
        "What we do not know is how many people will catch norovirus in this winter.",
    )
    pulls = [mined(text).passages[0].sentences[0].pull for text in texts]
    assert sorted(pulls, reverse=True) == pulls
    assert pulls[0] > 0 > WEAK > pulls[2]
    assert mined("Call us about norovirus on any day of the week.").told[0].pull < WEAK


def test_a_few_words_on_a_line_of_their_own_name_their_item() -> None:
    """A term and what it means are not run together."""
    listing = "## Care\n\n- **Rest**\\\n  Stay in bed all day.\n- **Drink**\\\n  Take small sips."
    items = [words_of(run) for run in mined(listing).listings[0].items]
    assert ["Rest: Stay in bed all day.", "Drink: Take small sips."] == items


def test_bold_words_on_a_line_of_their_own_name_their_paragraph() -> None:
    """They do not run into the sentence below."""
    assert ["Rest: Norovirus needs a bed."] == runs("**Rest**\nNorovirus needs a bed.")


def test_a_case_is_not_parted_from_the_call_that_follows() -> None:
    """What to do first ends with whom to call, if it does not help."""
    body = "With norovirus, drink and rest first. If it gets no better, call 111 on the same day."
    assert [body] == runs(body)


def test_whom_to_ask_is_not_said_without_about_what() -> None:
    """“Ask a pharmacist” goes with the medicine before it."""
    body = "Ibuprofen does not suit all people with norovirus. Ask a pharmacist if you have asthma."
    assert [body] == runs(body)


def test_a_list_of_an_emergency_is_not_said_without_whom_to_call() -> None:
    """Doses for an attack stand beside the box that says when to call."""
    body = "## In an attack\n\n- One puff every minute.\n- Ten puffs at most.\n\n"
    body += "::: emergency Call 999 if:\n- you feel worse\n- your lips are blue\n:::"
    assert all("puff" not in words_of(item) for one in mined(body).listings for item in one.items)
