"""The words of schema.org: which types there are, and which properties they have."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("schemaorg.txt")


@lru_cache(maxsize=1024)
def unknown_words(types: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    """What is wrong with a node of these types and properties, one plain sentence each.

    Names that begin with `@` are those of JSON-LD.
    """
    strange = [name for name in types if name not in _types()]
    if strange or not types:
        return tuple(f"schema.org knows no type “{name}”." for name in strange)
    above = frozenset().union(*map(supertypes, types))
    told = []
    for name in names:
        if name[:1] == "@":
            continue
        if name not in _properties():
            told.append(f"schema.org knows no property “{name}”.")
        elif above.isdisjoint(_properties()[name]):
            told.append(f"In schema.org {' and '.join(types)} has no property “{name}”.")
    return tuple(told)


@lru_cache(maxsize=256)
def supertypes(name: str) -> frozenset[str]:
    """A type and all above it; the name alone where schema.org does not know it."""
    return frozenset((name,)).union(*map(supertypes, _types().get(name, ())))


def _types() -> Mapping[str, tuple[str, ...]]:
    return _table()[0]


def _properties() -> Mapping[str, tuple[str, ...]]:
    return _table()[1]


@cache
def _table() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    types: dict[str, tuple[str, ...]] = {}
    properties: dict[str, tuple[str, ...]] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        name, mark, *others = line.split(" ")
        if name != "#":
            (types if mark == "<" else properties)[name] = tuple(others)
    return types, properties
