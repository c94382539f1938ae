"""How hard an English text is to read: two formulas, an honest band, and the sentences to mend.

Flesch-Kincaid (Kincaid and others, 1975) and SMOG (McLaughlin, 1969) give the years of school that
a reader needs. Both count sentences, words and syllables, and know nothing of meaning.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Literal

from hcsite.prose.blocks import (
    Block,
    Counts,
    Sentence,
    at_least,
    count_sentence,
    is_fragment,
    prose,
    sentences_of,
)
from hcsite.prose.syllables import LONG_WORD, syllables
from hcsite.prose.words import whole_words, words_in

Trust = Literal["good", "estimate", "too short"]

LONG_SENTENCE = 20
"""Words of a sentence beyond which many readers lose the thread."""

ENOUGH_SENTENCES, ENOUGH_WORDS = 10, 100
"""Below these a formula says nothing; SMOG was made for 30 sentences, which is `GOOD_SENTENCES`."""

GOOD_SENTENCES = 30
HARDEST = 5
_FEWEST = 8
_HIGHEST = 16
_MANY_LONG = 3


@dataclass(frozen=True, slots=True)
class Score:
    """The grades of a text by two formulas: years of school, as numbers that are not exact."""

    flesch_kincaid: float
    smog: float

    @property
    def band(self) -> str:
        """Both grades in words: “about grade 7 to 9”."""
        low, high = sorted(map(_whole, (self.flesch_kincaid, self.smog)))
        if low >= _HIGHEST:
            return f"grade {_HIGHEST} or higher"
        if low == high:
            return f"about grade {low}"
        return f"about grade {low} to {high}"

    @property
    def ages(self) -> tuple[int, int]:
        """The ages at which pupils of those grades are, in the United States: grade plus five."""
        low, high = sorted(map(_whole, (self.flesch_kincaid, self.smog)))
        return low + 5, high + 5


@dataclass(frozen=True, slots=True)
class Hard:
    """A sentence to look at first: how many words, and which of them are long."""

    sentence: str
    words: int
    long_words: tuple[str, ...]

    @property
    def reason(self) -> str:
        """Why it is hard, in words for its author."""
        reasons = []
        if self.words > LONG_SENTENCE:
            reasons.append(f"{self.words} words")
        if self.long_words:
            count = len(self.long_words)
            named = ", ".join(dict.fromkeys(self.long_words))
            reasons.append(f"{count} long {'word' if count == 1 else 'words'}: {named}")
        return "; ".join(reasons)


@dataclass(frozen=True, slots=True)
class Reading:
    """What can be said of a text.

    `trust`: whether there is enough of it. `long_words` have three syllables or more. `fragments`
    are the short items without a stop that were left out. `own`: the score with the page's own
    terms counted as words of one syllable, where there are any: what its author can change.
    """

    score: Score
    trust: Trust
    sentences: int
    words: int
    syllables: int
    long_words: int
    fragments: int
    own: Score | None
    hardest: tuple[Hard, ...]

    @property
    def band(self) -> str:
        """The grades in words, or that the text is too short for them."""
        if self.trust == "too short":
            return "too short to say"
        return f"{self.score.band} (an estimate)" if self.trust == "estimate" else self.score.band


def grade(blocks: tuple[Block, ...], *, terms: tuple[str, ...] = ()) -> Reading:
    """The reading level of an English text.

    `terms` are the words that this page cannot do without: its subject and its other names. Only
    sentences count: of items and lines those with a stop at the end, or of eight words or more.
    """
    found = sentences_of(blocks)
    counts = _counted(found)
    pattern = whole_words(terms)
    shorter = tuple(_with_terms_short(found, pattern)) if pattern else found
    own = _score(_counted(shorter)) if shorter != found else None
    return Reading(
        score=_score(counts),
        trust=_trust(counts.sentences, counts.words),
        sentences=counts.sentences,
        words=counts.words,
        syllables=counts.syllables,
        long_words=counts.long_words,
        fragments=len([1 for _, block in prose(blocks) if is_fragment(block.text)]),
        own=own,
        hardest=_hardest(shorter, pattern),
    )


def is_readable(blocks: tuple[Block, ...], *, kincaid: float, smog: float) -> bool:
    """Whether an English text is too short to be judged, or no harder than two grades."""
    sure = at_least(blocks)
    if sure.words < ENOUGH_WORDS or _is_within(sure, kincaid, smog):
        return True  # more sentences would only be shorter
    found = sentences_of(blocks)
    return len(found) < ENOUGH_SENTENCES or _is_within(_counted(found), kincaid, smog)


def _is_within(counts: Counts, kincaid: float, smog: float) -> bool:
    score = _score(counts)
    return counts.sentences > 0 and score.flesch_kincaid <= kincaid and score.smog <= smog


def _counted(found: Sequence[Sentence]) -> Counts:
    return Counts(
        sentences=len(found),
        words=sum([item.words for item in found]),
        syllables=sum([item.syllables for item in found]),
        long_words=sum([item.long_words for item in found]),
    )


def _with_terms_short(found: Iterable[Sentence], terms: re.Pattern[str]) -> Iterator[Sentence]:
    for item in found:
        read, changed = terms.subn("it", item.text)
        short = count_sentence(read, item.block) if changed else None
        yield short._replace(text=item.text) if short else item


def _score(counts: Counts) -> Score:
    count, words = counts.sentences, counts.words
    if not count:
        return Score(0.0, 0.0)
    kincaid = 0.39 * words / count + 11.8 * counts.syllables / words - 15.59
    smog = 1.0430 * math.sqrt(counts.long_words * GOOD_SENTENCES / count) + 3.1291
    return Score(kincaid, smog)


def _trust(count: int, words: int) -> Trust:
    if count < ENOUGH_SENTENCES or words < ENOUGH_WORDS:
        return "too short"
    return "good" if count >= GOOD_SENTENCES else "estimate"


def _hardest(found: Iterable[Sentence], terms: re.Pattern[str] | None) -> tuple[Hard, ...]:
    """The hardest sentences, the worst first; none that is easy."""
    hard = [
        item
        for item in found
        if item.words >= _FEWEST and (item.words > LONG_SENTENCE or item.long_words >= _MANY_LONG)
    ]
    return tuple([_hard(item, terms) for item in nlargest(HARDEST, hard, key=_difficulty)])


def _hard(item: Sentence, terms: re.Pattern[str] | None) -> Hard:
    own = terms.sub(" ", item.text) if terms else item.text
    return Hard(item.text, item.words, tuple([word for word in words_in(own) if _is_long(word)]))


def _is_long(word: str) -> bool:
    """Whether a word is long, and not short letters that are spelled (NHS)."""
    return syllables(word) >= LONG_WORD and not (word.isupper() and word.isalpha())


def _difficulty(item: Sentence) -> float:
    return 0.39 * item.words + 11.8 * item.syllables / item.words


def _whole(grade: float) -> int:
    return min(_HIGHEST, max(1, math.floor(grade + 0.5)))
