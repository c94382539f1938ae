"""Sentences and Markdown bodies from the small vocabulary."""

from __future__ import annotations

from collections.abc import Callable

from bench.dice import Dice
from bench.vocabulary import OBJECTS, SUBJECTS, TAILS, VERBS


def phrase(dice: Dice) -> str:
    """A few words with a capital, as a title or a heading has them."""
    subject = dice.pick(SUBJECTS)
    return f"{subject[0].upper()}{subject[1:]} and {dice.pick(OBJECTS)}"


def sentence(dice: Dice) -> str:
    """A plain sentence of about twelve words."""
    subject = dice.pick(SUBJECTS)
    rest = f"{dice.pick(VERBS)} {dice.pick(OBJECTS)} {dice.pick(TAILS)}"
    return f"{subject[0].upper()}{subject[1:]} {rest}."


def body_of(dice: Dice, words: int, link: Callable[[], str] | None = None) -> str:
    """Markdown of about so many words: sections with what writers use; `link` names a target."""
    blocks: list[str] = []
    written = 0
    while written < words:
        for block in _section(dice, link):
            if written >= words and len(blocks) > 1:
                break
            blocks.append(block)
            written += len(block.split())
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _section(dice: Dice, link: Callable[[], str] | None) -> list[str]:
    blocks = [f"## {phrase(dice)}", _paragraph(dice, link)]
    kind = dice.below(8)
    if kind <= 2:
        blocks.append("\n".join(f"- {sentence(dice)}" for _ in range(3 + dice.below(3))))
    elif kind == 3:
        steps = range(1, 4 + dice.below(2))
        blocks.append("\n".join(f"{step}. {sentence(dice)}" for step in steps))
    elif kind == 4:
        blocks.append(f"> {sentence(dice)} {sentence(dice)}")
    elif kind == 5:
        blocks.append(_table(dice))
    elif kind == 6:
        blocks.append(f"### {phrase(dice)}")
    blocks.append(_paragraph(dice, link))
    return blocks


def _paragraph(dice: Dice, link: Callable[[], str] | None) -> str:
    parts = [sentence(dice) for _ in range(2 + dice.below(3))]
    kind = dice.below(5)
    if kind == 0:
        parts.append(f"**{sentence(dice)}**")
    elif kind == 1:
        parts.append(f"Think of *{dice.pick(OBJECTS)}* first.")
    elif kind == 2 and link is not None:
        parts.append(f"Read about [{dice.pick(OBJECTS)}]({link()}) too.")
    elif kind == 3:
        parts.append(f"See [{dice.pick(OBJECTS)}](https://source.example/{dice.below(999)}).")
    return " ".join(parts)


def _table(dice: Dice) -> str:
    rows = [f"| {dice.pick(SUBJECTS)} | {dice.pick(OBJECTS)} |" for _ in range(3 + dice.below(3))]
    return "\n".join(["| Who | What |", "|---|---|", *rows])
