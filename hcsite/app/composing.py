"""Composing teasers once: those of a piece that says what it said are remembered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from hcsite.app.reading import Sources
from hcsite.core.digest import digest_parts
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.engine.codec import decode, encode
from hcsite.features.teasers.compose import compose
from hcsite.features.teasers.phrases import Phrases, read_phrases
from hcsite.features.teasers.view import Composed, PieceView
from hcsite.model.particulars import Text
from hcsite.model.platform import Platform
from hcsite.model.platforms import platforms_of


@dataclass(slots=True)
class Composer:
    """Composes the teasers of a hub's pieces for its platforms, in the words of its theme."""

    read: Sources
    engine: str
    cache: Cache
    blobs: Blobs
    platforms: tuple[Platform, ...] = field(init=False)
    _languages: dict[str, tuple[Phrases, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.platforms = platforms_of(self.read.site)

    def compose(self, view: PieceView, known: tuple[str, bytes] | None = None) -> Composed:
        """The teasers of a piece; `known` are a key, and the teasers that were made under it."""
        phrases, shared = self._language(view.lang)
        key = digest_parts(shared, encode(view))
        if known is not None and known[0] == key:
            return decode(known[1], Composed)
        composed = compose(view, self.platforms, phrases)
        source = encode(replace(view, body=""))
        self.cache.put_teasers([(view.path, key, source, encode(composed))])
        return composed

    def says_the_same(self, path: str) -> bool:
        """Whether the teasers of a piece, of which only the text changed, stay as they are."""
        known = self.cache.teasers_of(path)
        if known is None:
            return False
        source, told = known
        composed = self.compose(replace(decode(source, PieceView), body=self.body_of(path)))
        return encode(composed) == told

    def body_of(self, path: str) -> str:
        """The HTML of a piece's body."""
        return decode(self.blobs.get(self.read.records[path].text), Text).html

    def _language(self, lang: str) -> tuple[Phrases, str]:
        if lang not in self._languages:
            phrases = read_phrases(*self.read.theme.phrases(lang))
            shared = digest_parts(self.engine, encode((self.platforms, phrases)))
            self._languages[lang] = phrases, shared
        return self._languages[lang]
