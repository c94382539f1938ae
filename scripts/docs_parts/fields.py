"""The fields of front matter, from the JSON Schema that editors get."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from hcsite.content.jsonschema import json_schemas
from hcsite.model.kinds import Kind
from scripts.docs_parts.tables import anchor, code, table
from scripts.docs_parts.values import takes

Schema = dict[str, Any]

HEADS = ("Field", "Takes", "What it means")
WAITING = "*Checked when it is read; nothing uses it yet.*"

UNUSED: frozenset[tuple[str, str]] = frozenset(
    {
        ("page", "id"),
        ("person", "id"),
        ("person", "bluesky"),
        ("topic", "id"),
    }
)
"""Fields that are checked and kept, and change nothing that hcsite writes: readers of the
documentation should know."""


@cache
def _schemas() -> dict[str, Schema]:
    return json_schemas()


def fields_part(kind: str) -> str:
    """The fields of a kind of content."""
    return _table(kind, _schemas()[kind])


def blocks_part() -> str:
    """The blocks of fields that stand in fields, one section each."""
    found: dict[str, Schema] = {}
    for kind in Kind:
        found |= _schemas()[kind.value].get("$defs", {})
    sections = (
        f"### {block_name(name)}\n\n{schema['description']}\n\n"
        + _table(block_name(name).lower(), schema)
        for name, schema in sorted(found.items(), key=lambda item: block_name(item[0]).lower())
    )
    return "\n".join(sections)


def block_name(schema: str) -> str:
    """The name of a block, from that of its schema."""
    return schema.removesuffix("Fields").replace("Ai", "AI")


def _block_link(schema: str) -> str:
    name = block_name(schema)
    return f"the fields of [{name}](#{anchor(name)})"


def _table(owner: str, schema: Schema) -> str:
    return table(HEADS, _rows(owner, schema))


def _rows(owner: str, schema: Schema) -> Iterator[tuple[str, str, str]]:
    needed = schema.get("required", ())
    for name, field in schema["properties"].items():
        words = takes(field, _block_link)
        told = field.get("description", "")
        if (owner, name) in UNUSED:
            told = f"{told} {WAITING}"
        yield code(name), f"{words} (needed)" if name in needed else words, told
