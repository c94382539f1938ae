"""What no teaser gets past, whoever wrote it: limits, figures, claims, what must be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.teasers.language import has_phone
from hcsite.features.teasers.scene import Piece
from hcsite.model.platform import Limit, Platform
from hcsite.prose.claims import claims
from hcsite.prose.counting import measure
from hcsite.prose.figures import missing_figures

_LINK = re.compile(r"https?://\S+")
_TAG = re.compile(r"(?<![\w/])#\w+")


@dataclass(frozen=True, slots=True)
class Text:
    """A finished text that is looked at: `words` were written by hand, `text` is all of it."""

    words: str
    text: str
    title: str
    url: str
    phone: bool = True


def examined(piece: Piece, platform: Platform, text: Text) -> Iterator[Diagnostic]:
    """All that is wrong with a text for a platform."""
    place = _Place(piece, platform)
    yield from _limits(place, text)
    yield from _figures(place, text)
    yield from _claimed(place, text)
    yield from _kept(place, text)
    yield from _links(place, text)


@dataclass(frozen=True, slots=True)
class _Place:
    piece: Piece
    platform: Platform

    def say(self, level: Level, code: str, message: str, hint: str) -> Diagnostic:
        view = self.piece.view
        line = view.line_of("teasers")
        return Diagnostic(code, level, message, path=view.path, line=line, hint=hint)


def _limits(place: _Place, text: Text) -> Iterator[Diagnostic]:
    platform = place.platform
    fields: tuple[tuple[str, str, Limit], ...] = (
        ("text", text.text, platform.text),
        ("title", text.title, platform.title),
    )
    for name, value, limit in fields:
        result = measure(value, limit) if value else None
        if result and not result.fits:
            over = result.length - result.limit
            yield place.say(
                Level.ERROR if limit.official else Level.WARNING,
                "HC830",
                f"The {name} for {platform.name} has {result.length}, "
                f"and {result.limit} are allowed there: {over} too many.",
                "Shorten it; the link and the hashtags that we add count too.",
            )


def _figures(place: _Place, text: Text) -> Iterator[Diagnostic]:
    view = place.piece.view
    source = place.piece.material.everything
    for figure in missing_figures(f"{text.title}\n{text.words}", source, view.lang):
        yield place.say(
            Level.ERROR,
            "HC831",
            f"The teaser for {place.platform.name} says “{figure}”, and the piece does not.",
            "Say it as the piece does, or put it into the piece with its source.",
        )


def _claimed(place: _Place, text: Text) -> Iterator[Diagnostic]:
    for claim in claims(f"{text.title}\n{text.words}"):
        yield place.say(
            Level.ERROR if claim.level == "error" else Level.WARNING,
            "HC832",
            f"The teaser for {place.platform.name} says “{claim.words}”: {claim.why}",
            claim.instead,
        )


def _kept(place: _Place, text: Text) -> Iterator[Diagnostic]:
    said = f"{text.title}\n{text.words}".casefold()
    for kept in place.piece.material.safety:
        if kept.casefold().rstrip(".") not in said:
            yield place.say(
                Level.ERROR,
                "HC833",
                f"The teaser for {place.platform.name} leaves out “{kept}”.",
                "Every teaser of this piece must say it: put it in, word by word.",
            )
    if not text.phone and has_phone(text.words):
        yield place.say(
            Level.WARNING,
            "HC834",
            f"{place.platform.name} rejects posts with a telephone number.",
            "Leave the number out; the button leads to the page that has it.",
        )


def _links(place: _Place, text: Text) -> Iterator[Diagnostic]:
    if _LINK.search(text.words) or _TAG.search(text.words):
        yield place.say(
            Level.WARNING,
            "HC835",
            f"The teaser for {place.platform.name} has a link or a hashtag of its own.",
            "Leave them out: we add the link with its campaign, and the hashtags of the piece.",
        )
