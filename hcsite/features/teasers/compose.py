"""The composer: who says what of a piece, so that each platform has a text of its own."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.teasers import findings
from hcsite.features.teasers.choosing import Chooser
from hcsite.features.teasers.language import language_of
from hcsite.features.teasers.ledger import WARN_ABOVE, runs_of
from hcsite.features.teasers.mining import mine
from hcsite.features.teasers.overrides import overridden
from hcsite.features.teasers.parts import NoRoom, TooLittle, parts_of
from hcsite.features.teasers.phrases import Phrases, slots_of
from hcsite.features.teasers.recipes import Recipe, recipe_of
from hcsite.features.teasers.scene import ORGANISATION, Piece, Scene, Stage
from hcsite.features.teasers.slots import NEWS, tags_of
from hcsite.features.teasers.variants import AGAIN, DAY, DAYS, NEXT, turns
from hcsite.features.teasers.view import Composed, PieceView
from hcsite.features.teasers.writer import frame_of
from hcsite.model.platform import Platform
from hcsite.model.teaser import Teaser
from hcsite.prose.hashtags import hashtags

_TAGS = 10


@dataclass(slots=True)
class _Work:
    """The composing of one piece."""

    piece: Piece
    chooser: Chooser
    teasers: list[Teaser] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    silent: list[Platform] = field(default_factory=list)


def compose(source: PieceView, platforms: tuple[Platform, ...], phrases: Phrases) -> Composed:
    """The teasers of a piece for these platforms, and what is to be said about them.

    The same arguments give the same texts. A platform that does not take sensitive subjects has no
    teaser of one; where a piece has too little to say, the less important platforms have none.
    """
    if source.promotion.promote is False:
        return Composed()
    if phrases.lang and phrases.lang != source.lang.partition("-")[0].casefold():
        found = [findings.foreign(source, phrases.lang)]
        phrases = Phrases()
    else:
        found = []
    piece = _piece(source, phrases)
    work = _Work(piece, Chooser(piece), found=[*found, *findings.of_piece(piece)])
    if not findings.forbids(piece):
        _compose_all(work, platforms)
    return Composed(tuple(work.teasers), tuple(work.found))


def _compose_all(work: _Work, platforms: tuple[Platform, ...]) -> None:
    piece, ledger = work.piece, work.chooser.ledger
    stage = Stage(piece)
    written = overridden(stage, platforms)
    work.found += written.diagnostics
    for teaser in written.teasers:
        work.teasers.append(teaser)
        ledger.add((DAY, teaser.platform), teaser.text, runs_of(teaser.text), ())
    suited = [p for p in platforms if p.sensitive or not piece.sensitive]
    near, personal = piece.view.kind in NEWS, stage.is_personal
    for turn in turns(suited, piece.view.staff, near=near, personal=personal):
        is_written = turn.variant == DAY and turn.platform.id in written.platforms
        waits = any(turn.platform is one for one in work.silent)
        if not is_written and waits == (turn.variant in NEXT):
            recipe = _newsy(turn.recipe) if piece.view.kind in NEWS else turn.recipe
            _compose_one(work, stage.scene(turn.platform, recipe, turn.variant), turn.day)
    order = {platform.id: number for number, platform in enumerate(platforms)}
    work.teasers.sort(key=lambda teaser: (_day(teaser.variant), order[teaser.platform]))
    work.found += findings.of_silence(piece.view, work.silent)
    if work.teasers and any(recipe_of(platform.id).again for platform in suited):
        again = any(teaser.variant in AGAIN for teaser in work.teasers)
        work.found += findings.of_once(piece.view, again=again)
    work.found += findings.of_links(piece.view, suited)


def _newsy(recipe: Recipe) -> Recipe:
    """What there is, and for whom, comes before the parts of a piece; a letter begins as ever."""
    if "opening" in recipe.angles:
        return recipe
    return replace(recipe, angles=tuple(sorted(recipe.angles, key=_is_no_news)))


def _is_no_news(angle: str) -> bool:
    return angle not in ("local", "offer", "summary")


def _day(variant: str) -> tuple[int, int]:
    if variant in DAYS:
        return DAYS.index(variant), 0
    return len(DAYS), int(variant.rpartition("-")[2])


def _piece(source: PieceView, phrases: Phrases) -> Piece:
    language = language_of(phrases)
    material = mine(source, language)
    told = (source.title, source.key_message, *source.tags, *source.topics)
    tone = source.promotion.tone
    sensitive = tone == "sensitive" or any(language.sensitive.search(text) for text in told)
    names = [t for t in (*source.tags, *source.topics) if t.casefold() not in language.weak_tags]
    words = tuple(
        t for t in source.tags if t.casefold() not in language.weak_tags and not t.isnumeric()
    )
    tags = hashtags(names, _TAGS)
    slots, share = slots_of(phrases), material.share
    return Piece(
        source,
        material,
        slots,
        sensitive,
        tags,
        words,
        share,
        emergency=language.emergency,
        dated=language.dated,
        small=language.small,
    )


def _compose_one(work: _Work, scene: Scene, day: str) -> None:
    """Adds a teaser; a platform that has none in the first days has none later."""
    view, ledger, today = work.piece.view, work.chooser.ledger, scene.variant == DAY
    frame = frame_of(scene, ledger)
    choice = work.chooser.choose(frame, day)
    if choice is None:
        work.silent += [scene.platform] if today else []
        return
    try:
        parts = parts_of(scene, choice.content, frame.warning, ledger)
    except TooLittle:
        work.silent += [scene.platform] if today else []
        return
    except NoRoom as problem:
        work.found += [findings.no_room(view, scene.platform, problem)] if today else []
        return
    if scene.variant in NEXT:
        work.silent = [one for one in work.silent if one is not scene.platform]
    written = choice.written
    ledger.phrases.update(written.phrases)
    sent = not scene.recipe.again
    ledger.add((day, scene.platform.id), written.text, choice.runs, written.said, sent=sent)
    teaser = Teaser(
        post=view.path,
        platform=scene.platform.id,
        variant=scene.variant,
        angle=choice.content.angle,
        text=written.text,
        length=written.measured.length,
        limit=written.measured.limit,
        unit=str(scene.platform.text.unit),
        url=scene.url,
        parts=parts,
        hashtags=tags_of(scene),
        image_alt=view.image_alt,
        speaker=scene.speaker.id if scene.speaker else ORGANISATION,
        warnings=(findings.ALIKE,) if today and choice.alike > WARN_ABOVE else (),
    )
    work.teasers.append(teaser)
