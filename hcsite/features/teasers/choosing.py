"""The choice of what a teaser says: fresh, long enough, like no other of its day or platform."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hcsite.features.teasers.angles import ROOMLESS, Sized, contents, sized, with_room
from hcsite.features.teasers.content import Content, Shape, size_of
from hcsite.features.teasers.ledger import FAIL_ABOVE, WARN_ABOVE, Ledger, Place, Said, runs_of
from hcsite.features.teasers.lists import several
from hcsite.features.teasers.naming import named
from hcsite.features.teasers.pointers import FRAMED, pointers
from hcsite.features.teasers.remembered import Remembered
from hcsite.features.teasers.scene import Piece
from hcsite.features.teasers.units import WEAK, Run, words_of
from hcsite.features.teasers.variants import DAYS, LAST, NEXT
from hcsite.features.teasers.writer import Frame, Written, shape_of, write
from hcsite.model.platform import Unit

FRESH = 0.12
"""What is no more like another text than this needs no better one."""

LACK, MOST_LACK = 0.25, 0.5
"""What is shorter than we aim at by more than these shares is taken last, or not at all."""

LEAST = 100
"""Characters that are enough anywhere, whatever a platform likes."""

Bound = tuple[float, float]
"""The shares of a text that another one near, and one of the days before, may have."""

ON_THE_DAY: tuple[Bound, ...] = ((WARN_ABOVE, 1.0), (FAIL_ABOVE, 1.0))
AFTER: tuple[Bound, ...] = ((FAIL_ABOVE, 0.67),)
"""The bounds that are tried in turn: on the day itself, and where a platform had to wait."""

TRIES = 4
"""Contents that are written out before a platform is given up."""

LATER = frozenset(DAYS[1:])
"""Days on which what is dated is over."""

SHORT = frozenset({LAST, "pointer", "overview", "asked", "headline", *FRAMED})
"""Angles of few words, which need not be as long as a platform likes."""

Candidate = tuple[Content, tuple[Run, ...], int]
"""A content, the points that stand beside it, and the size of the content in characters."""

Option = tuple[Candidate, tuple[str, ...], float, float, float]
"""A candidate, what it says, how much it is too short, how much of it others have (0 to 1), and
how much of it another platform had in the days before."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: the content, its text, and how much of it another text has (0 to 1)."""

    content: Content
    written: Written
    alike: float

    @property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """The runs of words of its text, without those that every teaser must have."""
        return _own_runs(self.written)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a text is to stand: its frame, its place, what was said near, and points left.

    `told` is what other platforms have said in the days before, where it had to wait; of `bounds`,
    the first that gives a text holds.
    `tried` are the contents that were written out for it, by identity, with what came of them.
    """

    frame: Frame
    place: Place
    near: Said
    fresh: tuple[Run, ...] = ()
    told: Mapping[str, Sequence[int]] = field(default_factory=dict)
    bounds: tuple[Bound, ...] = ON_THE_DAY
    tried: dict[int, Choice | None] = field(default_factory=dict)


@dataclass(slots=True)
class Chooser:
    """Chooses for one piece after the other platform, and remembers what has been said."""

    piece: Piece
    ledger: Ledger = field(default_factory=Ledger)
    _contents: dict[Shape, dict[str, tuple[Sized, ...]]] = field(default_factory=dict)
    _told: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    _roomless: dict[tuple[str, int, bool, bool], tuple[Sized, ...]] = field(default_factory=dict)

    def choose(self, frame: Frame, day: str) -> Choice | None:
        """What the piece says, where some of it is left; else what there is to read."""
        spot = self._spot(frame, day)
        told = Remembered(self._options(spot, self._candidates(spot, WEAK)))
        pointing = ((content, (), 0) for content in pointers(frame.scene))
        pointed = Remembered(self._options(spot, pointing))
        for bound in spot.bounds:
            found = self._freshest(spot, told, bound) or self._freshest(spot, pointed, bound)
            if found:
                return found
        return None

    def _spot(self, frame: Frame, day: str) -> _Spot:
        scene = frame.scene
        place = (day, scene.platform.id)
        near = self.ledger.said_near(place)
        if day not in self._told:  # days come one after the other, so those before are told
            before = DAYS[: DAYS.index(day)] if day in DAYS else ()
            self._told[day] = self.ledger.said_on(before, sent=day != NEXT[-1])
        told = self._told[day]
        bounds = AFTER if told else ON_THE_DAY
        if not scene.recipe.points[1]:
            return _Spot(frame, place, near, (), told, bounds)
        fresh = tuple(
            run
            for run in self.piece.material.singles
            if all(self.ledger.is_free(near, s.text, FRESH) for s in run)
            and (scene.own or not any(s.own for s in run))
        )
        return _Spot(frame, place, near, fresh, told, bounds)

    def _options(self, spot: _Spot, candidates: Iterable[Candidate]) -> Iterator[Option]:
        """The candidates that could be taken at all, with what speaks against them."""
        least = min(spot.frame.scene.platform.min, LEAST) - len(spot.frame.fixed["safety"])
        over = self.piece.dated.search if spot.place[0] in LATER else None
        day, platform = self.ledger.spent(spot.place, FAIL_ABOVE)
        for candidate in candidates:
            content, points, _ = candidate
            said = _said(candidate) if points else content.said
            if not (day.isdisjoint(said) and platform.isdisjoint(said)):
                continue
            lack = _lack(candidate, least)
            if lack > MOST_LACK or (over and any(map(over, said))):
                continue
            copied = self.ledger.sameness(spot.told, said) if spot.told else 0.0
            if copied > spot.bounds[-1][1]:
                continue
            near = self.ledger.estimate(spot.near, said, spot.frame.words)
            if near <= FAIL_ABOVE:
                yield candidate, said, lack, near, copied

    def _freshest(self, spot: _Spot, options: Iterable[Option], bound: Bound) -> Choice | None:
        """The first content that is fresh and long enough; else the best within bounds."""
        later: list[tuple[float, int, Candidate]] = []
        most, copied_most = bound
        lacking = LACK if most < FAIL_ABOVE else MOST_LACK
        day, platform = self.ledger.spent(spot.place, most)
        tries = 0
        for number, (candidate, said, lack, near, copied) in enumerate(options):
            last = candidate[0].angle == LAST
            if near > most or lack > lacking or copied > copied_most:
                continue
            if last and bound is not spot.bounds[-1]:
                continue
            if not (day.isdisjoint(said) and platform.isdisjoint(said)):
                continue
            worn = max(near, copied)
            if worn > FRESH or lack > LACK or last or tries >= TRIES:
                later.append((worn + lack + 2 * last, number, candidate))
                continue
            tries += 1
            found = self._try(spot, candidate, most)
            if found and found.alike <= most:
                return found
        later.sort(key=lambda option: option[:2])
        tried = (self._try(spot, candidate, most) for _, _, candidate in later[:TRIES])
        return next((found for found in tried if found and found.alike <= most), None)

    def _try(self, spot: _Spot, candidate: Candidate, most: float) -> Choice | None:
        """The content as a text, if it fits and does not begin like another, or repeat it."""
        content, points, _ = candidate
        scene = spot.frame.scene
        if content.scoped and "quoted" in scene.recipe.slots:
            return None  # a quotation has no heading
        if self._repeats(spot, content, most):
            return None
        if points:
            return self._written(spot, content, points)
        number = id(content)  # which the memory of the candidates keeps alive
        if number not in spot.tried:
            spot.tried[number] = self._written(spot, content, points)
        return spot.tried[number]

    def _written(self, spot: _Spot, content: Content, points: tuple[Run, ...]) -> Choice | None:
        called = named(spot.frame.scene, content)
        written = write(spot.frame, called, points, self.ledger)
        if written is None or self.ledger.opens_alike(spot.place[0], written.text):
            return None
        runs = _own_runs(written)
        alike = self.ledger.likeness(spot.place, runs)
        if alike > WARN_ABOVE:  # its name is what all texts of a piece may share
            fair = self.ledger.likeness(spot.place, runs - runs_of(self.piece.view.title))
            alike = alike if alike > FAIL_ABOVE else fair
        return Choice(called, written, alike)

    def _repeats(self, spot: _Spot, content: Content, most: float) -> bool:
        """Whether the words of a content alone are too much like another text, whatever is around.

        They stand in the text as they are, but for what every teaser must say and for messages.
        """
        scene = spot.frame.scene
        if spot.frame.fixed["safety"] or scene.platform.text.unit is Unit.SMS:
            return False
        return self.ledger.repeats(spot.place, runs_of(content.text), most)

    def _candidates(self, spot: _Spot, floor: float) -> Iterator[Candidate]:
        scene = spot.frame.scene
        labels = (scene.label("myth"), scene.label("fact"))
        for tight in (False, True):
            shape = shape_of(spot.frame, labels=labels, tight=tight, floor=floor)
            known, found = self._contents.setdefault(shape, {}), False
            for angle in (name for name in scene.recipe.angles if name not in FRAMED):
                if angle not in known:  # many platforms ask for the same
                    known[angle] = self._offered(angle, shape)
                offered: Iterable[Sized] = known[angle]
                if angle == "points":
                    offered = (*self._bulleted(spot), *offered)
                for content, size in offered:
                    found = found or angle != LAST
                    yield content, _beside(spot, content), size
            if found:
                return

    def _offered(self, angle: str, shape: Shape) -> tuple[Sized, ...]:
        """What an angle offers for a shape."""
        material, view = self.piece.material, self.piece.view
        if angle not in ROOMLESS:
            return contents(angle, material, shape, view)
        key = (angle, shape.hook, shape.own, shape.phone)
        if key not in self._roomless:
            self._roomless[key] = tuple(sized(angle, material, shape, view))
        return with_room(self._roomless[key], shape)

    def _bulleted(self, spot: _Spot) -> Iterator[tuple[Content, int]]:
        """A list of points that no short text near has said."""
        free = [
            run
            for run in self.piece.material.singles
            if all(self.ledger.is_free(spot.near, s.text, FAIL_ABOVE) for s in run)
            and (spot.frame.scene.recipe.phone or not any(s.phone for s in run))
        ]
        for many in (4, 3):
            if len(free) >= many:
                content = several("points", free[:many])
                yield content, size_of(content)


def _beside(spot: _Spot, content: Content) -> tuple[Run, ...]:
    """Points that stand beside the content: those that nobody near has said."""
    least, most = spot.frame.scene.recipe.points
    if content.points or not most:
        return ()
    said = content.said
    fresh = [run for run in spot.fresh if not any(s.text in said for s in run)]
    return tuple(fresh[:most]) if len(fresh) >= least else ()


def _said(candidate: Candidate) -> tuple[str, ...]:
    content, points, _ = candidate
    if not points:
        return content.said
    return (*content.said, *(sentence.text for run in points for sentence in run))


def _lack(candidate: Candidate, least: int) -> float:
    """By which share a content is shorter than a platform likes."""
    content, points, size = candidate
    if content.given or content.angle in SHORT:
        return 0.0
    if points:
        size += sum(len(words_of(run)) for run in points)
    return max(0.0, 1 - size / max(1, least))


def _own_runs(written: Written) -> frozenset[tuple[str, ...]]:
    runs = runs_of(written.text)
    return runs - runs_of(written.kept) if written.kept else runs
