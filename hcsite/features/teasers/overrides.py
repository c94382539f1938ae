"""Teasers that a writer has written by hand: they pass the same gates as ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hcsite.core.diagnostics import Diagnostic, Level, warning
from hcsite.features.teasers.digest import digest_of
from hcsite.features.teasers.gates import Text, examined
from hcsite.features.teasers.ledger import FAIL_ABOVE, WARN_ABOVE
from hcsite.features.teasers.recipes import recipe_of
from hcsite.features.teasers.scene import ORGANISATION, Piece, Scene, Stage
from hcsite.features.teasers.slots import tags_of
from hcsite.features.teasers.variants import DAY
from hcsite.model.platform import Platform
from hcsite.model.platforms import known_platforms
from hcsite.model.promotion import Override
from hcsite.model.teaser import Part, Teaser
from hcsite.prose.counting import measure
from hcsite.prose.likeness import containment

ANGLE = "written"

TITLES = ("title", "subject", "headline")
"""What the field is called that a platform has for a title."""


@dataclass(frozen=True, slots=True)
class Overridden:
    """The hand-written teasers, and what is wrong with them."""

    teasers: tuple[Teaser, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def platforms(self) -> frozenset[str]:
        """For which platforms there are any."""
        return frozenset(teaser.platform for teaser in self.teasers)


def overridden(stage: Stage, platforms: Sequence[Platform]) -> Overridden:
    """The teasers that front matter brings along; one that a gate stops is not offered."""
    piece = stage.piece
    by_id = {platform.id: platform for platform in platforms}
    teasers: list[Teaser] = []
    found: list[Diagnostic] = []
    for override in piece.view.promotion.teasers:
        platform = by_id.get(override.platform)
        if platform is None:
            found += _unused(piece, override)
        elif override.text.strip():
            teaser, said = _teaser(stage, platform, override)
            found += said
            if not any(one.level is Level.ERROR for one in said):
                teasers.append(teaser)
    found += _alike(piece, teasers)
    return Overridden(tuple(teasers), tuple(found))


def _teaser(
    stage: Stage, platform: Platform, override: Override
) -> tuple[Teaser, list[Diagnostic]]:
    piece, recipe = stage.piece, recipe_of(platform.id)
    scene = stage.scene(platform, recipe, DAY)
    text = _whole(scene, override.text.strip())
    looked_at = Text(override.text, text, override.title, scene.url, recipe.phone)
    found = [*examined(piece, platform, looked_at), *_stale(piece, platform, override)]
    result = measure(text, platform.text)
    parts: tuple[Part, ...] = ()
    if override.title:
        name = next((part for part in recipe.parts if part in TITLES), TITLES[0])
        length = measure(override.title, platform.title).length
        parts = (Part(name, override.title, length, platform.title.max),)
    teaser = Teaser(
        post=piece.view.path,
        platform=platform.id,
        variant=DAY,
        angle=ANGLE,
        text=text,
        length=result.length,
        limit=result.limit,
        unit=str(platform.text.unit),
        url=scene.url,
        parts=parts,
        hashtags=tags_of(scene),
        image_alt=piece.view.image_alt,
        speaker=scene.speaker.id if scene.speaker else ORGANISATION,
        written=True,
        warnings=tuple(one.message for one in found if one.level is Level.WARNING),
    )
    return teaser, found


def _whole(scene: Scene, text: str) -> str:
    """The text with the link and the hashtags, where the platform has them in the text."""
    link = scene.url if scene.platform.link.place == "text" else ""
    tags = " ".join(tags_of(scene)) if scene.platform.hashtags.place != "field" else ""
    return "\n\n".join(filter(None, (text, link, tags)))


def _stale(piece: Piece, platform: Platform, override: Override) -> list[Diagnostic]:
    if not override.checked or override.checked == digest_of(piece.view):
        return []
    view = piece.view
    return [
        warning(
            "HC836",
            f"The piece has changed since its teaser for {platform.name} was checked.",
            path=view.path,
            line=view.line_of("teasers"),
            hint=f"Read it again; then write “checked: {digest_of(view)}” below it.",
        )
    ]


def _unused(piece: Piece, override: Override) -> list[Diagnostic]:
    """A platform that is known, and not in use; what nobody knows is told with the hub."""
    known = known_platforms().get(override.platform)
    if known is None:
        return []
    return [
        warning(
            "HC837",
            f"There is a teaser for {known.name}, which this hub does not use.",
            path=piece.view.path,
            line=piece.view.line_of("teasers"),
            hint="Add it to “platforms” in site.toml, or take the teaser out.",
        )
    ]


def _alike(piece: Piece, teasers: Sequence[Teaser]) -> list[Diagnostic]:
    found = []
    for number, one in enumerate(teasers):
        for other in teasers[:number]:
            share = containment(one.text, other.text)
            if share > WARN_ABOVE:
                much = "nearly the same as" if share > FAIL_ABOVE else "much like"
                found.append(
                    warning(
                        "HC838",
                        f"The teaser for {one.platform} is {much} that for {other.platform}.",
                        path=piece.view.path,
                        line=piece.view.line_of("teasers"),
                        hint="Tell each platform something else, or leave one of them to us.",
                    )
                )
    return found
