"""The variants of a piece's teasers: the day itself, re-shares later, texts for the staff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hcsite.features.teasers.pairs import PAIR
from hcsite.features.teasers.recipes import Recipe, recipe_of
from hcsite.features.teasers.scene import STAFF
from hcsite.model.platform import Platform

DAY, WEEK, MONTH = "day-0", "week-1", "month-1"
NEXT = ("day-1", "day-2", "day-3")
"""Days on which a platform has its first text where the day itself left nothing new to say.

Texts of one day differ; most readers of a platform see none of another one.
"""

LAST = "title"
"""The angle that says nothing but the title: it comes when there is nothing else."""

PERSON = "i"
"""The voice of platforms on which a person speaks, not an organisation."""

ONCE = frozenset({LAST, "headline", "story"})
"""Angles that say no more than what the piece is about: once is enough."""

LOCAL = "local"
"""The angle of what takes place near the readers."""

DAYS = (DAY, *NEXT, WEEK, MONTH)
AGAIN = frozenset({WEEK, MONTH})
"""When a piece is told again."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is. `day`: all texts of one day begin differently, those of staff too."""

    day: str
    variant: str
    platform: Platform
    recipe: Recipe


_OWN_WORDS = frozenset({"byline", "proof", "ask", "wrote", "from"})
"""Parts in which an author or the organisation speaks, not a member of staff."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """A turn of the platform with an id."""

    day: str
    variant: str
    platform: str
    recipe: Recipe


def turns(
    platforms: Sequence[Platform], staff: int, *, near: bool = False, personal: bool = True
) -> Iterator[Turn]:
    """Who says something, in the order in which they choose what to say.

    `near`: it is news of the place, so that those whom neighbours read choose first, and nobody
    tells it after a month. `personal`: one of its authors says “I”; if nobody does, platforms that
    want a person choose last.
    """
    by_id = {platform.id: platform for platform in platforms}
    last = () if personal else tuple(p.id for p in platforms if p.person == PERSON)
    for turn in _turns(tuple(by_id), staff=staff, near=near, last=last):
        yield Turn(turn.day, turn.variant, by_id[turn.platform], turn.recipe)


@lru_cache(maxsize=32)
def _turns(
    platforms: tuple[str, ...], *, staff: int, near: bool, last: tuple[str, ...]
) -> tuple[_Turn, ...]:
    """The same for ids, of which the `last` choose last: most pieces have the same turns."""
    ranks = {name: (name in last, *_rank(recipe_of(name), near=near)) for name in platforms}
    ordered = sorted(platforms, key=lambda name: ranks[name])
    found = [_Turn(DAY, DAY, name, _first(recipe_of(name))) for name in ordered]
    found += _next(sorted(filter(_waits, ordered), key=_waits))
    found += _staff(ordered, staff)
    for number, day in enumerate((WEEK,) if near else (WEEK, MONTH), start=1):
        for name in ordered:
            recipe = recipe_of(name)
            if recipe.again:
                told = tuple(one for one in recipe.angles if one not in ONCE)
                angles = (*_turned(told, number), PAIR)
                turned = replace(recipe, angles=angles)
                found.append(_Turn(day, day, name, turned))
    return tuple(found)


def _waits(platform: str) -> int:
    return recipe_of(platform).waits


def _first(recipe: Recipe) -> Recipe:
    """A platform that can wait for a day does not say the title alone."""
    return _without_last(recipe) if recipe.waits > 1 else recipe


def _without_last(recipe: Recipe) -> Recipe:
    return replace(recipe, angles=tuple(one for one in recipe.angles if one != LAST))


def _next(waiting: Sequence[str]) -> Iterator[_Turn]:
    """The days after: those of few words choose first, but on the second day those of many.

    What was told elsewhere can be told with something beside it; the title alone comes last.
    """
    for number, day in enumerate(NEXT):
        for name in reversed(waiting) if number % 2 else waiting:
            recipe = recipe_of(name)
            last = (LAST,) if LAST in recipe.angles and day == NEXT[-1] else ()
            angles = (*_without_last(recipe).angles, PAIR, *last)
            yield _Turn(day, day, name, replace(recipe, angles=angles))


def _rank(recipe: Recipe, *, near: bool) -> tuple[bool, int]:
    return not (near and LOCAL in recipe.angles), recipe.order


def _turned(angles: tuple[str, ...], number: int) -> tuple[str, ...]:
    """Another angle first on another day; to say no more than the title stays the last resort."""
    first = [angle for angle in angles if angle != LAST]
    turn = number % max(1, len(first))
    return (*first[turn:], *first[:turn], *(angle for angle in angles if angle == LAST))


def _staff(platforms: Sequence[str], staff: int) -> Iterator[_Turn]:
    """Texts that members of staff post on accounts of their own, and say where they work."""
    personal = [platform for platform in platforms if recipe_of(platform).staff]
    for number in range(staff if personal else 0):
        platform = personal[(number + 2) % len(personal)]
        recipe = recipe_of(platform)
        layout = tuple(
            tuple(tuple(name for name in line if name not in _OWN_WORDS) for line in paragraph)
            for paragraph in recipe.layout
        )
        own = replace(
            recipe,
            angles=_turned(recipe.angles, number + 1),
            layout=((("works_here",),), *layout),
            sentences=min(recipe.sentences, 2),
            points=(0, 0),
        )
        yield _Turn(STAFF, f"{STAFF}-{number + 1}", platform, own)
