"""Signs of what cannot wait, words about suicide, doses, emergency numbers, promises."""

from __future__ import annotations

import pytest

from hcsite.prose.doses import find_doses, find_notation
from hcsite.prose.emergency import find_foreign_numbers, numbers_of, tel
from hcsite.prose.evidence import find_promises, find_unsourced
from hcsite.prose.safety import find_red_flags, find_suicide_wording
from tests.support import corpus


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("You have chest pain that spreads.", "chest-pain"),
        ("Signs of a stroke: slurred speech.", "stroke"),
        ("If you think about suicide, talk to us.", "suicide"),
        ("You want to end your life.", "suicide"),
        ("Are you hurting yourself?", "self-harm"),
        ("Somebody took too many tablets.", "overdose"),
        ("It can be anaphylaxis.", "anaphylaxis"),
        ("A child swallowed a button battery.", "poisoning"),
        ("You cannot breathe.", "breathing"),
        ("It is heavy bleeding.", "bleeding"),
        ("Could it be sepsis?", "sepsis"),
        ("He is unconscious.", "unconscious"),
    ],
)
def test_a_sign_of_what_cannot_wait_is_found(text: str, topic: str) -> None:
    """Each topic once, with its place."""
    found = find_red_flags(f"Hello.\n{text} {text}")
    assert topic in [item.topic for item in found]
    assert {"SAF-01"} == {item.rule for item in found}
    assert len({item.topic for item in found}) == len(found)


@pytest.mark.parametrize(
    "text",
    [
        "Salt raises your risk of stroke.",
        "You have no chest pain.",
        "High blood pressure can lead to a heart attack or stroke.",
        "After a stroke, walk a little each day.",
        "Our stroke clinic is on Mondays.",
        "Stroke survivors meet here.",
        "The vaccine prevents meningitis.",
        "Swim breast stroke; a heat stroke is no joke.",
        "Stroke the cat.",
        "Food poisoning is rare here? No: it isn't food poisoning.",
    ],
)
def test_risks_pasts_and_services_are_no_emergency(text: str) -> None:
    """The page speaks of a risk, a past, a service, or denies it."""
    assert () == tuple(item for item in find_red_flags(text) if item.topic != "poisoning")


def test_suicide_counts_where_it_is_only_talked_about() -> None:
    """Whoever reads it may be at risk: it is the grave half of the rule."""
    (found,) = find_red_flags("Suicide rates fell after the risk was known.")
    assert ("suicide", True) == (found.topic, found.grave)


def test_a_language_without_a_list_gives_nothing() -> None:
    """Rather silence than noise."""
    assert () == find_red_flags("stroke", "de")
    assert () == find_suicide_wording("commit suicide", "de")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("He committed suicide.", "commit"),
        ("a failed suicide attempt", "success"),
        ("a suicide epidemic", "epidemic"),
        ("he hanged himself", "method"),
        ("jumped off a bridge", "method"),
    ],
)
def test_words_about_suicide(text: str, topic: str) -> None:
    """Blame, success, epidemics and methods."""
    assert [("SAF-04", topic)] == [(item.rule, item.topic) for item in find_suicide_wording(text)]


def test_kind_words_about_suicide_are_fine() -> None:
    """What the guides recommend."""
    text = "She died by suicide. He survived a suicide attempt. We are committed to help."
    assert () == find_suicide_wording(text)


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


def test_numbers_of_a_country() -> None:
    """By country, by language tag, and for Europe together."""
    assert numbers_of("US") is not None
    assert ("999", "112") == getattr(numbers_of("en-GB"), "emergency", None)
    assert numbers_of("UK") == numbers_of("GB")
    assert numbers_of("de-DE") == numbers_of("EU")
    assert numbers_of("de") is None
    assert numbers_of("xx-ZZ") is None
    assert "tel:18002221222" == tel("1-800-222-1222")


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("Call 911 now", "GB", ["911"]),
        ("Dial 999 or 111", "US", ["999", "111"]),
        ("Call the Samaritans on 116 123", "en-US", ["116 123"]),
        ("Call 999 or 112", "GB", []),
        ("In the US, call 911", "GB", []),
        ("911 patients were seen", "GB", []),
        ("call us on 01632 960123", "US", []),
        ("Call 911", "xx", []),
    ],
)
def test_numbers_of_other_countries(text: str, locale: str, expected: list[str]) -> None:
    """Where a text asks to call them, and does not name that country."""
    assert expected == [item.words for item in find_foreign_numbers(text, locale)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("About 30% of adults", "30%"),
        ("1 in 10 people", "1 in 10"),
        ("Studies show that it helps", "Studies show"),
        ("It is proven", "proven"),
        ("It lowers your risk", "lowers your risk"),
        ("twice as likely", "twice as likely"),
    ],
)
def test_figures_that_ask_for_a_source(text: str, words: str) -> None:
    """Shares, findings, risks."""
    assert [("EVI-05", words)] == [(item.rule, item.words) for item in find_unsourced(text)]


def test_promises_are_found_outside_quotations() -> None:
    """With their place; a denial and a quotation are none."""
    (found,) = find_promises("Hello. This is a miracle for you.")
    assert ("EVI-11", "miracle", 17) == (found.rule, found.words, found.start)
    assert () == find_promises("There is no cure. They call it “a miracle for you”.")


@pytest.mark.parametrize("find", [find_red_flags, find_suicide_wording, find_doses, find_notation])
@pytest.mark.parametrize(
    "text", ["suicide " * 60_000, "1 " * 300_000, "1," * 300_000, "a" * 600_000, ".5" * 200_000]
)
def test_a_large_text_takes_no_more_than_its_length(find: object, text: str) -> None:
    """Each ends within the time limit of a test."""
    assert isinstance(find(text), tuple)  # type: ignore[operator]


def test_real_texts_raise_few_false_alarms() -> None:
    """In 57 posts of health services: five signs, no bad wording, no dose, no bad notation."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(corpus.folder().rglob("*.m*d*"))]
    assert sum(len(find_red_flags(text)) for text in texts) <= 12
    assert [] == [item for text in texts for item in find_suicide_wording(text)]
    assert [] == [item for text in texts for item in find_notation(text)]
