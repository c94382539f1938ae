"""The cards of a hub: what stands on them, and which of them there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hcsite.app.promoting import reviewed_on
from hcsite.core.diagnostics import Diagnostic
from hcsite.features.cards.designs import CardDesign, read_designs
from hcsite.features.cards.faults import not_on_cards
from hcsite.features.cards.plan import Card, design_for, kit_card, share_card
from hcsite.features.cards.signs import undrawable
from hcsite.features.cards.view import OPEN_GRAPH, CardView, Look, Words
from hcsite.model.hub import Hub, Person, Post
from hcsite.model.media import Medium
from hcsite.theme.folder import Theme
from hcsite.theme.formats import direction_of, long_date, phrase

TALL = (1080, 1350)
"""The size of slides, and of cards that say one thing."""

MOST_SLIDES = 10


@dataclass(frozen=True, slots=True)
class Easel:
    """What all cards of a hub need: its look, designs and words.

    `pictures` are what is published, by path; `images` the path of the picture of each document;
    `logo` is the hub's; `found` takes what is to be said.
    """

    hub: Hub
    designs: tuple[CardDesign, ...]
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
            views.extend(self._view(post, size, layout, told) for size in sizes)
        for view in filter(None, (*views, *self._slides(post, words))):
            yield kit_card(view, post.slug)

    def _sayings(self, post: Post, words: Words) -> Iterator[tuple[str, Words]]:
        told = post.matter.promotion
        if told.stat:
            source = ", ".join(filter(None, (told.stat.source, told.stat.year)))
            yield "stat", replace(words, statement=told.stat.text, source=source)
        if told.quote:
            role, speaker = told.quote.role, told.quote.speaker
            person = self.hub.people.get(speaker)
            name = person.spoken_name if person else speaker
            yield "quote", replace(words, quote=told.quote.text, speaker=name, speaker_role=role)
        if told.myth and told.fact:
            labels = {
                "myth_label": self.strings["block_myth"],
                "fact_label": self.strings["block_fact"],
            }
            yield "myth", replace(words, myth=told.myth, fact=told.fact, **labels)

    def _slides(self, post: Post, words: Words) -> Iterator[CardView | None]:
        steps = (post.matter.promotion.key_points or post.matter.actions)[:MOST_SLIDES]
        for number, step in enumerate(steps if len(steps) > 1 else (), start=1):
            values = {"number": number, "count": len(steps)}
            label = phrase(self.strings, "card_step", self._lang(post), values)
            view = self._view(post, TALL, "steps", replace(words, step=step, step_label=label))
            yield replace(view, step=number, steps=len(steps)) if view else None

    def _view(
        self, post: Post, size: tuple[int, int], layout: str, words: Words
    ) -> CardView | None:
        found = design_for(self.designs, layout, size)
        if found is None:
            return None
        lang = self._lang(post)
        face, initials = self._face(post)
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
                shaping=self.shaping,
            ),
            design=found.digest,
            face=face,
            initials=initials,
            path=post.document.path,
        )
        problem = undrawable(view)
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

    def _face(self, post: Post) -> tuple[str, str]:
        author = self._author(post)
        if author is None:
            return "", ""
        photo = self.pictures.get(self.images.get(author.document.path, ""))
        parts = author.document.matter.name.split()
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


def designs_of(theme: Theme) -> tuple[CardDesign, ...]:
    """The designs of a theme; raises Problems where one cannot be used."""
    return read_designs(theme.designs())
