"""What a build does for those who pass pieces on: share cards, teasers, the plan of the kit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hcsite.app.linking import Linked
from hcsite.app.options import Options
from hcsite.app.reading import Sources
from hcsite.core.diagnostics import Diagnostic, Level, Problems
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.engine.codec import decode
from hcsite.model.hub import Hub
from hcsite.model.lifecycle import State
from hcsite.model.media import Medium
from hcsite.model.particulars import Text
from hcsite.model.short_link import shared_codes
from hcsite.theme.views import ImageView, VideoView

if TYPE_CHECKING:  # many builds need none of this
    from hcsite.app.infographics import Studio
    from hcsite.app.kit import KitPlan
    from hcsite.app.promoting import Promoted
    from hcsite.app.share_cards import Easel
    from hcsite.features.cards.plan import Card

JPEG = "image/jpeg"


@dataclass(frozen=True, slots=True)
class Promotion:
    """Share cards of pieces, by path; the kit's plan; findings.

    `texts` are the digests of the texts from which teasers were made, by path; `small` are values
    that the cards are drawn from.
    """

    cards: Mapping[str, Card] = field(default_factory=dict)
    kit: KitPlan | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    small: tuple[bytes, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """What promotion is planned from; `is_readable` says that the brand's colours can be read.

    `studio` draws infographics; nothing where there is none to draw. `videos` are those of
    pages, by path.
    """

    options: Options
    read: Sources
    hub: Hub
    linked: Linked
    logo: Medium | None
    blobs: Blobs
    cache: Cache
    engine: str
    studio: Studio | None
    is_readable: bool
    videos: Mapping[str, VideoView]

    def plan(self, closure: Callable[[str], str]) -> Promotion:
        """All that is made for the staff; nothing where the hub wants none.

        A preview has it only where it is asked for.
        """
        kit, asked = self.hub.site.kit, self.options.kit is not None
        if not kit.enabled or (self.options.preview and not asked):
            return Promotion()
        from hcsite.app.promoting import passed_on, promote

        promoted = promote(
            self.hub,
            passed_on(self.hub, unseen=self.options.preview),
            read=self.read,
            blobs=self.blobs,
            cache=self.cache,
            engine=self.engine,
            root=self.options.root,
        )
        told = (item for item in promoted.diagnostics if item.level is not Level.INFO)
        live = (post for post in self.hub.shown_posts if post.state is State.LIVE)
        found = [*told, *shared_codes(live)]
        if not kit.cards and self.options.kit is None:
            return self._planned(promoted, {}, None, (), found)
        easel = self._easel(found)
        shown = self.hub.shown_posts if kit.cards else ()
        drawn = ((post.document.path, easel.share_card(post)) for post in shown)
        cards = {path: card for path, card in drawn if card}
        plan = None
        if self.options.kit is not None:
            from hcsite.app.kit import plan_kit
            from hcsite.app.kit_view import kit_parts

            sets = dict(self._drawn(promoted, self.studio)) if self.studio else {}
            plan = plan_kit(kit_parts(self.hub, promoted, easel, cards, sets, self.videos), closure)
        data = (design.data for design in easel.designs)
        small = (*data, *(font.file.data for font in easel.fonts))
        return self._planned(promoted, cards, plan, small, found)

    def _drawn(self, promoted: Promoted, studio: Studio) -> Iterator[tuple[str, tuple[Card, ...]]]:
        """The channel sets of infographics that are drawn from their text, by path."""
        for post, _ in promoted.pieces:
            if not post.is_drawn:
                continue
            path = post.document.path
            seen = self.read.texts[path]
            shown = decode(self.blobs.get(seen), Text).infographic
            if shown is not None:
                yield path, tuple(studio.kit(post, shown, seen))

    def _planned(
        self,
        promoted: Promoted,
        cards: Mapping[str, Card],
        plan: KitPlan | None,
        small: tuple[bytes, ...],
        found: list[Diagnostic],
    ) -> Promotion:
        digests = self.read.texts
        paths = (post.document.path for post, _ in promoted.pieces)
        texts = {path: digests[path] for path in paths}
        return Promotion(cards, plan, texts, small, tuple(found))

    def _easel(self, found: list[Diagnostic]) -> Easel:
        from hcsite.app.share_cards import Easel
        from hcsite.features.cards.designs import read_designs
        from hcsite.features.cards.own_fonts import read_fonts
        from hcsite.features.cards.palette import check_colours
        from hcsite.pixels.fonts import has_shaping  # Pillow is slow to import

        files = self.read.theme.designs()
        try:
            designs = read_designs(files)
        except Problems as problems:
            raise self.read.theme.placed(problems) from problems
        accent = self.hub.site.brand.accent
        for item in designs if self.is_readable else ():
            found.extend(check_colours(item.design, accent, name=item.name))
        return Easel(
            hub=self.hub,
            designs=designs,
            fonts=read_fonts(files),
            strings=self.read.strings,
            pictures=self.linked.media,
            images=self.linked.images,
            logo=self.logo,
            shaping=has_shaping(),
            found=found,
        )


def share_view(hub: Hub, card: Card) -> ImageView:
    """A share card as the head of its page names it."""
    url = hub.site.link(card.address)
    return ImageView(url=url, width=card.width, height=card.height, type=JPEG, alt=card.alt)
