"""The further fields of a teaser: title, subject and preheader, slides, words on a sticker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from hcsite.core.text import one_line
from hcsite.features.teasers.content import Content
from hcsite.features.teasers.ledger import Ledger
from hcsite.features.teasers.scene import Scene
from hcsite.features.teasers.units import words_of
from hcsite.features.teasers.writer import safety_of
from hcsite.model.platform import Limit
from hcsite.model.teaser import Part
from hcsite.prose.counting import measure

SLIDES = 6
"""Slides with a point, between the cover and the last ones."""

LEAST = 40
"""Characters below which a preheader leaves an inbox half empty."""

FEWEST_SLIDES = 3
"""Points below which there is nothing to swipe through."""

_ANGLED = str.maketrans({"<": "\u2039", ">": "\u203a"})
"""YouTube refuses the signs of HTML in titles."""


class NoRoom(Exception):  # what did not fit is somebody's title, no fault of ours
    """Raised where a field has no text that fits; says which field of the piece is too long."""

    def __init__(self, field: str, part: str, limit: Limit) -> None:
        self.field, self.part, self.limit = field, part, limit
        super().__init__(f"{field} has no form for {part}")


class TooLittle(Exception):  # nothing is wrong: the piece is short
    """Raised where there is too little to swipe through."""


def parts_of(scene: Scene, content: Content, warning: str, ledger: Ledger) -> tuple[Part, ...]:
    """The further fields that the recipe names; raises NoRoom or TooLittle."""
    found: list[Part] = []
    for name in scene.recipe.parts:
        if name == "warning":
            found += [_part("warning", warning, Limit())] if warning else []
        else:
            found += _MAKERS[name](scene, content, ledger)
    return tuple(found)


def _part(name: str, text: str, limit: Limit) -> Part:
    return Part(name, text, measure(text, limit).length, limit.max)


def _first(name: str, texts: Iterable[str], limit: Limit, field: str) -> Part:
    for text in texts:
        if text and measure(text, limit).fits:
            return _part(name, text, limit)
    raise NoRoom(field, name, limit)


def _titles(scene: Scene) -> Iterator[str]:
    """The title as it is, then shorter ways to say what the piece is."""
    piece = scene.piece
    yield one_line(piece.view.title).removesuffix(".")
    yield piece.material.short
    for question in piece.material.questions:
        if question.anchored:
            yield question.text
    for sentence in (*piece.material.summary.sentences, *piece.material.key.sentences):
        if sentence.usable and sentence.anchored and sentence.alone and not sentence.bound:
            yield sentence.text.removesuffix(".")


def _title(scene: Scene, _: Content, __: Ledger) -> list[Part]:
    texts = (text.translate(_ANGLED) for text in _titles(scene))
    return [_first("title", texts, scene.platform.title, "title")]


def _headline(scene: Scene, _: Content, __: Ledger) -> list[Part]:
    return [_first("headline", _titles(scene), scene.platform.title, "title")]


def _subject(scene: Scene, _: Content, ledger: Ledger) -> list[Part]:
    """An inbox is read over shoulders: of a sensitive piece it says only where it comes from."""
    neutral = scene.phrase("subject_sensitive", ledger)
    texts = [neutral] if scene.piece.sensitive else [*_titles(scene), neutral]
    return [_first("subject", texts, scene.platform.title, "title")]


def _preheader(scene: Scene, content: Content, _: Ledger) -> list[Part]:
    """A new detail: neither the title, nor what the letter begins with."""
    if scene.piece.sensitive:
        return []
    material = scene.piece.material
    fields = [p.sentences for p in (material.summary, material.key) if p.sentences]
    told = [words_of(run) for run in fields]
    told += [run[0].text for run in fields if run[0].usable and not run[0].open]
    told += [words_of(run) for run in material.points]
    for text in told:
        if (
            len(text) >= LEAST
            and text not in content.text
            and measure(text, scene.platform.extra).fits
        ):
            return [_part("preheader", text, scene.platform.extra)]
    return []


def _sticker(scene: Scene, _: Content, ledger: Ledger) -> list[Part]:
    return [_part("sticker", scene.phrase("sticker", ledger), Limit())]


def _slides(scene: Scene, content: Content, ledger: Ledger) -> list[Part]:
    """Cover, a point on each slide, what must be said, the last one with where to go."""
    limit = scene.platform.extra
    cover = _first("slide 1", _titles(scene), scene.platform.title, "title").text
    texts = [
        text
        for text in (words_of(run) for run in scene.piece.material.singles if not run[0].own)
        if measure(text, limit).fits and text not in content.text
    ][:SLIDES]
    if len(texts) < FEWEST_SLIDES:
        raise TooLittle
    texts += _kept_slides(scene, texts, limit)
    source = scene.phrase("sources", ledger)
    texts += [source] if source and measure(source, limit).fits else []
    texts += [scene.phrase("swipe", ledger)]
    names = (f"slide {number}" for number in range(2, len(texts) + 2))
    slides = [_part(name, text, limit) for name, text in zip(names, texts, strict=True) if text]
    return [_part("slide 1", cover, scene.platform.title), *slides]


def _kept_slides(scene: Scene, texts: list[str], limit: Limit) -> list[str]:
    kept = safety_of(scene, " ".join(texts))
    if kept and not measure(kept, limit).fits:
        pieces = [safety for safety in scene.piece.material.safety if safety in kept]
        if not all(measure(piece, limit).fits for piece in pieces):
            raise NoRoom("must_keep", "slide", limit)
        return pieces
    return [kept] if kept else []


_MAKERS: Mapping[str, Callable[[Scene, Content, Ledger], list[Part]]] = {
    "title": _title,
    "headline": _headline,
    "subject": _subject,
    "preheader": _preheader,
    "sticker": _sticker,
    "slides": _slides,
}
