"""Related pieces: of the same topics and with the same tags, near in time. Never from bodies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from hcsite.core.text import slugify
from hcsite.model.hub import Post

COUNT = 3
REACH = 6
"""How many neighbours in time are looked at for each topic and tag, on either side."""

_TOPIC, _TAG = 3, 2
_Score = tuple[int, int]
"""How much two pieces have in common, and how near they are within what they share."""


def related_posts(posts: Iterable[Post]) -> Mapping[str, tuple[Post, ...]]:
    """The related pieces of each piece, by the path of its document; none that was taken back.

    Only near neighbours within a topic or a tag count, so that a new piece changes the pages of a
    few others and not those of all.
    """
    every = list(posts)
    groups: dict[tuple[str, int], list[int]] = defaultdict(list)
    for index, post in enumerate(every):
        for word in _words(post):
            groups[word].append(index)
    scores: list[dict[int, _Score]] = [{} for _ in every]
    for (_, weight), members in groups.items():
        _score(members, weight, scores)
    series = ["" if post.is_outdated else _series(post) for post in every]
    gone = frozenset(index for index, post in enumerate(every) if post.is_outdated)
    best = (_best(series[index], scores[index], series, gone) for index in range(len(every)))
    return {
        post.document.path: tuple(every[index] for index in found)
        for post, found in zip(every, best, strict=True)
    }


def _words(post: Post) -> list[tuple[str, int]]:
    tags = dict.fromkeys(slugify(tag) for tag in post.matter.tags)
    topics = [(f"topic {topic}", _TOPIC) for topic in post.topics]
    return [*topics, *((f"tag {tag}", _TAG) for tag in tags)]


def _score(members: list[int], weight: int, scores: list[dict[int, _Score]]) -> None:
    for position, one in enumerate(members):
        near = members[position + 1 : position + 1 + REACH]
        for distance, other in enumerate(near, start=1):
            score, nearest = scores[one].get(other, (0, distance))
            scores[one][other] = scores[other][one] = (score + weight, min(nearest, distance))


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
