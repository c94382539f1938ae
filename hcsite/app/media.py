"""Finding out what a picture is: its header, once for each content."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from hcsite.app.sources import Listing, fresh_digests
from hcsite.core.digest import digest_parts
from hcsite.core.files import read
from hcsite.engine.cache import Cache
from hcsite.engine.codec import decode, encode
from hcsite.model.media import FORM, PICTURES, Medium

TYPES = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "svg": "image/svg+xml",
}


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

    def fetch(self, path: str) -> Medium:
        """The medium at a path below `content/`; raises Problems where it cannot be used."""
        if path not in self.found:
            digest = fresh_digests(self.listing, [path], self.known, self.root)[path]
            self.digests[path] = digest
            self.found[path] = self._medium(path, digest)
        return self.found[path]

    def _medium(self, path: str, digest: str) -> Medium:
        if PurePosixPath(path).suffix.lower() not in PICTURES:
            return Medium(path, digest)
        key = digest_parts(self.engine, FORM, path, digest)
        known, data = self.cached.get(path, ("", b""))
        if known == key:
            return decode(data, Medium)
        medium = self._probed(path, digest)
        self.new.append((path, key, encode(medium)))
        return medium

    def _probed(self, path: str, digest: str) -> Medium:
        from hcsite.pixels.probe import probe, verify  # Pillow is slow to import

        data = read(self.root / path, path)
        picture = probe(data, path=path)
        kind, flaw = TYPES[picture.format], ""
        if picture.format != "svg":
            verify(data, path=path)
        else:
            from hcsite.pixels.svg_raster import flaw_of

            flaw = flaw_of(data, path=path)
        return Medium(path, digest, kind, picture.width, picture.height, flaw)

    def remember(self, cache: Cache) -> None:
        """Keeps what was found out."""
        cache.put_media(self.new, self.cached.keys() - self.listing.entries.keys())
        rows = [
            (path, self.listing.entries[path].stamp, digest)
            for path, digest in self.digests.items()
            if self.listing.settled(path)
        ]
        cache.put_files(rows, ())
