"""Pictures of a preview in other widths and formats: made when a browser asks, and kept."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from hcsite.core.diagnostics import Problems
from hcsite.core.files import write_atomically
from hcsite.engine.blobs import Blobs
from hcsite.engine.job import Inputs, Job
from hcsite.engine.worker import renderer_of


class WaitingPictures:
    """The renditions that a preview names and has not made, by their path in the output.

    They lie in `folder` once they are made; the name of each is told by what it is made from.
    """

    def __init__(self, jobs: Mapping[str, Job], blobs: Blobs, folder: Path) -> None:
        self._jobs = jobs
        self._blobs = blobs
        self._folder = folder
        self._lock = threading.Lock()

    def has(self, path: str) -> bool:
        """Whether this file of the output is one of them."""
        return path in self._jobs

    def make(self, path: str) -> bytes | None:
        """Its bytes; nothing where it cannot be made.

        One is made at a time, so that the memory is bounded, and what belongs to one picture is
        decoded once.
        """
        with self._lock:
            place = self._folder / PurePosixPath(path).name
            with suppress(OSError):
                return place.read_bytes()
            data = self._made(self._jobs[path])
            if data:
                with suppress(OSError):  # it is made again for the next who asks
                    place.parent.mkdir(parents=True, exist_ok=True)
                    write_atomically(place, data)
            return data or None

    def forget_others(self) -> None:
        """Removes what belongs to pictures that are not shown any more."""
        wanted = {PurePosixPath(path).name for path in self._jobs}
        with suppress(OSError):
            for place in self._folder.iterdir():
                if place.name not in wanted:
                    place.unlink(missing_ok=True)

    def _made(self, job: Job) -> bytes:
        try:
            blobs = {digest: self._blobs.get(digest) for digest in job.blobs}
        except Problems:  # the picture changed a moment ago: the next page names another
            return b""
        return renderer_of(job.renderer).render(job.args, Inputs(blobs, {})).data
