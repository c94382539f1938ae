"""Signs in a text by which rules about the whole piece go: doses, steps, what is not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hcsite.core.text import has_one
from hcsite.features.trust.patients import DOSE
from hcsite.model.passage import Passage
from hcsite.prose.doses import find_doses

_BOXES = {"key-message": "key-message", "steps": "steps", "cta": "steps"}
_UNKNOWN = (
    "not know",
    "don't know",
    "don’t know",
    "not yet known",
    "is not known",
    "isn't known",
    "uncertain",
    "unclear",
)
"""How a heading or a sentence begins to say what nobody knows."""


def signs_of(passages: Iterable[Passage], text: str, asked: frozenset[str]) -> tuple[str, ...]:
    """The signs of a text and its passages, each once, sorted."""
    return tuple(sorted(set(_signs(passages, text, asked))))


def _signs(passages: Iterable[Passage], text: str, asked: frozenset[str]) -> Iterator[str]:
    for passage in passages:
        if passage.box in _BOXES:
            yield _BOXES[passage.box]
    if "SAF-05" in asked and find_doses(text):
        yield DOSE
    if "EVI-10" in asked:
        small = text.lower()
        if has_one(small, _UNKNOWN):
            yield "unknowns"
