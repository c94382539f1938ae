"""All that is known while one teaser is written: the piece, the platform, who speaks and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from zlib import crc32

from hcsite.core.text import one_line
from hcsite.features.teasers.content import Content
from hcsite.features.teasers.ledger import Ledger
from hcsite.features.teasers.links import link_of
from hcsite.features.teasers.phrases import filled, options
from hcsite.features.teasers.recipes import Recipe
from hcsite.features.teasers.searching import Search
from hcsite.features.teasers.units import Material
from hcsite.features.teasers.view import Author, PieceView
from hcsite.model.platform import Platform
from hcsite.model.promotion import Voice
from hcsite.prose.typography import capital_first

STAFF, MEMBER = "staff", "member"
OF_ONE = frozenset({"byline", "wrote", "feedback", "greeting"})
"""Slots in which one of several authors says “I” all the same."""

ORGANISATION = "org"

_LONGEST_TITLE = 100
"""Characters of a title that is named within a sentence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece with what was found in it; it is the same for all of its teasers."""

    view: PieceView
    material: Material
    slots: Mapping[str, tuple[str, ...]]
    sensitive: bool
    tags: tuple[str, ...]
    keywords: tuple[str, ...]
    share: int
    """How many sentences one platform may take."""
    emergency: Search
    """Finds calls to an emergency number."""
    dated: Search
    """Finds what is over soon."""
    small: frozenset[str] = frozenset()
    """Words with which a heading begins small behind a colon."""


@dataclass(slots=True)
class Wording:
    """The phrases of a piece as one speaker says them: filled in when they are first asked for.

    `voice` is `i`, `we`, `staff` or `member` (a person's account, where nobody says “I”); `speaker`
    is the author who says “I”; `overviews` are those that were made already.
    """

    piece: Piece
    voice: str
    speaker: Author | None
    values: Mapping[str, str]
    overviews: dict[object, tuple[Content, ...]] = field(default_factory=dict)
    _ready: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    _filled: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    _answering: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    @property
    def manner(self) -> Voice:
        """How whoever speaks speaks."""
        return self.speaker.voice if self.speaker else self.piece.view.voice

    def ready(self, slot: str, *kinds: str) -> tuple[str, ...]:
        """The phrases for a slot, those out that are not known in full or are to be avoided."""
        key = (slot, *kinds)
        if key not in self._ready:
            voice = STAFF if self._shares(slot) else self.voice
            found = options(self.piece.slots, slot, kinds=kinds, voice=voice)
            self._ready[key] = self._known(found)
        return self._ready[key]

    def answering(self, slot: str, heading: str) -> tuple[str, ...]:
        """The phrases for a slot that name a heading; empty where one is not known in full."""
        key = (slot, heading)
        if key not in self._answering:
            found = options(self.piece.slots, slot, kinds=(), voice=self.voice)
            values = {**self.values, "heading": heading}
            self._answering[key] = tuple(filled(phrase, values) for phrase in found)
        return self._answering[key]

    def _known(self, phrases: tuple[str, ...]) -> tuple[str, ...]:
        """Phrases with their words filled in; many kinds of a slot have the same ones."""
        if phrases not in self._filled:
            texts = (filled(phrase, self.values) for phrase in phrases)
            said = tuple(text for text in texts if text and not self._avoids(text))
            self._filled[phrases] = said
        return self._filled[phrases]

    def _shares(self, slot: str) -> bool:
        """Whether one of several authors speaks of what is not theirs alone."""
        return self.voice == "i" and len(self.piece.view.authors) > 1 and slot not in OF_ONE

    def _avoids(self, text: str) -> bool:
        avoided = self.manner.avoid
        folded = text.casefold() if avoided else ""
        return any(word.casefold() in folded for word in avoided)


@dataclass(frozen=True, slots=True)
class Scene:
    """One teaser to be. `turn` is a number of its own, by which it chooses among phrases."""

    piece: Piece
    platform: Platform
    recipe: Recipe
    variant: str
    wording: Wording
    url: str
    turn: int

    @property
    def voice(self) -> str:
        """`i`, `we`, `staff` or `member`."""
        return self.wording.voice

    @property
    def speaker(self) -> Author | None:
        """The author who says “I”."""
        return self.wording.speaker

    @property
    def values(self) -> Mapping[str, str]:
        """The words that fill phrases in."""
        return self.wording.values

    @property
    def manner(self) -> Voice:
        """How whoever speaks speaks."""
        return self.wording.manner

    @property
    def own(self) -> bool:
        """Whether sentences that say “I” may be used: the only author speaks."""
        return self.voice == "i" and len(self.piece.view.authors) == 1

    def phrase(self, slot: str, ledger: Ledger, *kinds: str) -> str:
        """A phrase for a slot: one that this piece has used least, chosen by the scene."""
        ready = self.wording.ready(slot, *kinds)
        if len(ready) < 2:
            return ready[0] if ready else ""
        used = ledger.phrases.get
        return min(self.turned(slot, ready), key=lambda text: used(text, 0))

    def turned(self, slot: str, texts: Sequence[str]) -> tuple[str, ...]:
        """Texts, begun at one that the scene chooses."""
        start = (self.turn + _turn_of(slot)) % max(1, len(texts))
        return (*texts[start:], *texts[:start])

    def label(self, name: str) -> str:
        """A single word of the language."""
        return next(iter(self.piece.slots.get(f"label.{name}", ())), "")


@lru_cache(maxsize=256)
def _turn_of(slot: str) -> int:
    return crc32(slot.encode())


@dataclass(slots=True)
class Stage:
    """Makes the scenes of a piece."""

    piece: Piece
    _wordings: dict[tuple[str, str], Wording] = field(default_factory=dict)

    @property
    def is_personal(self) -> bool:
        """Whether one of the authors says “I”."""
        view = self.piece.view
        only = view.voice.person == "i" and len(view.authors) == 1
        return only or any(author.voice.person == "i" for author in view.authors)

    def scene(self, platform: Platform, recipe: Recipe, variant: str) -> Scene:
        """The scene of a teaser."""
        view = self.piece.view
        voice, speaker = _speaker(view, platform, recipe, variant)
        key = (voice, speaker.id if speaker else "")
        if key not in self._wordings:
            self._wordings[key] = _wording(self.piece, voice, speaker)
        turn = crc32(f"{view.identity}\n{platform.id}\n{variant}".encode())
        url = link_of(view, platform, variant)
        return Scene(self.piece, platform, recipe, variant, self._wordings[key], url, turn)


def _wording(piece: Piece, voice: str, speaker: Author | None) -> Wording:
    authors = piece.view.authors
    author = speaker or (authors[0] if len(authors) == 1 else None)
    values = {**_values(piece), "author": author.name if author else ""}
    return Wording(piece, voice, speaker, values)


def _speaker(
    view: PieceView, platform: Platform, recipe: Recipe, variant: str
) -> tuple[str, Author | None]:
    if variant.startswith(STAFF):
        return STAFF, None
    wanted = platform.person or ("i" if recipe.author else view.voice.person or "we")
    if wanted == "i":
        authors = (author for author in view.authors if author.voice.person == "i")
        author = next(authors, None)
        if author is None and view.voice.person == "i" and len(view.authors) == 1:
            author = view.authors[0]
        if author:
            return "i", author
    return MEMBER if platform.person == "i" else "we", None


def _values(piece: Piece) -> dict[str, str]:
    view, noun = piece.view, _of_kind(piece, "noun")
    verb = _of_kind(piece, "verb")
    title = one_line(view.title).removesuffix(".")
    publishers = list(dict.fromkeys(s.publisher for s in view.sources if s.publisher))
    return {
        "title": title if len(title) <= _LONGEST_TITLE else "",
        "short": piece.material.short if len(piece.material.short) <= _LONGEST_TITLE else "",
        "subject": piece.material.subject,
        "site": view.site,
        "org": view.organisation or view.site,
        "place": view.place,
        "reviewer": view.reviewers[0] if view.reviewers else "",
        "date": view.reviewed,
        "noun": noun,
        "read": verb,
        "Read": capital_first(verb),
        "a_noun": next(iter(piece.slots.get(f"with_article.{noun}", ())), ""),
        "sources": "; ".join(publishers[:3]),
        "link": _printed(view.short_url or view.url),
        "keywords": ", ".join(piece.keywords[:5]),
    }


def _of_kind(piece: Piece, slot: str) -> str:
    """The word that the language has for what the piece is, or for what readers do with it."""
    view = piece.view
    for name in (view.form, view.kind, "other"):
        found = piece.slots.get(f"{slot}.{name}")
        if found:
            return found[0]
    return ""


def _printed(url: str) -> str:
    """An address as it is printed: without its scheme."""
    return url.removeprefix("https://").removeprefix("http://").removesuffix("/")
