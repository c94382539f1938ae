"""The lists that a teaser can be made of: steps, signs, things to do, points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hcsite.features.teasers.content import Content, Shape
from hcsite.features.teasers.language import stems
from hcsite.features.teasers.units import (
    WEAK,
    Listing,
    Material,
    Passage,
    Run,
    reaches_out,
    words_of,
)
from hcsite.features.teasers.view import PieceView

LONG = 5
"""Items of a list from which its beginning can stand for it."""

HIGH = "high"
"""The risk of a piece of which nothing is told in part."""

ALIKE = 0.6
"""The share of words from which two points of a list say the same."""

FEW = 3
"""Points of which a list can be made, at least."""

BRIEF, ROOM = 30, 170
"""Characters of a paragraph that can be a point, at least and at most."""

NARROW = -1.3
"""The pull of sentences that hold for some readers alone, or that call for a visit."""

FEWEST = 40
"""Characters below which a sentence says too little by itself."""


def _listed(angle: str, listing: Listing) -> Content:
    points = tuple(words_of(run) for run in listing.items)
    return Content(
        angle,
        said=tuple(filter(None, (listing.lead, *points))),
        anchored=listing.anchored,
        heading=listing.lead,
        under="" if listing.anchored else listing.under,
        points=points,
        ordered=listing.ordered,
    )


def tell_how(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """Lists as they stand in the piece, steps first, of fragments last."""
    found = [one for one in material.listings if not one.signs and _fits(one, shape)]
    found.sort(key=lambda one: (not one.ordered, not one.whole))
    for listing in found:
        yield _listed("how", listing)


def tell_start(material: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    """How a long list begins, for those who read on; nothing where half of it could do harm.

    Steps are not told in part, nor is what was counted: “five things” are five.
    """
    if view.risk == HIGH:
        return
    for listing in material.listings:
        free = listing.whole or not listing.led  # of conditions, none is left out
        free = free and not (listing.ordered or listing.counted)
        if len(listing.items) >= LONG and free and not listing.signs and _fits(listing, shape):
            for many in (3, 2):
                yield _listed("start", replace(listing, items=listing.items[:many]))


def tell_signs(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """Warnings, each as a whole: when to get help, and from whom."""
    for listing in material.listings:
        if listing.signs and _fits(listing, shape):
            yield _listed("signs", listing)


def _fits(listing: Listing, shape: Shape) -> bool:
    return (shape.own or not listing.own) and (shape.phone or not listing.phone)


def tell_actions(material: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    """What readers can do, as front matter says it."""
    del view
    runs = [run for run in material.singles[:4] if run in material.points and shape.takes(run)]
    if len(runs) > 1:
        yield several("actions", runs[:4])
        yield several("actions", runs[:3])


def tell_points(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """Three points from different parts of the piece."""
    single = [run for run in material.singles if shape.takes(run)]
    for start in range(max(0, len(single) - 2)):
        step = max(1, len(single) // 5)
        chosen = list(dict.fromkeys(single[start::step][:3]))
        if len(chosen) == 3:
            yield several("points", chosen)


def several(angle: str, runs: list[Run]) -> Content:
    """Some points as a list."""
    points = tuple(words_of(run) for run in runs)
    said = tuple(s.text for run in runs for s in run)
    return Content(angle, said=said, points=points)


def singles(points: Sequence[Run], passages: Iterable[Passage]) -> tuple[Run, ...]:
    """Short runs that stand alone, of which a list can be made; no sentence is in two of them."""
    runs = [*points, *(r for p in passages if not p.scoped for r in p.runs(2, ROOM))]
    taken: set[str] = set()
    said: list[set[str]] = []
    found = []
    for run in runs:
        texts = {sentence.text for sentence in run}
        fit = run in points or (
            run[0].anchored
            and run[0].pull >= WEAK
            and len(words_of(run)) >= FEWEST
            and not run[0].open
        )
        own = stems(words_of(run))
        new = all(len(own & other) < ALIKE * min(len(own), len(other)) for other in said)
        if fit and new and not run[0].own and taken.isdisjoint(texts):
            taken |= texts
            said.append(own)
            found.append(run)
    return tuple(found) if len(found) >= FEW else tuple(found) + _whole(passages, taken)


def _whole(passages: Iterable[Passage], taken: set[str]) -> tuple[Run, ...]:
    """The short paragraphs below the title of a piece that says little: each is a point."""
    return tuple(
        p.sentences
        for p in passages
        if not (p.heading or p.scoped or p.whole)
        and p.sentences[0].alone
        and p.sentences[0].pull > NARROW
        and all(s.usable and not s.own and s.text not in taken for s in p.sentences)
        and not reaches_out(p.sentences)
        and not p.sentences[-1].open
        and BRIEF <= len(words_of(p.sentences)) <= ROOM
    )
