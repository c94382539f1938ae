"""Copying a file of the theme below into the hub's own theme, and comparing the two later."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches, unified_diff
from pathlib import Path, PurePosixPath

from hcsite.app.reading import site_of
from hcsite.core.diagnostics import Problems, error
from hcsite.core.digest import digest_bytes
from hcsite.core.files import disk_errors, write_atomically
from hcsite.theme.available import available_themes, is_own, parts_of
from hcsite.theme.closure import PARENT, resolve
from hcsite.theme.ejected import NAME, Note, Parent, notes_text, parents_of, read_notes
from hcsite.theme.folder import API, read_theme, shown, theme_folders

OWN = "own"
"""The name of the hub's own theme, where it has none yet and nobody gave one."""

_NAME = re.compile(r"[A-Za-z0-9]+([-_][A-Za-z0-9]+)*")
_PARENT_NAME = re.compile(rf"""(?P<mark>["']){PARENT}(?P<name>[^"'\n]+)(?P=mark)""")
_SEEN = "To see all files that can be copied: hcsite theme list --files"


@dataclass(frozen=True, slots=True)
class Ejected:
    """A file that was copied: from which theme, in which version, to where.

    `made` is the name of the theme where it was made for the copy; `unused` where the hub does
    not name it in `site.toml`.
    """

    path: str
    theme: str
    version: str
    name: str
    made: bool
    unused: bool


def eject(root: Path, file: str, *, to: str = "") -> Ejected:
    """Copies a file of the theme below into the hub's own theme, and overwrites nothing.

    `to` names another theme of the hub. Raises Problems where it cannot be done.
    """
    site, _ = site_of(root)
    stack = theme_folders(root, site.theme)
    has_own = is_own(root, stack[0][1])
    name = to or (site.theme if has_own else OWN)
    folder, below, made = _target(root, name, stack)
    file = _file_named(file, below)
    target, parent = folder / file, below[file]
    if target.exists():
        message = "Your theme has this file already, and it was left as it is."
        hint = f"To see how it differs from that of {parent.theme}: hcsite theme diff {file}"
        raise Problems([error("HC505", message, path=shown(target, root), hint=hint)])
    data = parent.path.read_bytes()
    note = Note(parent.theme, _version_of(parent, root), digest_bytes(data))
    notes = notes_text({**read_notes(folder, root), file: note})
    with disk_errors(""):
        if made:
            named = (("name", name), ("extends", site.theme))
            lines = (f"{key} = {json.dumps(word)}\n" for key, word in named)
            _write(folder / "theme.toml", f"{''.join(lines)}api = {API}\n".encode())
        _write(target, _with_full_names(data, file, parent, root))
        _write(folder / NAME, notes.encode())
    unused = all(name != used for used, _ in stack)
    return Ejected(shown(target, root), parent.theme, note.version, name, made, unused)


def compare(root: Path, file: str, *, seen: bool = False) -> str:
    """How the hub's own version of a file differs from that below, as a unified diff.

    Empty where the two are the same. With `seen` it is noted that somebody has compared them.
    """
    site, _ = site_of(root)
    copies = _replaced(root, theme_folders(root, site.theme))
    file = _file_named(file, {name: parent for name, (_, parent) in copies.items()})
    folder, parent = copies[file]
    path = folder / file
    old, new = parent.path.read_bytes(), path.read_bytes()
    if seen:
        note = Note(parent.theme, _version_of(parent, root), digest_bytes(old))
        with disk_errors(""):
            notes = notes_text({**read_notes(folder, root), file: note})
            _write(folder / NAME, notes.encode())
    lines = unified_diff(
        _lines(_with_full_names(old, file, parent, root)),
        _lines(new),
        f"{parent.theme}/{file}",
        shown(path, root),
        lineterm="",
    )
    return "\n".join(lines)


def _replaced(root: Path, stack: list[tuple[str, Path]]) -> dict[str, tuple[Path, Parent]]:
    """The files that the hub's own themes replace: in which folder, and what stands below."""
    found: dict[str, tuple[Path, Parent]] = {}
    for depth, (_, folder) in enumerate(stack):
        below = parents_of(stack[depth + 1 :]) if is_own(root, folder) else {}
        for name in parts_of(folder).keys() & below.keys():
            found.setdefault(name, (folder, below[name]))
    return found


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8", "replace").splitlines()


def _target(
    root: Path, name: str, stack: list[tuple[str, Path]]
) -> tuple[Path, dict[str, Parent], bool]:
    """The folder of the theme to copy into, the files below it, and whether it is to be made."""
    folder = root / "themes" / name
    if not _NAME.fullmatch(name):
        message = f"“{name}” cannot be the name of a theme."
        hint = "Use letters, digits and hyphens."
        raise Problems([error("HC505", message, hint=hint)])
    if (folder / "theme.toml").is_file() and is_own(root, folder):
        return folder, parents_of(theme_folders(root, name)[1:]), False
    taken = {theme.name for theme in available_themes(root)}
    if name in taken or folder.exists():
        message = f"There is already something called “{name}”, and it is not a theme of this hub."
        hint = "Choose another name with --to."
        raise Problems([error("HC505", message, hint=hint)])
    return folder, parents_of(stack), True


def _file_named(file: str, below: Mapping[str, Parent]) -> str:
    """The file of the theme below that somebody means; its folder may be left out."""
    wanted = file.replace("\\", "/")
    pure = PurePosixPath(wanted)
    if pure.is_absolute() or ".." in pure.parts or ":" in wanted:
        message = f"“{file}” is outside of the theme."
        hint = "Name a file of the theme, such as templates/post.html."
        raise Problems([error("HC505", message, hint=hint)])
    for candidate in (str(pure), f"templates/{pure}", f"templates/partials/{pure}"):
        if candidate in below:
            return candidate
    alike = [name for name in below if name.rpartition("/")[2] == str(pure)]
    if len(alike) == 1:
        return alike[0]
    if pure.name == "theme.toml":
        message = "theme.toml is not copied: each theme has its own."
        raise Problems([error("HC505", message, hint=_SEEN)])
    near = get_close_matches(str(pure), below, n=3, cutoff=0.6)
    bare = {name.rpartition("/")[2]: name for name in sorted(below)}
    near = near or [bare[n] for n in get_close_matches(pure.name, bare, n=3, cutoff=0.6)]
    hint = f"Did you mean {' or '.join(f'“{name}”' for name in near)}?" if near else _SEEN
    raise Problems([error("HC505", f"The theme has no file “{file}”.", hint=hint)])


def _version_of(parent: Parent, root: Path) -> str:
    """Who brings a theme, in which version: `hcsite 0.1.0`."""
    themes = (theme for theme in available_themes(root) if theme.name == parent.theme)
    theme = next(themes, None)
    return f"{theme.origin} {theme.version}" if theme and theme.version else "this hub"


def _with_full_names(data: bytes, file: str, parent: Parent, root: Path) -> bytes:
    """A template with each `parent:` name in full: one layer up it would mean another file."""
    if not file.startswith("templates/") or PARENT.encode() not in data:
        return data
    theme = read_theme(root, parent.theme)
    caller = f"{parent.theme}:{file.removeprefix('templates/')}"

    def full(match: re.Match[str]) -> str:
        found = resolve(theme, PARENT + match["name"], caller)
        return f"{match['mark']}{found[0].name}:{found[1]}{match['mark']}" if found else match[0]

    return _PARENT_NAME.sub(full, data.decode("utf-8")).encode()


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, data)
