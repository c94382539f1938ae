"""Related pieces: of the same topics and with the same tags, near in time. Never from bodies."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from hcsite.core.text import slugify
from hcsite.model.hub import Post
from hcsite.model.kinds import Kind

NOTHING: Mapping[str, Collection[str]] = MappingProxyType({})
COUNT = 3
REACH = 6
"""How many neighbours in time are looked at for each topic and tag, on either side."""

_TOPIC, _TAG = 3, 2
_Place = tuple[int, list[int], int]
"""What a word in common counts, the pieces that have it, in their order, and which one is meant."""


def related_posts(
    posts: Sequence[Post], beside: Mapping[str, Collection[str]] = NOTHING
) -> Iterator[tuple[Post, ...]]:
    """The related pieces of each piece, in their order; none that was taken back.

    What already stands `beside` a piece is none (both are paths). Only near neighbours within a
    topic or a tag count, so that a new piece changes the pages of a few others and not of all.
    """
    groups: dict[tuple[str, int], list[int]] = defaultdict(list)
    places: list[list[_Place]] = []
    for index, post in enumerate(posts):
        own = [(word[1], groups[word]) for word in _words(post)]
        places.append([(weight, members, len(members)) for weight, members in own])
        for _, members in own:
            members.append(index)
    series = ["" if post.is_outdated else _series(post) for post in posts]
    gone = frozenset(index for index, post in enumerate(posts) if post.is_outdated)
    for index, near in enumerate(places):
        scores = _scores(near)
        hidden = gone & scores.keys() | {index}
        if own_series := series[index]:  # what is of it is shown with it already
            hidden |= {other for other in scores if series[other] == own_series}
        if known := beside.get(posts[index].document.path):
            hidden |= {other for other in scores if posts[other].document.path in known}
        for other in hidden:
            scores.pop(other, None)
        yield tuple(posts[other] for other in _best(scores, near))


def glances(posts: Sequence[Post], lang: str) -> Iterator[Post | None]:
    """For each post the infographic of one of its topics that has most in common with it.

    Of equals it is the nearest in time. It is in the same language; `lang` is that of the hub.
    """
    about: dict[tuple[str, str], list[int]] = defaultdict(list)
    words: dict[int, dict[str, int]] = {}
    for index, post in enumerate(posts):
        if post.document.kind is Kind.INFOGRAPHIC and not post.is_outdated:
            words[index] = dict(_words(post))
            for topic in post.topics:
                about[topic, post.matter.lang or lang].append(index)
    for index, post in enumerate(posts):
        if post.document.kind is not Kind.POST or post.is_retracted:
            yield None
            continue
        near: set[int] = set()
        for topic in post.topics:
            members = about.get((topic, post.matter.lang or lang), [])
            position = bisect_left(members, index)
            near.update(members[max(0, position - REACH) : position + REACH])
        shared = {n: sum(words[n].get(word, 0) for word, _ in _words(post)) for n in near}
        best = min(shared, key=lambda n: (-shared[n], abs(n - index), n), default=None)
        yield None if best is None else posts[best]


def _words(post: Post) -> list[tuple[str, int]]:
    tags = dict.fromkeys(slugify(tag) for tag in post.matter.tags)
    topics = [(f"topic {topic}", _TOPIC) for topic in post.topics]
    return [*topics, *((f"tag {tag}", _TAG) for tag in tags)]


def _scores(places: Iterable[_Place]) -> dict[int, int]:
    """How much a piece has in common with each neighbour, and with itself."""
    scores: dict[int, int] = {}
    for weight, members, at in places:
        for other in members[max(0, at - REACH) : at + REACH + 1]:
            scores[other] = scores.get(other, 0) + weight
    return scores


def _best(scores: Mapping[int, int], places: Sequence[_Place]) -> list[int]:
    """The pieces with the highest scores; of equal ones the nearest within a topic or tag.

    The search goes outwards, and ends when no better ones can come.
    """
    top = sorted(scores.values(), reverse=True)[:COUNT]
    found: dict[int, tuple[int, int, int]] = {}
    best: list[tuple[int, int, int]] = []
    for distance in range(1, REACH + 1):
        if [-rank[0] for rank in best] == top:
            break
        for _, members, at in places:
            for place in (at - distance, at + distance):
                if 0 <= place < len(members):
                    other = members[place]
                    if other not in found and scores.get(other, -1) >= top[-1]:
                        found[other] = (-scores[other], distance, other)
        best = sorted(found.values())[:COUNT]
    return [other for _, _, other in best]


def _series(post: Post) -> str:
    return slugify(post.matter.series.name) if post.matter.series else ""
