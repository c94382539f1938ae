"""The lint of claims: what is found, and what must not be."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcsite.prose.claims import _hinted, _lint, claims


def levels(text: str) -> set[str]:
    """The levels of what is found in a text."""
    return {claim.level for claim in claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Garlic cures flu.",
        "Want a CURE for back pain?",
        "Don’t miss this miracle diet.",
        "Results are guaranteed.",
        "The test is 100% accurate.",
        "It is 100 % safe.",
        "The secret to good sleep.",
        "One trick doctors hate.",
        "What doctors don’t want you to know.",
        "Detox your body in three days.",
        "It has no side effects.",
        "Clinically proven.",
        "It is proven to help.",
        "Act before it’s too late.",
        "A deadly mistake.",
        "The silent killer in your kitchen.",
        "Wow!!",
        "What?!",
        "THIS IS SHOCKING NEWS.",
        "You MUST read this.",
    ],
)
def test_promises_and_fright_are_errors(text: str) -> None:
    """Whole words, whatever their case, inflection and apostrophes."""
    assert "error" in levels(text)


@pytest.mark.parametrize(
    "text",
    [
        "This always works.",
        "It doubles your risk of a stroke.",
        "Smokers are twice as likely to fall ill.",
        "It cuts the risk of flu by 40% in 2024.",
        "She suffers from asthma.",
        "Help for addicts.",
        "He committed suicide.",
        "See the before and after photos.",
        "Take 500 mg of paracetamol.",
        "Cases rose by 30%.",
        "Cases rose by .5 per cent.",
        "A risk-free treatment.",
        "Diabetics need to know this.",
    ],
)
def test_what_needs_a_second_look_warns(text: str) -> None:
    """None of these stops anything."""
    assert {"warning"} == levels(text)


@pytest.mark.parametrize(
    "text",
    [
        "There is no cure for a cold.",
        "There is no medicine that can cure it.",
        "Antibiotics don’t cure colds.",
        "Myth: garlic cures flu.",
        "It is a myth that garlic cures flu.",
        "Our secure site asks the secretary for a pedicure.",
        "Eat less cured ham.",
        "It is no miracle.",
        "We cannot guarantee an appointment.",
        "No vaccine is 100% effective.",
        "We asked 100% of people.",
        "Medically managed detox can help you stop drinking.",
        "Detox diets do not work.",
        "Most people have no side effects.",
        "A spacer has no side effects of its own.",
        "A trial in 2020 showed it is proven to help.",
        "It has not been proven to help.",
        "Painkillers, and natural killer cells.",
        "Keep weed killer away from children.",
        "Reply STOP to stop.",
        "NHS, HPV, HIV and COVID: ask your GP in the UK.",
        "FAST: face, arms, speech, time.",
        "Never give aspirin to a child under 16.",
        "Always read the label.",
        "You must never cross that line.",
        "Many people wait for a sign that never comes.",
        "Not always.",
        "It is never too late to stop smoking.",
        "It is often, but not always, mild.",
        "From 1 in 1,000 to 2 in 1,000: it doubles the risk.",
        "Alcoholic drinks raise blood pressure.",
        "Eat less than 2,300 mg of sodium.",
        "In 2024, 30% of adults smoked.",
        "30% of adults smoke.",
        "Zoom to 200% without losing text.",
        "Is it safe? Ask us!",
        "",
    ],
)
def test_ordinary_sentences_pass(text: str) -> None:
    """A word alone is no claim: what denies it, or means another thing, is heard."""
    assert () == claims(text)


def test_a_claim_says_what_and_why_and_what_else() -> None:
    """Each is a whole sentence; the words are those of the text."""
    (claim,) = claims("This tea Cures all. It cures everything.")
    assert "Cures" == claim.words
    assert claim.why.endswith(".")
    assert claim.instead.endswith(".")


def test_a_language_without_a_list_has_no_claims() -> None:
    """English words mean other things elsewhere."""
    assert () == claims("Cure!!", "fr")


@given(st.data())
@settings(max_examples=40)
def test_whatever_a_pattern_finds_has_one_of_its_hints(data: st.DataObject) -> None:
    """A hint spares trying a pattern, and never hides a claim, however it is written."""
    lint = _lint("en")
    assert lint is not None
    kind = data.draw(st.sampled_from(lint.kinds))
    text = data.draw(st.from_regex(kind.find))
    assert kind.find.search(text)
    assert kind in _hinted([kind], text)
