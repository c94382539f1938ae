"""Fonts cut down to the letters of a drawing, so that it looks the same wherever it is opened."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from io import BytesIO
from typing import Final

from hcsite.pixels.font_files import FontFile, coverage, family_of
from hcsite.pixels.fonts import bundled

WEIGHTS: Final = {"regular": 400, "semibold": 600, "bold": 700}
"""How heavy each weight is, in the numbers of CSS and OpenType."""


_USUAL: Final = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("’‘“”–—…•é°×")
"""Letters that are always there, so that most pictures need the same fonts, made once."""


@lru_cache(maxsize=1)
def families() -> tuple[str, ...]:
    """The names of the font families that come with hcsite, in order of use."""
    return tuple(dict.fromkeys(family_of(font) for font in bundled("regular")))


def faces_for(texts: Iterable[tuple[str, str]], fonts: Mapping[str, Sequence[FontFile]]) -> str:
    """CSS that brings the fonts of some texts along, as `@font-face` with their letters alone.

    `texts` are pairs of a weight and a text; `fonts` are those of each weight, in the order in
    which they are asked for a letter.
    """
    rules: list[str] = []
    wanted: dict[str, set[str]] = {}
    for weight, text in texts:
        wanted.setdefault(weight, set()).update(text)
    for weight in sorted(wanted):
        left = {char for char in wanted[weight] if char.isprintable()}
        for font in fonts[weight]:
            mine = {char for char in left if ord(char) in coverage(font)}
            if mine - {" "}:
                rules.append(_rule(font, weight, "".join(sorted(mine | _USUAL))))
            left -= mine
    return "".join(rules)


def _rule(font: FontFile, weight: str, letters: str) -> str:
    data = base64.b64encode(_subset(font, letters)).decode()
    return (
        f"@font-face{{font-family:'{family_of(font)}';font-weight:{WEIGHTS[weight]};"
        f"src:url(data:font/woff;base64,{data}) format('woff')}}"
    )


@lru_cache(maxsize=32)
def _subset(font: FontFile, letters: str) -> bytes:
    from fontTools import subset  # slow to import, and only vector pictures need it
    from fontTools.ttLib import TTFont

    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    if font in {bundled(weight)[0] for weight in WEIGHTS}:
        options.drop_tables += ["GSUB"]  # which takes longest, and which plain text does without
        options.layout_features = ["kern", "mark", "mkmk"]
    opened = TTFont(BytesIO(font.data), recalcTimestamp=False, lazy=True)
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(opened)
    opened.flavor = "woff"
    out = BytesIO()
    opened.save(out, reorderTables=True)
    return out.getvalue()
