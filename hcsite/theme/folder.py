"""A theme as it lies on disk: found, and read into a value."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hcsite.core.diagnostics import Diagnostic, Problems, error
from hcsite.core.text import did_you_mean, nearest
from hcsite.core.toml_text import toml_fault
from hcsite.theme.layers import Layer, Theme
from hcsite.theme.pictures import wrong_in

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

API = 1
"""The version of the template API: what `hcsite.theme.views` offers to templates. It goes up when
a field goes away or changes its meaning."""

OLDEST_API = 1
"""The oldest version whose themes still work."""

DEFAULT = "home-base"

GROUP = "hcsite.themes"
"""The group of entry points in which packages offer themes."""

KEYS = (
    "name",
    "extends",
    "api",
    "description",
    "contrast",
    "pictures",
    "version",
    "author",
    "license",
)
"""What may stand in `theme.toml`."""


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
        parent = settings_of(folder, wanted, root).get("extends")
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
    from importlib.metadata import entry_points  # slow to import, and few hubs need it

    points = entry_points(group=GROUP)
    for point in points:
        if point.name == name:
            return installed_folder(point, asked)
    own = (file.parent.name for file in (root / "themes").glob("*/theme.toml"))
    guess = nearest(name, (DEFAULT, *own, *(point.name for point in points)))
    hint = f"Put it in themes/{name}/ with a theme.toml, or use “{DEFAULT}”."
    hint = f"Did you mean “{guess}”? Else put it in themes/{name}/." if guess else hint
    raise Problems([error("HC501", f"There is no theme called “{name}”.", path=asked, hint=hint)])


def installed_folder(point: EntryPoint, asked: str) -> Path:
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


def settings_of(folder: Path, name: str, root: Path) -> dict[str, Any]:
    """What a `theme.toml` says; raises Problems where it cannot be used."""
    settings = _toml(folder / "theme.toml", "HC502", root, tomllib.loads)
    for key in settings:
        if key not in KEYS:
            message = f"theme.toml of the theme “{name}” has a key that nobody reads: “{key}”."
            hint = did_you_mean(key, KEYS)
            raise Problems([_theme_error(message, folder, root, hint)])
    _check_api(settings.get("api", API), name, folder, root)
    for key in ("contrast", "pictures"):
        if not isinstance(settings.get(key, {}), dict):
            message = f"In theme.toml of the theme “{name}”, {key} has to be a table."
            raise Problems([_theme_error(message, folder, root)])
    if wrong := wrong_in(settings.get("pictures", {})):
        message = f"In [pictures] of theme.toml of the theme “{name}”, {wrong}."
        raise Problems([_theme_error(message, folder, root)])
    return settings


def _check_api(given: object, name: str, folder: Path, root: Path) -> None:
    """Raises Problems where a theme is made for versions of the template API that we do not offer.

    `given` is a version, or the first and the last of several.
    """
    versions: list[Any] = given if isinstance(given, list) else [given, given]
    told = " to ".join(dict.fromkeys(repr(version) for version in versions))
    offered = " to ".join(dict.fromkeys((str(OLDEST_API), str(API))))
    if len(versions) == 2 and all(type(version) is int for version in versions):
        oldest, newest = versions
        if oldest <= API and newest >= OLDEST_API:
            return
        hint = "Ask its makers for a newer version of it."
        hint = "Install a newer hcsite." if oldest > API else hint
    else:
        hint = "Write api = 1, or the first and the last version: api = [1, 2]"
    message = f"The theme “{name}” is made for template API {told}; this hcsite offers {offered}."
    raise Problems([_theme_error(message, folder, root, hint)])


def _theme_error(message: str, folder: Path, root: Path, hint: str = "") -> Diagnostic:
    path = shown(folder / "theme.toml", root)
    hint = hint or "See “Themes” in the documentation."
    return error("HC502", message, path=path, hint=hint)


def shown(path: Path, root: Path) -> str:
    """A path as people know it: from the root of the hub, else from the theme's own folder."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return "/".join(path.parts[-3:])


def _read_layer(root: Path, name: str, folder: Path, problems: list[Diagnostic]) -> Layer:
    templates: dict[str, str] = {}
    for path in files_below(folder / "templates"):
        try:
            text = path.read_text(encoding="utf-8")
            templates[path.relative_to(folder / "templates").as_posix()] = text
        except UnicodeDecodeError:
            message = "This template is not UTF-8 text."
            hint = "Save it as UTF-8."
            problems.append(error("HC503", message, path=shown(path, root), hint=hint))
    strings = {p.stem: _read_strings(p, root, problems) for p in files_below(folder / "strings")}
    teasers = {p.stem: _read_table(p, root, problems) for p in files_below(folder / "teasers")}
    designs = {path.name: path.read_bytes() for path in files_below(folder / "cards")}
    drawn = {path.name: path.read_bytes() for path in files_below(folder / "infographics")}
    assets = {
        path.relative_to(folder / "assets").as_posix(): path.read_bytes()
        for path in files_below(folder / "assets")
    }
    settings = settings_of(folder, name, root)
    contrast = {key: str(value) for key, value in settings.get("contrast", {}).items()}
    place = shown(folder, root)
    pictures = settings.get("pictures", {})
    return Layer(
        name=name,
        place=place,
        templates=templates,
        assets=assets,
        strings=strings,
        contrast=contrast,
        teasers=teasers,
        designs=designs,
        infographics=drawn,
        widths=tuple(pictures.get("widths", ())),
        sizes=dict(pictures.get("sizes", {})),
    )


def _read_strings(path: Path, root: Path, problems: list[Diagnostic]) -> dict[str, str]:
    return {key: str(value) for key, value in _read_table(path, root, problems).items()}


def _read_table(path: Path, root: Path, problems: list[Diagnostic]) -> dict[str, Any]:
    try:
        return _toml(path, "HC503", root, _table_in)
    except Problems as found:
        problems.extend(found.diagnostics)
        return {}


def _toml(
    path: Path, code: str, root: Path, read: Callable[[str], dict[str, Any]]
) -> dict[str, Any]:
    """What a file says; raises Problems with the place at which it cannot be read."""
    text = ""
    try:
        text = path.read_text(encoding="utf-8")
        return read(text)
    except tomllib.TOMLDecodeError as reason:
        raise Problems([toml_fault(reason, text).diagnostic(code, shown(path, root))]) from reason
    except UnicodeDecodeError as reason:
        message = "This file is not UTF-8 text."
        found = error(code, message, path=shown(path, root), hint="Save it as UTF-8.")
        raise Problems([found]) from reason


@lru_cache(maxsize=64)
def _table_in(text: str) -> dict[str, Any]:
    """What a file says, read once: a preview asks after each edit. Nobody changes it."""
    return tomllib.loads(text)


def files_below(folder: Path) -> list[Path]:
    """All files below a folder, sorted, but none that the system hides, such as `.DS_Store`."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in files if not _is_hidden(path.relative_to(folder)))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
