"""Watching the files of a hub: events of the system, or a look at all stamps now and then."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileAttribEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from hcsite.core.files import is_ignored
from hcsite.features.preview.doorbell import Doorbell

CONFIG = "site.toml"
FOLDERS = ("content", "themes")
LOOK = 1.0
"""Seconds between two looks whether the watched folders are still the same ones."""

_WRITES: list[type[FileSystemEvent]] = [
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileAttribEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
"""Never that a file was opened or read: the build itself does that."""


class Watcher:
    """Rings the bell when the system tells of a change below a hub's root.

    Folders may vanish, come back, or be made later: their identities are looked at each second.
    """

    def __init__(self, root: Path, bell: Doorbell) -> None:
        self._root = root.absolute()
        self._bell = bell
        self._observer = Observer()
        self._watched: dict[Path, tuple[int, int]] = {}
        self._stopped = threading.Event()
        self._looking = threading.Thread(target=self._look, name="preview-look", daemon=True)

    def start(self) -> None:
        """Begins; raises OSError where the system can watch no more."""
        self._observer.start()
        try:
            self._watch_anew(self._places())
        except OSError:
            self.stop()
            raise
        self._looking.start()

    def stop(self) -> None:
        """Ends, without waiting for the system."""
        self._stopped.set()
        self._observer.stop()

    def _look(self) -> None:
        while not self._stopped.wait(LOOK):
            places = self._places()
            if places != self._watched:
                with suppress(OSError):  # then the next look tries again
                    self._watch_anew(places)
                self._bell.ring()

    def _places(self) -> dict[Path, tuple[int, int]]:
        """The folders to watch, with what tells one from another in its place."""
        places = [self._root, *(self._root / name for name in FOLDERS)]
        found = {place: _identity(place) for place in places}
        for place in places[1:]:
            if found[place] is not None:
                found.update((link, _identity(link)) for link in self._linked(place))
        return {place: identity for place, identity in found.items() if identity is not None}

    def _linked(self, folder: Path) -> Iterable[Path]:
        """Folders that links below a folder lead to: the system does not follow them."""
        if folder in self._watched:
            return [place for place in self._watched if folder in place.parents]
        found: list[Path] = []
        for parent, names, _ in os.walk(folder):
            found.extend(Path(parent, n) for n in names if Path(parent, n).is_symlink())
        return found

    def _watch_anew(self, places: dict[Path, tuple[int, int]]) -> None:
        self._observer.unschedule_all()
        self._watched = {}
        for place, identity in places.items():
            deep = place != self._root
            ringer = _Ringer(self._bell, place, FOLDERS if not deep else None)
            real = os.path.realpath(place)
            with suppress(FileNotFoundError, NotADirectoryError):  # gone again meanwhile
                self._observer.schedule(ringer, real, recursive=deep, event_filter=_WRITES)
                self._watched[place] = identity


class _Ringer(FileSystemEventHandler):
    """Rings for what may be a source; `only` names what counts directly in a folder."""

    def __init__(self, bell: Doorbell, folder: Path, only: Iterable[str] | None) -> None:
        self._bell = bell
        self._folder = folder
        self._start = len(os.path.realpath(folder)) + 1
        self._only = frozenset((*only, CONFIG)) if only is not None else None

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Rings, unless it is an editor's own business or what a build writes."""
        for place in (event.src_path, event.dest_path):
            name = os.fsdecode(place)[self._start :]
            parts = Path(name).parts
            if not parts or any(is_ignored(part) for part in parts):
                continue
            if self._only is None or name in self._only:
                folder = "" if self._only is not None else f"{self._folder.name}/"
                self._bell.ring(f"{folder}{'/'.join(parts)}")


def _identity(place: Path) -> tuple[int, int] | None:
    try:
        status = place.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if place.is_dir() else None


class Poller:
    """Rings the bell when what `scan` gives is no longer what it gave: for network drives."""

    def __init__(self, scan: Callable[[], str], bell: Doorbell, *, seconds: float) -> None:
        self._scan = scan
        self._bell = bell
        self._seconds = seconds
        self._stopped = threading.Event()
        self._looking = threading.Thread(target=self._look, name="preview-poll", daemon=True)
        self._before = ""

    def start(self) -> None:
        """Begins."""
        self._before = self._now()
        self._looking.start()

    def stop(self) -> None:
        """Ends."""
        self._stopped.set()

    def _look(self) -> None:
        while not self._stopped.wait(self._seconds):
            now = self._now()
            if now != self._before:
                self._before = now
                self._bell.ring()

    def _now(self) -> str:
        try:
            return self._scan()
        except OSError:  # something vanished while it was looked at
            return ""
