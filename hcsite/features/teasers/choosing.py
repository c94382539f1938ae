"""The choice of what a teaser says: fresh, long enough, like no other of its day or platform."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from hcsite.features.teasers.angles import contents
from hcsite.features.teasers.content import Content, Shape
from hcsite.features.teasers.ledger import FAIL_ABOVE, WARN_ABOVE, Ledger, runs_of
from hcsite.features.teasers.lists import singles
from hcsite.features.teasers.pointers import FRAMED, pointers
from hcsite.features.teasers.scene import Piece, Scene
from hcsite.features.teasers.units import Run, words_of
from hcsite.features.teasers.variants import LAST
from hcsite.features.teasers.writer import Frame, Written, shape_of, write

FRESH = 0.12
"""What is no more like another text than this needs no better one."""

LACK, MOST_LACK = 0.25, 0.5
"""What is shorter than we aim at by more than these shares is taken last, or not at all."""

LEAST = 150
"""Characters that are enough anywhere, whatever a platform likes."""

TRIES = 4
"""Contents that are written out before a platform is given up."""

SHORT = frozenset({LAST, "pointer", "asked", "headline", *FRAMED})
"""Angles of few words, which need not be as long as a platform likes."""

LONGEST_NAME = 60
"""Characters of a title that can stand in front of a text."""

Candidate = tuple[Content, tuple[Run, ...], int]
"""A content, the points that stand beside it, and the size of the content in characters."""


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


@dataclass(slots=True)
class Chooser:
    """Chooses for one piece after the other platform, and remembers what has been said."""

    piece: Piece
    ledger: Ledger = field(default_factory=Ledger)
    _contents: dict[tuple[str, Shape], tuple[tuple[Content, int], ...]] = field(
        default_factory=dict
    )
    _singles: tuple[Run, ...] | None = None

    def choose(self, frame: Frame, day: str) -> Choice | None:
        """What the piece says, where some of it is left; else what there is to read."""
        place = (day, frame.scene.platform.id)
        found = self._freshest(frame, place, self._candidates(frame, place))
        if found is None or found.content.angle == LAST:
            told: Iterator[Candidate] = ((content, (), 0) for content in pointers(frame.scene))
            found = self._freshest(frame, place, told) or found
        return found

    def _freshest(
        self, frame: Frame, place: tuple[str, str], candidates: Iterable[Candidate]
    ) -> Choice | None:
        """The first content that is fresh and long enough; else the best that is no copy."""
        later: list[tuple[float, int, Candidate]] = []
        least = max(1, min(frame.scene.platform.min, LEAST))
        best: Choice | None = None
        tries = 0
        for number, candidate in enumerate(candidates):
            lack = _lack(candidate, least)
            if lack > MOST_LACK:
                continue
            near = self.ledger.estimate(place, _said(candidate))
            if near > FAIL_ABOVE:
                continue
            last = candidate[0].angle == LAST
            if near > FRESH or lack > LACK or last or tries >= TRIES:
                later.append((near + lack + last, number, candidate))
                continue
            tries += 1
            best = _better(best, self._try(frame, place, candidate))
            if best and best.alike <= WARN_ABOVE:
                return best
        later.sort(key=lambda option: option[:2])
        for _, _, candidate in later[: 0 if best else TRIES]:
            best = self._try(frame, place, candidate)
            if best:
                return best
        return best

    def _try(self, frame: Frame, place: tuple[str, str], candidate: Candidate) -> Choice | None:
        """The content as a text, if it fits and is neither a copy nor begins like another."""
        content, points, _ = candidate
        if content.scoped and "quoted" in frame.scene.recipe.slots:
            return None  # a quotation has no heading
        best: Choice | None = None
        for named in _named(frame.scene, content):
            written = write(frame, named, points, self.ledger)
            if written is None or self.ledger.opens_alike(place[0], written.text):
                continue
            alike = self.ledger.likeness(place, _own_runs(written))
            if alike <= FAIL_ABOVE:
                best = _better(best, Choice(named, written, alike))
            if alike <= FRESH:
                break
        return best

    def _candidates(self, frame: Frame, place: tuple[str, str]) -> Iterator[Candidate]:
        scene = frame.scene
        labels = (scene.label("myth"), scene.label("fact"))
        for tight in (False, True):
            shape = shape_of(frame, labels=labels, tight=tight)
            found = False
            for angle in (name for name in scene.recipe.angles if name not in FRAMED):
                for content, size in self._offered(angle, shape):
                    found = found or angle != LAST
                    yield content, self._points(scene, place, content), size
            if found:
                return

    def _offered(self, angle: str, shape: Shape) -> tuple[tuple[Content, int], ...]:
        """What an angle offers for a shape; many platforms ask for the same."""
        key = (angle, shape)
        if key not in self._contents:
            self._contents[key] = contents(angle, self.piece.material, shape, self.piece.view)
        return self._contents[key]

    def _points(self, scene: Scene, place: tuple[str, str], content: Content) -> tuple[Run, ...]:
        """Points that stand beside the content: those that nobody near has said."""
        least, most = scene.recipe.points
        if not most or content.points:
            return ()
        if self._singles is None:
            self._singles = singles(self.piece.material)
        fresh = [
            run
            for run in self._singles
            if not any(s.text in content.said or (s.own and not scene.own) for s in run)
            and not any(self.ledger.is_taken(place, s.text) for s in run)
        ]
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
    whole = size + sum(len(words_of(run)) for run in points)
    return max(0.0, 1 - whole / least)


def _better(one: Choice | None, other: Choice | None) -> Choice | None:
    """The one that is less like other texts; the first where it hardly matters."""
    if one is None or other is None:
        return one or other
    return other if other.alike < one.alike - 0.05 else one


def _named(scene: Scene, content: Content) -> Iterator[Content]:
    """With the title as the name of its subject, if that fits in front; then with a word or two."""
    material = scene.piece.material
    short = material.short
    if not (content.anchored or scene.recipe.titled or len(short) > LONGEST_NAME):
        yield replace(content, name=short)
        if material.subject == short:
            return
    yield content


def _own_runs(written: Written) -> frozenset[tuple[str, ...]]:
    runs = runs_of(written.text)
    return runs - runs_of(written.kept) if written.kept else runs
