"""The theme's own fonts for cards: files beside its designs, for a brand or for another script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from hcsite.core.diagnostics import Problems
from hcsite.core.digest import digest_bytes
from hcsite.features.cards.faults import no_font
from hcsite.features.cards.view import Look, OwnFont
from hcsite.pixels.font_files import FontFile, coverage
from hcsite.pixels.fonts import WEIGHTS
from hcsite.pixels.shaping import Typeface

ENDINGS: Final = (".otf", ".ttf")


@dataclass(frozen=True, slots=True)
class CardFont:
    """A font file of the theme, and the weight that its name tells (empty: for all weights)."""

    weight: str
    file: FontFile

    @property
    def named(self) -> OwnFont:
        """What a card says of it."""
        return OwnFont(self.file.name, self.weight)


def is_font(name: str) -> bool:
    """Tell whether a file in `cards/` is a font."""
    return name.lower().endswith(ENDINGS)


def read_fonts(files: Mapping[str, bytes]) -> tuple[CardFont, ...]:
    """Give the fonts among the files of a theme's `cards/`, by name.

    `house-bold.ttf` is for bold text, `house.ttf` for all. Raises `Problems` with HC856 where one
    cannot be used.
    """
    found: list[CardFont] = []
    for name in sorted(filter(is_font, files)):
        font = FontFile(digest_bytes(files[name]), files[name])
        try:
            coverage(font)
        except ValueError as reason:
            raise Problems([no_font(name, str(reason))]) from reason
        end = PurePosixPath(name).stem.rpartition("-")[2].lower()
        found.append(CardFont(end if end in WEIGHTS else "", font))
    return tuple(found)


def typefaces(look: Look, fonts: Mapping[str, FontFile]) -> dict[str, Typeface]:
    """Give what texts of each weight are set in. `fonts` are the theme's own, by digest.

    Those of the weight are asked first, then those for all, then those of another weight.
    """
    faces: dict[str, Typeface] = {}
    for weight in WEIGHTS:
        ranks = {weight: 0, "": 1}
        ordered = sorted(look.fonts, key=lambda font: ranks.get(font.weight, 2))
        own = tuple(fonts[font.digest] for font in ordered)
        faces[weight] = Typeface(weight, own, look.lang, look.rtl)
    return faces
