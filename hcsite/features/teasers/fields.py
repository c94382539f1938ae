"""What the fields of a piece say: its title, its front matter, its boxes and first words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hcsite.features.teasers.content import Content, Shape
from hcsite.features.teasers.lists import FEWEST
from hcsite.features.teasers.runs import prose
from hcsite.features.teasers.units import Material, Passage, Run, Sentence, words_of
from hcsite.features.teasers.view import PieceView

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
"""Between two sentences of a box, so that each is known where it stands elsewhere."""

SHOWN = frozenset({"video", "infographic"})
"""Kinds of pieces whose text tells what is to be seen."""

STORY_WORDS = 10

TITLE_WORDS = 5
"""Words of a title that says enough by itself."""


def tell_key(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """The key message."""
    yield from _field("key", material.key, shape)


def tell_summary(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """The summary."""
    yield from _field("summary", material.summary, shape)


def _field(angle: str, field: Passage, shape: Shape) -> Iterator[Content]:
    """A field of front matter, from its beginning on: as a whole, it may be short."""
    for one in prose(angle, _begun(field, shape), shape):
        given = len(one.said) == len(field.sentences)
        anchored = one.anchored and not field.hanging
        yield replace(one, given=given, anchored=anchored, hanging=field.hanging)


def _begun(passage: Passage, shape: Shape) -> Iterator[Run]:
    """The runs that begin as a passage does."""
    runs = passage.runs(shape.sentences, shape.room)
    return (run for run in runs if run[0] is passage.sentences[0])


def tell_opening(material: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    """The first words of the body, as its author begins; a film or a picture does not begin so."""
    if view.form in SHOWN:
        return
    for passage in (p for p in material.passages[:1] if not p.heading):
        freed = Passage(_freed(passage.sentences))
        runs = _begun(freed, shape)
        enough = (run for run in runs if len(words_of(run)) >= FEWEST)
        named = (run for run in enough if any(sentence.anchored for sentence in passage.sentences))
        yield from prose("opening", named, shape)


def _freed(run: Run) -> Run:
    first = run[0]
    return (Sentence(first.text, usable=first.usable, open=first.open, own=first.own), *run[1:])


def tell_question(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """Questions, each with its answer."""
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


def tell_myth(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """Beliefs that are wrong, each with what is right."""
    myth, fact = shape.labels
    for one in material.myths:
        for right in filter(None, (one.longer, one.fact)):
            text = f"{myth} {one.belief}\n{fact} {right}".strip()
            if shape.hook == 0 or len(one.belief) <= shape.hook:
                said = (one.belief, *_SENTENCE.split(right))
                yield Content("myth", text, said, anchored=one.anchored)


def tell_quote(material: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    """Words of a person, or of the piece itself, to be quoted."""
    for saying in material.sayings:
        parts = (f"“{saying.text.strip('“”')}”", f"– {saying.speaker}" if saying.speaker else "")
        text = "\n".join(filter(None, parts))
        yield Content("quote", text, (saying.text,), anchored=True, given=True)
    del shape, view


def tell_local(_: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    """What there is near: what, when, where and for whom."""
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


def tell_offer(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """What the organisation offers."""
    yield from prose("offer", material.offers, shape)


def tell_action(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """What readers can do, one thing at a time."""
    yield from prose("action", (run for run in material.points if len(run) < 3), shape)


def tell_title(_: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    """The title, where it says enough by itself."""
    title = " ".join(view.title.split())
    if len(title.split()) >= TITLE_WORDS:
        yield Content("title", title, (title,), anchored=True)
    del shape


def tell_asked(material: Material, shape: Shape, _: PieceView) -> Iterator[Content]:
    """A question that is short enough to stand on a picture."""
    for question in material.questions:
        if question.anchored and len(question.text.split()) <= STORY_WORDS:
            yield Content("asked", question.text, anchored=True)
    del shape


def tell_headline(material: Material, shape: Shape, view: PieceView) -> Iterator[Content]:
    """The title, where it is short enough to stand on a picture."""
    title = " ".join(view.title.split()).removesuffix(".")
    for text in dict.fromkeys((title, material.short)):
        if 1 < len(text.split()) <= STORY_WORDS and len(text) <= 80:
            yield Content("headline", text, anchored=True)
    del shape
