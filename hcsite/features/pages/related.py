"""Related pieces: of the same topics and with the same tags, near in time. Never from bodies."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from hcsite.core.text import slugify
from hcsite.model.hub import Post
from hcsite.model.kinds import Kind

NOTHING: Mapping[str, Collection[str]] = MappingProxyType({})
COUNT = 3
REACH = 6
"""How many neighbours in time are looked at for each topic and tag, on either side."""

_TOPIC, _TAG = 3, 2
_Score = tuple[int, int]
"""How much two pieces have in common, and how near they are within what they share."""

_Group = tuple[int, list[int]]
"""What a word in common counts, and the pieces that have it, in their order."""


def related_posts(
    posts: Sequence[Post], beside: Mapping[str, Collection[str]] = NOTHING
) -> Iterator[tuple[Post, ...]]:
    """The related pieces of each piece, in their order; none that was taken back.

    What already stands `beside` a piece is none (both are paths). Only near neighbours within a
    topic or a tag count, so that a new piece changes the pages of a few others and not of all.
    """
    groups: dict[tuple[str, int], _Group] = {}
    groups_of: list[list[_Group]] = []
    for index, post in enumerate(posts):
        own = [groups.setdefault(word, (word[1], [])) for word in _words(post)]
        groups_of.append(own)
        for _, members in own:
            members.append(index)
    series = ["" if post.is_outdated else _series(post) for post in posts]
    gone = frozenset(index for index, post in enumerate(posts) if post.is_outdated)
    for index, own in enumerate(groups_of):
        scores: dict[int, _Score] = {}
        for weight, members in own:
            _score(index, members, weight, scores)
        if known := beside.get(posts[index].document.path):
            scores = {n: s for n, s in scores.items() if posts[n].document.path not in known}
        yield tuple(posts[other] for other in _best(series[index], scores, series, gone))


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


def _score(own: int, members: list[int], weight: int, scores: dict[int, _Score]) -> None:
    """Adds what a piece has in common with its neighbours among those that share a word."""
    position = bisect_left(members, own)
    before = members[max(0, position - REACH) : position]
    after = members[position + 1 : position + 1 + REACH]
    for distance, other in (*enumerate(reversed(before), 1), *enumerate(after, 1)):
        known = scores.get(other)
        if known is None:
            scores[other] = (weight, distance)
        else:
            scores[other] = (known[0] + weight, min(known[1], distance))


def _best(
    own: str, scores: Mapping[int, _Score], series: Sequence[str], gone: frozenset[int]
) -> list[int]:
    """The pieces with the highest scores; of equal ones the nearest within a topic or tag.

    What is of the same series (`own`) is shown with that already; what is `gone` is not offered.
    """
    ranks = [(-score, distance, other) for other, (score, distance) in scores.items()]
    if own or gone:
        ranks = [r for r in ranks if r[2] not in gone and (not own or series[r[2]] != own)]
    ranks.sort()
    return [other for _, _, other in ranks[:COUNT]]


def _series(post: Post) -> str:
    return slugify(post.matter.series.name) if post.matter.series else ""
