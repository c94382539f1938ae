"""What lies in the hub already, so that an import joins it and spoils nothing."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path

from hcsite.content.foreign import read_foreign
from hcsite.core.text import slugify
from hcsite.features.importers.decode import NotText, decode
from hcsite.features.importers.tree import read_tree
from hcsite.model.address import CONTENT, address_of
from hcsite.model.kinds import FOLDERS, Kind


@dataclass(frozen=True, slots=True)
class Existing:
    """The hub before the import.

    `paths` are its files from the root; `pieces` pairs of id and path; `people` pairs of name and
    id; `topics` pairs of a title or synonym and id; `addresses` where pages answer.
    """

    paths: frozenset[str] = frozenset()
    pieces: tuple[tuple[str, str], ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    topics: tuple[tuple[str, str], ...] = ()
    addresses: frozenset[str] = frozenset()


def read_existing(root: Path) -> Existing:
    """Reads `content/` of a hub; a folder without one is an empty hub."""
    folder = root / CONTENT
    if not folder.is_dir():
        return Existing()
    tree = read_tree(folder)
    pieces: list[tuple[str, str]] = []
    people: list[tuple[str, str]] = []
    topics: list[tuple[str, str]] = []
    addresses: set[str] = set()
    for path in tree.files:
        kind = FOLDERS.get(path.split("/")[0])
        if kind is None or not path.endswith(".md"):
            continue
        try:
            data = read_foreign(decode(tree.read(path), path=path)[0]).data
        except (OSError, NotText):
            continue
        whole = f"{CONTENT}/{path}"
        addresses.add(address_of(whole, kind, str(data.get("slug") or "")))
        name = _stem(path)
        if data.get("id"):
            pieces.append((str(data["id"]), whole))
        if kind is Kind.PERSON:
            people.append((str(data.get("name") or name), name))
        elif kind is Kind.TOPIC:
            words = data.get("synonyms")
            synonyms = words if isinstance(words, list) else []
            topics.extend((str(word), name) for word in (data.get("title") or name, *synonyms))
    return Existing(
        frozenset(f"{CONTENT}/{path}" for path in tree.files),
        tuple(pieces),
        tuple(people),
        tuple(topics),
        frozenset(addresses),
    )


def _stem(path: str) -> str:
    stem = posixpath.splitext(path)[0]
    name = posixpath.basename(stem)
    return name if name != "index" else posixpath.basename(posixpath.dirname(stem))


def by_words(pairs: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """The ids of people or topics by their names, whatever the case, accents and signs of these."""
    return {slugify(said): name for said, name in reversed(pairs) if slugify(said)}
