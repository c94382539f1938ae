"""The invented hub is the same every time, and says what a real one says."""

from __future__ import annotations

from collections import Counter

from bench.corpus import NEWEST, Corpus
from bench.dice import Dice

SMALL = Corpus(posts=60, words=120)


def test_same_seed_same_posts() -> None:
    """Two corpora of one seed are alike to the letter; another seed gives other posts."""
    assert list(SMALL.each_post()) == list(Corpus(posts=60, words=120).each_post())
    assert SMALL.post(3) != Corpus(posts=60, words=120, seed=2).post(3)


def test_known_choices() -> None:
    """The choices are those of every other machine."""
    dice = Dice("a", 1)
    assert [4, 9, 9, 5, 8, 3] == [dice.below(10) for _ in range(6)]


def test_words() -> None:
    """A body has about as many words as were asked for."""
    lengths = [len(post.body.split()) for post in Corpus(posts=20, words=500).each_post()]
    assert all(500 <= length <= 570 for length in lengths), lengths


def test_links_lead_to_posts() -> None:
    """Bodies name files of posts that are there."""
    files = {f"{post.slug}.md" for post in SMALL.each_post()}
    named = {
        part.split(")")[0]
        for post in SMALL.each_post()
        for part in post.body.split("](")[1:]
        if part.startswith("post-")
    }
    assert named
    assert named <= files


def test_people_do_not_review_themselves() -> None:
    """Author and reviewer are two people."""
    assert [] == [post.slug for post in SMALL.each_post() if post.author == post.reviewer]


def test_archives_are_those_of_long_lists() -> None:
    """Only lists that are longer than one page have archives, one for each year with posts."""
    years = Counter(post.published.year for post in SMALL.each_post())
    assert len(years) > 1
    assert [("/posts/", year) for year in sorted(years)] == list(SMALL.archives())
    assert [] == list(Corpus(posts=NEWEST, words=0).archives())
