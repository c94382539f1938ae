"""Strangers: what lies in the output where the hub wants to write, and is not ours."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from hcsite.core.diagnostics import Diagnostic, error
from hcsite.engine.worker import Outcome

HINT = "Move it away; hcsite never writes over what it did not write."


def find_strangers(
    output: Path, outcomes: Sequence[Outcome], *, ours: frozenset[str], gone: frozenset[str]
) -> list[Diagnostic]:
    """An error for each file, folder or link that is in the way; all are found before any is moved.

    `gone` are files of ours that will be removed first.
    """
    staged = [outcome.path for outcome in outcomes if outcome.staged]
    said = [(path, _at_file(output, path, ours, gone)) for path in staged]
    said += [(folder, _at_folder(output / folder)) for folder in _folders_of(staged) - gone]
    return [
        error("HC604", message, path=str(output / path), hint=HINT)
        for path, message in sorted(said)
        if message
    ]


def _folders_of(paths: Iterable[str]) -> set[str]:
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def _at_file(output: Path, path: str, ours: frozenset[str], gone: frozenset[str]) -> str:
    mode = _mode(output / path)
    if stat.S_ISDIR(mode):
        if _will_go(output, path, gone):
            return ""
        return "This folder lies where the hub wants to write a file."
    if mode and path not in ours:
        return "This file lies where the hub wants to write one of its own."
    return ""


def _at_folder(place: Path) -> str:
    mode = _mode(place)
    if not mode or stat.S_ISDIR(mode):
        return ""
    what = "link" if stat.S_ISLNK(mode) else "file"
    return f"A {what} lies where the hub needs a folder."


def _mode(place: Path) -> int:
    """What kind of file lies there; 0 where there is none."""
    try:
        return os.lstat(place).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0


def _will_go(output: Path, folder: str, gone: frozenset[str]) -> bool:
    """Whether a folder vanishes with those files of ours that go."""
    for place, folders, files in os.walk(output / folder):
        inside = PurePosixPath(os.path.relpath(place, output))
        if not (folders or files) or any(str(inside / name) not in gone for name in files):
            return False
    return True
