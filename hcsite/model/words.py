"""The words that the parsing of a body needs from the theme: titles of blocks, labels."""

from __future__ import annotations

from dataclasses import dataclass

DRAWN_BLOCKS = (
    "big-number",
    "do",
    "dont",
    "compare",
    "checklist",
    "timeline",
    "icon-array",
    "bars",
    "line",
    "proportions",
)
"""Blocks that are made for infographics; elsewhere they are boxes like the others."""

SHOWN = "infographic"
"""The block that shows an infographic in the midst of another text."""

FILM = "video"
"""The block that shows a video in the midst of another text."""

SHOWING = (SHOWN, FILM)
"""The blocks that show another piece, and hold nothing but its name and a caption."""

BLOCKS = (
    "key-message",
    "warning",
    "emergency",
    "myth",
    "fact",
    "steps",
    "figure",
    *SHOWING,
    "cta",
    *DRAWN_BLOCKS,
    "import-note",
)
"""The blocks that writers may open with `:::`."""


@dataclass(frozen=True, slots=True)
class BodyWords:
    """Words that stand in bodies: default titles by block, labels of tables and footnotes."""

    titles: tuple[tuple[str, str], ...] = (
        ("key-message", "Key message"),
        ("warning", "Warning"),
        ("emergency", "Get help now"),
        ("myth", "Myth"),
        ("fact", "Fact"),
        ("do", "Do"),
        ("dont", "Don’t"),
        ("import-note", "Note from the import"),
    )
    table: str = "Table"
    footnotes: str = "Notes"
    back: str = "Back to the text"

    def title(self, block: str) -> str:
        """The default title of a block; empty where it has none."""
        return dict(self.titles).get(block, "")
