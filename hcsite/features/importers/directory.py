"""Where each piece of the old site is now, by old address and by old path."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from hcsite.core.text import slugify
from hcsite.features.importers.headings import Anchors
from hcsite.features.importers.liquid_tags import POST_URL
from hcsite.features.importers.shortcode_names import REF

_ENDINGS = re.compile(r"(?:/index)?\.(?:html?|md|markdown|qmd|rmd)$|/index$", re.IGNORECASE)
_DATE = re.compile(r"^\d{4}-\d{1,2}-\d{1,2}-")
_ROOTS = frozenset("_posts blog content docs en pages post posts site source src".split())


@dataclass(slots=True)
class Directory:
    """The pieces of an import.

    `targets` gives the new file by old path, `anchors` the places on it that links may name;
    `drafts` are those that readers cannot reach; `observed` the old addresses by which other
    pieces have found a piece.
    """

    targets: dict[str, str] = field(default_factory=dict)
    anchors: dict[str, Anchors] = field(default_factory=dict)
    drafts: set[str] = field(default_factory=set)
    observed: dict[str, dict[str, None]] = field(default_factory=dict)
    _by_address: dict[str, str] = field(default_factory=dict)
    _by_name: dict[str, list[str]] = field(default_factory=dict)
    _by_words: dict[str, list[str]] = field(default_factory=dict)

    def add(
        self, path: str, target: str, addresses: tuple[str, ...], *, anchors: Anchors, draft: bool
    ) -> None:
        """Enters a piece."""
        self.targets[path] = target
        self.anchors[path] = anchors
        if draft:
            self.drafts.add(path)
        for address in addresses:
            self._by_address.setdefault(_key(address), path)
        self._by_name.setdefault(posixpath.basename(_key(path)), []).append(path)
        self._by_words.setdefault(_words(path), []).append(path)

    def find(self, address: str, source: str) -> str:
        """The old path of the piece that an address means in the piece at `source`, or nothing."""
        if address.startswith((POST_URL, REF)):
            return self._named(address.partition(":")[2])
        known = self._by_address.get(_key(address)) if address.startswith("/") else None
        if known:
            return known
        key = _key(posixpath.join("/", posixpath.dirname(source), address))
        near = self._by_name.get(posixpath.basename(key), [])
        exact = [path for path in near if _key(path) == key]
        found = exact or [path for path in near if _served(path, key)]
        if len(found) != 1:
            return ""
        if address.startswith("/") and not exact:
            self.observed.setdefault(found[0], {})[urlsplit(address).path] = None
        return found[0]

    def _named(self, name: str) -> str:
        """A piece by its file, wherever it lies, with or without the date in its name."""
        wanted = _key(name)
        near = self._by_name.get(posixpath.basename(wanted), [])
        found = [path for path in near if _key(path).endswith(wanted)]
        found = found or self._by_words.get(_words(name), [])
        return found[0] if len(found) == 1 else ""


def _key(address: str) -> str:
    """An address without what makes no difference: ending, slash at the end, upper case."""
    path = posixpath.normpath("/" + unquote(urlsplit(address).path).lstrip("/"))
    return _ENDINGS.sub("", path).casefold() or "/"


def _served(path: str, key: str) -> bool:
    """Whether an address means a file in a folder that the old site served as its root."""
    full = _key(path)
    if key == "/" or not full.endswith(key):
        return False
    above = full[: len(full) - len(key)].split("/")
    return all(folder in _ROOTS or folder.startswith("_") for folder in above if folder)


def _words(name: str) -> str:
    return slugify(_DATE.sub("", posixpath.basename(_key(name))))
