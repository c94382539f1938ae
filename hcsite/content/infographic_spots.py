"""Marks in the HTML of an infographic of where its page draws icons and charts beside the words.

They are put into its tokens, pass the gate as text, and are taken out of the HTML again: what
stands in feeds and mails are the words alone. The marks are Unicode noncharacters, which no input
can hold.
"""

from __future__ import annotations

import re
from typing import Final

from markdown_it.token import Token

from hcsite.content.markdown import OWN, SPOT
from hcsite.model.infographic import Infographic, Spot

CHART: Final = "chart"
"""In the `meta` of a token that opens a block: the mark of what is drawn below its title."""

_OPEN, _CLOSE = "\ufdd2", "\ufdd3"
_MARK: Final = re.compile(f"{_OPEN}([a-z]+) ([a-z-]*) (\\d+) (\\d+){_CLOSE}")
_CHARTS: Final = ("icon-array", "line", "proportions")
_SIGNED: Final = ("do", "dont", "myth", "fact", "warning", "emergency")
"""Blocks that have a sign of their own before their title."""


def _mark(kind: str, name: str = "", block: int = 0, entry: int = 0) -> str:
    return f"{_OPEN}{kind} {name} {block} {entry}{_CLOSE}"


def spot_token(mark: str) -> Token:
    """A mark within words."""
    return Token("html_inline", "", 0, content=mark, meta={OWN: True})


def icon_token(name: str) -> Token:
    """The mark of an icon within words."""
    return spot_token(_mark("icon", name))


def title_spot(kind: str, icon: str) -> dict[str, str]:
    """What stands in the `meta` of a block for the icon before its title."""
    return {SPOT: _mark("icon", icon)} if icon and kind not in _SIGNED else {}


def chart_spot(kind: str, block: int) -> str:
    """The mark of what is drawn below the title of a block; nothing for most kinds."""
    return _mark("chart", block=block) if kind in _CHARTS else ""


def mark_cell(cell: Token, chart: str, place: tuple[int, int], column: int) -> None:
    """Marks in a cell of a chart's table what is drawn there; `place`: the block and the row."""
    children = cell.children or []
    if chart == "bars" and column == 2:
        children.append(spot_token(_mark("bar", "", *place)))
    elif chart == "proportions" and column == 1:
        children.insert(0, spot_token(_mark("key", "", *place)))


def without_spots(html: str, drawn: Infographic) -> tuple[str, Infographic]:
    """The HTML without marks, and the infographic with the places where they stood."""
    spots: list[Spot] = []
    parts: list[str] = []
    start = reach = 0
    for match in _MARK.finditer(html):
        parts.append(html[start : match.start()])
        reach += match.start() - start
        start = match.end()
        spots.append(Spot(reach, match[1], match[2], int(match[3]), int(match[4])))
    used = {spot.name for spot in spots}
    icons = tuple((name, path) for name, path in drawn.icons if name in used)
    return "".join((*parts, html[start:])), Infographic(drawn.blocks, tuple(spots), icons)
