"""What lies in a hub already: ids and addresses that are taken, people and topics to name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hcsite.core.files import walk
from hcsite.model.address import CONTENT, address_of, stem_of
from hcsite.model.kinds import FOLDERS, Kind

_LINE = re.compile(rb"^(id|slug):[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)
_HEAD = 20_000
"""Bytes at the beginning of a file in which its front matter lies."""


@dataclass(frozen=True, slots=True)
class Known:
    """A hub as far as new pieces have to respect it.

    `ids` are those that files give themselves; `addresses` leads from each address to the file
    that has it; `people` and `topics` are the ids by which pieces name them.
    """

    ids: frozenset[str] = frozenset()
    addresses: Mapping[str, str] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


def read_known(root: Path) -> Known:
    """Looks through the content files of a hub; what cannot be read is left to `check`."""
    ids: set[str] = set()
    addresses: dict[str, str] = {}
    names: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    for path, kind in _documents(root):
        values = _values(root / path)
        ids.update(value for key, value in values if key == "id")
        slug = next((value for key, value in values if key == "slug"), "")
        addresses.setdefault(address_of(path, kind, slug), path)
        names[kind].append(stem_of(path))
    return Known(frozenset(ids), addresses, tuple(names[Kind.PERSON]), tuple(names[Kind.TOPIC]))


def _documents(root: Path) -> list[tuple[str, Kind]]:
    found: list[tuple[str, Kind]] = []
    for entry in walk(root, CONTENT)[0]:
        folder = entry.path.split("/")[1]
        if folder in FOLDERS and entry.path.lower().endswith((".md", ".markdown")):
            found.append((entry.path, FOLDERS[folder]))
    return found


def _values(place: Path) -> list[tuple[str, str]]:
    try:
        with place.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return []
    matter = head.split(b"\n---", 1)[0]
    return [
        (key.decode(), value.decode("utf-8", "replace")) for key, value in _LINE.findall(matter)
    ]
