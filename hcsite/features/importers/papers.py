"""Files that people download from the old site: leaflets, tables, recordings."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from hcsite.core.text import slugify
from hcsite.features.importers.report import PlannedFile
from hcsite.features.importers.tree import SourceTree

FOLDER = "content/static/files"
"""Where they go; what lies in `content/static/` is published as it is, from the root."""


class Papers:
    """Brings over the files that links ask for, each once."""

    def __init__(self, tree: SourceTree) -> None:
        self._tree = tree
        self._names: dict[str, str] = {}
        self._data: dict[str, bytes] = {}

    def address(self, path: str) -> str:
        """The address on the hub of a file of the old site; empty where it cannot be read."""
        if path not in self._names:
            try:
                data = self._tree.read(path)
            except OSError:
                return ""
            self._names[path] = self._place(path, data)
        return f"/files/{self._names[path]}"

    def files(self) -> Iterator[PlannedFile]:
        """The files to write."""
        for name, data in sorted(self._data.items()):
            yield PlannedFile(f"{FOLDER}/{name}", data)

    def renamed(self) -> tuple[tuple[str, str], ...]:
        """Each file that was brought over: its old path, and its new one."""
        return tuple((old, f"{FOLDER}/{new}") for old, new in sorted(self._names.items()))

    def _place(self, path: str, data: bytes) -> str:
        stem, ending = posixpath.splitext(posixpath.basename(path))
        base = slugify(stem) or "file"
        name, number = f"{base}{ending.lower()}", 1
        while self._data.get(name, data) != data:
            number += 1
            name = f"{base}-{number}{ending.lower()}"
        self._data[name] = data
        return name
