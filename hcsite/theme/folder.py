"""A theme as it lies on disk, read into a value: a stack of layers, the nearest first."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

from hcsite.core.diagnostics import Diagnostic, Problems, error

API = 1
"""The version of the template API: what `hcsite.theme.views` offers to templates."""

DEFAULT = "home-base"


@dataclass(frozen=True, slots=True)
class Layer:
    """One theme folder: its templates, assets and words. Names are relative, with `/`."""

    name: str
    place: str
    templates: dict[str, str] = field(default_factory=dict)
    assets: dict[str, bytes] = field(default_factory=dict)
    strings: dict[str, dict[str, str]] = field(default_factory=dict)
    contrast: dict[str, str] = field(default_factory=dict)


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

    def strings(self, language: str) -> dict[str, str]:
        """The words of the interface in a language, with English where one is missing."""
        merged: dict[str, str] = {}
        for wanted in dict.fromkeys(("en", language.split("-")[0], language)):
            for layer in reversed(self.layers):
                merged.update(layer.strings.get(wanted, {}))
        return dict(sorted(merged.items()))


def theme_folders(root: Path, name: str) -> list[tuple[str, Path]]:
    """The folders of a theme and its parents, nearest first; raises Problems when one is amiss."""
    stack: list[tuple[str, Path]] = []
    wanted: str | None = name
    while wanted is not None:
        if any(wanted == seen for seen, _ in stack):
            chain = " → ".join([*(seen for seen, _ in stack), wanted])
            raise Problems([_theme_error(f"The theme extends itself: {chain}.", stack[0][1], root)])
        asked = shown(stack[-1][1] / "theme.toml", root) if stack else "site.toml"
        folder = _find(root, wanted, asked)
        stack.append((wanted, folder))
        parent = _settings(folder, wanted, root).get("extends")
        wanted = str(parent) if parent else None
    return stack


def read_theme(root: Path, name: str) -> Theme:
    """Reads a theme and its parents; raises Problems where a file cannot be used."""
    problems: list[Diagnostic] = []
    layers = tuple(_read_layer(root, n, path, problems) for n, path in theme_folders(root, name))
    if problems:
        raise Problems(problems)
    return Theme(layers)


def built_in(name: str = DEFAULT) -> Path:
    """The folder of a theme that comes with hcsite: in the wheel, or in a checkout."""
    package = Path(__file__).resolve().parents[1]
    packed = package / "_themes" / name
    return packed if packed.is_dir() else package.parent / "themes" / name


def _find(root: Path, name: str, asked: str) -> Path:
    for candidate in (root / "themes" / name, built_in(name)):
        if (candidate / "theme.toml").is_file():
            return candidate
    for point in entry_points(group="hcsite.themes"):
        if point.name == name:
            return _installed(point, asked)
    hint = f"Put it in themes/{name}/ with a theme.toml, or use “{DEFAULT}”."
    raise Problems([error("HC501", f"There is no theme called “{name}”.", path=asked, hint=hint)])


def _installed(point: EntryPoint, asked: str) -> Path:
    """The folder of a theme that a package brings along."""
    try:
        folder = Path(str(point.load()))
    except Exception as reason:
        message = f"The installed theme “{point.name}” cannot be loaded: {reason}."
        hint = "Ask those who made it, or install it anew."
        raise Problems([error("HC501", message, path=asked, hint=hint)]) from reason
    if (folder / "theme.toml").is_file():
        return folder
    message = f"The installed theme “{point.name}” has no theme.toml."
    hint = "Ask those who made it: its entry point has to lead to the theme's folder."
    raise Problems([error("HC501", message, path=asked, hint=hint)])


def _settings(folder: Path, name: str, root: Path) -> dict[str, Any]:
    try:
        settings = tomllib.loads((folder / "theme.toml").read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as reason:
        message = f"theme.toml of the theme “{name}” cannot be read: {reason}."
        raise Problems([_theme_error(message, folder, root)]) from reason
    api = settings.get("api", API)
    if api != API:
        message = f"The theme “{name}” is made for template API {api!r}; this hcsite offers {API}."
        raise Problems([_theme_error(message, folder, root)])
    if not isinstance(settings.get("contrast", {}), dict):
        message = f"In theme.toml of the theme “{name}”, contrast has to be a table."
        raise Problems([_theme_error(message, folder, root)])
    return settings


def _theme_error(message: str, folder: Path, root: Path) -> Diagnostic:
    path = shown(folder / "theme.toml", root)
    return error("HC502", message, path=path, hint="See “Themes” in the documentation.")


def shown(path: Path, root: Path) -> str:
    """A path as people know it: from the root of the hub, else from the theme's own folder."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return "/".join(path.parts[-3:])


def _read_layer(root: Path, name: str, folder: Path, problems: list[Diagnostic]) -> Layer:
    templates: dict[str, str] = {}
    for path in _files(folder / "templates"):
        try:
            text = path.read_text(encoding="utf-8")
            templates[path.relative_to(folder / "templates").as_posix()] = text
        except UnicodeDecodeError:
            message = "This template is not UTF-8 text."
            hint = "Save it as UTF-8."
            problems.append(error("HC503", message, path=shown(path, root), hint=hint))
    strings = {p.stem: _read_strings(p, root, problems) for p in _files(folder / "strings")}
    assets = {
        path.relative_to(folder / "assets").as_posix(): path.read_bytes()
        for path in _files(folder / "assets")
    }
    settings = _settings(folder, name, root)
    contrast = {key: str(value) for key, value in settings.get("contrast", {}).items()}
    return Layer(name, shown(folder, root), templates, assets, strings, contrast)


def _read_strings(path: Path, root: Path, problems: list[Diagnostic]) -> dict[str, str]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as reason:
        message = f"These words of the interface cannot be read: {reason}."
        problems.append(error("HC503", message, path=shown(path, root)))
        return {}
    return {key: str(value) for key, value in table.items()}


def _files(folder: Path) -> list[Path]:
    """All files below a folder, but none that the system hides, such as `.DS_Store`."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in files if not _is_hidden(path.relative_to(folder)))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
