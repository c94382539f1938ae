"""Publishing: all bytes lie ready in the stage, then they move into place, then strays go."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from hcsite.core.diagnostics import Problems, error
from hcsite.core.files import disk_errors
from hcsite.engine.manifest import STAGE, write_manifest
from hcsite.engine.worker import Outcome


def clear_stage(output: Path) -> Path:
    """An empty stage in the output folder: the same volume, so that a move is a rename."""
    stage = output / STAGE
    with disk_errors(str(output)):
        output.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir()
    return stage


def drop_stage(output: Path) -> None:
    """Removes the stage, and the output folder where nothing else came of it."""
    shutil.rmtree(output / STAGE, ignore_errors=True)
    if output.is_dir() and not any(output.iterdir()):
        output.rmdir()


def publish(
    output: Path, outcomes: Sequence[Outcome], *, wanted: Iterable[str], ours: frozenset[str]
) -> tuple[int, int]:
    """Moves staged files into place and removes what is ours and wanted no more.

    Gives how many files were written and removed. The manifest first names old and new paths
    together, so that a build that dies here leaves nothing that the next one would not own.
    """
    wanted = frozenset(wanted)
    with disk_errors(str(output)):
        _refuse_strangers(output, outcomes, ours)
        if not wanted <= ours:
            write_manifest(output, ours | wanted)
        gone = ours - wanted
        in_the_way = _in_the_way(gone, wanted)
        removed = remove_files(output, in_the_way)
        written = sum(_place(output, outcome) for outcome in outcomes if outcome.staged)
        removed += remove_files(output, gone - in_the_way)
        if wanted != ours:
            write_manifest(output, wanted)
        drop_stage(output)
    return written, removed


def _in_the_way(gone: frozenset[str], wanted: frozenset[str]) -> frozenset[str]:
    """Files that must go first: where a folder is wanted now, or below what is a file now."""
    folders = {str(parent) for path in wanted for parent in PurePosixPath(path).parents}
    below = (p for p in gone if any(str(up) in wanted for up in PurePosixPath(p).parents))
    return frozenset((*(path for path in gone if path in folders), *below))


def _refuse_strangers(output: Path, outcomes: Sequence[Outcome], ours: frozenset[str]) -> None:
    strangers = [
        outcome.path
        for outcome in outcomes
        if outcome.path not in ours and os.path.lexists(output / outcome.path)
    ]
    if strangers:
        hint = "Move it away; hcsite never writes over a file that it did not write."
        message = "This file lies where the hub wants to write one of its own."
        raise Problems(
            [error("HC604", message, path=str(output / p), hint=hint) for p in strangers]
        )


def _place(output: Path, outcome: Outcome) -> int:
    target = output / outcome.path
    _make_folder(target.parent)
    os.replace(output / STAGE / outcome.staged, target)
    return 1


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as reason:
        message = "A file lies where the hub needs a folder."
        hint = "Move it away and build again."
        raise Problems([error("HC604", message, path=str(folder), hint=hint)]) from reason


def remove_files(output: Path, paths: Iterable[str]) -> int:
    """Removes files of an output folder and the folders that become empty; gives how many."""
    removed = 0
    for path in sorted(paths):
        target = output / path
        if os.path.lexists(target):
            target.unlink()
            removed += 1
        _prune(target.parent, output)
    return removed


def _prune(folder: Path, output: Path) -> None:
    """Removes folders that became empty, up to the output folder."""
    while folder != output and output in folder.parents:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
