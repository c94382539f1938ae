"""The folder of the old site: which files it holds, and which of them an address means."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from hcsite.core.diagnostics import Diagnostic, info

_SERVED = ("static", "assets", "public", "source", "content", "docs", "src", "pages", "site")
_NOT_SOURCE = frozenset("node_modules vendor _site _book _freeze renv __pycache__".split())
_LARGEST = 50_000_000


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the tree, and in words how it was found where its address was not exact."""

    path: str
    how: str = ""


@dataclass(frozen=True)
class SourceTree:
    """All files below a folder, as paths from it with `/`, in order; no symbolic links."""

    root: Path
    files: tuple[str, ...]
    notes: tuple[Diagnostic, ...] = ()

    def read(self, path: str) -> bytes:
        """The bytes of a file; too large a file counts as absent (OSError)."""
        file = self.root / path
        if file.stat().st_size > _LARGEST:
            message = f"{path} is larger than {_LARGEST // 1_000_000} MB"
            raise OSError(message)
        return file.read_bytes()

    def find(self, address: str, *, beside: str, base: str = "") -> Found | None:
        """The file that an address means in a file at `beside`, or None."""
        path = unquote(address.partition("#")[0].partition("?")[0]).replace("\\", "/")
        wanted = list(self._candidates(path, beside, base.strip("/")))
        for candidate in wanted:
            if candidate in self._known:
                return Found(candidate)
        for candidate in wanted:
            match = self._folded.get(candidate.casefold())
            if match:
                return Found(match, "in other upper or lower case")
        ends = self._ends_with(path)
        return Found(ends, "in another folder") if ends else None

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.files)

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {path.casefold(): path for path in reversed(self.files)}

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for path in self.files:
            names.setdefault(posixpath.basename(path).casefold(), []).append(path)
        return names

    def _candidates(self, path: str, beside: str, base: str) -> Iterator[str]:
        folder = posixpath.dirname(beside)
        if not path.startswith("/"):
            yield posixpath.normpath(posixpath.join(folder, path))
            stem = posixpath.splitext(beside)[0]
            yield posixpath.normpath(posixpath.join(stem, path))
        inside = posixpath.normpath("/" + path).lstrip("/")
        shorter = inside.removeprefix(f"{base}/") if base else inside
        for candidate in dict.fromkeys((inside, shorter)):
            yield candidate
            for served in _SERVED:
                yield f"{served}/{candidate}"

    def _ends_with(self, path: str) -> str:
        """The one file whose path ends with the address: its site served a folder as its root."""
        tail = "/" + posixpath.normpath("/" + path).lstrip("/").casefold()
        near = self._by_name.get(posixpath.basename(tail), [])
        matches = [file for file in near if f"/{file}".casefold().endswith(tail)]
        return matches[0] if len(matches) == 1 else ""


def read_tree(root: Path) -> SourceTree:
    """The files below a folder. Hidden ones, links and what generators made themselves are out."""
    notes: list[Diagnostic] = []
    files = tuple(sorted(_walk(root, "", notes)))
    return SourceTree(root, files, tuple(notes))


def _walk(folder: Path, prefix: str, notes: list[Diagnostic]) -> Iterator[str]:
    with os.scandir(folder) as entries:
        ordered = sorted(entries, key=lambda entry: entry.name)
    for entry in ordered:
        path = f"{prefix}{entry.name}"
        if entry.name.startswith(".") or entry.name in _NOT_SOURCE:
            continue
        if entry.is_symlink():
            message = f"“{path}” is a link to another place and was not followed."
            notes.append(info("HC719", message, path=path))
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name, f"{path}/", notes)
        elif entry.is_file(follow_symlinks=False):
            yield path
