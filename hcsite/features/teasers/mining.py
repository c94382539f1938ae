"""The units of a piece: from its front matter first, then from its body."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from hcsite.core.text import one_line
from hcsite.features.teasers.language import Language, stems
from hcsite.features.teasers.lists import singles
from hcsite.features.teasers.markup import read_blocks
from hcsite.features.teasers.section import Section
from hcsite.features.teasers.sections import PART, walk
from hcsite.features.teasers.sentences import Cutter
from hcsite.features.teasers.units import (
    Listing,
    Material,
    Myth,
    Passage,
    Question,
    Run,
    Saying,
    Sentence,
    told_of,
    words_of,
)
from hcsite.features.teasers.view import PieceView
from hcsite.model.promotion import Quote, Stat
from hcsite.prose.typography import capital_first

GIVEN = -8
"""The rank of the first key point of front matter: before all of the body."""

TAGS = 2
"""Tags from which they say what a piece is about."""

VIDEO = "video"
_SHOWN = re.compile(r"\s*<em>[^<]{1,400}[.!?]</em>")
"""What a transcript says of the pictures: a sentence of its own in italics."""

NAME = 60
"""Characters of a title that can stand within a sentence."""

_HEAD = re.compile(r"^(.{3,60}?)(?:\s*[:\uff1a]\s+|\s+[–—]\s+)\S")


@dataclass(slots=True)
class Found:
    """What has been found in a body until now."""

    passages: list[Passage] = field(default_factory=list)
    points: list[Run] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    myths: list[Myth] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)
    offers: list[Run] = field(default_factory=list)
    outline: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


def mine(view: PieceView, language: Language) -> Material:
    """All units of a piece, the best of each sort first."""
    title = one_line(view.title)
    names, subjects = _subjects(title, view.tags, language)
    guarded = not view.promotion.helpline
    cutter = Cutter(language, subjects, view.lang, guarded=guarded, names=names)
    blocks, words = read_blocks(_SHOWN.sub("", view.body) if view.form == VIDEO else view.body)
    found = Found()
    walk(blocks, Section(cutter), found)
    promotion = view.promotion
    key, summary = cutter.whole(view.key_message), cutter.whole(view.summary)
    written = (*promotion.key_points, *view.actions)
    own = [_freed(cutter.whole(text), language) for text in written]
    stats = [_stat(promotion.stat, cutter)] if promotion.stat else []
    myths = [
        replace(one, anchored=cutter.is_anchored(one.belief))
        for one in (Myth(promotion.myth, promotion.fact), *found.myths)
        if one.belief and one.fact
    ]
    questions = _asked(view, title, cutter, key)
    given = [
        Passage(run, rank=GIVEN + min(place, 4))
        for place, run in enumerate(own[: len(promotion.key_points)])
    ]
    facts = [
        Passage(_freed(cutter.whole(one.longer), language), rank=-1, whole=True)
        for one in myths
        if one.longer
    ]
    sayings = [_quoted(promotion.quote, view)] if promotion.quote else []
    points = tuple(run for run in (*own, *found.points) if _is_point(run))
    return Material(
        key=Passage(_freed(key, language), hanging=_hangs(view.key_message, language)),
        summary=Passage(
            _freed(summary, language), least=PART, hanging=_hangs(view.summary, language)
        ),
        stats=tuple(run for run in stats if run),
        passages=tuple(found.passages),
        told=told_of((*given, *facts, *found.passages)),
        points=points,
        singles=singles(points, found.passages),
        listings=tuple(found.listings),
        myths=tuple(myths),
        questions=(*questions, *found.questions),
        sayings=(*sayings, *found.sayings),
        offers=tuple(found.offers),
        outline=tuple(dict.fromkeys(found.outline)),
        asked=tuple(dict.fromkeys((*_unanswered(view), *found.asked))),
        safety=_safety(view, key, language),
        reserved=frozenset(one_line(one.text) for one in (promotion.stat, promotion.quote) if one),
        short=_short(title, f"{view.summary} {words} {' '.join(view.tags)}", language),
        subject=_subject(title, view.tags),
        everything=" ".join((title, *_fields(view), words)),
    )


def _subjects(
    title: str, tags: tuple[str, ...], language: Language
) -> tuple[frozenset[str], frozenset[str]]:
    """The words that say what a piece is about: those of its title, and all of them.

    Where one of several tags stands in the title, tags say it, and the other words of the title say
    what is told of it: “dates” is no word for a vaccine. Names in capitals are always subjects.
    """
    names = language.subjects(title)
    tagged = language.subjects(*(tag for tag in tags if _names(tag, language)))
    if len(tags) < TAGS or names.isdisjoint(tagged):
        return names, names | tagged
    capitals = language.subjects(*(word for word in title.split() if word.isupper()))
    return names & tagged | capitals, tagged | capitals


def _names(tag: str, language: Language) -> bool:
    """Whether a tag names something: “know your numbers” has only one word that could."""
    words = tag.casefold().split()
    weak = sum(word in language.common for word in words)
    return tag.casefold() not in language.weak_tags and 2 * weak <= len(words)


def _hangs(text: str, language: Language) -> bool:
    """Whether a text of front matter tells what there is to read, and so needs the title."""
    first = text.strip().partition(". ")[0]
    return not first.endswith("?") and bool(language.telling_of.match(first))


def _head(title: str) -> str:
    """The part of a title before its colon, or all of it where it has none."""
    match = _HEAD.match(title)
    return match[1] if match else title.removesuffix(".")


def _short(title: str, words: str, language: Language) -> str:
    """The title before its colon, where that names what the piece speaks of, and in two words."""
    head = _head(title)
    if head == title.removesuffix(".") or not words.strip():
        return head
    if len(head.split()) < 2 or language.subjects(head).isdisjoint(stems(words)):
        return title.removesuffix(".") if len(title) <= NAME else head
    return head


def _subject(title: str, tags: tuple[str, ...]) -> str:
    """What can stand in front of a sentence: the head of the title, or a tag that it has in it."""
    short = _head(title)
    if short != title.removesuffix("."):
        return short
    folded = f" {title.casefold()} "
    tag = next(
        (t for t in tags if f" {t.casefold()} " in folded.replace("?", " ").replace(",", " ")), ""
    )
    return capital_first(tag) or short


def _freed(run: Run, language: Language) -> Run:
    """A text of front matter: it was written to stand alone, if it does not point elsewhere."""
    if not run or language.referring.search(run[0].text):
        return run
    return (replace(run[0], alone=True), *run[1:])


def _is_point(run: Run) -> bool:
    return bool(run) and run[0].alone and all(s.usable for s in run) and not run[-1].open


def _stat(stat: Stat, cutter: Cutter) -> Run:
    origin = ", ".join(filter(None, (stat.source, stat.year)))
    text = one_line(stat.text)
    if origin:
        end = text[-1:] if text[-1:] in ".!?" else "."
        text = f"{text.removesuffix(end)} ({origin}){end}"
    return tuple(replace(s, telling=True, alone=True) for s in cutter.whole(text))


def _quoted(quote: Quote, view: PieceView) -> Saying:
    names = {author.id: author.name for author in view.authors}
    speaker = names.get(quote.speaker, quote.speaker)
    return Saying(quote.text, ", ".join(filter(None, (speaker, quote.role))))


def _asked(view: PieceView, title: str, cutter: Cutter, answer: Run) -> list[Question]:
    found = []
    asked = one_line(view.promotion.question)
    summary = _freed(cutter.whole(view.summary), cutter.language)
    if summary and cutter.language.describing.search(view.summary):
        summary = ()
    if asked:  # what answers it is the key message; without one, it is asked alone
        passage = Passage(_freed(answer, cutter.language), whole=True)
        found.append(Question(asked, passage, cutter.is_anchored(asked)))
    if title.endswith("?") and summary:
        found.append(Question(title, Passage(summary), anchored=True))
    return found


def _unanswered(view: PieceView) -> tuple[str, ...]:
    """The question of front matter, where no key message answers it."""
    asked = one_line(view.promotion.question)
    return (asked,) if asked and not view.key_message else ()


def _safety(view: PieceView, key: Run, language: Language) -> tuple[str, ...]:
    """What every teaser must say, in order: qualifiers, calls to an emergency number, helpline.

    A call that holds for “these signs” comes with the sentences that name them.
    """
    promotion = view.promotion
    calls = [
        words_of(key[: place + 1] if language.referring.search(s.text) else (s,))
        for place, s in enumerate(key)
        if language.emergency.search(s.text)
    ]
    kept = [*promotion.must_keep, *calls, promotion.helpline]
    return tuple(dict.fromkeys(one_line(text) for text in kept if text.strip()))


def _fields(view: PieceView) -> tuple[str, ...]:
    promotion = view.promotion
    parts = [view.summary, view.key_message, *view.actions, *promotion.key_points]
    parts += [promotion.question, promotion.myth, promotion.fact, promotion.helpline]
    parts += promotion.must_keep
    if promotion.stat:
        parts += [promotion.stat.text, promotion.stat.source, promotion.stat.year]
    if promotion.quote:
        parts += [promotion.quote.text, promotion.quote.speaker, promotion.quote.role]
    if promotion.local:
        local = promotion.local
        parts += [local.what, local.where, local.when, local.who]
    return tuple(parts)


def sentence_of(text: str) -> Sentence:
    """A text that is used as it is, a title say, as a sentence."""
    return Sentence(text, anchored=True)
