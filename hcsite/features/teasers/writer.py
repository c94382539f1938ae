"""A teaser as text: the parts of its layout, as many as there is room for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from hcsite.features.teasers.content import Content, Shape
from hcsite.features.teasers.ledger import Ledger
from hcsite.features.teasers.recipes import Recipe
from hcsite.features.teasers.scene import Scene
from hcsite.features.teasers.sentences import INVITING
from hcsite.features.teasers.slots import slot_text
from hcsite.features.teasers.units import Run, words_of
from hcsite.model.platform import Unit
from hcsite.prose.counting import Measure, measure_with
from hcsite.prose.segments import fold_sms
from hcsite.prose.typography import end_sentence

SOFT = 300
"""Characters that we aim at where a platform has no target."""

UNBOUND = 100_000
MOST_ROOM = 1_500
STEP, SMALL_STEP = 50, 5

_VARYING = frozenset(
    {"content", "quoted", "attribution", "cue", "ask", "points", "safety", "save", "tldr"}
)
_UNREAD = frozenset({"link", "tags", "safety"})
"""What does not count when texts are compared."""

NEAR = "offer"
"""The angle of platforms that neighbours read, who may be told to come and to call."""

_SAID = _VARYING - {"points", "safety"}
_NOTHING = Content("")
_MEASURED = ("cue", "ask", "save")
"""What varies with the content, and is about as long with any."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text that fits, and what it has beside its content."""

    text: str
    measured: Measure
    phrases: tuple[str, ...]
    said: tuple[str, ...]
    kept: str
    """The safety sentences that had to be added, which every teaser shares."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the content of a scene, whatever the content is."""

    scene: Scene
    fixed: Mapping[str, str]
    warning: str
    full: int
    """Characters of room when nothing is left out; `least` when all that may be is left out."""
    least: int
    words: int
    """Words that it has, about."""


def frame_of(scene: Scene, ledger: Ledger) -> Frame:
    """The frame of a scene, measured."""
    names = scene.recipe.slots
    fixed = {name: slot_text(name, scene, _NOTHING, ledger) for name in _framing(names)}
    fixed["safety"] = safety_of(scene, "")
    warned = "warning" in scene.recipe.parts and scene.piece.sensitive
    warning = scene.phrase("warning", ledger) if warned else ""
    full = _room(scene, _text(scene, fixed, ()), warning)
    least = full
    if full < 2 * (scene.platform.target or SOFT) and scene.recipe.drop:
        least = _room(scene, _text(scene, fixed, scene.recipe.drop), warning)
    words = sum(fixed[name].count(" ") + 1 for name in names - _UNREAD if fixed.get(name))
    return Frame(scene, fixed, warning, full, least, words)


@lru_cache(maxsize=256)
def _framing(slots: frozenset[str]) -> tuple[str, ...]:
    """The slots that are about the same whatever the content is, in the order of their choice."""
    return (*sorted(slots - _VARYING), *(name for name in _MEASURED if name in slots))


@lru_cache(maxsize=256)
def _varying(slots: frozenset[str]) -> frozenset[str]:
    """The slots that a content fills."""
    return _SAID & slots


def _room(scene: Scene, text: str, warning: str) -> int:
    limit = scene.platform.text
    if not limit.max:
        return UNBOUND
    return limit.max - measure_with(text, warning, limit).length - 2


def shape_of(frame: Frame, *, labels: tuple[str, str], tight: bool, floor: float) -> Shape:
    """What there is room for: about as much as is best on the platform, or all (`tight`)."""
    scene, recipe = frame.scene, frame.scene.recipe
    aim = scene.platform.target or SOFT
    hard = frame.full if frame.full >= 120 else frame.least
    return Shape(
        room=_stepped(frame.least if tight else min(aim, hard)),
        list_room=_stepped(min(frame.least, 2 * aim)),
        sentences=_sentences(recipe, scene.piece.share),
        hook=recipe.hook,
        own=scene.own,
        phone=recipe.phone,
        floor=floor - INVITING if NEAR in recipe.angles else floor,
        labels=labels,
    )


def _sentences(recipe: Recipe, share: int) -> int:
    """How many sentences there may be; a letter begins as the piece does, however short it is."""
    return recipe.sentences if recipe.author else min(recipe.sentences, share)


def _stepped(room: int) -> int:
    """Room in steps, so that platforms with about as much can share what was found for one."""
    step = STEP if room > 4 * STEP else SMALL_STEP
    return max(0, min(room, MOST_ROOM) // step * step)


def safety_of(scene: Scene, text: str) -> str:
    """The sentences that every teaser has, as far as a text does not say them already."""
    kept = scene.piece.material.safety
    if not kept:
        return ""
    folded = text.casefold()
    missing = (s for s in kept if s.casefold() not in folded)
    return " ".join(end_sentence(sentence[:1].upper() + sentence[1:]) for sentence in missing)


def write(
    frame: Frame, content: Content, points: tuple[Run, ...], ledger: Ledger
) -> Written | None:
    """The text with as many of its parts as fit; nothing where not even the shortest fits."""
    scene = frame.scene
    values = dict(frame.fixed)
    for name in _varying(scene.recipe.slots):
        values[name] = slot_text(name, scene, content, ledger)
    values["points"] = _points_text(scene, points, ledger)
    if values["safety"]:
        values["safety"] = safety_of(scene, _said_by(content, points))
    for count in range(len(scene.recipe.drop) + 1):
        dropped = scene.recipe.drop[:count]
        text = _text(scene, values, dropped)
        result = measure_with(text, frame.warning, scene.platform.text)
        if result.fits:
            said = list(content.said)
            if points and "points" not in dropped:
                said += [s.text for run in points for s in run]
            phrases = tuple(values[n] for n in sorted(values) if n not in dropped and values[n])
            return Written(text, result, phrases, tuple(said), values["safety"])
    return None


def _said_by(content: Content, points: tuple[Run, ...]) -> str:
    texts = filter(None, (content.question, content.text, content.heading))
    return " ".join((" ".join(texts), *content.points, *map(words_of, points)))


def _points_text(scene: Scene, points: tuple[Run, ...], ledger: Ledger) -> str:
    if not points:
        return ""
    lines = (f"{scene.recipe.bullet}{words_of(run)}" for run in points)
    return "\n".join(filter(None, (scene.phrase("intro", ledger), *lines)))


def _text(scene: Scene, values: Mapping[str, str], dropped: tuple[str, ...]) -> str:
    paragraphs = []
    for paragraph in scene.recipe.layout:
        lines = []
        for line in paragraph:
            words = [values[n] for n in line if values.get(n) and n not in dropped]
            if words:
                lines.append(" ".join(words))
        if lines:
            paragraphs.append("\n".join(lines))
    text = "\n\n".join(paragraphs)
    return fold_sms(text) if scene.platform.text.unit is Unit.SMS else text
