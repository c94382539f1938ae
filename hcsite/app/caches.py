"""Working with caches that may be damaged, or on a disk that refuses."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from hcsite.core.diagnostics import Problems, error
from hcsite.engine.blobs import Torn
from hcsite.engine.cache import Cache
from hcsite.engine.cache_file import Damaged, Refused, remove_cache

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Caches:
    """The open caches of a build; that of the kit only where one is wanted."""

    sources: Cache
    outputs: Cache
    kit: Cache | None = None


def with_sound_caches(work: Callable[[], T], places: Iterable[Path], *, blobs: Path) -> T:
    """What the work gives; where caches or blobs prove damaged, all go and it is done again.

    Raises Problems where the disk is full or may not be written to.
    """
    try:
        try:
            return work()
        except Refused:
            raise
        except (Damaged, Torn):
            forget(places)
            shutil.rmtree(blobs, ignore_errors=True)
            return work()
    except Refused as reason:
        message = f"The cache in .hcsite/ cannot be written: {reason}."
        hint = "Free some space, or check who owns the folder; then build again."
        raise Problems([error("HC601", message, path=".hcsite", hint=hint)]) from reason


def forget(places: Iterable[Path]) -> None:
    """Removes caches; the next build makes them anew."""
    for place in places:
        remove_cache(place)


def keep_out_of_git(folder: Path) -> None:
    """The folder of the cache is nobody's content."""
    mark = folder / ".gitignore"
    if not mark.exists():
        mark.write_text("*\n", encoding="utf-8")
