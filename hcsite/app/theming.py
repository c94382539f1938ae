"""The themes that a hub could use, and what its own theme changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from hcsite.app.reading import site_of
from hcsite.core.diagnostics import Diagnostic, Problems
from hcsite.theme.available import Available, available_themes, is_own, parts_of
from hcsite.theme.ejected import Parent, parents_of, stale_copies
from hcsite.theme.folder import read_theme, settings_of, shown, theme_folders
from hcsite.theme.layers import Theme
from hcsite.theme.unused import unused_parts


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme, and what a list says of it. `replaces` and `adds` are files of the hub's own."""

    theme: Available
    in_use: bool
    below: bool
    place: str
    extends: str
    description: str
    replaces: tuple[str, ...]
    adds: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """The row as the public contract has it."""
        return {
            "name": self.theme.name,
            "in_use": self.in_use,
            "below": self.below,
            "origin": self.theme.origin,
            "version": self.theme.version,
            "place": self.place,
            "extends": self.extends,
            "description": self.description,
            "replaces": list(self.replaces),
            "adds": list(self.adds),
            "fault": self.theme.fault,
        }


def list_themes(root: Path) -> tuple[list[ThemeRow], list[Diagnostic]]:
    """All themes that the hub could use, and what is to be said of the one that it does."""
    site, _ = site_of(root)
    found: list[Diagnostic] = []
    try:
        stack = theme_folders(root, site.theme)
        found.extend(theme_findings(root, read_theme(root, site.theme)))
    except Problems as problems:
        stack = []
        found.extend(problems.diagnostics)
    used = [name for name, _ in stack] or [site.theme]
    rows = [_row(theme, root, used) for theme in available_themes(root)]
    return rows, found


def theme_findings(root: Path, theme: Theme) -> list[Diagnostic]:
    """What is to be said of a hub's own themes: copies that are behind, parts shown nowhere."""
    name = theme.layers[0].name
    own = [layer for layer, folder in theme_folders(root, name) if is_own(root, folder)]
    found = [*stale_copies(root, name), *unused_parts(theme, own)]
    if any(layer.teasers for layer in theme.layers if layer.name in own):
        from hcsite.app.phrasing import unread_phrases  # only where a hub has phrases of its own

        found.extend(unread_phrases(theme, own, site_of(root)[0], root))
    return found


def _row(theme: Available, root: Path, used: list[str]) -> ThemeRow:
    settings: Mapping[str, object] = {}
    below: dict[str, Parent] = {}
    fault = theme.fault
    if theme.folder is not None:
        try:
            settings = settings_of(theme.folder, theme.name, root)
            below = parents_of(theme_folders(root, theme.name)[1:])
        except Problems as problems:
            fault = problems.diagnostics[0].message
    own = parts_of(theme.folder) if theme.folder and theme.origin == "hub" else {}
    return ThemeRow(
        theme=replace(theme, fault=fault),
        in_use=theme.name == used[0],
        below=theme.name in used[1:],
        place=shown(theme.folder, root) if theme.folder else "",
        extends=str(settings.get("extends", "")),
        description=str(settings.get("description", "")),
        replaces=tuple(name for name in own if name in below),
        adds=tuple(name for name in own if name not in below),
    )


def files_to_eject(root: Path) -> tuple[str, ...]:
    """The files below the hub's own theme that it has not replaced."""
    site, _ = site_of(root)
    stack = theme_folders(root, site.theme)
    has_own = is_own(root, stack[0][1])
    own = parts_of(stack[0][1]) if has_own else {}
    below = parents_of(stack[1:] if has_own else stack)
    return tuple(sorted(below.keys() - own.keys()))
