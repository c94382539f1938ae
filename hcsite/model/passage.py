"""The passages of a text, as rules read them: block by block, each with its place."""

from __future__ import annotations

from typing import NamedTuple


class Passage(NamedTuple):
    """A block of a text in plain words, and the line of its file on which it begins.

    `kind`: `paragraph`, `item` (of a list), `heading`, `cell` (of a table), `quote`, `term`,
    `definition`, `note` (a footnote), `alt` (of a picture), `title` (of a block with colons) or
    `html`. `box` is the name of the block with colons that it stands in, `level` that of a heading;
    `noted` says whether a mark of a source, one of a footnote or a link stands in it. `item` is the
    place in its list of the item that it begins, from 1.

    `cited` are the names of the footnotes that it has marks of, and the sources (`#1`); `lost`
    those of marks such as `[^name]` that no footnote of the text answers.
    """

    kind: str
    text: str
    line: int = 0
    box: str = ""
    level: int = 0
    noted: bool = False
    item: int = 0
    cited: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
