"""Cards as jobs, and the addresses that they will have: known before they are drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from hcsite.core.digest import digest_parts
from hcsite.core.text import slugify
from hcsite.engine.codec import encode
from hcsite.engine.job import Job
from hcsite.features.cards.alt import card_alt
from hcsite.features.cards.designs import CardDesign
from hcsite.features.cards.view import CardView

FORM: Final = "1"
"""Of how a view is drawn: a new form gives new names, so that no reader keeps an old picture."""

RENDERER: Final = "hcsite.features.cards.render:CARD"

_ENDINGS: Final = {"jpeg": "jpg", "png": "png"}
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Card:
    """A card that will be drawn: its path in the output, its size, what it says, and its job."""

    path: str
    width: int
    height: int
    alt: str
    job: Job

    @property
    def address(self) -> str:
        """Its address on the hub, where it is published there."""
        return f"/{self.path}"


def share_card(view: CardView, slug: str) -> Card:
    """The card of a page for link previews: `/cards/SLUG.HASH.jpg` of the public site."""
    return _card(view, f"cards/{_named(slug)}")


def kit_card(view: CardView, slug: str) -> Card:
    """A card for posts on platforms: `images/SLUG-LAYOUT-1080x1350.HASH.jpg` of the kit."""
    slide = f"-{view.step}" if view.step else ""
    return _card(view, f"images/{_named(slug)}-{view.layout}{slide}-{view.width}x{view.height}")


def _card(view: CardView, stem: str) -> Card:
    mark = digest_parts(FORM, encode(view))[:10]
    path = f"{stem}.{mark}.{_ENDINGS[view.format]}"
    job = Job(path, RENDERER, view, blobs=view.blobs, source=view.path)
    return Card(path, view.width, view.height, card_alt(view), job)


def _named(slug: str) -> str:
    return slugify(slug)[:_LONGEST].strip("-") or "card"


def design_for(
    designs: Iterable[CardDesign], layout: str, size: tuple[int, int]
) -> CardDesign | None:
    """The design that has this layout in this size, the one for fewest sizes; else nothing."""
    able = [item for item in designs if size in item.design.sizes and layout in item.design.layouts]
    return min(able, key=lambda item: len(item.design.sizes), default=None)
