"""A hub that is edited and built again and again, and the clean build that it must equal."""

from __future__ import annotations

import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from random import Random

from hcsite.app.build import build
from hcsite.app.options import Options
from hcsite.app.report import BuildReport
from hcsite.core.digest import digest_bytes
from tests.golden.sites import AS_OF, build_clean, copy_site, read_files, said

SETTLED = 0.025
"""Seconds after which the stamps of files are trusted, so that a build may be remembered whole."""


@dataclass(slots=True)
class World:
    """A hub on disk, where it is built to, and for which moment. `foreign` lies in the output."""

    folder: Path
    chance: Random
    as_of: datetime = AS_OF
    foreign: dict[str, bytes] = field(default_factory=dict)
    known: dict[str, tuple[list[str], dict[str, bytes]]] = field(default_factory=dict)

    @property
    def root(self) -> Path:
        """The folder of the hub."""
        return self.folder / "hub"

    @property
    def output(self) -> Path:
        """Where it is built to."""
        return self.folder / "aside" / "public"

    @property
    def state(self) -> Path:
        """Where its cache lies."""
        return self.folder / "aside" / "state"

    @property
    def options(self) -> Options:
        """The build that is asked for again and again."""
        return Options(root=self.root, output=self.output, state=self.state, as_of=self.as_of)

    def read(self, name: str) -> str:
        """A file of the hub."""
        return (self.root / name).read_text(encoding="utf-8")

    def write(self, name: str, content: str | bytes) -> None:
        """Writes a file of the hub."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def swap(self, name: str, old: str, new: str) -> None:
        """Replaces a text of a file; it must be there, or the edit would be none."""
        text = self.read(name)
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))

    def toggle(self, name: str, content: str | bytes) -> None:
        """Adds a file, or takes it away where it is there."""
        if (self.root / name).exists():
            (self.root / name).unlink()
        else:
            self.write(name, content)

    def documents(self, folder: str) -> list[str]:
        """The content files of a folder below `content/`, sorted."""
        found = (self.root / "content" / folder).rglob("*.md")
        return sorted(path.relative_to(self.root).as_posix() for path in found)

    def pick(self, folder: str) -> str:
        """One of them."""
        return self.chance.choice(self.documents(folder))

    def written(self) -> list[str]:
        """The files of the output that are hcsite's."""
        hidden = (".hcsite-manifest.json", *self.foreign)
        return [path for path in read_files(self.output) if path not in hidden]


def new_world(folder: Path, seed: int = 0) -> World:
    """A copy of the full site with the default theme, built once."""
    world = World(folder, Random(seed))  # noqa: S311  # a seeded choice of edits
    copy_site("full", world.root, theme=True)
    assert [] == build_and_compare(world)
    assert "index.html" in world.written()
    return world


def build_and_compare(world: World, **asked: object) -> list[str]:
    """Builds the hub over what is there; gives how that differs from a clean build, if it does.

    Both must say the same; where that is an error, the output must be as it was.
    """
    before = read_files(world.output)
    report = build(replace(world.options, **asked))  # type: ignore[arg-type]
    after = read_files(world.output)
    words, expected = clean(world)
    found = [f"only one of the builds says: {line}" for line in set(said(report)) ^ set(words)]
    strays = {path: after.pop(path, b"gone") for path in world.foreign}
    if strays != world.foreign:
        found.append(f"foreign files are not what they were: {sorted(strays)}")
    if report.failed:
        for path in world.foreign:
            before.pop(path, None)
        return found + _differences(before, after, "although the build failed")
    return found + _differences(expected, after, "")


def clean(world: World) -> tuple[list[str], dict[str, bytes]]:
    """What a clean build of the same sources says and writes; made once for the same sources."""
    sources = read_files(world.root)
    mark = digest_bytes(repr((world.as_of, sources)).encode())
    if mark not in world.known:
        aside = world.folder / "clean"
        shutil.rmtree(aside, ignore_errors=True)
        report: BuildReport = build_clean(world.root, aside=aside, as_of=world.as_of)
        world.known[mark] = (said(report), read_files(aside / "public"))
    return world.known[mark]


def _differences(expected: Mapping[str, bytes], actual: Mapping[str, bytes], why: str) -> list[str]:
    paths = sorted(expected.keys() | actual.keys())
    return [
        f"{path} {_what(expected.get(path), actual.get(path))} {why}".strip()
        for path in paths
        if expected.get(path) != actual.get(path)
    ]


def _what(expected: bytes | None, actual: bytes | None) -> str:
    if expected is None:
        return "is there"
    return "is not there" if actual is None else "is not what it should be"


def settle() -> None:
    """Waits until no stamp is too young to be trusted."""
    time.sleep(SETTLED)


@dataclass(frozen=True, slots=True)
class Saved:
    """The sources at one moment, to come back to."""

    files: dict[str, bytes]
    as_of: datetime


def save(world: World) -> Saved:
    """The sources now."""
    return Saved(read_files(world.root), world.as_of)


def restore(world: World, saved: Saved) -> None:
    """Brings the sources back to what they were; files that are the same stay untouched."""
    now = read_files(world.root)
    for name in now.keys() - saved.files.keys():
        (world.root / name).unlink()
    for folder in sorted((p for p in world.root.rglob("*") if p.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    for name, data in saved.files.items():
        if now.get(name) != data:
            path = world.root / name
            path.unlink(missing_ok=True)
            world.write(name, data)
    world.as_of = saved.as_of
