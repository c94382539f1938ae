"""Checks structured data against the vocabulary's own tables of types and properties."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "reference" / "schemaorg"
ABSENT = "the tables of schema.org are not here"
PREFIX = "https://schema.org/"
TEXTS = frozenset({"Text", "URL", "Date", "DateTime", "Duration"})
LITERALS: Mapping[type, frozenset[str]] = {
    bool: frozenset({"Boolean"}),
    int: frozenset({"Integer", "Number", "Distance", "QuantitativeValue"}),
    str: TEXTS,
}
LINKED = frozenset({"item"})
"""Properties whose thing may be named by its address alone, as Google's own examples do."""


@dataclass(frozen=True)
class Vocabulary:
    """Supertypes and enumerations of each type; domain and range of each property."""

    parents: Mapping[str, tuple[str, ...]]
    enumerations: Mapping[str, str]
    properties: Mapping[str, tuple[frozenset[str], frozenset[str]]]

    def ancestors(self, name: str) -> set[str]:
        """A type and all its supertypes."""
        above = (self.ancestors(parent) for parent in self.parents[name])
        return {name}.union(*above)

    def problems(self, graph: Mapping[str, object]) -> list[str]:
        """What is wrong with a graph: unknown words, wrong places, references to nowhere."""
        nodes = list(nodes_of(graph.get("@graph", [graph])))
        types = {str(node["@id"]): str(node["@type"]) for node in nodes if "@id" in node}
        found = [f"no @type: {node}" for node in nodes if node.get("@type") not in self.parents]
        for node in nodes:
            if node.get("@type") in self.parents:
                found += self._node_problems(node, types)
        return found

    def _node_problems(self, node: Mapping[str, object], types: Mapping[str, str]) -> list[str]:
        kind, found = str(node["@type"]), []
        for name, value in node.items():
            if name.startswith("@"):
                continue
            domain, ranges = self.properties.get(name, (frozenset(), frozenset()))
            if not self.ancestors(kind) & domain:
                found.append(f"{kind} has no {name}")
            values = value if isinstance(value, list) else [value]
            found += [
                f"{kind}.{name} cannot be {one!r}"
                for one in values
                if not (name in LINKED or self._kinds(one, types) & ranges)
            ]
        return found

    def _kinds(self, value: object, types: Mapping[str, str]) -> set[str]:
        if isinstance(value, dict):
            kind = value.get("@type") or types.get(str(value["@id"]), "")
            return self.ancestors(kind) if kind in self.parents else set()
        if isinstance(value, str) and value.removeprefix(PREFIX) in self.enumerations:
            return self.ancestors(self.enumerations[value.removeprefix(PREFIX)])
        return set(LITERALS[type(value)])


def nodes_of(value: object) -> Iterator[dict[str, object]]:
    """Every thing that is told in a graph, however deep; mere references are not."""
    if isinstance(value, list):
        for one in value:
            yield from nodes_of(one)
    elif isinstance(value, dict):
        if set(value) != {"@id"}:
            yield value
        for one in value.values():
            yield from nodes_of(one)


def vocabulary() -> Vocabulary:
    """The vocabulary; skips the test where its tables are absent."""
    if not FOLDER.is_dir():
        pytest.skip(ABSENT)
    types, properties = (
        _rows(f"schemaorg-all-https-{name}.csv") for name in ("types", "properties")
    )
    return Vocabulary(
        {row["label"]: _names(row["subTypeOf"]) for row in types},
        {
            row["label"]: _names(row["enumerationtype"])[0]
            for row in types
            if row["enumerationtype"]
        },
        {
            row["label"]: (
                frozenset(_names(row["domainIncludes"])),
                frozenset(_names(row["rangeIncludes"])),
            )
            for row in properties
        },
    )


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _names(cell: str) -> tuple[str, ...]:
    """The names in a cell; those of other vocabularies are passed over."""
    names = (part.strip() for part in cell.split(","))
    return tuple(name.removeprefix(PREFIX) for name in names if name.startswith(PREFIX))
