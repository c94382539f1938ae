"""The passages of a body: its tokens as plain blocks of words, for rules about what they say."""

from __future__ import annotations

import pytest

from hcsite.content.body import parse_body
from hcsite.model.passage import Passage
from hcsite.model.words import BodyWords


def passages(text: str, *, offset: int = 0) -> list[Passage]:
    """The passages of a text."""
    body = parse_body(text, path="a.md", offset=offset, words=BodyWords(), told=True)
    return list(body.passages)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eat *less* `salt`.", [Passage("paragraph", "Eat less salt.", 1)]),
        (
            "One\ntwo\n\nThree",
            [Passage("paragraph", "One two", 1), Passage("paragraph", "Three", 4)],
        ),
        ("## What to do", [Passage("heading", "What to do", 1, level=2)]),
        (
            "- One\n- Two\n\n  More",
            [Passage("item", "One", 1), Passage("item", "Two", 2), Passage("item", "More", 4)],
        ),
        ("> - Quoted", [Passage("item", "Quoted", 1)]),
        ("> Quoted\n\nAfter", [Passage("quote", "Quoted", 1), Passage("paragraph", "After", 3)]),
        (
            "| A | B |\n|---|---|\n| c | d |",
            [
                Passage("cell", "A", 1),
                Passage("cell", "B", 1),
                Passage("cell", "c", 3),
                Passage("cell", "d", 3),
            ],
        ),
        (
            "See [this](https://a.org).",
            [Passage("paragraph", "See this.", 1, noted=True)],
        ),
        (
            "Text ![A plate](a.png) here.",
            [Passage("paragraph", "Text here.", 1), Passage("alt", "A plate", 1)],
        ),
        ("![A plate](a.png)", [Passage("alt", "A plate", 1)]),
        ("<div>\nRaw &amp; <b>bold</b>\n</div>", [Passage("html", "Raw & bold", 1)]),
        ("```\ncode\n```", []),
        ("", []),
    ],
)
def test_passages(text: str, expected: list[Passage]) -> None:
    """Each block with its kind, its words without marks, and its line."""
    assert expected == [
        Passage(p.kind, " ".join(p.text.split()), p.line, p.box, p.level, p.noted)
        for p in passages(text)
    ]


def test_boxes() -> None:
    """What stands in a block with colons knows its name; what follows does not."""
    found = passages("::: emergency Call 999 if:\n- pain\n\nor\n:::\n\nAfter\n", offset=10)
    assert ("emergency", "emergency", "") == tuple(p.box for p in found if p.text in "painorAfter")
    assert 17 == next(p.line for p in found if p.text == "After")


def test_notes() -> None:
    """A mark of a footnote is noted where it stands; the note is a passage of its own."""
    found = passages("A claim.[^1]\n\n[^1]: A source.\n")
    assert [("paragraph", True), ("note", False)] == [(p.kind, p.noted) for p in found]


def test_only_where_wanted() -> None:
    """A body is read without them unless somebody asks."""
    body = parse_body("Text.", path="a.md", offset=0, words=BodyWords())
    assert () == body.passages
