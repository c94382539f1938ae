"""Texts that only say what there is to read: its title, one of its headings."""

from __future__ import annotations

from collections.abc import Iterator

from hcsite.features.teasers.angles import STORY_WORDS
from hcsite.features.teasers.content import Content
from hcsite.features.teasers.phrases import filled, options
from hcsite.features.teasers.scene import Scene

ANGLE = "pointer"


FRAMED = frozenset({"slideshow", "film", "story"})
"""Angles that are a phrase of their own: what matters stands on slides or below the film."""


_SAID_BESIDE = {"proof": "reviewer", "from": "reviewer", "sources": "sources"}
"""What other parts of a layout say already."""


def pointers(scene: Scene) -> Iterator[Content]:
    """Its questions, its headings, and last its title alone."""
    for angle in scene.recipe.angles:
        if angle in FRAMED:
            told = _filled(scene, angle, "")
            yield from (one for one in told if angle != "story" or _is_story(one.text))
    if not scene.recipe.pointers:
        return
    outline = scene.piece.material.outline
    if not {"covers"} & scene.recipe.slots:
        for heading in outline:
            if heading.endswith("?") and len(heading.split()) > 2:
                yield from _filled(scene, "answered", heading)
        for chosen in _some_of(outline):
            yield from _listed(scene, chosen)
    if scene.recipe.bare and "save" not in scene.recipe.slots:  # which has named it already
        yield from _filled(scene, ANGLE, "")


def _is_story(text: str) -> bool:
    return len(text.split()) <= STORY_WORDS


def _some_of(outline: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """All headings where they are few, else some from the beginning, the end and between."""
    if 1 < len(outline) <= 6:
        yield outline
    if belong_together(outline):
        return
    for start, step in ((0, 1), (len(outline) - 3, 1), (0, 2), (1, 2)):
        chosen = outline[max(0, start) :: step][:3]
        if len(chosen) == 3 and len(outline) > 3:
            yield chosen


def belong_together(outline: tuple[str, ...]) -> bool:
    """Whether headings are one series, such as “A is for Arms” and “S is for Speech”."""
    middles = [middle for text in outline if len(middle := tuple(text.split()[1:3])) == 2]
    return len(set(middles)) < len(middles)


def _listed(scene: Scene, headings: tuple[str, ...]) -> Iterator[Content]:
    for lead in scene.turned("parts", scene.wording.ready("parts")):
        yield Content(ANGLE, said=(lead, *headings), anchored=True, heading=lead, points=headings)


def _filled(scene: Scene, slot: str, heading: str) -> Iterator[Content]:
    angle = slot if slot in FRAMED else ANGLE
    if heading:
        values = {**scene.values, "heading": heading}
        found = options(scene.piece.slots, slot, kinds=(), voice=scene.voice)
        texts = [filled(phrase, values) for phrase in scene.turned(slot, found)]
    else:
        texts = list(scene.turned(slot, scene.wording.ready(slot)))
    said = {part for name, part in _SAID_BESIDE.items() if name in scene.recipe.slots}
    for text in texts:
        if text and not any(scene.values[part] in text for part in said if scene.values[part]):
            yield Content(angle, text, (heading or text,), anchored=True)
