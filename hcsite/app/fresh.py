"""Is there anything to do at all? The whole build is a pure function too, and this is its key.

Only the standard library is imported here: a build with nothing to do must not wait for Jinja,
Markdown or Pillow to be imported.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hcsite.app.clock import holds_at, in_zone
from hcsite.app.options import Options
from hcsite.app.sources import CONFIG, RETRACTIONS, SETTLED_NS, Listing, list_content
from hcsite.core.digest import digest_parts
from hcsite.core.files import stamp_of
from hcsite.engine.cache import Cache
from hcsite.engine.fingerprint import library_files
from hcsite.engine.manifest import NAME as MANIFEST
from hcsite.engine.manifest import STAGE

FACT = "snapshot"
_SKIPPED = "__pycache__"


@dataclass(frozen=True, slots=True)
class Stamps:
    """The stamps of many files as one digest, and the time of the newest change among them."""

    digest: str
    newest_ns: int
    seen_ns: int

    @property
    def settled(self) -> bool:
        """Whether any later change of a file will change the digest."""
        return self.newest_ns + SETTLED_NS < self.seen_ns


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a build reads, as stamps, and what was asked of it."""

    listing: Listing
    others: Stamps
    asked: str

    @property
    def settled(self) -> bool:
        """Whether any later change of a file will change the key."""
        return self.others.settled and self.listing.all_settled

    @property
    def key(self) -> str:
        """The digest of all."""
        entries = (f"{path} {entry.stamp}" for path, entry in self.listing.entries.items())
        refused = (f"{item.path} {item.code}" for item in self.listing.diagnostics)
        content = "\n".join((*entries, *refused))
        return digest_parts(content, self.others.digest, self.asked)


def inputs_of(options: Options) -> Inputs:
    """The inputs now."""
    package = Path(__file__).resolve().parents[1]
    places = [options.root / CONFIG, options.root / RETRACTIONS, options.root / "themes", package]
    places.append(package.parent / "themes")
    places.extend(library_files())
    asked = (options.base_url, *sorted(options.shown), options.strict, options.preview)
    listing = list_content(options.root, patient=not options.preview)
    return Inputs(listing, stamps_of(list(dict.fromkeys(places))), repr(asked))


def stamps_of(places: Sequence[Path]) -> Stamps:
    """The stamps of some files and of all files below some folders."""
    seen = time.time_ns()  # noqa: TID251  # compared with the times of files, never published
    found: list[str] = []
    newest = 0
    for place in places:
        if not place.is_dir():
            newest = max(newest, _add(str(place), found))
            continue
        real = Path(os.path.realpath(place))  # links to what holds the place are not followed
        stack, linked = [str(place)], {str(real), *map(str, real.parents)}
        while stack:
            with os.scandir(stack.pop()) as items:
                for item in items:
                    if item.name == _SKIPPED:
                        continue
                    if item.is_dir(follow_symlinks=False):
                        stack.append(item.path)
                        continue
                    newest = max(newest, _add(item.path, found))
                    if item.is_symlink() and (to := os.path.realpath(item.path)) not in linked:
                        linked.add(to)  # and each other link to a folder once
                        stack.extend([item.path] if Path(to).is_dir() else [])
    found.sort()
    return Stamps(digest_parts("\n".join(found).encode("utf-8", "surrogateescape")), newest, seen)


def _add(path: str, found: list[str]) -> int:
    try:
        status = os.stat(path)  # noqa: PTH116  # ten thousand files: a Path each would cost
    except OSError:
        found.append(f"{path} absent")
        return 0
    found.append(f"{path} {stamp_of(status)}")
    return status.st_ctime_ns


def recall(options: Options, cache: Cache, inputs: Inputs) -> dict[str, object] | None:
    """The report of the last build, if a build now could only do the same; else nothing."""
    try:
        snapshot = json.loads(cache.fact(FACT) or "null")
        if snapshot is None:
            return None
        moment = in_zone(options.as_of, snapshot["zone"])
        if not holds_at((snapshot["from"], snapshot["until"]), moment):
            return None
        if snapshot["inputs"] != inputs.key or snapshot["kit"] != _kit_stamp(options):
            return None
        if snapshot["manifest"] != _stamp(f"{options.output}/{MANIFEST}"):
            return None
        if not is_untouched(options.output, cache):
            return None
    except (ValueError, KeyError, TypeError, OSError):
        return None
    report: dict[str, object] = snapshot["report"]
    return report


def is_untouched(output: Path, cache: Cache) -> bool:
    """Whether each file of an output is as the last build left it."""
    if os.path.lexists(f"{output}/{STAGE}"):  # of a build that died
        return False
    folder = str(output)  # thousands of paths are made from it
    try:
        return all(_stamp(f"{folder}/{path}") == stamp for path, stamp in cache.stamps())
    except OSError:
        return False


def _kit_stamp(options: Options) -> str:
    """The stamp of the kit's manifest; nothing where no kit is wanted."""
    if options.kit is None:
        return ""
    place = f"{options.kit}/{MANIFEST}"
    return _stamp(place) if os.path.lexists(place) else "absent"


def _stamp(path: str) -> str:
    return stamp_of(os.lstat(path))


def remember(
    options: Options,
    cache: Cache,
    *,
    inputs: Inputs,
    zone: str,
    span: tuple[str, str],
    report: dict[str, object],
) -> None:
    """Keeps the report of a build with all that it depended on. `inputs` were taken before it."""
    since, until = span
    snapshot = {
        "inputs": inputs.key,
        "kit": _kit_stamp(options),
        "manifest": _stamp(f"{options.output}/{MANIFEST}"),
        "zone": zone,
        "from": since,
        "until": until,
        "report": report,
    }
    cache.put_fact(FACT, json.dumps(snapshot, ensure_ascii=False))
    time.sleep(SETTLED_NS / 1e9)  # a change from now on shows in the stamps
