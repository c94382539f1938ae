"""Writing planned files into a folder; nothing that lies there is ever changed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hcsite.features.scaffold.files import NewFile, Refused
from hcsite.model.address import CONTENT, stem_of
from hcsite.model.kinds import FOLDERS, Kind

_HARMLESS = frozenset({".git", ".DS_Store", "Thumbs.db", "desktop.ini"})
"""What a folder may hold and still count as empty."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of planned files: paths from the root."""

    written: tuple[str, ...]
    kept: tuple[str, ...]


def is_empty(folder: Path) -> bool:
    """Whether a folder holds nothing, or is not there. Raises NotADirectoryError for a file."""
    return not os.path.lexists(folder) or all(
        name in _HARMLESS
        for name in os.listdir(folder)  # noqa: PTH208  # names are enough
    )


def missing(files: Iterable[NewFile], root: Path) -> tuple[NewFile, ...]:
    """Those files that a hub at `root` does not have in any form.

    A page that lies elsewhere under the same name counts; of posts, people and topics a hub needs
    no starters as soon as it has any.
    """
    return tuple(file for file in files if _is_missing(file, root))


def _is_missing(file: NewFile, root: Path) -> bool:
    parts = PurePosixPath(file.path).parts
    kind = FOLDERS.get(parts[1]) if parts[0] == CONTENT else None
    if kind is None:
        return not os.path.lexists(root / file.path)
    there = [path for path in (root / CONTENT / parts[1]).rglob("*.md") if path.is_file()]
    if kind is Kind.PAGE:
        return all(stem_of(path.as_posix()) != stem_of(file.path) for path in there)
    return not there


def write_new(files: Iterable[NewFile], root: Path) -> Written:
    """Writes the files below `root`; one whose path is taken stays as it is.

    Raises OSError where the disk or a permission forbids it, Refused where a path would lead out
    of `root`.
    """
    written: list[str] = []
    kept: list[str] = []
    for file in files:
        target = root / file.path
        if not target.parent.resolve().is_relative_to(root.resolve()):
            raise Refused(f"{target.parent} leads out of {root}, so nothing is written there.")
        _make_folder(target.parent)
        try:
            _create(target, file.text.encode())
        except FileExistsError:
            kept.append(file.path)
        else:
            written.append(file.path)
    return Written(tuple(written), tuple(kept))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as reason:
        raise Refused(f"A file lies where the folder {folder} is wanted. Move it away.") from reason


def _create(target: Path, data: bytes) -> None:
    """Writes a file that is not there yet, wholly or not at all."""
    with target.open("xb") as stream:
        try:
            stream.write(data)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
