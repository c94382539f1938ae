"""Big values by digest: bodies and pictures, kept as files that every worker can read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hcsite.core.diagnostics import Problems, error
from hcsite.core.digest import digest_bytes


class Torn(Problems):
    """Raised where the store itself is damaged: it can be emptied, and all be made anew."""


@dataclass(frozen=True, slots=True)
class Blobs:
    """The store: files below `folder`, and source files that need no copy (`places`, by digest)."""

    folder: str
    places: Mapping[str, str] = field(default_factory=dict)

    def put(self, data: bytes) -> str:
        """Keeps some bytes; gives their digest."""
        digest = digest_bytes(data)
        place = self._place(digest)
        if not os.path.exists(place):
            temporary = f"{place}.{os.getpid()}.tmp"
            try:
                _write(temporary, data)
            except FileNotFoundError:  # the first of its folder
                os.makedirs(os.path.dirname(place), exist_ok=True)
                _write(temporary, data)
            os.replace(temporary, place)
        return digest

    def has(self, digest: str) -> bool:
        """Whether the store can give these bytes."""
        return digest in self.places or os.path.exists(self._place(digest))

    def only(self, digests: Iterable[str]) -> Blobs:
        """The same store, with the places of some digests alone: for a worker."""
        places = {digest: self.places[digest] for digest in digests if digest in self.places}
        return Blobs(self.folder, places)

    def names(self) -> frozenset[str]:
        """The digests of all that is kept, in the words of the disk alone."""
        found: list[str] = []
        if os.path.isdir(self.folder):
            with os.scandir(self.folder) as folders:
                for folder in folders:
                    if folder.is_dir():
                        found.extend(f"{folder.name}{name}" for name in os.listdir(folder.path))
        return frozenset(found)

    def get(self, digest: str) -> bytes:
        """The bytes of a digest; raises Problems where a file changed, Torn where the store did."""
        place = self.places.get(digest)
        try:
            with open(place or self._place(digest), "rb", buffering=0) as file:
                data = file.read()
        except FileNotFoundError:
            data = b""
        if digest_bytes(data) != digest:
            kind = Problems if place else Torn
            message = "A file changed while the hub was being built."
            raise kind([error("HC602", message, path=place or "", hint="Build again.")])
        return data

    def keep_only(self, wanted: Iterable[str]) -> int:
        """Removes what nobody wants any more; gives how many files went."""
        kept, gone = set(wanted), 0
        for path in Path(self.folder).glob("*/*"):
            if path.parent.name + path.name not in kept:
                path.unlink(missing_ok=True)
                gone += 1
        return gone

    def _place(self, digest: str) -> str:
        return f"{self.folder}/{digest[:2]}/{digest[2:]}"  # no Path: this is asked for each page


def _write(place: str, data: bytes) -> None:
    with open(place, "wb", buffering=0) as file:
        file.write(data)
