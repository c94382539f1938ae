"""In whose voice hubs speak where nobody has said it."""

from __future__ import annotations

import pytest

from hcsite.app.voices import voice_of_hub, voice_of_person
from hcsite.model.promotion import Voice
from tests.unit.model.documents import site_with

SINGLE, WE, UNSAID = Voice(person="i"), Voice(person="we"), Voice(sign_off="Best wishes")


@pytest.mark.parametrize(
    ("profile", "hub", "authors", "person"),
    [
        ("solo", Voice(), (UNSAID,), "i"),
        ("solo", Voice(), (WE,), "we"),
        ("solo", WE, (UNSAID,), "we"),
        ("solo", Voice(), (UNSAID, UNSAID), ""),
        ("clinic", Voice(), (UNSAID,), ""),
        ("clinic", SINGLE, (UNSAID,), "i"),
    ],
)
def test_only_one_professional_alone_says_i_unasked(
    profile: str, hub: Voice, authors: tuple[Voice, ...], person: str
) -> None:
    """What the hub or the person says wins over what is likely."""
    site = site_with(profile=profile, voice=hub)
    assert person == voice_of_hub(site, authors).person


def test_the_only_professional_keeps_greeting_and_sign_off() -> None:
    """Only the person is added to a voice."""
    voice = voice_of_person(site_with(profile="solo"), UNSAID)
    assert ("i", "Best wishes") == (voice.person, voice.sign_off)
