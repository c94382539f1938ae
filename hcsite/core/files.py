"""Files: reading a tree without surprises, writing so that nothing is ever half there."""

from __future__ import annotations

import errno
import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from hcsite.core.diagnostics import Diagnostic, Problems, error

IGNORED_NAMES = frozenset({"Thumbs.db", "desktop.ini", "__pycache__", "node_modules"})


class Entry(NamedTuple):
    """A file of a tree: its path from the root with `/`, and what `stat` says of it.

    `stamp` changes whenever the file is written, renamed or replaced; `changed_ns` is the time of
    that change in nanoseconds since 1970.
    """

    path: str
    stamp: str
    changed_ns: int

    @property
    def size(self) -> int:
        """Its bytes."""
        return int(self.stamp.partition(" ")[0])


def stamp_of(status: os.stat_result) -> str:
    """Size, both times and inode: what no edit leaves as it was."""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def is_ignored(name: str) -> bool:
    """Whether a file is an editor's or a system's own business."""
    return name.startswith((".", "#")) or name.endswith("~") or name in IGNORED_NAMES


def walk(root: Path, folder: str) -> tuple[list[Entry], list[Diagnostic]]:
    """All files below `root/folder`, sorted by path, and what cannot be used there.

    Links that lead out of `root` are reported and not followed; a link to a folder above itself
    is followed once.
    """
    entries: list[Entry] = []
    problems: list[Diagnostic] = []
    start = root / folder
    if start.is_dir():
        _walk(start, folder, os.path.realpath(root), {os.path.realpath(start)}, entries, problems)
    entries.sort(key=lambda entry: entry.path)
    return entries, problems


def _walk(
    folder: Path,
    name: str,
    root: str,
    seen: set[str],
    entries: list[Entry],
    problems: list[Diagnostic],
) -> None:
    with os.scandir(folder) as found:
        items = list(found)
    for item in items:
        if is_ignored(item.name):
            continue
        path = f"{name}/{item.name}"
        if not _is_text(item.name):
            problems.append(_bad_name(path))
            continue
        if item.is_symlink() and not _stays_inside(item, path, root, problems):
            continue
        if item.is_dir():
            real = os.path.realpath(item.path)
            if not item.is_symlink() or real not in seen:
                seen.add(real)
                _walk(Path(item.path), path, root, seen, entries, problems)
        elif item.is_file():
            status = item.stat()
            entries.append(Entry(path, stamp_of(status), status.st_ctime_ns))


def _is_text(name: str) -> bool:
    if name.isascii():
        return name.isprintable()
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return not any(unicodedata.category(char) in ("Cc", "Cn", "Cs") for char in name)


def _bad_name(path: str) -> Diagnostic:
    shown = path.encode("utf-8", "replace").decode("utf-8")
    shown = "".join(c if c.isprintable() else "?" for c in shown)
    message = "This file's name holds characters that no address can hold."
    return error("HC106", message, path=shown, hint="Rename it with letters, digits and hyphens.")


def _stays_inside(item: os.DirEntry[str], path: str, root: str, problems: list[Diagnostic]) -> bool:
    real = os.path.realpath(item.path)
    if not os.path.exists(real):
        message = "This is a shortcut (a symbolic link) to a file that is not there."
        hint = "Delete it, or put the file itself here."
        problems.append(error("HC105", message, path=path, hint=hint))
        return False
    if os.path.commonpath([real, root]) != root:
        message = "This is a shortcut (a symbolic link) to a place outside of the hub."
        hint = "Delete it, and copy the file itself into the hub."
        problems.append(error("HC105", message, path=path, hint=hint))
        return False
    return True


def read(path: Path, shown: str) -> bytes:
    """The bytes of a file; raises Problems when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as reason:
        raise Problems([disk_problem(reason, shown)]) from reason


def write_atomically(path: Path, data: bytes, *, temporary: Path | None = None) -> None:
    """Writes a file so that at every moment it is either the old one or the new one.

    `temporary` is where it is written first, on the same volume; beside it where none is given.
    """
    temporary = temporary or path.with_name(f".{path.name}.new")
    try:
        temporary.write_bytes(data)
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


_ALLOW = "See who owns the file or folder, and allow it to whoever runs hcsite."
_DENIED = "this computer does not let hcsite read or write here."
_SENTENCES = {
    errno.ENOSPC: ("The disk is full.", "Free some space and build again; the old site is whole."),
    errno.EDQUOT: ("Your share of the disk is used up.", "Free some space and build again."),
    errno.EACCES: (
        _DENIED,
        "See who owns the file or folder, and allow it to whoever runs hcsite.",
    ),
    errno.EPERM: (_DENIED, _ALLOW),
    errno.EROFS: ("This disk can only be read.", "Choose another folder with -o."),
    errno.ENOENT: ("It is not there.", "Was it moved or deleted while hcsite was at work?"),
    errno.ENAMETOOLONG: ("The name is too long for this disk.", "Choose a shorter slug."),
}


def disk_problem(reason: OSError, shown: str) -> Diagnostic:
    """What the disk refused, as a sentence."""
    code = reason.errno or 0
    message, hint = _SENTENCES.get(code, (f"{reason.strerror or reason}.", ""))
    return error("HC601", f"{shown}: {message}" if shown else message, path=shown, hint=hint)


@contextmanager
def disk_errors(shown: str) -> Iterator[None]:
    """Turns what the disk refuses inside the block into Problems."""
    try:
        yield
    except OSError as reason:
        place = shown or str(reason.filename or "")
        raise Problems([disk_problem(reason, place)]) from reason
