"""What the text of a piece says, run by run: each is a content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from hcsite.features.teasers.content import Content, Shape
from hcsite.features.teasers.lists import FEWEST
from hcsite.features.teasers.pairs import LENGTH, begun, pairs
from hcsite.features.teasers.units import WEAK, Material, Run, Told, words_of
from hcsite.features.teasers.view import PieceView

ROUND = 0.2
"""What it adds to the pull of a text that it is a whole paragraph, or stands below its case."""

WHOLE, TELLING, SAYING = 45, 60, 100
"""Characters that say enough: of a whole paragraph, of a text that names its subject, or not."""


def prose(angle: str, runs: Iterable[Run], shape: Shape) -> Iterator[Content]:
    """Runs for which a shape has use, as they stand."""
    for run in runs:
        if run and shape.takes(run):
            said = tuple(sentence.text for sentence in run)
            yield Content(angle, words_of(run), said, anchored=run[0].anchored)


def tell_point(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """Runs of the body and key points, those that make people read on first."""
    fit = [one for one in _fitting(material, shape) if one.size >= FEWEST and _draws(one, shape)]
    fit.sort(key=lambda one: _rank(one, shape))
    yield from (_content("point", one) for one in fit)


def _fitting(material: Material, shape: Shape) -> Iterator[Told]:
    for one in material.told:
        fit = one.size <= shape.room and len(one.run) <= shape.sentences and shape.holds(one)
        if fit and one.run[0].text not in material.reserved:
            yield one


def _draws(told: Told, shape: Shape) -> bool:
    """Whether a run makes people read on; a writer's own key points do."""
    whole = len(told.run) == len(told.passage.sentences)
    begins = told.run[0] is told.passage.sentences[0]
    says = whole or told.run[0].anchored or (begins and told.size >= SAYING)
    return told.passage.rank < 0 or (
        says
        and told.size >= (WHOLE if whole else TELLING)
        and told.pull + ROUND * (whole + told.passage.scoped) >= shape.floor
    )


@lru_cache(maxsize=4096)
def _content(angle: str, told: Told) -> Content:
    """A run, with the heading that it stands under where that announces or limits it.

    A detail that names its subject late, or not at all, has the title in front of it.
    """
    run, passage = told.run, told.passage
    begins = run[0] is passage.sentences[0]
    known = run[0].topical or (run[0].anchored and begins and passage.rank <= 0)
    asks = passage.heading.endswith("?") and not (begins and passage.first)
    leads = passage.scoped or (passage.first and (begins or not known) and not asks)
    return Content(
        angle,
        words_of(run),
        tuple(sentence.text for sentence in run),
        anchored=known,
        under=passage.heading if leads else "",
        scoped=passage.scoped,
    )


def _rank(told: Told, shape: Shape) -> float:
    """What draws and names its subject comes first, then whole paragraphs; early before late."""
    fill = min(1.0, told.size / max(1, min(shape.room, 200)))
    late = 2.0 * min(told.passage.rank, 12) / 12  # below 0 for what was written as a key point
    first, passage = told.run[0], told.passage
    begins = first is passage.sentences[0]
    whole = begins and len(told.run) == len(passage.sentences)
    good = 1.0 * first.anchored + 0.5 * first.topical + 0.4 * begins + 0.6 * whole
    return late - good - 1.2 * fill - 1.2 * told.pull


def tell_stat(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """Figures: of front matter, then sentences of the body that have one."""
    yield from (replace(one, given=True) for one in prose("stat", material.stats, shape))
    telling = [
        one for one in _fitting(material, shape) if one.run[0].telling and _draws(one, shape)
    ]
    telling.sort(key=lambda one: (not one.run[0].anchored, -one.run[0].pull, -len(one.run)))
    yield from (_content("stat", one) for one in telling)


def tell_near(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """What asks those who are near to come or to call, with what stands around it."""
    fit = (one for one in _fitting(material, shape) if not one.passage.scoped)
    told = (one for one in fit if any(s.inviting for s in one.run))
    for one in sorted(told, key=lambda one: -one.size):
        if one.size >= TELLING:
            yield _content("near", one)


def tell_pair(material: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    """Two short thoughts side by side."""
    short = replace(shape, room=LENGTH, sentences=2, floor=WEAK)
    yield from pairs(chain(begun(material, short), tell_point(material, short, view)))
