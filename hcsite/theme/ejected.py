"""Files that a hub copied from the theme below: whence, and whether that has changed since.

The notes lie beside the copies, in `ejected.toml`.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hcsite.core.diagnostics import Diagnostic, Problems, error, warning
from hcsite.core.digest import digest_bytes
from hcsite.theme.available import is_own, parts_of
from hcsite.theme.folder import shown, theme_folders

NAME = "ejected.toml"
_HEAD = """\
# Which files were copied from the theme below, and how they were then: hcsite check tells when
# that theme has changed one of them since. Written by hcsite theme eject.
"""


@dataclass(frozen=True, slots=True)
class Note:
    """Whence a file was copied: the theme, who brought it in which version, its digest then."""

    theme: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True)
class Parent:
    """The file of a theme below that one of the hub's own theme stands for."""

    theme: str
    folder: Path
    path: Path


def parents_of(stack: list[tuple[str, Path]]) -> dict[str, Parent]:
    """The files of some themes, nearest first, by name; the nearest of each name."""
    found: dict[str, Parent] = {}
    for theme, folder in reversed(stack):
        found.update({n: Parent(theme, folder, path) for n, path in parts_of(folder).items()})
    return found


def read_notes(folder: Path, root: Path) -> dict[str, Note]:
    """The notes of a theme by file; raises Problems where they cannot be read."""
    path = folder / NAME
    if not path.is_file():
        return {}
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return {
            name: Note(str(note["theme"]), str(note["version"]), str(note["digest"]))
            for name, note in table.items()
        }
    except (ValueError, KeyError, TypeError) as reason:
        message = "These notes on copied files cannot be read."
        hint = "Delete the file: only the telling of later changes is lost."
        raise Problems([error("HC503", message, path=shown(path, root), hint=hint)]) from reason


def notes_text(notes: Mapping[str, Note]) -> str:
    """The notes as `ejected.toml` holds them."""
    parts = [_HEAD]
    for name, note in sorted(notes.items()):
        parts.append(f"\n[{json.dumps(name, ensure_ascii=False)}]\n")
        told = (("theme", note.theme), ("version", note.version), ("digest", note.digest))
        parts.extend(f"{key} = {json.dumps(word, ensure_ascii=False)}\n" for key, word in told)
    return "".join(parts)


def stale_copies(root: Path, name: str) -> list[Diagnostic]:
    """A warning for each copied file that a theme of a hub holds and whose origin has changed.

    `name` is the theme that the hub uses. Raises Problems where a theme cannot be read.
    """
    stack = theme_folders(root, name)
    found: list[Diagnostic] = []
    for depth, (_, folder) in enumerate(stack):
        notes = read_notes(folder, root) if is_own(root, folder) else {}
        if not notes:
            continue
        below, own = parents_of(stack[depth + 1 :]), parts_of(folder)
        for file, note in sorted(notes.items()):
            if file in own and _has_changed(below.get(file), note):
                found.append(_changed(file, note, shown(own[file], root), gone=file not in below))
    return found


def _has_changed(parent: Parent | None, note: Note) -> bool:
    return parent is None or digest_bytes(parent.path.read_bytes()) != note.digest


def _changed(file: str, note: Note, path: str, *, gone: bool) -> Diagnostic:
    if gone:
        message = f"This was copied from {note.theme}, which has no such file any more."
        hint = "See whether a page still needs it; else delete it."
    else:
        message = f"This was copied from {note.theme}, which has changed the file since."
        hint = f"Compare the two with: hcsite theme diff {file}"
    return warning("HC504", message, path=path, hint=hint)
