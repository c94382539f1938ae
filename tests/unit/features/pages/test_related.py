"""Related pieces: which, in which order, and how few pages a new piece changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.features.pages.related import COUNT, REACH, glances, related_posts
from hcsite.model.document import Document
from hcsite.model.hub import Post
from hcsite.model.kinds import Kind
from hcsite.model.matter import PostMatter, Series
from tests.unit.features.pages.hubs import FIRST, hub
from tests.unit.model.documents import post, topic

TOPICS = [topic("heart"), topic("food")]


def related(*documents: Document[PostMatter]) -> Mapping[str, list[str]]:
    """The names of the related pieces of each piece."""
    posts = hub(*TOPICS, *documents).shown_posts
    found = zip(posts, related_posts(posts), strict=True)
    return {name_of(post): [name_of(other) for other in others] for post, others in found}


def name_of(post: Post) -> str:
    """The name of a piece, from the path of its file."""
    return post.document.path.rpartition("/")[2].removesuffix(".md")


def dated(day: int, name: str = "", **matter: Any) -> Document[PostMatter]:
    """A post of a day; its name is the day where none is given."""
    return post(name or f"d{day}", published=FIRST + timedelta(days=day), **matter)


def test_topics_and_tags() -> None:
    """A topic in common says more than a tag, two tags more than a topic; nothing, nothing."""
    found = related(
        dated(1, "one", topics=("heart",), tags=("salt", "sea")),
        dated(2, "topic", topics=("heart",)),
        dated(3, "tags", tags=("Salt", "SEA")),
        dated(4, "both", topics=("heart",), tags=("salt",)),
        dated(5, "none", topics=("food",), tags=("sugar",)),
    )
    assert ["both", "tags", "topic"] == found["one"]
    assert [] == found["none"]
    assert ["both", "one"] == found["topic"]


def test_of_equals_the_nearest_in_time() -> None:
    """Neighbours within the topic go first, the newer one before the older."""
    found = related(*(dated(day, topics=("heart",)) for day in range(7)))
    assert ["d4", "d2", "d5"] == found["d3"]
    assert ["d5", "d4", "d3"] == found["d6"]
    assert ["d1", "d2", "d3"] == found["d0"]


@pytest.mark.parametrize(("between", "expected"), [(REACH - 1, ["first"]), (REACH, [])])
def test_only_neighbours_count(between: int, expected: list[str]) -> None:
    """A piece that is further away in a topic than the reach is not related."""
    days = range(1, between + 1)
    same = Series("Salt")
    others = [dated(day, topics=("heart",), series=same) for day in days]
    last = dated(between + 1, "last", topics=("heart",), series=same)
    assert expected == related(dated(0, "first", topics=("heart",)), *others, last)["last"]


def test_parts_of_a_series_are_not_related() -> None:
    """They stand in the list of the series, however the name is spelled."""
    one = dated(1, "one", topics=("heart",), series=Series("First aid", 1))
    two = dated(2, "two", topics=("heart",), series=Series("first  Aid!", 2))
    other = dated(3, "other", topics=("heart",), series=Series("Salt", 1))
    alone = dated(4, "alone", topics=("heart",))
    found = related(one, two, other, alone)
    assert ["other", "alone"] == found["one"]
    assert ["other", "alone"] == found["two"]
    assert ["alone", "two", "one"] == found["other"]
    assert ["other", "two", "one"] == found["alone"]


def test_the_same_tag_twice_counts_once() -> None:
    """Spellings of one tag are one tag."""
    found = related(
        dated(1, "one", tags=("salt", "Salt", "SALT")),
        dated(2, "two", tags=("salt", "salt!")),
        dated(3, "three", topics=("heart",), tags=("salt",)),
        dated(4, "four", topics=("heart",), tags=("salt",)),
    )
    assert ["four", "two", "one"] == found["three"]


@pytest.mark.parametrize("count", [0, 1])
def test_few_pieces(count: int) -> None:
    """One piece alone has nothing that is related."""
    found = related(*(dated(day, topics=("heart",), tags=("a",)) for day in range(count)))
    assert all(names == [] for names in found.values())
    assert count == len(found)


WORDS = st.sampled_from([(), ("a",), ("b",), ("a", "b"), ("c",), ("b", "c"), ("A!",)])
SERIES = st.sampled_from([None, None, Series("s"), Series("t", 2)])
PIECES = st.lists(st.tuples(WORDS, SERIES), max_size=40)


def made(pieces: Sequence[tuple[tuple[str, ...], Series | None]]) -> list[Document[PostMatter]]:
    """Posts in order of time, with days between for more."""
    return [
        dated(10 * number, f"d{number}", tags=tags, series=series)
        for number, (tags, series) in enumerate(pieces)
    ]


@given(PIECES)
def test_what_always_holds(pieces: list[tuple[tuple[str, ...], Series | None]]) -> None:
    """Nobody is related to itself, nobody twice, at most a few, each with a tag in common."""
    documents = made(pieces)
    tags = {f"d{n}": {tag.strip("!").lower() for tag in p[0]} for n, p in enumerate(pieces)}
    for name, others in related(*documents).items():
        assert name not in others
        assert len(others) == len(set(others)) <= COUNT
        assert all(tags[name] & tags[other] for other in others)


@given(PIECES, st.integers(0, 40), WORDS.filter(bool))
def test_a_new_piece_changes_few(
    pieces: list[tuple[tuple[str, ...], Series | None]], position: int, words: tuple[str, ...]
) -> None:
    """Only pieces that are near to the new one within a tag of it get other related pieces."""
    old = made(pieces)
    position = min(position, len(old))
    new = dated(10 * position - 5, "new", tags=words)
    before, after = related(*old), related(*old, new)
    near: set[str] = set()
    for word in {word.strip("!").lower() for word in words}:
        group = [n for n, p in enumerate(pieces) if word in {t.strip("!").lower() for t in p[0]}]
        earlier = [n for n in group if n < position][-REACH:]
        later = [n for n in group if n >= position][:REACH]
        near |= {f"d{n}" for n in (*earlier, *later)}
    assert {name for name in before if before[name] != after[name]} <= near


@given(PIECES, st.integers(0, 40))
def test_a_piece_with_nothing_in_common_changes_nothing(
    pieces: list[tuple[tuple[str, ...], Series | None]], position: int
) -> None:
    """A piece on something else leaves the lists of all others as they are, wherever it comes."""
    old = made(pieces)
    new = dated(10 * min(position, len(old)) - 5, "new", tags=("unheard of",))
    after = dict(related(*old, new))
    assert [] == after.pop("new")
    assert related(*old) == after


def test_an_infographic_for_each_post() -> None:
    """Of a topic in common, in the same language: the most alike, else the nearest."""
    drawn = {"kind": Kind.INFOGRAPHIC}
    posts = hub(
        *TOPICS,
        dated(1, "far", topics=("heart",), **drawn),
        dated(2, "both", topics=("heart", "food"), **drawn),
        dated(3, "welsh", topics=("heart",), lang="cy", **drawn),
        dated(4, "salt", topics=("heart", "food")),
        dated(5, "pulse", topics=("heart",)),
        dated(8, "cuff", topics=("heart",), tags=("Cuff",)),
        dated(9, "arm", topics=("heart",), tags=("cuff",), **drawn),
        dated(6, "near", topics=("heart",), **drawn),
        dated(7, "skin", tags=("cuff",)),
    ).shown_posts
    found = zip(posts, glances(posts, "en"), strict=True)
    told = {name_of(post): name_of(other) for post, other in found if other}
    assert {"salt": "both", "pulse": "near", "cuff": "arm"} == told


def test_what_stands_beside_a_piece_is_not_related() -> None:
    """A picture that is there already is not offered once more; others stay."""
    posts = hub(*TOPICS, *(dated(day, topics=("heart",)) for day in range(3))).shown_posts
    beside = {posts[0].document.path: (posts[1].document.path,)}
    (first, *_) = related_posts(posts, beside)
    assert ["d0"] == [name_of(other) for other in first]
