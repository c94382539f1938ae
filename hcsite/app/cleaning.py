"""Removing what hcsite wrote, and nothing else."""

from __future__ import annotations

from pathlib import Path

from hcsite.core.files import disk_errors
from hcsite.engine.cache import Cache
from hcsite.engine.manifest import NAME, read_manifest
from hcsite.engine.publish import drop_stage, remove_files


def withdraw(output: Path, cache: Cache) -> int:
    """Removes an output that is wanted no more, and what a cache knows of it; gives how many went.

    A folder that is not ours is left alone.
    """
    if not (output / NAME).is_file():
        return 0
    cache.put_outputs({}, tuple(cache.outputs()))
    return clean_output(output)


def clean_output(output: Path) -> int:
    """Removes the files of an output folder that its manifest names; gives how many went.

    Raises Problems where the folder is not ours.
    """
    if not output.exists():
        return 0
    with disk_errors(str(output)):
        removed = remove_files(output, read_manifest(output))
        (output / NAME).unlink(missing_ok=True)
        drop_stage(output)
    return removed
