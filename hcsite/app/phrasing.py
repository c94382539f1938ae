"""Phrases of teasers in a hub's own theme that no teaser ever uses: most often a slip in a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hcsite.core.diagnostics import Diagnostic, warning
from hcsite.core.text import did_you_mean
from hcsite.core.toml_text import place_of_key
from hcsite.features.teasers.angles import ANGLES
from hcsite.model.kinds import Kind
from hcsite.model.platforms import platforms_of
from hcsite.model.site import Site
from hcsite.theme.layers import Layer, Theme

_VOICES = ("i", "we", "staff", "member")
_FREE = ("with_article", "instead")
"""Tables whose names are words of the language."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What teasers ask for: lists by the way to them; the names that may stand between."""

    ways: frozenset[tuple[str, ...]]
    kinds: frozenset[str]

    def after(self, way: tuple[str, ...]) -> Iterable[str]:
        """The names that may follow a way."""
        depth = len(way)
        names = {one[depth] for one in self.ways if len(one) > depth and one[:depth] == way}
        voiced = bool(way) and way[0] != "words" and not names.isdisjoint(_VOICES)
        if voiced and depth == 1:
            return {*names, *_VOICES, *self.kinds}
        return {*names, *_VOICES} if voiced or (depth == 2 and self._is_voiced(way[0])) else names

    def _is_voiced(self, slot: str) -> bool:
        return any(one[0] == slot and one[-1] in _VOICES for one in self.ways)


def unread_phrases(theme: Theme, own: Iterable[str], site: Site, root: Path) -> list[Diagnostic]:
    """A warning (HC514) for each phrase of the hub's own layers that has a name nobody asks for.

    What can be asked for is what the farthest layer has phrases for, in any language, and the
    angles, platforms and kinds of pieces, for which a slot may have phrases of its own.
    """
    tables = theme.layers[-1].teasers.values()
    ways = frozenset(way for table in tables for way in _ways(table))
    between = {way[1] for way in ways if len(way) > 2 and way[0] != "words"}
    platforms = (platform.id for platform in platforms_of(site))
    known = _Known(ways, frozenset((*between, *ANGLES, *platforms, *Kind)))
    layers = (layer for layer in theme.layers[:-1] if layer.name in {*own})
    return [found for layer in layers for found in _unread(layer, known, root)] if ways else []


def _unread(layer: Layer, known: _Known, root: Path) -> Iterator[Diagnostic]:
    for lang, table in sorted(layer.teasers.items()):
        path = f"{layer.place}/teasers/{lang}.toml"
        for way in _strangers(table, known):
            text = (root / path).read_text("utf-8")
            yield warning(
                "HC514",
                f"No teaser uses the phrases called “{'.'.join(way)}”.",
                path=path,
                hint=did_you_mean(way[-1], known.after(way[:-1]))
                or "Compare with the theme below: hcsite theme eject teasers/en.toml copies it.",
                **place_of_key(text, way),
            )


def _strangers(
    table: Mapping[str, Any], known: _Known, way: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    allowed = known.after(way)
    for name, value in table.items():
        if name not in allowed:
            yield (*way, name)
        elif isinstance(value, Mapping) and name not in _FREE:
            yield from _strangers(value, known, (*way, name))


def _ways(table: Mapping[str, Any], way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _ways(value, (*way, name))
        else:
            yield (*way, name)
