"""The design of infographics as data of the theme: `infographics/styles.toml`, `icons.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from hcsite.core.diagnostics import Diagnostic, Problems, error
from hcsite.core.toml_text import place_of_key, toml_fault
from hcsite.engine.codec import decode, encode, plain_reason, way_of
from hcsite.features.infographics.icons import ICONS
from hcsite.features.infographics.pen import Type
from hcsite.pixels.contrast import contrast
from hcsite.pixels.palette import Colour, palette

STYLES: Final = "styles.toml"
ENOUGH: Final = 4.5
"""WCAG 2.2, success criterion 1.4.3; large type would do with 3, but pictures are shown small."""

GRAPHIC: Final = 3.0
"""WCAG 2.2, success criterion 1.4.11: what must be told apart without words."""

TEXTS: Final = (
    ("ink", "paper"),
    ("ink", "white"),
    ("ink", "tint"),
    ("ink", "go_tint"),
    ("ink", "stop_tint"),
    ("ink", "warn_tint"),
    ("soft", "paper"),
    ("deep", "paper"),
    ("deep", "tint"),
    ("accent", "paper"),
    ("accent", "tint"),
    ("light", "accent"),
    ("head_ink", "head"),
    ("head_soft", "head"),
    ("foot_ink", "foot"),
    ("white", "stop"),
    ("go", "go_tint"),
    ("stop", "stop_tint"),
    ("stop", "white"),
)
"""Each colour of text with the colour behind it."""

_FAMILY: Final = "infographics/"


@dataclass(frozen=True, slots=True)
class Look:
    """One style: its colours, the roles of its texts, and how its head is drawn.

    `head` is `band` (the title on the brand's colour) or `plain` (on paper, with a bar).
    """

    colours: dict[str, Colour] = field(default_factory=dict)
    types: dict[str, Type] = field(default_factory=dict)
    head: str = "band"


@dataclass(frozen=True, slots=True)
class Design:
    """The styles of a theme by name, the first one the usual; icons as paths on a grid of 24."""

    styles: dict[str, Look]
    icons: dict[str, str]

    def look(self, name: str) -> Look:
        """The style of a name, or the usual one."""
        return self.styles.get(name) or next(iter(self.styles.values()))


def read_design(files: Mapping[str, bytes]) -> Design:
    """The design of a theme from its files in `infographics/`; raises Problems (HC860)."""
    styles = _table(STYLES, files.get(STYLES, b""))
    shared: dict[str, Any] = {key: styles.pop(key) for key in ("colours", "types") if key in styles}
    whole = {name: _merged(shared, table) for name, table in styles.items()}
    icons = _table(ICONS, files.get(ICONS, b""))
    try:
        design = decode(encode({"styles": whole, "icons": icons}), Design)
    except ValueError as reason:
        way = way_of(reason, {"styles": whole, "icons": icons})
        raise Problems([_placed(files, styles, way, f"{plain_reason(reason)}.")]) from reason
    if not design.styles:
        raise Problems([_fault(STYLES, "it names no style.")])
    return design


def _merged(shared: Mapping[str, Any], own: Any) -> Any:
    if not isinstance(own, dict):
        return own  # no style: the reader says so
    merged = {**shared, **own}
    for key, values in shared.items():
        mine = own.get(key, {})
        if isinstance(values, dict) and isinstance(mine, dict):
            merged[key] = {**values, **mine}
    return merged


def _table(name: str, data: bytes) -> dict[str, Any]:
    text = ""
    try:
        text = data.decode()
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as reason:
        found = toml_fault(reason, text).diagnostic("HC860", f"infographics/{name}")
        raise Problems([found]) from reason
    except UnicodeDecodeError as reason:
        raise Problems([_fault(name, "it is not UTF-8 text.")]) from reason


def _placed(
    files: Mapping[str, bytes], own: Mapping[str, Any], way: tuple[str, ...], what: str
) -> Diagnostic:
    """An error at a value: of an icon, of a style (all `own` values), or of what all share."""
    name, inner = ICONS if way[:1] == ("icons",) else STYLES, way[1:]
    if len(inner) > 2 and inner[2] not in own.get(inner[0], {}).get(inner[1], {}):
        inner = inner[1:]
    return _fault(name, what, **place_of_key(files.get(name, b"").decode(), inner))


def _fault(name: str, what: str, **place: Any) -> Diagnostic:
    message = f"This design of infographics cannot be used: {what}"
    hint = "See “Styles” in docs/infographics.md."
    return error("HC860", message, path=f"{_FAMILY}{name}", hint=hint, **place)


def colours_of(look: Look, accent: str) -> dict[str, str]:
    """The colours of a style as `#rrggbb`, mixed from the brand's."""
    return palette(look.colours, accent)


def pale(design: Design, accent: str) -> Iterator[Diagnostic]:
    """An error for each pair of colours that is too pale to read with this accent."""
    for name, look in design.styles.items():
        colours = colours_of(look, accent)
        for ink, ground in TEXTS:
            ratio = contrast(colours[ink], colours[ground])
            if ratio < ENOUGH:
                message = (
                    f"In infographics of the style “{name}”, text in “{ink}” {colours[ink]} stands"
                    f" on “{ground}” {colours[ground]} with a contrast of {ratio:.2f}:1;"
                    f" it needs {ENOUGH}:1."
                )
                hint = (
                    "Choose another brand.accent in site.toml, or another colour in"
                    f" {_FAMILY}{STYLES}."
                )
                yield error("HC861", message, path="site.toml", hint=hint)
