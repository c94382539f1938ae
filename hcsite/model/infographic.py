"""An infographic that is written: the blocks of its text, from which its pictures are drawn."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

KINDS: Final = (
    "big-number",
    "steps",
    "do",
    "dont",
    "compare",
    "myth",
    "fact",
    "checklist",
    "timeline",
    "warning",
    "emergency",
    "icon-array",
    "bars",
    "line",
    "proportions",
    "key-message",
    "cta",
    "heading",
    "text",
)
"""What a block can be. The last two are headings and paragraphs that stand outside of any."""

PAIRS: Final = {"do": "dont", "myth": "fact"}
"""Blocks that are never shown without the one that follows: half of it would mislead."""


CALLS: Final = ("emergency", "warning")
"""Blocks that tell when to get help: a picture that lacks them can do harm."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a list, or a row of a table.

    `lead` are the words in bold that it begins with. `amount` is its number in a chart, and
    `shown` the same as it was written; `cells` are all cells of a row.
    """

    text: str = ""
    lead: str = ""
    icon: str = ""
    amount: float = 0.0
    shown: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A block of `KINDS`: its title, its paragraphs, its items or rows.

    `figure` is the number of a big number, or “7 of 100 people”; there `count` and `whole` are the
    two numbers. `heads` are the heads of its table, and of a chart the last one says what is
    counted. `level` is that of a heading.
    """

    kind: str
    title: str = ""
    icon: str = ""
    figure: str = ""
    texts: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    heads: tuple[str, ...] = ()
    count: int = 0
    whole: int = 0
    level: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """All its words, in the order in which they are read."""
        told = [self.title, self.figure] if self.title != self.figure else [self.title]
        before = self.kind in ("icon-array", "cta", "emergency", "warning", "big-number")
        texts, after = (self.texts, ()) if before else ((), self.texts)
        rows: list[str] = []
        for entry in self.entries:
            rows += entry.cells or (entry.lead, entry.text)
        return tuple(word for word in (*told, *texts, *self.heads, *rows, *after) if word)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the HTML of a page at which something is drawn that its words say too.

    `place` is how many characters stand before it. `kind` is `icon` (the one of that `name`),
    `chart` (of the block of that number), or what stands in the row `entry` of a chart: the `bar`
    of its number, or the `key`, the colour of its part.
    """

    place: int
    kind: str
    name: str = ""
    block: int = 0
    entry: int = 0


@dataclass(frozen=True, slots=True)
class Infographic:
    """The blocks of an infographic in their order; on its page `spots` are drawn beside the words.

    `icons` are those that stand there: the name of each, and its path on a grid of 24.
    """

    blocks: tuple[Block, ...] = ()
    spots: tuple[Spot, ...] = ()
    icons: tuple[tuple[str, str], ...] = ()

    @property
    def groups(self) -> tuple[tuple[Block, ...], ...]:
        """The blocks as they are shown: what must not be parted stands together."""
        groups: list[list[Block]] = []
        for block in self.blocks:
            last = groups[-1][-1].kind if groups else ""
            if last == "heading" or (last and PAIRS.get(last) == block.kind):
                groups[-1].append(block)
            else:
                groups.append([block])
        return tuple(map(tuple, groups))


def axis_of(most: float) -> tuple[float, float]:
    """The top of an axis from zero that has room for a number, and the step of its marks."""
    most = most or 1.0
    rough = most / 4
    power = 10 ** math.floor(math.log10(rough))
    step = next(n * power for n in _NICE if n * power >= rough)
    return math.ceil(most / step - 1e-9) * step, step


_NICE: Final = (1.0, 2.0, 2.5, 5.0, 10.0)


def alt_of(title: str, infographic: Infographic) -> str:
    """The short alternative text of a picture: its title, and the heads of what it shows."""
    said: dict[str, None] = {}
    for block in infographic.blocks:
        head = block.figure if block.kind == "big-number" else block.title or block.figure
        if block.kind == "big-number" and block.texts:
            head = f"{head} {block.texts[0]}"
        if head:
            said[head.rstrip(".:")] = None
    kept, room = [title.rstrip(".")], LONGEST_ALT - len(title)
    for head in said:
        room -= len(head) + 2
        if room < 0:
            break
        kept.append(head)
    return " ".join(head if head.endswith(("?", "!", "…")) else f"{head}." for head in kept)


LONGEST_ALT: Final = 300
"""Characters of the short alternative; the whole text stands on the page."""
