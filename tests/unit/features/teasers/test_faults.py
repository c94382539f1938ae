"""What communications people would not post: each fault once, on the plainest piece that had it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from hcsite.features.teasers.ledger import runs_of
from hcsite.features.teasers.view import PieceView
from hcsite.model.promotion import Promotion
from hcsite.model.teaser import Teaser
from tests.unit.features.teasers.pieces import all_text, composed, of_day, piece

DAYS = ("day-0", "day-1", "day-2", "day-3", "week-1", "month-1")


TITLED = ("newsletter", "pinterest", "print_qr", "instagram")
"""Platforms that show the title beside the text."""


def plain(body: str = "", **fields: Any) -> PieceView:
    """A piece with a title, a body and what is given; nothing else."""
    bare = {"summary": "", "key_message": "", "actions": (), "kind": ""}
    return piece(body, **{**bare, **fields})


def texts(view: PieceView) -> list[str]:
    """All that its teasers say."""
    return [all_text(teaser) for teaser in composed(view).teasers]


def test_labels_of_boxes_are_no_beliefs() -> None:
    """A myth box with nothing but its label holds the belief; a figure goes on in its sentence."""
    body = (
        '<div class="block block-myth"><p class="block-title">Myth</p><p>Gel stops norovirus.</p>'
        '</div><div class="block block-fact"><p class="block-title">Fact</p><p>Soap washes it off.'
        '</p></div><div class="block block-icon-array"><p class="block-title">10 of 100 people</p>'
        "<p>who had norovirus needed care in a hospital bed.</p></div><ul><li><strong>Day one"
        "</strong> It starts fast with norovirus.</li><li><strong>Day two</strong> Rest and sip "
        "a little water.</li></ul>"
    )
    said = "\n".join(texts(replace(plain(), body=body)))
    assert "Myth: Gel stops norovirus.\nFact: Soap washes it off." in said
    assert "10 of 100 people who had norovirus needed care in a hospital bed." in said
    assert "Day one: It starts fast" in said


@pytest.mark.parametrize(
    ("form", "kind", "verb"),
    [("video", "", "Watch"), ("infographic", "", "See"), ("post", "condition", "Read")],
)
def test_nobody_reads_a_film(form: str, kind: str, verb: str) -> None:
    """The verb goes with what the piece is."""
    poster = of_day(composed(plain(form=form, kind=kind)))["print_qr"].text
    assert poster.startswith(f"{verb} our ")


def test_a_film_is_not_told_by_what_its_transcript_says_of_itself() -> None:
    """That all its words stand here is true of the page, and nothing that anybody would post."""
    own = "The film on norovirus has no sound, and all of its words are in the text below."
    body = f"*{own}*\n\nWash norovirus off your hands with soap and water, for 20 seconds."
    assert any(own in text for text in texts(plain(body)))
    assert not any("no sound" in text for text in texts(plain(body, form="video")))


def test_there_is_one_colon_before_a_heading() -> None:
    """The title before its colon names the subject, and the heading goes on in small letters."""
    body = "## What can I do at home?\n\nKeep your child calm, because crying makes breathing hard."
    view = plain(body, title="Croup: the cough that sounds like a seal", tags=("croup", "cough"))
    said = texts(view)
    assert any("Croup: what can I do at home?" in text for text in said)
    assert not any("seal: " in text for text in said)


def test_what_hangs_on_the_title_stands_behind_it() -> None:
    """“Why not, and what helps” is half a thought; where the title stands there, it is whole."""
    summary = "Why not, how long it lasts, and what helps instead of norovirus pills."
    title = "Norovirus pills do not work"
    for teaser in composed(plain(title=title, summary=summary)).teasers:
        if summary in teaser.text and teaser.platform not in TITLED:
            assert title in teaser.text.partition(summary)[0]


def test_tags_say_what_a_piece_is_about() -> None:
    """A sentence with some other word of the title has the title in front of it."""
    summary = "Five Saturday clinics, no queue, in and out in ten minutes."
    view = plain(
        title="Flu clinic dates for this winter", summary=summary, tags=("flu", "vaccines")
    )
    posted = [t.text for t in composed(view).teasers if t.platform not in TITLED]
    told = [text.partition(summary)[0] for text in posted if summary in text]
    assert told
    assert all("Flu clinic dates for this winter" in before for before in told)


def test_a_heading_stands_above_its_first_paragraph_alone() -> None:
    """What comes later below it may speak of something else."""
    body = "Norovirus is short.\n\n## Getting help\n\n"
    body += "Volunteers at each door show you the way to the norovirus ward.\n\n"
    body += "Bus 14 stops at the East entrance, which is the nearest one to the norovirus ward."
    said = texts(plain(body))
    assert any("getting help\n" in text.casefold() for text in said)
    assert not any(
        "getting help" in one.casefold()
        for text in said
        for one, other in pairwise(text.split("\n\n"))
        if "Bus 14" in other
    )


def test_a_list_below_the_title_needs_no_heading() -> None:
    """Steps without a word in front are told behind the title."""
    body = "1. Wash the norovirus off your hands.\n2. Dry them on a towel.\n3. Clean the tap."
    listed = "1. Wash the norovirus off your hands.\n2. Dry them on a towel.\n3. Clean the tap."
    assert any(f"Norovirus at home\n\n{listed}" in text for text in texts(plain(body)))


@pytest.mark.parametrize(
    "asked", ["**Q: Does hand gel kill norovirus?**", "Does hand gel kill norovirus?"]
)
def test_a_question_on_a_line_of_its_own_brings_its_answer(asked: str) -> None:
    """Bold or not, with “Q:” or without, it is a heading."""
    answer = (
        "A: No, not at all. Wash your hands with soap and water, and dry them on a clean towel."
    )
    said = texts(plain(f"{asked}\n\n{answer}"))
    assert any(f"Does hand gel kill norovirus?\n{answer[3:]}" in text for text in said)
    assert not any("Q:" in text or "A: " in text for text in said)


def test_a_hook_gives_what_it_promises() -> None:
    """What tells of the article answers no question; one without an answer is asked alone."""
    promotion = Promotion(question="How can I tell that it is norovirus?")
    view = plain(summary="Norovirus frightens parents at night.", promotion=promotion)
    said = texts(view)
    assert any(promotion.question in text for text in said)
    assert not any(f"{promotion.question}\nNorovirus frightens" in text for text in said)
    title, summary = (
        "Is it norovirus?",
        "A nurse explains how to tell norovirus from food poisoning.",
    )
    assert not any(
        f"{title}\n{summary}" in text for text in texts(plain(title=title, summary=summary))
    )


def test_a_part_that_only_prepares_is_no_text() -> None:
    """“Your body has an alarm” says nothing of panic before the sentence that does."""
    body = "Your body has an alarm that is there to get you away from danger. It is very old. "
    body += "In norovirus the alarm rings in your stomach, and it makes you feel sick at once."
    assert not any("very old" in text and "rings" not in text for text in texts(plain(body)))


def test_old_advice_is_not_told_without_the_new() -> None:
    """What people used to be told ends with what holds now, and “most of them” with of what."""
    body = (
        "With norovirus, the old advice was to eat nothing for a day. We now tell you to eat soon."
    )
    body += "\n\nOur norovirus nurse does most of them in one visit of about forty minutes."
    said = texts(plain(body))
    assert any("We now tell you" in text for text in said)
    assert not any("old advice" in text and "We now tell you" not in text for text in said)
    assert not any("most of them" in text for text in said)


def test_one_or_the_other_needs_the_two() -> None:
    """Where the medicines stand above a table, the half thought behind it is told nowhere."""
    named = "Give paracetamol or ibuprofen if your child is upset with the fever."
    dose = "Use the dose on the label for your child's age."
    half = "Give one or the other, not both together."
    behind = "Do not switch between them unless a nurse tells you to."
    table = f"{named}\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n{dose} {half} {behind}"
    fever = {"title": "Fever in a child: what to do", "tags": ("fever", "children")}
    assert not any(half in text for text in texts(plain(table, **fever)))
    said = texts(plain(f"{named} {half} {behind}", **fever))
    assert any(f"{named} {half} {behind}" in text for text in said)


def test_a_warning_says_when_it_holds_and_whom_to_call() -> None:
    """Signs of an attack are not told without the call, nor the call without the attack."""
    body = (
        "Norovirus is short.\n\n## In a fainting fit\n\n::: warning Signs of it\nThe norovirus has "
        "left you too weak to stand up, so lie down flat and drink.\n:::\n\n"
        "::: emergency Call 999 if:\n- you cannot be woken\n- you feel worse at any point\n:::"
    )
    said = texts(plain(body))
    assert not any("too weak to stand" in text for text in said)
    assert any("In a fainting fit, call 999 if:" in text for text in said)
    assert not any("Call 999 if:" in text for text in said)


def test_a_list_of_them_says_of_whom() -> None:
    """“Always wash them” says nothing of hands."""
    listed = "## Always wash them\n\n- before you cook or eat\n- after you use the toilet\n"
    assert not any("wash them" in text for text in texts(plain(listed, title="Handwashing")))
    assert any(
        "wash your hands" in text
        for text in texts(plain(listed.replace("them", "your hands"), title="Handwashing"))
    )


def test_keywords_and_names_are_words() -> None:
    """A number is no keyword, and “know your numbers” names no subject."""
    summary = "Two numbers, one above the other, and which of them should make you act."
    tags = ("blood pressure", "know your numbers", "111")
    title = "What blood pressure numbers mean"
    made = composed(plain(title=title, summary=summary, tags=tags)).teasers
    posted = [t.text for t in made if summary in t.text and t.platform not in TITLED]
    assert posted
    assert all("blood pressure" in text.partition(summary)[0].casefold() for text in posted)
    pins = [t.text for t in composed(piece(tags=tags)).teasers if t.platform == "pinterest"]
    assert pins
    assert not any(", 111" in text for text in pins)


def test_they_are_the_child_of_the_same_sentence() -> None:
    """A pronoun behind the person that it stands for leans on nothing."""
    kept = "Help your child to drink until they feel better and sleep through the night."
    assert any(kept in text for text in texts(plain(kept, title="Sick children", tags=())))


def test_key_points_stand_alone_as_they_were_written() -> None:
    """“The big name on the pack” needs nothing before it where a writer made it a point."""
    point = "The big name on the front of the pack may be a brand, so read the small print too."
    view = plain(promotion=Promotion(key_points=(point,)))
    assert any(point in text for text in texts(view))


def test_follow_ups_do_not_say_again_what_was_posted_elsewhere() -> None:
    """What another network had on an earlier day is not more than two thirds of a later text."""
    points = tuple(
        f"Norovirus {what}"
        for what in (
            "spreads fast where many people share a table.",
            "is washed off your hands with soap, not with gel.",
            "ends by itself after two or three days at home.",
        )
    )
    for view in (piece(), plain(promotion=Promotion(key_points=points))):
        told = [t for t in composed(view).teasers if t.variant in DAYS]
        later = [t for t in told if t.variant != "day-0"]
        assert later
        for teaser in later:
            for other in told:
                if DAYS.index(other.variant) < DAYS.index(teaser.variant) and _is_posted(other):
                    assert _sameness(teaser, other) <= COPY, (teaser.text, other.text)


COPY = 0.75
"""The share of the longer of two texts, title and all, that both may have."""


def _is_posted(teaser: Teaser) -> bool:
    return teaser.platform not in ("newsletter", "sms", "print_qr")


def _sameness(one: Teaser, other: Teaser) -> float:
    runs, others = (runs_of(t.text.replace(t.url, "")) for t in (one, other))
    return len(runs & others) / max(len(runs), len(others), 8)
