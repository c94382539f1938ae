"""Publishing: all bytes lie ready in the stage, then they move into place, then strays go."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from hcsite.core.diagnostics import Problems
from hcsite.core.files import disk_errors
from hcsite.engine.manifest import STAGE, write_manifest
from hcsite.engine.strangers import find_strangers
from hcsite.engine.worker import Outcome


def clear_stage(output: Path) -> Path:
    """An empty stage in the output folder: the same volume, so that a move is a rename.

    It is this run's own: a worker that still does what nobody waits for can put nothing into it.
    """
    with disk_errors(str(output)):
        output.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(output / STAGE, ignore_errors=True)
        (output / STAGE).mkdir(exist_ok=True)
        return Path(tempfile.mkdtemp(dir=output / STAGE))


def drop_stage(output: Path) -> None:
    """Removes all stages, and the output folder where nothing else came of it."""
    shutil.rmtree(output / STAGE, ignore_errors=True)
    with suppress(OSError):  # it holds something, or somebody wants it there
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
        gone = ours - wanted
        strangers = find_strangers(output, outcomes, ours=ours, gone=gone)
        if strangers:
            raise Problems(strangers)
        if not wanted <= ours:
            write_manifest(output, ours | wanted)
        in_the_way = _in_the_way(gone, wanted)
        removed = remove_files(output, in_the_way)
        written = sum(put_in_place(str(output), outcome) for outcome in outcomes if outcome.staged)
        removed += remove_files(output, gone - in_the_way)
        if wanted != ours:
            write_manifest(output, wanted)
        drop_stage(output)
    return written, removed


def _in_the_way(gone: frozenset[str], wanted: frozenset[str]) -> frozenset[str]:
    """Files that must go first: where a folder is wanted now, or below what is a file now."""
    if not gone:
        return gone
    folders = {str(parent) for path in wanted for parent in PurePosixPath(path).parents}
    below = (p for p in gone if any(str(up) in wanted for up in PurePosixPath(p).parents))
    return frozenset((*(path for path in gone if path in folders), *below))


def put_in_place(output: str, outcome: Outcome) -> int:
    """Moves a staged file to where it belongs; gives how many that were: one."""
    staged, target = f"{output}/{STAGE}/{outcome.staged}", f"{output}/{outcome.path}"
    try:
        os.replace(staged, target)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.replace(staged, target)
    return 1


def remove_files(output: Path, paths: Iterable[str]) -> int:
    """Removes files of an output folder and the folders that become empty; gives how many.

    What somebody put in the place of such a file stays: a folder, or what a link leads to.
    """
    removed = 0
    real = os.path.realpath(output)
    for path in sorted(paths):
        target = output / path
        if os.path.realpath(target.parent) != os.path.join(real, *PurePosixPath(path).parts[:-1]):
            continue
        if os.path.islink(target) or os.path.isfile(target):
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
