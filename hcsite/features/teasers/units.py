"""What a piece says, in units that can be used: whole sentences and what holds them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A whole sentence, and how it may be used.

    `alone`: it can stand without what comes before it. `bound`: it takes something back of the
    sentence before it, which never stands without it. `open`: it leads on to the next one.
    `usable`: it may stand in a teaser at all. `anchored`: it names the subject of the piece.
    `topical`: it does so at its beginning.
    `reaching`: it speaks of two things that stand before it, `offering`: it names two.
    `telling`: it has a figure that says something. `own`: it says “I”. `phone`: it has a telephone
    number. `inviting`: it asks those who are near to come or to call. `pull` is how well it draws
    readers in, about -2 to 2.
    """

    text: str
    alone: bool = True
    bound: bool = False
    open: bool = False
    usable: bool = True
    anchored: bool = False
    topical: bool = False
    reaching: bool = False
    offering: bool = False
    telling: bool = False
    own: bool = False
    phone: bool = False
    inviting: bool = False
    pull: float = 0.0


Run = tuple[Sentence, ...]
"""Sentences that follow each other in the piece."""


def reaches_out(run: Run) -> bool:
    """Whether some sentence speaks of “one or the other” and none before it says of what."""
    return any(
        sentence.reaching and not any(before.offering for before in run[:place])
        for place, sentence in enumerate(run)
    )


def words_of(run: Run) -> str:
    """The text of a run."""
    return " ".join(sentence.text for sentence in run)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, the heading that it stands under, and how early it comes (0: first).

    `first`: it is what the heading announces. `scoped`: the heading says for which case it holds,
    so it is not said without. `whole`: it weighs one thing against another, so it is said in full.
    `least` are the characters from which a part of it says enough. `hanging`: its first words go on
    where the title ends.
    """

    sentences: Run
    heading: str = ""
    rank: int = 0
    first: bool = False
    scoped: bool = False
    whole: bool = False
    least: int = 0
    hanging: bool = False

    def runs(self, most: int, room: int) -> Iterator[Run]:
        """Runs that are whole in sense, of at most so many sentences and characters.

        For each sentence that can begin one, the longest comes first.
        """
        for start, first in enumerate(self.sentences):
            if first.alone and first.usable:
                yield from self._runs_from(start, most, room)

    def _runs_from(self, start: int, most: int, room: int) -> Iterator[Run]:
        found: list[Run] = []
        size = -1
        for end in range(start, min(start + most, len(self.sentences))):
            sentence = self.sentences[end]
            size += 1 + len(sentence.text)
            if not sentence.usable or size > room or reaches_out(self.sentences[start : end + 1]):
                break
            full = (start, end) == (0, len(self.sentences) - 1)
            if self.ends_at(end) and (full or self._says_enough(start, end, size)):
                found.append(self.sentences[start : end + 1])
        yield from reversed(found)

    def _says_enough(self, start: int, end: int, size: int) -> bool:
        """Whether a part of it is a thought: of several sentences, or of one that is not taken up.

        What the next sentence takes up must name its subject, or it only prepares for that; so does
        what names no subject in front of what does.
        """
        following = self.sentences[end + 1 : end + 2]
        rounded = not following or following[0].alone
        if self.whole or (end == start and size < self.least):
            return False
        said, rest = self.sentences[start : end + 1], self.sentences[end + 1 :]
        if self.least and any(s.anchored for s in rest) and not any(s.anchored for s in said):
            return False
        return rounded or not self.least or self.sentences[start].topical

    def ends_at(self, index: int) -> bool:
        """Whether nothing is torn when the sentence with this number is the last."""
        following = self.sentences[index + 1 : index + 2]
        return not self.sentences[index].open and not (following and following[0].bound)


WEAK = -0.3
"""The pull below which a sentence is no good beginning of a post."""

BRIEF, SHORT = 58, 0.6
"""Characters below which a sentence says little, and what that takes from it when it is alone."""

LATER = 1.2
"""What a sentence behind the first one may put off more: there, a short one does no harm."""

MOST_SENTENCES, MOST_ROOM = 6, 1_500
"""Sentences and characters of the longest run that any platform takes."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A run that could be a post, where it stands, and how long it is; no two are the same.

    `pull` is how well it draws readers in: as its first sentence does, if no other puts off. `own`
    and `phone` are those of any of its sentences.
    """

    run: Run
    passage: Passage
    size: int
    pull: float
    own: bool
    phone: bool


def _pull_of(run: Run) -> float:
    first = run[0]
    brief = SHORT * (len(run) > 1 and len(first.text) < BRIEF)
    return min(first.pull + brief, *(sentence.pull + LATER for sentence in run))


def told_of(passages: Iterable[Passage]) -> tuple[Told, ...]:
    """All runs of some passages."""
    return tuple(
        Told(
            run,
            passage,
            size=len(words_of(run)),
            pull=_pull_of(run),
            own=any(sentence.own for sentence in run),
            phone=any(sentence.phone for sentence in run),
        )
        for passage in passages
        for run in passage.runs(MOST_SENTENCES, MOST_ROOM)
    )


FEW, VERY_FEW = 20, 9
"""Sentences of a piece below which each platform takes fewer, so that more of them have some."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, used as a whole: what leads to it, its items, and where it stands.

    `whole` says that each item is a whole sentence; `signs` that it tells when to get help,
    `led` that words of the text lead to it, which may make each item a condition; `counted` that
    its lead says how many items there are.
    """

    lead: str
    items: tuple[Run, ...]
    ordered: bool = False
    whole: bool = True
    signs: bool = False
    led: bool = False
    counted: bool = False
    under: str = ""
    anchored: bool = False
    own: bool = False
    phone: bool = False


@dataclass(frozen=True, slots=True)
class Myth:
    """A belief that is wrong, and what is right: the shorter and the longer way to say it."""

    belief: str
    fact: str
    longer: str = ""
    anchored: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and the passage that begins with its answer."""

    text: str
    answer: Passage
    anchored: bool = False


@dataclass(frozen=True, slots=True)
class Saying:
    """Words to be quoted: of a person, or of the piece itself."""

    text: str
    speaker: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class Material:
    """All units of a piece.

    `told` are all runs of its passages, and of the key points of front matter; `points` are short
    runs that stand alone, `singles` those of them and of its passages that share no sentence;
    `safety` is what every teaser says. `reserved` are sentences that have an angle of their own.
    `asked` are questions among its headings. `short` is the title before its colon, `subject` a
    name for what it is about; `everything` is each word.
    """

    key: Passage
    summary: Passage
    stats: tuple[Run, ...]
    passages: tuple[Passage, ...]
    told: tuple[Told, ...]
    points: tuple[Run, ...]
    singles: tuple[Run, ...]
    listings: tuple[Listing, ...]
    myths: tuple[Myth, ...]
    questions: tuple[Question, ...]
    sayings: tuple[Saying, ...]
    offers: tuple[Run, ...]
    outline: tuple[str, ...]
    asked: tuple[str, ...]
    safety: tuple[str, ...]
    reserved: frozenset[str]
    short: str
    subject: str
    everything: str

    @property
    def share(self) -> int:
        """How many sentences one platform may take, at most."""
        number = sum(s.usable for passage in self.passages for s in passage.sentences)
        return 3 if number < VERY_FEW else 4 if number < FEW else 6
