"""Texts that lead to what there is to read: its parts behind its best words, its questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hcsite.core.text import one_line
from hcsite.features.teasers.content import Content
from hcsite.features.teasers.fields import STORY_WORDS
from hcsite.features.teasers.language import stems
from hcsite.features.teasers.mining import sentence_of
from hcsite.features.teasers.scene import Scene
from hcsite.features.teasers.units import Passage, Run, words_of

ANGLE, OVERVIEW = "pointer", "overview"

_LEANS = re.compile(r"\b(?:it|its|them|they|this|that|these|please)\b|^for a\b", re.IGNORECASE)
"""Headings that only those understand who have read what stands above them."""

ASKED = 5
"""Words of a question that says by itself what it is about."""

SHOWN = 3
"""Headings that are shown of many."""

HOOK, HOOKS = 170, 4
"""Characters of a sentence in front of an overview, and how many of the text are tried."""


FRAMED = frozenset({"slideshow", "story", "poster"})
"""Angles that are a phrase of their own: what matters stands on slides or below the film."""


_SAID_BESIDE = {
    "offered": "org",
    "neighbours": "org",
    "works_here": "org",
    "proof": "reviewer",
    "from": "reviewer",
    "sources": "sources",
}
"""What other parts of a layout say already."""


def pointers(scene: Scene) -> Iterator[Content]:
    """What is in it, behind its best words or its title; then what it answers."""
    for angle in scene.recipe.angles:
        if angle in FRAMED:
            told = _filled(scene, angle, "")
            yield from (one for one in told if angle != "story" or _is_story(one.text))
    if not scene.recipe.pointers:
        return
    if "covers" not in scene.recipe.slots:
        chosen = _chosen(scene.piece.material.outline, scene.piece.view.title)
        yield from _overviews(scene, chosen)
    for heading in scene.piece.material.asked if scene.recipe.asks else ():
        if len(heading.split()) >= ASKED:
            yield from _filled(scene, "answered", heading)


def _overviews(scene: Scene, chosen: tuple[tuple[str, ...], ...]) -> tuple[Content, ...]:
    """A sentence that draws readers in, and what else there is to read."""
    leads = scene.turned("parts", scene.wording.ready("parts"))
    if not leads or not chosen:
        return ()
    is_bare = "title" not in scene.recipe.slots and not scene.recipe.titled
    memory, key = scene.wording.overviews, (leads, is_bare, scene.own)
    if key not in memory:
        hooks = [(run, leads[place % len(leads)]) for place, run in enumerate(_hooks(scene))]
        if is_bare:
            title = one_line(scene.piece.view.title).removesuffix(".")
            hooks.append(((sentence_of(title),), leads[0]))
        memory[key] = tuple(_overview(run, lead, h) for run, lead in hooks for h in chosen)
    return memory[key]


def _hooks(scene: Scene) -> list[Run]:
    """The sentences that the piece itself puts first, then those that draw most."""
    material = scene.piece.material
    said = [run for part in (material.key, material.summary) for run in _first(part)]
    told = [one.run for one in material.told if len(one.run) == 1 and one.size <= HOOK]
    told = [run for run in told if run[0].pull > 0 and run[0].topical]
    told.sort(key=lambda run: -run[0].pull)
    runs = [*said, *told[:HOOKS]]
    return [run for run in runs if scene.own or not run[0].own]


def _first(part: Passage) -> Iterator[Run]:
    """A field as a whole, or from its beginning on."""
    yield from (run for run in part.runs(3, HOOK) if run[0] is part.sentences[0])


def _overview(run: Run, lead: str, headings: tuple[str, ...]) -> Content:
    text = words_of(run)
    said = (*(s.text for s in run), lead, *headings)
    known = run[0].anchored
    return Content(OVERVIEW, text, said, anchored=known, heading=lead, points=headings)


@lru_cache(maxsize=64)
def _chosen(outline: tuple[str, ...], title: str) -> tuple[tuple[str, ...], ...]:
    """Some headings of a piece, in different ways; they are the same wherever it is told."""
    known = stems(title)
    return tuple(_some_of(tuple(heading for heading in outline if _is_part(heading, known))))


def _is_part(heading: str, known: set[str]) -> bool:
    """Whether a heading says by itself what stands below, and more than the title."""
    words = stems(heading)
    new = len(words - known) >= min(2, len(words))
    return new and len(words) > 1 and not _LEANS.search(heading)


def _is_story(text: str) -> bool:
    return len(text.split()) <= STORY_WORDS


def _some_of(outline: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Three headings, in their order, from the beginning, the end and between; none of a series."""
    if belong_together(outline):
        return
    for start, step in ((0, 1), (len(outline) - SHOWN, 1), (0, 2), (1, 2), (1, 1)):
        chosen = outline[max(0, start) :: step][:SHOWN]
        if len(chosen) == SHOWN:
            yield chosen


def belong_together(outline: tuple[str, ...]) -> bool:
    """Whether headings are one series, such as “A is for Arms” and “S is for Speech”."""
    middles = [middle for text in outline if len(middle := tuple(text.split()[1:3])) == 2]
    return len(set(middles)) < len(middles)


def _filled(scene: Scene, slot: str, heading: str) -> Iterator[Content]:
    angle = slot if slot in FRAMED else ANGLE
    wording = scene.wording
    found = wording.answering(slot, heading) if heading else wording.ready(slot)
    said = {part for name, part in _SAID_BESIDE.items() if name in scene.recipe.slots}
    for text in scene.turned(slot, found):
        if text and not any(scene.values[part] in text for part in said if scene.values[part]):
            yield Content(angle, text, (heading or text,), anchored=True)
