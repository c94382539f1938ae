"""The sides from which a piece can be told: each gives contents, the best first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice

from hcsite.features.teasers.content import Content, Shape, size_of
from hcsite.features.teasers.lists import (
    FEWEST,
    tell_actions,
    tell_how,
    tell_points,
    tell_signs,
    tell_start,
)
from hcsite.features.teasers.pairs import LENGTH, PAIR, begun, pairs
from hcsite.features.teasers.units import WEAK, Material, Passage, Run, Sentence, Told, words_of
from hcsite.features.teasers.view import PieceView

MOST = 16
"""Contents that an angle offers."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
"""Between two sentences of a box, so that each is known where it stands elsewhere."""

SHOWN = frozenset({"video", "infographic"})
"""Kinds of pieces whose text tells what is to be seen."""

STORY_WORDS = 10

TITLE_WORDS = 5
"""Words of a title that says enough by itself."""

ROUND = 0.2
"""What it adds to the pull of a text that it is a whole paragraph, or stands below its case."""

WHOLE, TELLING, SAYING = 45, 60, 100
"""Characters that say enough: of a whole paragraph, of a text that names its subject, or not."""


Angle = Callable[[Material, Shape, PieceView], Iterator[Content]]

Sized = tuple[Content, int]
"""A content and its size in characters."""


def contents(angle: str, material: Material, shape: Shape, view: PieceView) -> tuple[Sized, ...]:
    """What an angle offers for a shape, the best first, each with its size in characters."""
    return with_room(sized(angle, material, shape, view), shape)


def sized(angle: str, material: Material, shape: Shape, view: PieceView) -> Iterator[Sized]:
    """What an angle offers, whether or not there is room for it."""
    return ((one, size_of(one)) for one in ANGLES[angle](material, shape, view))


def with_room(offered: Iterable[Sized], shape: Shape) -> tuple[Sized, ...]:
    """The first contents for which a shape has room."""
    return tuple(islice((pair for pair in offered if pair[1] <= _room(pair[0], shape)), MOST))


def _room(content: Content, shape: Shape) -> int:
    return shape.list_room if content.points else shape.room + 6


def _prose(angle: str, runs: Iterable[Run], shape: Shape) -> Iterator[Content]:
    for run in runs:
        if run and shape.takes(run):
            said = tuple(sentence.text for sentence in run)
            yield Content(angle, words_of(run), said, anchored=run[0].anchored)


def _point(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    fit = [one for one in _fitting(material, shape) if one.size >= FEWEST and _draws(one, shape)]
    fit.sort(key=lambda one: _rank(one, shape))
    yield from (_content("point", one) for one in fit)


def _fitting(material: Material, shape: Shape) -> Iterator[Told]:
    for one in material.told:
        fit = one.size <= shape.room and len(one.run) <= shape.sentences and shape.holds(one)
        if fit and one.run[0].text not in material.reserved:
            yield one


def _draws(told: Told, shape: Shape) -> bool:
    """Whether a run makes people read on; a writer's own key points do."""
    whole = len(told.run) == len(told.passage.sentences)
    begins = told.run[0] is told.passage.sentences[0]
    says = whole or told.run[0].anchored or (begins and told.size >= SAYING)
    return told.passage.rank < 0 or (
        says
        and told.size >= (WHOLE if whole else TELLING)
        and told.pull + ROUND * (whole + told.passage.scoped) >= shape.floor
    )


@lru_cache(maxsize=4096)
def _content(angle: str, told: Told) -> Content:
    """A run, with the heading that it stands under where that announces or limits it.

    A detail that names its subject late, or not at all, has the title in front of it.
    """
    run, passage = told.run, told.passage
    begins = run[0] is passage.sentences[0]
    known = run[0].topical or (run[0].anchored and begins and passage.rank <= 0)
    asks = passage.heading.endswith("?") and not (begins and passage.first)
    leads = passage.scoped or (passage.first and (begins or not known) and not asks)
    return Content(
        angle,
        words_of(run),
        tuple(sentence.text for sentence in run),
        anchored=known,
        under=passage.heading if leads else "",
        scoped=passage.scoped,
    )


def _rank(told: Told, shape: Shape) -> float:
    """What draws and names its subject comes first, then whole paragraphs; early before late."""
    fill = min(1.0, told.size / max(1, min(shape.room, 200)))
    late = 2.0 * min(told.passage.rank, 12) / 12  # below 0 for what was written as a key point
    first, passage = told.run[0], told.passage
    begins = first is passage.sentences[0]
    whole = begins and len(told.run) == len(passage.sentences)
    good = 1.0 * first.anchored + 0.5 * first.topical + 0.4 * begins + 0.6 * whole
    return late - good - 1.2 * fill - 1.2 * told.pull


def _stat(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    yield from (replace(one, given=True) for one in _prose("stat", material.stats, shape))
    telling = [
        one for one in _fitting(material, shape) if one.run[0].telling and _draws(one, shape)
    ]
    telling.sort(key=lambda one: (not one.run[0].anchored, -one.run[0].pull, -len(one.run)))
    yield from (_content("stat", one) for one in telling)


def _key(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    yield from _field("key", material.key, shape)


def _summary(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    yield from _field("summary", material.summary, shape)


def _field(angle: str, field: Passage, shape: Shape) -> Iterator[Content]:
    """A field of front matter, from its beginning on: as a whole, it may be short."""
    for one in _prose(angle, _begun(field, shape), shape):
        given = len(one.said) == len(field.sentences)
        anchored = one.anchored and not field.hanging
        yield replace(one, given=given, anchored=anchored, hanging=field.hanging)


def _begun(passage: Passage, shape: Shape) -> Iterator[Run]:
    """The runs that begin as a passage does."""
    runs = passage.runs(shape.sentences, shape.room)
    return (run for run in runs if run[0] is passage.sentences[0])


def _opening(material: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    """The first words of the body, as its author begins; a film or a picture does not begin so."""
    if view.form in SHOWN:
        return
    for passage in (p for p in material.passages[:1] if not p.heading):
        freed = Passage(_freed(passage.sentences))
        runs = _begun(freed, shape)
        enough = (run for run in runs if len(words_of(run)) >= FEWEST)
        named = (run for run in enough if any(sentence.anchored for sentence in passage.sentences))
        yield from _prose("opening", named, shape)


def _freed(run: Run) -> Run:
    first = run[0]
    return (Sentence(first.text, usable=first.usable, open=first.open, own=first.own), *run[1:])


def _question(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    for question in material.questions:
        room = shape.room - len(question.text) - 1
        for run in question.answer.runs(shape.sentences, room):
            if run[0] is question.answer.sentences[0] and shape.takes(run):
                said = (question.text, *(s.text for s in run))
                yield Content(
                    "question",
                    words_of(run),
                    said,
                    anchored=question.anchored,
                    question=question.text,
                )


def _myth(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    myth, fact = shape.labels
    for one in material.myths:
        for right in filter(None, (one.longer, one.fact)):
            text = f"{myth} {one.belief}\n{fact} {right}".strip()
            if shape.hook == 0 or len(one.belief) <= shape.hook:
                said = (one.belief, *_SENTENCE.split(right))
                yield Content("myth", text, said, anchored=one.anchored)


def _quote(material: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    for saying in material.sayings:
        parts = (f"“{saying.text.strip('“”')}”", f"– {saying.speaker}" if saying.speaker else "")
        text = "\n".join(filter(None, parts))
        yield Content("quote", text, (saying.text,), anchored=True, given=True)
    del shape, view


def _local(_: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    local = view.promotion.local
    if local:
        where = ", ".join(filter(None, (local.when, local.where)))
        parts = [_ended(part) for part in (local.what, where, local.who) if part]
        yield Content("local", " ".join(parts), tuple(parts), anchored=True, given=True)
    del shape


def _ended(text: str) -> str:
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if text[-1:] in ".!?" else f"{text}."


def _offer(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    yield from _prose("offer", material.offers, shape)


def _near(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """What asks those who are near to come or to call, with what stands around it."""
    fit = (one for one in _fitting(material, shape) if not one.passage.scoped)
    told = (one for one in fit if any(s.inviting for s in one.run))
    for one in sorted(told, key=lambda one: -one.size):
        if one.size >= TELLING:
            yield _content("near", one)


def _action(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    yield from _prose("action", (run for run in material.points if len(run) < 3), shape)


def _pair(material: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    short = replace(shape, room=LENGTH, sentences=2, floor=WEAK)
    yield from pairs(chain(begun(material, short), _point(material, short, view)))


def _title(_: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    title = " ".join(view.title.split())
    if len(title.split()) >= TITLE_WORDS:
        yield Content("title", title, (title,), anchored=True)
    del shape


def _asked(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """A question that is short enough to stand on a picture."""
    for question in material.questions:
        if question.anchored and len(question.text.split()) <= STORY_WORDS:
            yield Content("asked", question.text, anchored=True)
    del shape


def _headline(material: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    title = " ".join(view.title.split()).removesuffix(".")
    for text in dict.fromkeys((title, material.short)):
        if 1 < len(text.split()) <= STORY_WORDS and len(text) <= 80:
            yield Content("headline", text, anchored=True)
    del shape


ROOMLESS = frozenset({"how", "start", "signs", "actions", "points", "offer", "action", PAIR})
"""Angles that offer the same whatever room there is."""

ANGLES: Mapping[str, Angle] = {
    "stat": _stat,
    "myth": _myth,
    "question": _question,
    "how": tell_how,
    "start": tell_start,
    "signs": tell_signs,
    "actions": tell_actions,
    "points": tell_points,
    "key": _key,
    "point": _point,
    "summary": _summary,
    "opening": _opening,
    "quote": _quote,
    "local": _local,
    "offer": _offer,
    "near": _near,
    "action": _action,
    "asked": _asked,
    "headline": _headline,
    "title": _title,
    PAIR: _pair,
}
