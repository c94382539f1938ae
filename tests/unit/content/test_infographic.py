"""Reading the blocks of an infographic: what each holds, and what is said where it lacks it."""

from __future__ import annotations

import pytest

from hcsite.content.body import ParsedBody, parse_body
from hcsite.content.infographic_checks import number_in
from hcsite.model.infographic import Block, Entry, alt_of
from hcsite.model.words import BodyWords

ICONS = {"drop": "M1 1", "hand": "M2 2", "heart": "M3 3"}


def parsed(text: str) -> ParsedBody:
    """A text read as an infographic, below a front matter of nine lines."""
    return parse_body(
        text,
        path="content/infographics/a.md",
        offset=9,
        words=BodyWords(),
        sources=("nhs",),
        icons=ICONS,
    )


def block_in(text: str) -> Block:
    """The one block of a text without a fault."""
    body = parsed(text)
    assert () == body.diagnostics
    assert body.infographic is not None
    (block,) = body.infographic.blocks
    return block


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "::: big-number :heart: 1 in 3\nadults.[^nhs]\n\nEngland\n:::",
            Block("big-number", "1 in 3", "heart", "1 in 3", ("adults.", "England")),
        ),
        (
            "::: steps\n1. :hand: **Wet.** Your hands.\n2. Dry them.\n:::",
            Block("steps", entries=(Entry("Your hands.", "Wet", "hand"), Entry("Dry them."))),
        ),
        (
            "::: icon-array 7 of 100 people\nget a cough\n:::",
            Block(
                "icon-array", "7 of 100 people", "", "7 of 100", ("get a cough",), (), (), 7, 100
            ),
        ),
        (
            "::: bars :drop: Salt\n| Age | Of 9 |\n|-|-|\n| Young | 1,200 g |\n| Old | 2.5 |\n:::",
            Block(
                "bars",
                "Salt",
                "drop",
                entries=(
                    Entry("Young", "", "", 1200.0, "1,200 g", ("Young", "1,200 g")),
                    Entry("Old", "", "", 2.5, "2.5", ("Old", "2.5")),
                ),
                heads=("Age", "Of 9"),
            ),
        ),
        (
            "::: checklist Take\n- [ ] :drop: water\n:::",
            Block("checklist", "Take", entries=(Entry("water", icon="drop"),)),
        ),
        ("::: dont\n- talk\n:::", Block("dont", "Don’t", entries=(Entry("talk"),))),
        ("## :heart: Heads", Block("heading", "Heads", "heart", level=2)),
        ("1. One", Block("steps", entries=(Entry("One"),))),
    ],
)
def test_blocks(text: str, expected: Block) -> None:
    """Titles, numbers, icons, items and rows are found; marks of sources are no words."""
    assert expected == block_in(text)


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("::: steps\n1. :hart: Go\n:::", "HC341", "Did you mean “heart”?"),
        ("::: big-number many\nof us\n:::", "HC342", "::: big-number 1 in 3"),
        ("::: big-number 7\n:::", "HC342", "of whom, where and when"),
        ("::: timeline\n- **Day 1** Spots\n:::", "HC342", "Add items"),
        ("::: bars\nnothing\n:::", "HC342", "| Age | Of 100 people |"),
        ("::: bars\n| A |  |\n|--|--|\n| a | 1 |\n| b | 2 |\n:::", "HC344", "of how many"),
        ("::: bars\n| A | N |\n|--|--|\n| a | -1 |\n| b | 2 |\n:::", "HC343", "from zero"),
        ("::: bars\n| A | N |\n|--|--|\n| a | few |\n| b | 2 |\n:::", "HC343", "Write a number"),
        ("::: icon-array 9 of 5\nx\n:::", "HC343", "Correct one"),
        ("::: icon-array 3 of 90,000\nx\n:::", "HC343", "3 of 1,000 people"),
        ("::: icon-array 0.5 of 100 people\nx\n:::", "HC343", "5 of 1,000"),
        ("::: icon-array -7 of 100 people\nx\n:::", "HC343", "5 of 1,000"),
        (f"::: icon-array 7 of {'9' * 400} people\nx\n:::", "HC342", "7 of 100 people"),
        ("::: myth\nGel protects.\n:::\n\nMore.", "HC342", "::: fact"),
        ("::: myth\nGel protects.\n:::", "HC342", "::: fact"),
        ("::: warning Call 111 if:\n:::", "HC342", "Write in it"),
        ("::: bars\n| A | N |\n|--|--|\n| a | 3 g |\n| b | 300 mg |\n:::", "HC343", "same unit"),
        ("::: bars\n| A | N |\n|--|--|\n| a | 3–5 |\n| b | 2 |\n:::", "HC343", "Write a"),
        (f"::: bars\n| A | N |\n|--|--|\n| a | {'9' * 400} |\n| b | 2 |\n:::", "HC343", "Write"),
        (
            "::: proportions\n| A | Of 100 |\n|--|--|\n| a | 50 |\n| b | 20 |\n:::",
            "HC343",
            "Others",
        ),
    ],
)
def test_faults_have_a_code_a_place_and_a_hint(text: str, code: str, said: str) -> None:
    """What a block lacks is told at its line of the file, with an example."""
    (found,) = parsed(f"Words.\n\n{text}").diagnostics
    assert (code, said in found.hint) == (found.code, True)
    assert 12 <= found.line <= 16


def test_titles_of_lists_and_charts_are_headings_of_the_page() -> None:
    """So that a screen reader finds them; below a heading they are one level deeper."""
    text = "::: checklist Take\n- [ ] a\n:::\n\n## Then\n\n::: steps :hand: Go\n1. a\n:::"
    headings = [(h.level, h.text, h.anchor) for h in parsed(text).body.headings]
    assert [(2, "Take", "take"), (2, "Then", "then"), (3, "Go", "go")] == headings


def test_alt_text_is_made_of_the_blocks() -> None:
    """The title first, then the heads of what the picture shows, as long as is heard."""
    body = parsed("::: big-number 1 in 3\nadults\n:::\n\n::: warning Call 111 if:\n- it hurts\n:::")
    assert body.infographic is not None
    assert "Salt. 1 in 3 adults. Call 111 if." == alt_of("Salt.", body.infographic)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,200", 1200.0),
        ("12,5 %", 12.5),
        ("12.5", 12.5),
        ("\u22123", -3.0),
        ("7 of 100", 7.0),
        ("none", None),
        ("1\u202f000", 1000.0),
    ],
)
def test_numbers_as_people_write_them(text: str, expected: float | None) -> None:
    """Points, commas, thin blanks and minus signs."""
    assert expected == number_in(text)


def test_what_is_refused_is_not_drawn() -> None:
    """The check goes on to draw cards: an unknown icon or a crowd must not stop or drown it."""
    text = "::: steps :hart: Go\n1. a\n:::\n\n::: icon-array 7 of 100,000,000 people\nx\n:::"
    drawn = parsed(text).infographic
    assert drawn is not None
    assert [("", 0), ("", 0)] == [(block.icon, block.whole) for block in drawn.blocks]
    assert "hart" not in {spot.name for spot in drawn.spots}
