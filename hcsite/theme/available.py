"""Which themes there are: in the hub, with hcsite, and in packages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path

from hcsite import __version__
from hcsite.core.diagnostics import Problems
from hcsite.theme.folder import GROUP, built_in, files_below, installed_folder

PARTS = ("templates", "assets", "strings", "teasers", "cards", "infographics")
"""The folders of a theme that hold its files."""


@dataclass(frozen=True, slots=True)
class Available:
    """A theme that a hub can use, and who brings it: `hub`, `hcsite`, or a package by its name.

    `folder` is nothing where an installed theme is broken; `fault` says why.
    """

    name: str
    origin: str
    version: str
    folder: Path | None
    fault: str = ""


def available_themes(root: Path) -> tuple[Available, ...]:
    """All themes, by name; of two with one name the one that a build would take."""
    found: dict[str, Available] = {}
    for theme in (*_of_hub(root), *_with_hcsite(), *_of_packages()):
        found.setdefault(theme.name, theme)
    return tuple(theme for _, theme in sorted(found.items()))


def is_own(root: Path, folder: Path) -> bool:
    """Whether a theme's folder is the hub's own, where its owner may change it."""
    inside = folder.resolve().is_relative_to((root / "themes").resolve())
    return inside and not _is_ours(folder)


def parts_of(folder: Path) -> dict[str, Path]:
    """The files of a theme by their names in it, such as `templates/post.html`."""
    return {
        path.relative_to(folder).as_posix(): path
        for part in PARTS
        for path in files_below(folder / part)
    }


def _is_ours(folder: Path) -> bool:
    return folder.resolve() == built_in(folder.name).resolve()


def _of_hub(root: Path) -> Iterator[Available]:
    for folder in _themes_in(root / "themes"):
        if not _is_ours(folder):
            yield Available(folder.name, "hub", "", folder)


def _with_hcsite() -> Iterator[Available]:
    for folder in _themes_in(built_in().parent):
        yield Available(folder.name, "hcsite", __version__, folder)


def _of_packages() -> Iterator[Available]:
    for point in entry_points(group=GROUP):
        origin, version = (point.dist.name, point.dist.version) if point.dist else ("", "")
        try:
            folder = installed_folder(point, "site.toml")
        except Problems as problems:
            yield Available(point.name, origin, version, None, problems.diagnostics[0].message)
        else:
            yield Available(point.name, origin, version, folder)


def _themes_in(folder: Path) -> list[Path]:
    return sorted(file.parent for file in folder.glob("*/theme.toml"))
