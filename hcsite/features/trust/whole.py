"""The passages of a file as one text, so that each rule is asked once, and where each began."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from hcsite.model.passage import Passage

_BETWEEN = "\n" * 6
"""More than any pattern bridges: words of two passages never make one finding."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A text, and for each passage in it where that begins and on which line of the file."""

    text: str
    starts: tuple[int, ...]
    lines: tuple[int, ...]

    def line_at(self, start: int) -> int:
        """The line of the passage to which a character belongs."""
        return self.lines[bisect_right(self.starts, start) - 1]


def joined(passages: Iterable[Passage]) -> Whole:
    """The passages one below the other."""
    pairs = [(passage.text, passage.line) for passage in passages]
    texts = [text for text, _ in pairs]
    starts = accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0)
    return Whole(_BETWEEN.join(texts), tuple(starts)[:-1], tuple([line for _, line in pairs]))
