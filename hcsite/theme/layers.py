"""A theme as a value: a stack of layers, the nearest first."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from hcsite.core.diagnostics import Problems


@dataclass(frozen=True, slots=True)
class Layer:
    """One theme folder: its templates, assets and words. Names are relative, with `/`.

    `teasers` are the phrases of teasers by language, `designs` those of cards by file name (TOML),
    `infographics` styles and icons of those; `widths` and `sizes` say in how many pixels pictures
    are wanted, and how wide they are shown.
    """

    name: str
    place: str
    templates: dict[str, str] = field(default_factory=dict)
    assets: dict[str, bytes] = field(default_factory=dict)
    strings: dict[str, dict[str, str]] = field(default_factory=dict)
    contrast: dict[str, str] = field(default_factory=dict)
    teasers: dict[str, dict[str, Any]] = field(default_factory=dict)
    designs: dict[str, bytes] = field(default_factory=dict)
    infographics: dict[str, bytes] = field(default_factory=dict)
    widths: tuple[int, ...] = ()
    sizes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with all that it builds on, nearest first."""

    layers: tuple[Layer, ...]

    def template(self, name: str) -> tuple[Layer, str] | None:
        """The nearest layer that has a template of this name, and its source."""
        return next(((x, x.templates[name]) for x in self.layers if name in x.templates), None)

    def assets(self) -> dict[str, bytes]:
        """All assets by name, the nearest layer winning."""
        merged: dict[str, bytes] = {}
        for layer in reversed(self.layers):
            merged.update(layer.assets)
        return dict(sorted(merged.items()))

    def backgrounds(self) -> dict[str, str]:
        """The surface (`#rrggbb`) that each colour of the brand stands on, by its name."""
        merged: dict[str, str] = {}
        for layer in reversed(self.layers):
            merged.update(layer.contrast)
        return merged

    def widths(self) -> tuple[int, ...]:
        """The widths in pixels in which pictures are wanted: those of the nearest layer."""
        return next((layer.widths for layer in self.layers if layer.widths), ())

    def sizes(self) -> dict[str, str]:
        """How wide pictures are shown, by their place, as the attribute `sizes` says it."""
        merged: dict[str, str] = {}
        for layer in reversed(self.layers):
            merged.update(layer.sizes)
        return dict(sorted(merged.items()))

    def phrases(self, language: str) -> tuple[dict[str, Any], ...]:
        """The tables of phrases for a language, the general one and the farthest layer first."""
        wanted = dict.fromkeys((language.split("-")[0], language))
        layers = reversed(self.layers)
        return tuple(x.teasers[name] for x in layers for name in wanted if name in x.teasers)

    def designs(self) -> dict[str, bytes]:
        """All designs of cards by file name, the nearest layer winning."""
        merged: dict[str, bytes] = {}
        for layer in reversed(self.layers):
            merged.update(layer.designs)
        return dict(sorted(merged.items()))

    def infographics(self) -> dict[str, bytes]:
        """The styles and icons of infographics by file name, the nearest layer winning."""
        merged: dict[str, bytes] = {}
        for layer in reversed(self.layers):
            merged.update(layer.infographics)
        return dict(sorted(merged.items()))

    def placed(self, problems: Problems) -> Problems:
        """Problems in `cards/` and `infographics/` of the theme, with the places of the files."""
        return Problems([replace(x, path=self._place_of(x.path)) for x in problems.diagnostics])

    def _place_of(self, path: str) -> str:
        part, _, name = path.partition("/")
        held = "designs" if part == "cards" else part
        owners = (layer for layer in self.layers if name in getattr(layer, held, ()))
        return next((f"{layer.place}/{path}" for layer in owners), path)

    def strings(self, language: str) -> dict[str, str]:
        """The words of the interface in a language, with English where one is missing."""
        merged: dict[str, str] = {}
        for wanted in dict.fromkeys(("en", language.split("-")[0], language)):
            for layer in reversed(self.layers):
                merged.update(layer.strings.get(wanted, {}))
        return dict(sorted(merged.items()))
