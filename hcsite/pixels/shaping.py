"""Text made ready for drawing: what can be drawn of it, with which font, in which direction."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

from hcsite.pixels.bidi import levels_of, visual_order
from hcsite.pixels.font_files import FontFile, coverage, family_of
from hcsite.pixels.fonts import bundled, face, has_shaping
from hcsite.pixels.glyphs import LARGEST, is_plain, reach

_ONE_LINE: Final = re.compile(r"[^\S\u00a0\u2007\u202f]+")
_GONE: Final = "\0"
_GAP: Final = re.compile(r"\s?\0[\s\0]*")
_CLOSING: Final = frozenset(",.:;!?…")

_JOINERS: Final = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060")
"""Signs that are never seen, but shape or part what stands beside them."""

_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})
_LETTERS: Final = frozenset("LMN")
_ENCLOSING: Final = "Me"
_MOST_MARKS: Final = 4
"""Marks on one letter; no language piles up more."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """What a text is set in: a weight, the fonts that are asked first, language and direction.

    With `scaled` a text in twice the size is twice as wide, as in drawings; in pixels that are
    set letter by letter it is that but nearly.
    """

    weight: str = "regular"
    own: tuple[FontFile, ...] = ()
    lang: str = "en"
    rtl: bool = False
    scaled: bool = False

    @property
    def fonts(self) -> tuple[FontFile, ...]:
        """All fonts in the order in which they are asked for a glyph."""
        return (*self.own, *bundled(self.weight))


@dataclass(frozen=True, slots=True)
class Drawable:
    """A text as it can be drawn, in one line, and what had to be left out of it.

    `symbols` are signs such as emoji, `letters` those without which the text is another one;
    `unshaped` says that it needs shaping that this computer cannot do.
    """

    text: str
    symbols: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    unshaped: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font; `rtl` is the direction that it is drawn in."""

    text: str
    font: FontFile
    rtl: bool


def drawable(text: str, typeface: Typeface) -> Drawable:
    """Give a text without what no font can draw, and without signs that steer terminals or bidi."""
    if text.isascii() and text.isprintable() and not typeface.own:
        return Drawable(_ONE_LINE.sub(" ", text).strip())
    fonts = [coverage(font) for font in typeface.fonts]
    kept: list[str] = []
    symbols: dict[str, None] = {}
    letters: dict[str, None] = {}
    marks = 0
    for char in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(char)
        marks = marks + 1 if kind[0] == "M" else 0
        if char.isspace() or char in _JOINERS:
            kept.append(char)
        elif kind[0] == "C" or _is_selector(char) or marks > _MOST_MARKS:
            continue
        elif any(ord(char) in font for font in fonts):
            kept.append(char)
        elif kind[0] in _LETTERS and kind != _ENCLOSING:
            letters[char] = None
        else:
            symbols[char] = None
            kept.append(_GONE)
    whole = _GAP.sub(_closed, "".join(kept)).replace(_GONE, "")
    shown = _ONE_LINE.sub(" ", whole).strip(" \u200b\u200c\u200d\u2060")
    unshaped = not has_shaping() and needs_shaping(shown)
    return Drawable(shown, tuple(symbols), tuple(letters), unshaped)


def _closed(gap: re.Match[str]) -> str:
    """Give what stays of the spaces around an emoji that is left out: none in front of a sign."""
    return "" if gap.string[gap.end() : gap.end() + 1] in _CLOSING else gap[0]


def _is_selector(char: str) -> bool:
    """Whether a sign only chooses between the colourful and the plain form of an emoji."""
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def needs_shaping(text: str) -> bool:
    """Tell whether text runs from right to left or has marks that are placed by a font's rules."""
    return not text.isascii() and any(
        unicodedata.bidirectional(char) in _RIGHT_TO_LEFT or unicodedata.category(char)[0] == "M"
        for char in text
    )


@lru_cache(maxsize=4096)
def runs_of(text: str, typeface: Typeface) -> tuple[Run, ...]:
    """Give the runs of a line from left to right as they are seen.

    Where one font has all of the line it is one run, whose directions the shaper sorts out.
    """
    shown = text if has_shaping() else "".join(c for c in text if c not in _JOINERS)
    codes = {ord(char) for char in shown if char not in _JOINERS}
    for font in typeface.fonts:
        if codes <= coverage(font):
            return (Run(shown, font, typeface.rtl),)
    return _mixed_runs(shown, typeface)


def _mixed_runs(text: str, typeface: Typeface) -> tuple[Run, ...]:
    fonts = _font_of_each(text, typeface.fonts)
    levels = levels_of(text, rtl=typeface.rtl)
    runs: list[tuple[int, Run]] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or (fonts[end], levels[end]) != (fonts[start], levels[start]):
            level = levels[start]
            runs.append((level, Run(text[start:end], fonts[start], level % 2 == 1)))
            start = end
    order = visual_order([level for level, _ in runs])
    return tuple(runs[place][1] for place in order)


def _font_of_each(text: str, fonts: tuple[FontFile, ...]) -> list[FontFile]:
    """Give the font of each character; it stays with the last one as long as that has the glyph."""
    chosen: list[FontFile] = []
    for char in text:
        candidates = (*chosen[-1:], *fonts)
        able = (font for font in candidates if ord(char) in coverage(font))
        fallback = candidates[0]
        chosen.append(fallback if char in _JOINERS else next(able, fallback))
    return chosen


def families_in(text: str, typeface: Typeface) -> tuple[tuple[str, str], ...]:
    """Give the parts of a text with the family of the font of each, in the order of reading.

    Nothing where our first font has all of it, as most texts.
    """
    fonts = typeface.fonts
    codes = {ord(char) for char in text if char not in _JOINERS}
    if not typeface.own and codes <= coverage(fonts[0]):
        return ()
    parts: list[tuple[str, str]] = []
    for char, font in zip(text, _font_of_each(text, fonts), strict=True):
        family = family_of(font)
        if parts and parts[-1][1] == family:
            parts[-1] = (parts[-1][0] + char, family)
        else:
            parts.append((char, family))
    return tuple(parts)


def plain_font(text: str, typeface: Typeface, size: int) -> FontFile | None:
    """Give the font of a line that is put together from kept letters; nothing for other lines."""
    if typeface.own or typeface.rtl or not is_plain(text, size):
        return None
    (first, *more) = runs_of(text, typeface)
    return first.font if not more and first.font == bundled(typeface.weight)[0] else None


def options_of(run: Run, lang: str) -> dict[str, Any]:
    """Give what Pillow is told for a run: nothing without shaping, as it would refuse it."""
    if not has_shaping():
        return {}
    return {"direction": "rtl" if run.rtl else "ltr", "language": lang}


@lru_cache(maxsize=8192)
def width_of(text: str, typeface: Typeface, size: int) -> float:
    """Give how far a text reaches in pixels, at a size in pixels."""
    if typeface.scaled:
        return _length(text, replace(typeface, scaled=False)) * size / LARGEST
    return _width(text, typeface, size)


@lru_cache(maxsize=8192)
def _length(text: str, typeface: Typeface) -> float:
    """Give how far a text reaches in the size from which others are scaled."""
    return _width(text, typeface, LARGEST)


def _width(text: str, typeface: Typeface, size: int) -> float:
    plain = plain_font(text, typeface, size)
    if plain is not None:
        return reach(text, plain, size)
    lengths = (
        face(run.font, size).getlength(run.text, **options_of(run, typeface.lang))
        for run in runs_of(text, typeface)
    )
    return float(sum(lengths))
