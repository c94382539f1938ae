"""In whose voice a hub speaks where nobody has said it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hcsite.model.promotion import Voice
from hcsite.model.site import Site

SOLO = "solo"
"""The profile of one professional, who says “I”: there is nobody else to be “we”."""


def voice_of_person(site: Site, voice: Voice) -> Voice:
    """How a person speaks: as the file says, or as the only professional of the hub."""
    alone = site.profile == SOLO and not site.voice.person
    return replace(voice, person="i") if alone and not voice.person else voice


def voice_of_hub(site: Site, authors: Sequence[Voice]) -> Voice:
    """How the hub speaks of a piece with these authors."""
    alone = site.profile == SOLO and len(authors) == 1
    if site.voice.person or not alone:
        return site.voice
    return replace(site.voice, person=voice_of_person(site, authors[0]).person)
