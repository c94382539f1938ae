"""Two short thoughts of a piece side by side: what is left where each was told alone elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from hcsite.features.teasers.content import Content, Shape
from hcsite.features.teasers.language import stems
from hcsite.features.teasers.units import Material, Passage, words_of

PAIR = "pair"
"""The angle that sets two thoughts side by side."""

POOL = 7
"""Thoughts of which pairs are made."""

ALIKE = 0.5
"""The share of its words from which a thought says what another one says."""

LENGTH = 190
"""Characters of a thought that is one of two."""


def pairs(thoughts: Iterable[Content]) -> Iterator[Content]:
    """Any two of the first thoughts that share no sentence, in the order that they have."""
    pool: list[Content] = []
    for one in thoughts:
        taken = any(not set(one.said).isdisjoint(other.said) for other in pool)
        if not taken and not one.scoped and len(one.text) <= LENGTH:
            pool.append(one)
        if len(pool) == POOL:
            break
    for two in combinations(pool, 2):
        one, other = two
        if _are_alike(one.text, other.text):
            continue
        if one.anchored and not other.anchored:  # what stands behind a subject is taken for it
            one, other = other, one
        text, said = f"{one.text}\n\n{other.text}", (*one.said, *other.said)
        yield replace(one, angle=PAIR, text=text, said=said, under="")


def _are_alike(one: str, other: str) -> bool:
    """Whether two thoughts say much the same, so that nobody would set them side by side."""
    own, others = stems(one), stems(other)
    return len(own & others) >= ALIKE * min(len(own), len(others))


def begun(material: Material, shape: Shape) -> Iterator[Content]:
    """The fields of front matter, each from its beginning on."""
    for part in (material.key, material.summary):
        yield from _begun(part, shape)


def _begun(part: Passage, shape: Shape) -> Iterator[Content]:
    for run in part.runs(2, LENGTH):
        if run[0] is part.sentences[0] and shape.takes(run):
            said = tuple(sentence.text for sentence in run)
            anchored = run[0].anchored and not part.hanging
            yield Content(PAIR, words_of(run), said, anchored=anchored, hanging=part.hanging)
            return
