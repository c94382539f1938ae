"""The files of a hub: which there are, and their digests; read only where they may have changed."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hcsite.core.diagnostics import Diagnostic, Problems, error
from hcsite.core.digest import digest_bytes
from hcsite.core.files import Entry, read, walk

if TYPE_CHECKING:
    from hcsite.engine.cache import Cache

CONFIG = "site.toml"
RETRACTIONS = "data/retractions.csv"
"""A list of retracted papers, which a hub may keep; it is read, and never fetched."""

SETTLED_NS = 20_000_000
"""A file that changed less than 20 ms before it was seen may change again within one tick of the
clock of its disk, so its stamp is not trusted (git calls such an entry racy)."""


@dataclass(frozen=True, slots=True)
class Listing:
    """All files below `content/`, and what cannot be used there."""

    entries: Mapping[str, Entry]
    diagnostics: tuple[Diagnostic, ...]
    seen_ns: int

    @property
    def all_settled(self) -> bool:
        """Whether no stamp is too young to be trusted."""
        newest = max((entry.changed_ns for entry in self.entries.values()), default=0)
        return newest + SETTLED_NS < self.seen_ns

    def settled(self, path: str) -> bool:
        """Whether the stamp of a file will change when the file does."""
        changed = self.entries[path].changed_ns
        return changed + SETTLED_NS < self.seen_ns


def config_of(root: Path) -> Path:
    """The settings of the hub at `root`; raises Problems where there are none, so no hub."""
    path = root / CONFIG
    if path.is_file():
        return path
    message = "There is no site.toml here, so this is not the folder of a hub."
    hint = "Go to the hub's folder, name it with --root, or make one: hcsite init my-hub"
    raise Problems([error("HC001", message, path=CONFIG, hint=hint)])


def list_content(root: Path, *, patient: bool = True) -> Listing:
    """The listing of a hub's content.

    Where a file was changed a moment ago and somebody is `patient`, the listing is made again
    after that moment, so that all stamps can be trusted.
    """
    listing = _list(root)
    if patient and not listing.all_settled:
        time.sleep(SETTLED_NS / 1e9)
        listing = _list(root)
    return listing


def _list(root: Path) -> Listing:
    seen = time.time_ns()  # noqa: TID251  # compared with the times of files, never published
    entries, problems = walk(root, "content")
    return Listing({entry.path: entry for entry in entries}, tuple(problems), seen)


def fresh_digests(
    listing: Listing, paths: Iterable[str], known: Mapping[str, tuple[str, str]], root: Path
) -> dict[str, str]:
    """The digests of some files, taken from `known` where the stamp is the same."""
    digests: dict[str, str] = {}
    for path in paths:
        stamp, digest = known.get(path, ("", ""))
        if stamp != listing.entries[path].stamp:
            digest = digest_bytes(read(root / path, path))
        digests[path] = digest
    return digests


def remember_files(
    cache: Cache,
    listing: Listing,
    digests: Mapping[str, str],
    known: Mapping[str, tuple[str, str]],
) -> None:
    """Notes the digests of files by their stamps, where these can be trusted."""
    rows = ((path, listing.entries[path].stamp, digest) for path, digest in digests.items())
    changed = [row for row in rows if known.get(row[0]) != row[1:] and listing.settled(row[0])]
    cache.put_files(changed, known.keys() - listing.entries.keys())
