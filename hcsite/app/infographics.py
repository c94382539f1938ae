"""Infographics that are drawn from their text: which there are, and what stands around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from hcsite.app.promoting import reviewed_on, short_url
from hcsite.core.diagnostics import Diagnostic, Problems
from hcsite.core.digest import digest_bytes
from hcsite.core.text import slugify
from hcsite.engine.codec import encode
from hcsite.engine.job import Job
from hcsite.features.cards.own_fonts import CardFont, read_fonts
from hcsite.features.cards.plan import Card
from hcsite.features.infographics.design import pale, read_design
from hcsite.features.infographics.plan import TEMPLATE, Drawing, kit_drawings, page_drawings
from hcsite.features.infographics.view import WEB, Code, DrawingView, Words
from hcsite.model.hub import Hub, Post
from hcsite.model.infographic import Infographic, alt_of
from hcsite.theme.formats import direction_of, long_date, phrase
from hcsite.theme.layers import Theme
from hcsite.theme.views import DrawnView, ImageView, ScaledView

MOST_SOURCES = 4


@dataclass(frozen=True)
class Studio:
    """Draws the infographics of a hub. `data` are the bytes of the theme's design.

    `fonts` are the theme's own, as cards have them.
    """

    hub: Hub
    strings: Mapping[str, str]
    closure: Callable[[str], str]
    data: bytes
    fonts: tuple[CardFont, ...] = ()

    @cached_property
    def pages(self) -> dict[str, tuple[Drawing, ...]]:
        """The pictures beside the page of each infographic, by the path of its file."""
        drawn = (post for post in self.hub.shown_posts if post.is_drawn)
        return {post.document.path: self._page(post) for post in drawn}

    @cached_property
    def _design(self) -> str:
        return digest_bytes(self.data)

    def _page(self, post: Post) -> tuple[Drawing, ...]:
        return page_drawings(self._view(post), post.address, post.slug, self.closure(TEMPLATE))

    @property
    def small(self) -> tuple[bytes, ...]:
        """The values that its pictures are drawn from."""
        return (self.data, *(font.file.data for font in self.fonts))

    def jobs(self) -> Iterator[Job]:
        """The jobs of all pictures beside pages."""
        for found in self.pages.values():
            yield from (drawing.job for drawing in found)

    def shown(self) -> dict[str, DrawnView]:
        """The pictures beside pages as templates see them."""
        return {path: self._shown(*found) for path, found in self.pages.items()}

    def _shown(self, svg: Drawing, png: Drawing, *cards: Drawing) -> DrawnView:
        link, card = self.hub.site.link, cards[-1]
        url = link(f"/{card.path}")
        widths = tuple(drawing.width for drawing in cards)
        stem = link(f"/{card.path.rpartition('-')[0]}")
        scaled = ScaledView(stem, widths, ("webp",), plain=url)
        image = ImageView(url, card.width, card.height, "image/webp", scaled=scaled)
        return DrawnView(svg=link(f"/{svg.path}"), png=link(f"/{png.path}"), card=image)

    def kit(self, post: Post, shown: Infographic, seen: str) -> Iterator[Card]:
        """The channel set of an infographic; `seen` is the digest of its text."""
        slug = slugify(post.slug)[:60].strip("-") or "infographic"
        made = kit_drawings(
            self._view(post),
            slug,
            self.closure(TEMPLATE),
            slides=len(shown.groups) + 1,
            code=self._code(post),
            seen=seen,
        )
        alt = alt_of(post.matter.title, shown)
        for item in made:
            yield Card(item.path, item.width, item.height, alt, item.job)

    def _code(self, post: Post) -> Code | None:
        from hcsite.features.kit.qr import qr_code  # only posters have one

        code = qr_code(short_url(self.hub, post) or self.hub.site.absolute(post.address))
        return Code(code.size, code.path) if code else None

    def _view(self, post: Post) -> DrawingView:
        lang = post.matter.lang or self.hub.site.default_lang
        path = post.document.path
        return DrawingView(
            text=path,
            width=WEB[0],
            height=WEB[1],
            form="png",
            words=self._words(post, lang),
            accent=self.hub.site.brand.accent,
            design=self._design,
            fonts=tuple((font.file.name, font.weight) for font in self.fonts),
            style=post.matter.style,
            lang=lang,
            rtl=direction_of(lang) == "rtl",
            path=path,
        )

    def _words(self, post: Post, lang: str) -> Words:
        site, matter = self.hub.site, post.matter
        host = urlsplit(site.base_url).netloc
        named = dict.fromkeys(
            " ".join(
                filter(None, (s.publisher or s.title, f"({s.year})" if s.year.isdigit() else ""))
            )
            for s in matter.sources
        )
        sources = "; ".join([*named][:MOST_SOURCES])
        topics = self.hub.topic_titles(post)
        return Words(
            title=matter.title,
            topic=topics[0] if topics else "",
            lead=matter.key_message or matter.summary,
            site=site.name,
            address=site.absolute(post.address).partition("://")[2].rstrip("/"),
            reviewed=self._reviewed(post, lang),
            sources=phrase(self.strings, "drawn_sources", lang, {"names": sources})
            if sources
            else "",
            notice=site.notice,
            more=phrase(self.strings, "drawn_more", lang, {"host": host}),
        )

    def _reviewed(self, post: Post, lang: str) -> str:
        day = reviewed_on(post)
        people = (self.hub.people.get(review.id) for review in post.matter.reviewers)
        names = ", ".join(person.spoken_name for person in people if person)
        if not day:
            return ""
        values = {"names": names, "date": long_date(day, lang)}
        return phrase(self.strings, "drawn_reviewed" if names else "card_reviewed", lang, values)


def studio_of(
    hub: Hub,
    theme: Theme,
    strings: Mapping[str, str],
    closure: Callable[[str], str],
    found: list[Diagnostic],
) -> Studio:
    """The studio of a hub that has infographics to be drawn.

    Raises `Problems` where the theme's design cannot be used; `found` takes what is too pale.
    """
    try:
        design = read_design(theme.infographics())
    except Problems as problems:
        raise theme.placed(problems) from problems
    found.extend(pale(design, hub.site.brand.accent))
    return Studio(hub, strings, closure, encode(design), read_fonts(theme.designs()))
