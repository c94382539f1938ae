"""What is measured: clean builds, rebuilds after an edit, nothing to do, the start."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.corpus import Corpus
from bench.fairness import census, differences, digest_of, weight
from bench.measure import Failed, Run, measure
from bench.rows import Row
from bench.sites import REPOSITORY, BareHub, Hub, HugoSite, Site, hcsite_command

Say = Callable[[str], None]
MIB = 1024 * 1024

GOAL_VERSION = 3.0
STARTS = 15
"""How often a start is measured; it takes a few hundredths of a second."""


@dataclass(frozen=True, slots=True)
class Goals:
    """The ratios to reach for a size, all of hcsite to Hugo; 0 where none is set."""

    clean: float = 0.0
    memory: float = 0.0
    edit: float = 0.0
    nothing: float = 0.0


@dataclass(slots=True)
class Samples:
    """Runs of one program, by what was done."""

    clean: list[Run] = field(default_factory=list)
    body: list[Run] = field(default_factory=list)
    title: list[Run] = field(default_factory=list)
    nothing: list[Run] = field(default_factory=list)
    peak: int = 0


class Duel:
    """The same corpus built by both programs in turns; each step is told through `say`."""

    def __init__(self, corpus: Corpus, folder: Path, hugo: Path, *, say: Say) -> None:
        self.corpus = corpus
        self.say = say
        self.hub = Hub(folder / "hub")
        self.hugo = HugoSite(folder / "hugo", hugo)
        self.bare = BareHub(folder / "bare")
        self.ours = Samples()
        self.without = Samples()
        self.theirs = Samples()

    @property
    def name(self) -> str:
        """The size, for people."""
        return f"{self.corpus.posts:,} posts × {self.corpus.words:,} words"

    def prepare(self) -> dict[str, dict[str, int]]:
        """Writes both sites, builds each once with its memory watched, and compares what came.

        The builds warm the files' cache, so none of them is timed. Raises Failed where one site
        has more than the other.
        """
        counts: dict[str, dict[str, int]] = {}
        for site, samples in ((self.hub, self.ours), (self.hugo, self.theirs)):
            self.say(f"{self.name}: {site.name}, the first build")
            site.write(self.corpus)
            samples.peak = site.build_clean(memory=True).peak
            counts[site.name] = census(site.output)
            counts[site.name]["MB of pages and feeds"] = weight(site.output) // 1_000_000
        self.bare.write(self.corpus)
        self.bare.build_clean()
        unlike = differences(counts["hcsite"], counts["Hugo"])
        unlike = [kind for kind in unlike if not kind.startswith("MB")]
        if unlike:
            raise Failed(f"The two sites are not alike: {', '.join(unlike)}.\n{counts}")
        return counts

    def check_rebuild(self) -> None:
        """An edit and a build give the same bytes as a clean build; raises Failed where not."""
        self.say(f"{self.name}: is a rebuild the same as a clean build?")
        self.hub.edit_body(0)
        self.hub.edit_title(self.corpus.posts // 3)
        self.hub.build()
        before = digest_of(self.hub.output)
        self.hub.build_clean()
        if digest_of(self.hub.output) != before:
            raise Failed("A rebuild after an edit gave other bytes than a clean build.")

    def clean_round(self, number: int) -> None:
        """A clean build by each, and one without rules; who begins changes with the round."""
        self.say(f"{self.name}: round {number + 1}, clean builds")
        for site, samples in self._in_turn(number):
            samples.clean.append(site.build_clean())
        self.without.clean.append(self.bare.build_clean())

    def edit_round(self, number: int) -> None:
        """One body edited, one title edited, nothing changed; each against a rebuild by Hugo.

        Hugo does the same work whatever was edited, so its one rebuild stands beside all three.
        """
        self.say(f"{self.name}: round {number + 1}, rebuilds")
        post = (number * 7919 + self.corpus.posts // 2) % self.corpus.posts
        for site, samples in self._in_turn(number):
            site.edit_body(post)
            samples.body.append(site.build())
            if site is self.hugo:
                samples.title.append(samples.body[-1])
                samples.nothing.append(samples.body[-1])
                continue
            site.edit_title(post)
            samples.title.append(site.build())
            samples.nothing.append(site.build())

    def rows(self, goals: Goals) -> Iterator[Row]:
        """What came of it."""
        yield from self._pair("clean build", "clean", goals.clean)
        yield from self._pair("clean build, rules off", "clean", 0.0, self.without)
        if self.ours.peak and self.theirs.peak:
            peaks = ((self.ours.peak / MIB,), (self.theirs.peak / MIB,))
            yield Row(self.name, "clean build, peak memory", "MiB", *peaks, goals.memory)
        if self.ours.body:
            yield from self._pair("one body edited", "body", goals.edit)
            yield from self._pair("one title edited", "title", 0.0)
            yield from self._pair("nothing changed", "nothing", goals.nothing)

    def _pair(
        self, what: str, samples: str, goal: float, of: Samples | None = None
    ) -> Iterator[Row]:
        ours: list[Run] = getattr(of or self.ours, samples)
        theirs: list[Run] = getattr(self.theirs, samples)
        clock = (tuple(r.seconds for r in ours), tuple(r.seconds for r in theirs))
        processor = (tuple(r.cpu for r in ours), tuple(r.cpu for r in theirs))
        yield Row(self.name, f"{what}, time", "s", *clock, goal)
        yield Row(self.name, f"{what}, processor", "s", *processor)

    def _in_turn(self, number: int) -> list[tuple[Site, Samples]]:
        both: list[tuple[Site, Samples]] = [(self.hub, self.ours), (self.hugo, self.theirs)]
        return both[::-1] if number % 2 else both


def start_row() -> Row:
    """`hcsite --version` against a Python that does nothing."""
    python = (sys.executable, "-c", "pass")
    version = (*hcsite_command(), "--version")
    ours, theirs = [], []
    for _ in range(STARTS):
        ours.append(measure(version, folder=REPOSITORY).seconds)
        theirs.append(measure(python, folder=REPOSITORY).seconds)
    work = "start, against python -c pass"
    return Row(work, "hcsite --version", "s", tuple(ours), tuple(theirs), GOAL_VERSION)
