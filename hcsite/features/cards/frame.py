"""Where the parts of a design lie on a card of a given size and direction."""

from __future__ import annotations

from dataclasses import dataclass, fields

from hcsite.features.cards.design import Corners
from hcsite.features.cards.view import CardView
from hcsite.pixels.canvas import Box


@dataclass(frozen=True, slots=True)
class Frame:
    """The size of a card in pixels, and whether it is mirrored for text from right to left."""

    width: int
    height: int
    rtl: bool = False

    def box(self, corners: Corners, bleed: int = 0) -> Box:
        """Give the corners on this card, `bleed` pixels farther out on all sides."""
        left, top, right, bottom = corners
        left = left + self.width if left < 0 else left
        top = top + self.height if top < 0 else top
        right = right + self.width if right <= 0 else right
        bottom = bottom + self.height if bottom <= 0 else bottom
        if self.rtl:
            left, right = self.width - right, self.width - left
        return left - bleed, top - bleed, right + bleed, bottom + bleed


def present(view: CardView) -> frozenset[str]:
    """Give the names of what is there: words, `face`, `logo`, `first` and `last` of the slides."""
    words = {item.name for item in fields(view.words) if getattr(view.words, item.name)}
    others = {
        "face": bool(view.face),
        "logo": bool(view.look.logo),
        "first": view.step == 1,
        "last": view.step > 0 and view.step == view.steps,
    }
    return frozenset(words | {name for name, there in others.items() if there})


def wanted(when: str, there: frozenset[str]) -> bool:
    """Tell whether a part with that condition is drawn; all its words must hold."""
    return all(
        word.removeprefix("!") not in there if word.startswith("!") else word in there
        for word in when.split()
    )
