"""What the teasers of a piece have said until now, so that the next one says something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from hcsite.prose.likeness import FAIL_ABOVE, FEWEST, RUN, WARN_ABOVE, words_of

__all__ = ["FAIL_ABOVE", "OPENING", "WARN_ABOVE", "Ledger", "openings_of", "runs_of"]

BOUNDS = (WARN_ABOVE, FAIL_ABOVE)

OPENING = 60
"""Characters in which no two teasers of one day may begin alike."""


@lru_cache(maxsize=4096)
def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of words by which texts are compared, as `hcsite.prose.likeness` counts them."""
    words = words_of(text)
    if len(words) <= RUN:
        return frozenset((words,)) if words else frozenset()
    return frozenset(zip(*(words[at:] for at in range(RUN)), strict=False))


def openings_of(text: str) -> tuple[str, str]:
    """The beginning of a text, as far as it must be its own: as it is, and by its words alone."""
    return text[:OPENING].casefold(), " ".join(words_of(text)[: OPENING // 2 + 1])[:OPENING]


Place = tuple[str, str]
"""The day and the platform of a text."""

Runs = frozenset[tuple[str, ...]]
"""The runs of words of a text."""

Said = tuple[Mapping[str, Sequence[int]], Mapping[str, Sequence[int]]]
"""The numbers of the texts that have said a sentence: of the day, and of the platform."""

Spent = tuple[frozenset[str] | set[str], frozenset[str] | set[str]]
"""Sentences that are not said again: those of the day, and those of the platform."""


@dataclass(slots=True)
class Ledger:
    """Sentences, phrases, openings and runs of words of the texts that are there already.

    Texts are compared where the same people may read both: those of one day, wherever they stand,
    and those of one platform, on whichever day.
    """

    phrases: Counter[str] = field(default_factory=Counter)
    _sizes: list[int] = field(default_factory=list)
    _own: list[int] = field(default_factory=list)
    _said: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    _spent: dict[tuple[str, float], set[str]] = field(default_factory=dict)
    _runs: dict[str, list[Runs]] = field(default_factory=dict)
    _known: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)
    _openings: set[tuple[str, str]] = field(default_factory=set)
    _sent: set[int] = field(default_factory=set)

    def said_near(self, place: Place) -> Said:
        """What texts of the day or of the platform have said until now."""
        day, platform = place
        return self._said.get(day, {}), self._said.get(platform, {})

    def said_on(self, days: Iterable[str], *, sent: bool = True) -> dict[str, list[int]]:
        """What texts of some days have said; `sent`: those too that are sent or printed."""
        found: dict[str, list[int]] = {}
        for day in days:
            for sentence, numbers in self._said.get(day, {}).items():
                told = (number for number in numbers if sent or number not in self._sent)
                found.setdefault(sentence, []).extend(told)
        return found

    def sameness(self, near: Mapping[str, Sequence[int]], said: Sequence[str]) -> float:
        """About how much of the longer of two texts is in the other one, 0 to 1: 1 is a copy."""
        shared: dict[int, int] = {}
        for sentence in said:
            for number in near.get(sentence, ()):
                shared[number] = shared.get(number, 0) + weight_of(sentence)
        own = sum(map(weight_of, said))
        return max((b / max(own, self._own[n]) for n, b in shared.items()), default=0.0)

    def spent(self, place: Place, most: float) -> Spent:
        """The sentences that make up more than this share of a text near.

        The share is one of the two above which texts are too much alike.
        """
        day, platform = place
        none: frozenset[str] = frozenset()
        return self._spent.get((day, most), none), self._spent.get((platform, most), none)

    def estimate(self, near: Said, said: Sequence[str], frame: int = 0) -> float:
        """About how much of a text with these sentences is in another one already, 0 to 1.

        `frame` is the number of words that stand around them.
        """
        day, platform = near
        if day.keys().isdisjoint(said) and platform.keys().isdisjoint(said):
            return 0.0
        shared: dict[int, int] = {}
        own = frame
        for sentence in said:
            weight = weight_of(sentence)
            own += weight
            for number in (*day.get(sentence, ()), *platform.get(sentence, ())):
                shared[number] = shared.get(number, 0) + weight
        own, sizes = max(own, FEWEST), self._sizes
        alike = [both / min(own, max(FEWEST, sizes[n])) for n, both in shared.items()]
        return max(alike)

    def is_free(self, near: Said, sentence: str, most: float) -> bool:
        """Whether no text near has more of a sentence than this share of itself."""
        day, platform = near
        told = (*day.get(sentence, ()), *platform.get(sentence, ()))
        weight, sizes = weight_of(sentence), self._sizes
        return all(weight <= most * sizes[number] for number in told)

    def likeness(self, place: Place, runs: Runs) -> float:
        """The containment of a text in the one that is most like it."""
        most, size = 0.0, len(runs)
        for both, other in self._shared(place, runs):
            copied = both == size == other
            most = max(most, 1.0 if copied else both / max(FEWEST, min(size, other)))
        return most

    def repeats(self, place: Place, runs: Runs, most: float) -> bool:
        """Whether any text with these runs, however long, is too much like another one."""
        near = self._shared(place, runs)
        return any(both > most * max(FEWEST, other) for both, other in near)

    def _shared(self, place: Place, runs: Runs) -> Iterator[tuple[int, int]]:
        """How many runs each text near has in common with these, and how many it has."""
        for name in place:
            some = runs & self._known.get(name, frozenset())  # most runs are new, so these are few
            for other in self._runs[name] if some else ():
                if not some.isdisjoint(other):
                    yield len(some & other), len(other)

    def opens_alike(self, day: str, text: str) -> bool:
        """Whether a text of the same day begins with the same words."""
        return any(opening and (day, opening) in self._openings for opening in openings_of(text))

    def add(
        self,
        place: Place,
        text: str,
        runs: Runs,
        said: Iterable[str],
        *,
        sent: bool = False,
    ) -> None:
        """Remembers a text; `sent`: it is sent or printed, not posted."""
        number = len(self._sizes)
        self._sent.update((number,) if sent else ())
        self._sizes.append(len(runs))
        size = max(FEWEST, len(runs))
        shares = {sentence: weight_of(sentence) / size for sentence in said}
        spent = [(most, [s for s in shares if shares[s] > most]) for most in BOUNDS]
        self._own.append(sum(map(weight_of, shares)))
        for name in place:
            self._runs.setdefault(name, []).append(runs)
            self._known.setdefault(name, set()).update(runs)
            texts = self._said.setdefault(name, {})
            for sentence in shares:
                texts.setdefault(sentence, []).append(number)
            for most, sentences in spent:
                self._spent.setdefault((name, most), set()).update(sentences)
        self._openings.update((place[0], opening) for opening in openings_of(text))


@lru_cache(maxsize=4096)
def weight_of(sentence: str) -> int:
    """Runs of words, about, that a sentence brings into a text."""
    return sentence.count(" ") + 1
