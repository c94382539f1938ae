"""Signs of what cannot wait, and words about suicide."""

from __future__ import annotations

import pytest

from hcsite.prose.doses import find_doses, find_notation
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
        "Illnesses that can harm your eyes:\n- Stroke\n- Diabetes",
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
