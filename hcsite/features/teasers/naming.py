"""What a text that does not name its subject is called."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from hcsite.features.teasers.content import Content
from hcsite.features.teasers.pairs import PAIR
from hcsite.features.teasers.scene import Scene
from hcsite.features.teasers.slots import FIELDS, NEWS

DETAILS = frozenset({*FIELDS, PAIR, "point", "stat", "near"})
"""Angles that say something of a piece of news, and not what the news is."""

LONG_NAME, LONGEST_NAME = 45, 80
"""Characters of a title that weighs on a short text in front of it, and of one that is too long."""


def named(scene: Scene, content: Content) -> Content:
    """With the title as the name of its subject, if that fits in front; else a word or two.

    A key message and a summary were written to stand alone, and do so behind no long title, if they
    do not go on where the title ends. News has its title in front: it says what has happened.
    """
    short = scene.piece.material.short
    detail = content.angle in DETAILS and scene.piece.view.kind in NEWS
    known = content.anchored and not detail
    if known or scene.recipe.titled or len(short) > LONGEST_NAME:
        return content
    if content.angle in FIELDS and len(short) > LONG_NAME and not content.hanging:
        return _anchored(content)
    return _called(content, short)


@lru_cache(maxsize=4096)
def _anchored(content: Content) -> Content:
    return replace(content, anchored=True)


@lru_cache(maxsize=4096)
def _called(content: Content, name: str) -> Content:
    return replace(content, name=name, anchored=False)
