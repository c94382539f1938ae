"""What a block of an infographic needs so that it can be drawn, and drawn honestly."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final

from hcsite.content.places import Source
from hcsite.core.diagnostics import Diagnostic, error, info
from hcsite.core.text import shorten
from hcsite.model.infographic import Block, Infographic
from hcsite.model.matter import PostMatter

LACKS: Final = "HC342"
WRONG: Final = "HC343"
UNSAID: Final = "HC344"
"""The codes of what is wrong with a block: it lacks something, cannot be true, or is not told."""

MOST_PEOPLE: Final = 1000
"""More figures of an icon array cannot be told apart."""

MOST_ROWS: Final = 12
LONGEST_FIGURE: Final = 18
_NUMBER: Final = re.compile(r"[-\u2212]?\d[\d\u202f\u00a0,.]*")
_GROUPED: Final = re.compile(r"\d{1,3}(?:[,\u202f\u00a0]\d{3})+(?:\.\d+)?")

_LISTS: Final = {
    "steps": "1. **Wet.** Hold your hands under running water.",
    "do": "- keep your arm still",
    "dont": "- talk while you measure",
    "checklist": "- [ ] a list of your medicines",
    "timeline": "- **Day 1** The rash appears.",
}
_TABLES: Final = {
    "bars": "| Age | Of 100 people |",
    "line": "| Year | Of 1,000 people |",
    "proportions": "| Group | Of 100 people |",
    "compare": "| At home | At the clinic |",
}
_SPEAKING: Final = {
    "warning": "- you have pain in your chest",
    "emergency": "- you cannot breathe well",
    "key-message": "Wash your hands before you eat.",
    "myth": "Antibiotics cure a cold.",
    "fact": "Antibiotics do nothing against the viruses of a cold.",
}
_RANGE: Final = re.compile(r"\d\s*(?:[-\u2013\u2014/]|to\b|or\b)\s*\d")
_UNIT: Final = re.compile(
    r"[ \u202f\u00a0]?([\u00b5\u03bcmk]?g|mcg|[mcd]?l|[mck]?m|kcal|kj|%)(?!\w)", re.IGNORECASE
)
"""Two numbers, of which no length can show both; the unit behind a number."""

_MEANT: Final = {"bars": 2, "line": 3, "proportions": 2, "compare": 1, "timeline": 2}
"""The fewest rows or items with which a block says anything."""


def number_in(text: str) -> float | None:
    """The first number of a text, as people write it: 1,200 or 12.5 or 12,5; None without one."""
    match = _NUMBER.search(text)
    if match is None:
        return None
    digits = match[0].replace("\u2212", "-").rstrip(",.")
    if _GROUPED.fullmatch(digits.lstrip("-")):
        digits = re.sub(r"[,\u202f\u00a0]", "", digits)
    digits = re.sub(r"[\u202f\u00a0]", "", digits).replace(",", ".")
    try:
        number = float(digits)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def nothing_to_draw(
    drawn: Infographic | None, matter: PostMatter, path: str
) -> Iterator[Diagnostic]:
    """HC212: an infographic that names no picture, and has no block of which one could be made."""
    if drawn and any(block.kind not in ("heading", "text") for block in drawn.blocks):
        return
    say = error if matter.published and not matter.draft else info
    message = "This infographic has no picture, and no blocks to draw one from."
    hint = (
        'Write blocks such as “::: steps”, or image: {src: your-picture.svg, alt: "what it shows"}'
    )
    yield say("HC212", message, path=path, line=1, column=1, hint=hint)


def check_block(block: Block, source: Source, span: tuple[int, int]) -> Iterator[Diagnostic]:
    """HC342 to HC344: what a block lacks, with its place and an example."""
    for code, message, hint in _wrong(block):
        yield error(code, message, hint=hint, **source.place(f"{block.kind}", *span))


def _wrong(block: Block) -> Iterator[tuple[str, str, str]]:
    kind, rows = block.kind, len(block.entries)
    things = "rows" if kind in _TABLES else "items"
    if kind in _LISTS and not rows:
        yield LACKS, f"The block “{kind}” has no list.", f"Write its items as: {_LISTS[kind]}"
    elif kind in _TABLES and not (block.heads and rows):
        yield LACKS, f"The block “{kind}” has no table.", f"Begin with: {_TABLES[kind]}"
    elif rows < _MEANT.get(kind, 0):
        hint = f"Add {things}, or say it in words."
        yield LACKS, f"The block “{kind}” needs at least {_MEANT[kind]} {things}.", hint
    elif kind in _SPEAKING and not (rows or block.texts):
        yield LACKS, f"The block “{kind}” says nothing.", f"Write in it: {_SPEAKING[kind]}"
    if rows > MOST_ROWS:
        hint = "Keep those that matter most: nobody reads more."
        yield LACKS, f"The block “{kind}” has {rows} {things}; {MOST_ROWS} is the most.", hint
    if kind == "big-number":
        yield from _big_number(block)
    elif kind == "icon-array":
        yield from _icon_array(block)
    elif kind in ("bars", "line", "proportions") and block.heads and rows:
        yield from _chart(block)
    elif kind == "cta" and not (block.title or block.texts):
        yield LACKS, "The block “cta” says nothing.", "Write what to do, with a link."


def _big_number(block: Block) -> Iterator[tuple[str, str, str]]:
    if not any(char.isdigit() for char in block.title) or len(block.title) > LONGEST_FIGURE:
        hint = "Write it behind the name, and what it counts below: ::: big-number 1 in 3"
        yield LACKS, "A big number needs a short number.", hint
    if not block.texts:
        hint = "Write below it what is counted: of whom, where and when."
        yield LACKS, "This big number does not say what it counts.", hint


def _icon_array(block: Block) -> Iterator[tuple[str, str, str]]:
    before = block.title.partition(block.figure)[0] if block.figure else ""
    if not block.whole:
        hint = "Write it behind the name: ::: icon-array 7 of 100 people"
        yield LACKS, "An icon array needs two numbers: how many, and of how many.", hint
    elif before.endswith(("-", "\u2212")) or (number_in(block.figure) or 0.0) % 1:
        hint = "Choose a larger group: not 0.5 of 100 people but 5 of 1,000."
        yield WRONG, "An icon array draws whole people, from zero upwards.", hint
    elif block.count > block.whole:
        yield (
            WRONG,
            f"{block.count} is more than all {block.whole}.",
            "Correct one of the two numbers.",
        )
    elif block.whole > MOST_PEOPLE:
        hint = f"Say it of {MOST_PEOPLE:,} or fewer, such as “3 of 1,000 people”."
        yield WRONG, f"Nobody can see {block.count} of {block.whole:,} figures.", hint


def _unfit(shown: str) -> str:
    """What is wrong with a number of a chart as it is written; empty where nothing is."""
    number = number_in(shown)
    if not shown:
        return "has no number"
    if number is None:
        return "is no number"
    if number < 0:
        return "is below zero"
    return "is more than one number" if _RANGE.search(shown) else ""


def _unit(shown: str) -> str:
    number = _NUMBER.search(shown)
    unit = _UNIT.match(shown, number.end()) if number else None
    return unit[1].lower() if unit else ""


def _chart(block: Block) -> Iterator[tuple[str, str, str]]:
    """A chart is true to its numbers: it begins at zero and says what is counted, of how many."""
    if len(block.heads) != 2:
        hint = f"Give it two columns, such as: {_TABLES[block.kind]}"
        yield LACKS, f"The table of “{block.kind}” has {len(block.heads)} columns.", hint
        return
    if not block.heads[1]:
        hint = "Say above the numbers what is counted, of how many: “Of 100 people”."
        yield UNSAID, "This chart does not say what its numbers count.", hint
    for entry in block.entries:
        if why := _unfit(entry.shown):
            hint = "Write a number from zero upwards; charts begin at zero."
            named = f"“{shorten(entry.shown, 40)}”" if entry.shown else f"“{entry.text}”"
            yield WRONG, f"{named} {why}.", hint
    units = {unit for entry in block.entries if (unit := _unit(entry.shown))}
    if len(units) > 1:
        hint = "Give all rows in the same unit: lengths show the numbers alone."
        yield WRONG, f"This chart mixes units: {', '.join(sorted(units))}.", hint
    if block.kind == "proportions":
        whole, total = number_in(block.heads[1]) or 100.0, sum(e.amount for e in block.entries)
        if abs(total - whole) > whole * 0.015:
            hint = "Add what is left (“Others”), or draw bars, which need not make a whole."
            yield WRONG, f"The parts come to {total:g}, not to {whole:g}.", hint
