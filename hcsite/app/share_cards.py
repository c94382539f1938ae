"""The cards of a hub: what stands on them, and which of them there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from hcsite.app.promoting import reviewed_on
from hcsite.core.diagnostics import Diagnostic
from hcsite.features.cards.designs import CardDesign
from hcsite.features.cards.faults import not_on_cards, told_by_title
from hcsite.features.cards.fitting import without_room
from hcsite.features.cards.own_fonts import CardFont, typefaces
from hcsite.features.cards.plan import Card, design_for, kit_card, share_card
from hcsite.features.cards.signs import undrawable
from hcsite.features.cards.view import OPEN_GRAPH, CardView, Look, Words
from hcsite.model.hub import Hub, Person, Post
from hcsite.model.media import Medium
from hcsite.pixels.shaping import Typeface
from hcsite.theme.formats import direction_of, long_date, phrase

TALL = (1080, 1350)
"""The size of slides, and of cards that say one thing."""

MOST_SLIDES = 10


@dataclass(frozen=True, slots=True)
class Easel:
    """What all cards of a hub need: its look, designs and words.

    `pictures` are what is published, by path; `images` the path of the picture of each document;
    `fonts` are the theme's own for cards; `logo` is the hub's; `found` takes what is to be said.
    """

    hub: Hub
    designs: tuple[CardDesign, ...]
    fonts: tuple[CardFont, ...]
    strings: Mapping[str, str]
    pictures: Mapping[str, Medium]
    images: Mapping[str, str]
    logo: Medium | None
    shaping: bool
    found: list[Diagnostic]

    def share_card(self, post: Post) -> Card | None:
        """The card of a piece for link previews; nothing where the theme has no design for it."""
        view = self._view(post, OPEN_GRAPH, "title", self._words(post))
        return share_card(view, post.slug) if view else None

    def kit_cards(self, post: Post, sizes: tuple[tuple[int, int], ...]) -> Iterator[Card]:
        """The cards of a piece for people to attach: titles in all sizes, then what it says."""
        words = self._words(post)
        views = [self._view(post, size, "title", words) for size in sizes]
        for layout, told in self._sayings(post, words):
            views.extend(self._whole([self._view(post, size, layout, told) for size in sizes]))
        slides = [*self._slides(post, words)]
        whole = self._whole(slides)
        views.extend(whole if len(whole) == len(slides) else ())
        for view in filter(None, views):
            yield kit_card(view, post.slug)

    def _whole(self, views: Iterable[CardView | None]) -> list[CardView]:
        """Those of some cards on which no sentence would be cut; it is said of the others."""
        designs = {item.digest: item.design for item in self.designs}
        whole: list[CardView] = []
        cut: dict[tuple[str, int], list[CardView]] = {}
        for view in filter(None, views):
            field = without_room(view, designs[view.design], self._faces(view.look))
            if field:
                cut.setdefault((field, view.step), []).append(view)
            else:
                whole.append(view)
        self.found.extend(told_by_title(field, some) for (field, _), some in cut.items())
        return whole

    def _faces(self, look: Look) -> dict[str, Typeface]:
        return typefaces(look, {font.file.name: font.file for font in self.fonts})

    def _sayings(self, post: Post, words: Words) -> Iterator[tuple[str, Words]]:
        told = post.matter.promotion
        if told.stat:
            source = ", ".join(filter(None, (told.stat.source, told.stat.year)))
            yield "stat", replace(words, statement=told.stat.text, source=source)
        if told.quote:
            role, person = told.quote.role, self.hub.people.get(told.quote.speaker)
            name = person.spoken_name if person else told.quote.speaker
            yield "quote", replace(words, quote=told.quote.text, speaker=name, speaker_role=role)
        if told.myth and told.fact:
            labels = {
                "myth_label": self.strings["block_myth"],
                "fact_label": self.strings["block_fact"],
            }
            yield "myth", replace(words, myth=told.myth, fact=told.fact, **labels)

    def _slides(self, post: Post, words: Words) -> Iterator[CardView | None]:
        steps = (post.matter.promotion.key_points or post.matter.actions)[:MOST_SLIDES]
        call = urlsplit(self.hub.site.base_url).netloc
        for number, step in enumerate(steps if len(steps) > 1 else (), start=1):
            values = {"number": number, "count": len(steps)}
            label = phrase(self.strings, "card_step", self._lang(post), values)
            told = replace(words, step=step, step_label=label, number=str(number), call=call)
            view = self._view(post, TALL, "steps", told)
            yield replace(view, step=number, steps=len(steps)) if view else None

    def _view(
        self, post: Post, size: tuple[int, int], layout: str, words: Words
    ) -> CardView | None:
        found = design_for(self.designs, layout, size)
        if found is None:
            return None
        lang = self._lang(post)
        quote = post.matter.promotion.quote if layout == "quote" else None
        speaker = self.hub.people.get(quote.speaker) if quote else None
        face, initials = self._face(speaker if quote and quote.speaker else self._author(post))
        view = CardView(
            width=size[0],
            height=size[1],
            layout=layout,
            words=words,
            look=Look(
                accent=self.hub.site.brand.accent,
                logo=self._drawn(self.logo),
                initial=self.hub.site.name[:1].upper(),
                lang=lang,
                rtl=direction_of(lang) == "rtl",
                fonts=tuple(font.named for font in self.fonts),
                shaping=self.shaping,
            ),
            design=found.digest,
            face=face,
            initials=initials,
            path=post.document.path,
        )
        problem = undrawable(view, self._faces(view.look))
        if problem is not None and problem not in self.found:
            self.found.append(problem)
        return None if problem else view

    def _words(self, post: Post) -> Words:
        hub, matter = self.hub, post.matter
        author = self._author(post)
        name = author.spoken_name if author else hub.site.org.name
        lang, reviewed = self._lang(post), reviewed_on(post)
        values = {"date": long_date(reviewed, lang) if reviewed else ""}
        topics = hub.topic_titles(post)
        return Words(
            title=matter.title,
            topic=topics[0] if topics else "",
            author=name,
            role=author.document.matter.role if author else "",
            site=hub.site.name,
            reviewed=phrase(self.strings, "card_reviewed", lang, values) if reviewed else "",
        )

    def _author(self, post: Post) -> Person | None:
        return next((self.hub.people[a] for a in post.authors if a in self.hub.people), None)

    def _face(self, person: Person | None) -> tuple[str, str]:
        """The picture of who signs or speaks, and the initials where there is none."""
        if person is None:
            return "", ""
        photo = self.pictures.get(self.images.get(person.document.path, ""))
        parts = person.document.matter.name.split()
        initials = "".join(part[0] for part in (parts[:1] + parts[1:][-1:])).upper()
        return self._drawn(photo), initials

    def _drawn(self, medium: Medium | None) -> str:
        """The digest of a face or a logo; nothing where it cannot be drawn, which is said once."""
        if medium is None or not medium.is_picture:
            return ""
        if not medium.flaw:
            return medium.digest
        problem = not_on_cards(medium.flaw, medium.path)
        if problem not in self.found:
            self.found.append(problem)
        return ""

    def _lang(self, post: Post) -> str:
        return post.matter.lang or self.hub.site.default_lang
