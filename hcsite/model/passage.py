"""The passages of a text, as rules read them: block by block, each with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a text in plain words, and the line of its file on which it begins.

    `kind`: `paragraph`, `item` (of a list), `heading`, `cell` (of a table), `quote`, `term`,
    `definition`, `note` (a footnote), `alt` (of a picture) or `html`. `box` is the name of the
    block with colons that it stands in, `level` that of a heading; `noted` says whether a footnote
    mark or a link stands in it.
    """

    kind: str
    text: str
    line: int = 0
    box: str = ""
    level: int = 0
    noted: bool = False
