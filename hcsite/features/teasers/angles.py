"""The sides from which a piece can be told: each gives contents, the best first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from hcsite.features.teasers import fields, lists, runs
from hcsite.features.teasers.content import Content, Shape, size_of
from hcsite.features.teasers.pairs import PAIR
from hcsite.features.teasers.units import Material
from hcsite.features.teasers.view import PieceView

MOST = 16
"""Contents that an angle offers."""

Angle = Callable[[Material, Shape, PieceView], Iterator[Content]]

Sized = tuple[Content, int]
"""A content and its size in characters."""


def contents(angle: str, material: Material, shape: Shape, view: PieceView) -> tuple[Sized, ...]:
    """What an angle offers for a shape, the best first, each with its size in characters."""
    return with_room(sized(angle, material, shape, view), shape)


def sized(angle: str, material: Material, shape: Shape, view: PieceView) -> Iterator[Sized]:
    """What an angle offers, whether or not there is room for it."""
    return ((one, size_of(one)) for one in ANGLES[angle](material, shape, view))


def with_room(offered: Iterable[Sized], shape: Shape) -> tuple[Sized, ...]:
    """The first contents for which a shape has room."""
    return tuple(islice((pair for pair in offered if pair[1] <= _room(pair[0], shape)), MOST))


def _room(content: Content, shape: Shape) -> int:
    return shape.list_room if content.points else shape.room + 6


ROOMLESS = frozenset({"how", "start", "signs", "actions", "points", "offer", "action", PAIR})
"""Angles that offer the same whatever room there is."""

ANGLES: Mapping[str, Angle] = {
    "stat": runs.tell_stat,
    "myth": fields.tell_myth,
    "question": fields.tell_question,
    "how": lists.tell_how,
    "start": lists.tell_start,
    "signs": lists.tell_signs,
    "actions": lists.tell_actions,
    "points": lists.tell_points,
    "key": fields.tell_key,
    "point": runs.tell_point,
    "summary": fields.tell_summary,
    "opening": fields.tell_opening,
    "quote": fields.tell_quote,
    "local": fields.tell_local,
    "offer": fields.tell_offer,
    "near": runs.tell_near,
    "action": fields.tell_action,
    "asked": fields.tell_asked,
    "headline": fields.tell_headline,
    "title": fields.tell_title,
    PAIR: runs.tell_pair,
}
