"""What the teasers of a piece have said until now, so that the next one says something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from hcsite.prose.likeness import FAIL_ABOVE, FEWEST, RUN, WARN_ABOVE, words_of

__all__ = ["FAIL_ABOVE", "OPENING", "WARN_ABOVE", "Ledger", "openings_of", "runs_of"]

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
    return text[:OPENING].casefold(), " ".join(words_of(text)[:OPENING])[:OPENING]


Place = tuple[str, str]
"""The day and the platform of a text."""

Runs = frozenset[tuple[str, ...]]
"""The runs of words of a text."""

Said = Mapping[str, Sequence[int]]
"""The numbers of the texts that have said a sentence."""


@dataclass(slots=True)
class Ledger:
    """Sentences, phrases, openings and runs of words of the texts that are there already.

    Texts are compared where the same people may read both: those of one day, wherever they stand,
    and those of one platform, on whichever day.
    """

    phrases: Counter[str] = field(default_factory=Counter)
    _sizes: list[int] = field(default_factory=list)
    _said: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    _shares: dict[str, dict[str, float]] = field(default_factory=dict)
    _runs: dict[str, list[Runs]] = field(default_factory=dict)
    _known: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)
    _openings: set[tuple[str, str]] = field(default_factory=set)

    def said_near(self, place: Place) -> Said:
        """What texts of the day or of the platform have said until now."""
        day, platform = (self._said.get(name, {}) for name in place)
        if not platform:
            return day
        near = {**day, **platform}
        near.update((s, [*day[s], *platform[s]]) for s in day.keys() & platform.keys())
        return near

    def spent(self, place: Place, most: float) -> frozenset[str]:
        """The sentences that make up more than this share of a text near: not to be said again."""
        shares = (item for name in place for item in self._shares.get(name, {}).items())
        return frozenset(sentence for sentence, share in shares if share > most)

    def estimate(self, near: Said, said: Sequence[str], frame: int = 0) -> float:
        """About how much of a text with these sentences is in another one already, 0 to 1.

        `frame` is the number of words that stand around them.
        """
        if near.keys().isdisjoint(said):
            return 0.0
        shared: dict[int, int] = {}
        own = frame
        for sentence in said:
            weight = weight_of(sentence)
            own += weight
            for number in near.get(sentence, ()):
                shared[number] = shared.get(number, 0) + weight
        sizes = self._sizes
        return max(both / max(FEWEST, min(own, sizes[number])) for number, both in shared.items())

    def is_free(self, near: Said, sentence: str, most: float) -> bool:
        """Whether no text near has more of a sentence than this share of itself."""
        weight = weight_of(sentence)
        return all(weight <= most * self._sizes[number] for number in near.get(sentence, ()))

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
    ) -> None:
        """Remembers a text."""
        number = len(self._sizes)
        self._sizes.append(len(runs))
        size = max(FEWEST, len(runs))
        shares = {sentence: weight_of(sentence) / size for sentence in said}
        for name in place:
            self._runs.setdefault(name, []).append(runs)
            self._known.setdefault(name, set()).update(runs)
            texts, most = self._said.setdefault(name, {}), self._shares.setdefault(name, {})
            for sentence, share in shares.items():
                texts.setdefault(sentence, []).append(number)
                most[sentence] = max(share, most.get(sentence, 0.0))
        self._openings.update((place[0], opening) for opening in openings_of(text))


@lru_cache(maxsize=4096)
def weight_of(sentence: str) -> int:
    """Runs of words, about, that a sentence brings into a text."""
    return sentence.count(" ") + 1
