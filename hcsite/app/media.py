"""Finding out what a picture is: its header, once for each content."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeVar

from hcsite.app.sources import Listing, fresh_digests
from hcsite.core.diagnostics import Diagnostic, Problems
from hcsite.core.digest import digest_parts
from hcsite.core.files import read
from hcsite.engine.cache import Cache
from hcsite.engine.codec import decode, encode
from hcsite.engine.pool import Pool, parts_of
from hcsite.model.media import FORM, PICTURES, Medium

TYPES = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "svg": "image/svg+xml",
}


WEIGHT = 20
"""To look at a picture takes as long as so many pages."""

T = TypeVar("T")

NEVER = ("", "")
"""What is known of a file that was never seen: its stamp and its digest."""

FEW = 4
"""So many new pictures are looked at one by one, when they are asked for."""


@dataclass(frozen=True, slots=True)
class _Looks:
    """Pictures for a worker to look at: paths below `root` with the digests of their bytes."""

    root: Path
    pictures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was seen of a picture, or what is wrong with it."""

    path: str
    medium: Medium | None
    diagnostics: tuple[Diagnostic, ...] = ()


def _look_at(looks: _Looks) -> list[_Looked]:
    return [_seen(looks.root, path, digest) for path, digest in looks.pictures]


def _seen(root: Path, path: str, digest: str) -> _Looked:
    try:
        return _Looked(path, probed(root, path, digest))
    except Problems as problems:
        return _Looked(path, None, problems.diagnostics)


def probed(root: Path, path: str, digest: str) -> Medium:
    """What a picture is; raises Problems where it cannot be used."""
    from hcsite.pixels.probe import look, probe  # Pillow is slow to import

    data = read(root / path, path)
    picture = probe(data, path=path)
    kind = TYPES[picture.format]
    if picture.format == "svg":
        from hcsite.pixels.svg_raster import flaw_of

        flaw = flaw_of(data, path=path)
        return Medium(path, digest, kind, picture.width, picture.height, flaw)
    seen = look(data, path=path)
    return Medium(
        path,
        digest,
        kind,
        picture.width,
        picture.height,
        tone=seen.tone,
        clear=seen.clear,
        drawn=seen.drawn,
        frames=seen.frames,
    )


@dataclass(slots=True)
class MediaReader:
    """Gives media by path; remembers headers, so that Pillow is only asked about new pictures."""

    root: Path
    listing: Listing
    known: dict[str, tuple[str, str]]
    engine: str
    cached: dict[str, tuple[str, bytes]]
    found: dict[str, Medium] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    new: list[tuple[str, str, bytes]] = field(default_factory=list)
    bad: dict[str, tuple[Diagnostic, ...]] = field(default_factory=dict)

    def look_ahead(self, wanted: Callable[[], Iterable[str]], pool: Pool) -> None:
        """Looks at new pictures in all processes at once, if `wanted` asks for more than a few.

        It is only called where there are so many.
        """
        pictures = {path for path in self.listing.entries if _is_picture(path)}
        seen = (path for path in pictures if self._is_known(path, self.known.get(path, NEVER)[1]))
        if len(pictures) - len(list(seen)) <= FEW:
            return
        paths = sorted(pictures.intersection(wanted()))
        digests = fresh_digests(self.listing, paths, self.known, self.root)
        new = [(path, digests[path]) for path in paths if not self._is_known(path, digests[path])]
        batches = (_Looks(self.root, tuple(part)) for part in parts_of(new, FEW))
        for looked in pool.runner(len(new) * WEIGHT)(_look_at, batches):
            for item in looked:
                self.digests[item.path] = digests[item.path]
                if item.medium is None:
                    self.bad[item.path] = item.diagnostics
                else:
                    self._keep(item.medium)

    def fetch(self, path: str) -> Medium:
        """The medium at a path below `content/`; raises Problems where it cannot be used."""
        if path in self.bad:
            raise Problems(self.bad[path])
        if path not in self.found:
            digest = fresh_digests(self.listing, [path], self.known, self.root)[path]
            self.digests[path] = digest
            self.found[path] = self._medium(path, digest)
        return self.found[path]

    def remembered(self, path: str, digest: str, form: type[T], make: Callable[[], T]) -> T:
        """What `make` finds out about a file that is no picture; made once for each content."""
        if self._is_known(path, digest):
            return decode(self.cached[path][1], form)
        value = make()
        self.new.append((path, self._key(path, digest), encode(value)))
        return value

    def _medium(self, path: str, digest: str) -> Medium:
        if not _is_picture(path):
            return Medium(path, digest)
        if self._is_known(path, digest):
            return decode(self.cached[path][1], Medium)
        return self._keep(probed(self.root, path, digest))

    def _keep(self, medium: Medium) -> Medium:
        key = self._key(medium.path, medium.digest)
        self.found[medium.path] = medium
        self.new.append((medium.path, key, encode(medium)))
        return medium

    def _is_known(self, path: str, digest: str) -> bool:
        return self.cached.get(path, ("", b""))[0] == self._key(path, digest)

    def _key(self, path: str, digest: str) -> str:
        return digest_parts(self.engine, FORM, path, digest)

    def remember(self, cache: Cache) -> None:
        """Keeps what was found out."""
        cache.put_media(self.new, self.cached.keys() - self.listing.entries.keys())
        rows = [
            (path, self.listing.entries[path].stamp, digest)
            for path, digest in self.digests.items()
            if self.listing.settled(path)
        ]
        cache.put_files(rows, ())


def _is_picture(path: str) -> bool:
    return PurePosixPath(path).suffix.lower() in PICTURES
