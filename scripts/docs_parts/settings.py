"""The settings of `site.toml`, from its JSON Schema, with the defaults of the model."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields
from functools import partial
from typing import Any

from hcsite.content.jsonschema import json_schemas
from hcsite.model.site import (
    Brand,
    ContentPolicy,
    EmergencyPolicy,
    KitPolicy,
    Organisation,
    Policies,
    PostalAddress,
    PrivacyPolicy,
    ReadabilityPolicy,
    ReviewPolicy,
    Site,
    Social,
)
from scripts.docs_parts.tables import anchor, code, table
from scripts.docs_parts.values import takes

Schema = dict[str, Any]

HEADS = ("Setting", "Takes", "Default", "What it means")

_MODELS: dict[str, type[Any]] = {
    "site": Site,
    "org": Organisation,
    "org.address": PostalAddress,
    "brand": Brand,
    "policies": Policies,
    "review": ReviewPolicy,
    "privacy": PrivacyPolicy,
    "emergency": EmergencyPolicy,
    "readability": ReadabilityPolicy,
    "content": ContentPolicy,
    "social": Social,
    "kit": KitPolicy,
}
_RENAMED = {("share", "channels"): "share", ("nav", "main"): "nav"}

_OF_THEMES = "*Handed to the theme; `home-base` does not show it.*"

REMARKS: Mapping[tuple[str, str], str] = {
    ("social", "bluesky"): _OF_THEMES,
    ("severity", ""): ' One line for each rule, such as `"LAN-05" = "off"`; [the rules](rules.md).',
}
"""What readers should know of a setting, or of a whole table, beside its description."""


def settings_part() -> str:
    """Every table of `site.toml` with its settings."""
    schema = json_schemas()["site"]
    return "\n".join(_sections(schema))


def _sections(schema: Schema) -> Iterator[str]:
    needed = schema["required"]
    for name, entry in schema["properties"].items():
        choices = (entry, *entry.get("anyOf", ()), entry.get("items", {}))
        ref = next((choice["$ref"] for choice in choices if "$ref" in choice), "")
        if not ref:
            yield f"### `[{name}]`\n\n{entry['description']}{REMARKS.get((name, ''), '')}\n"
            continue
        below = schema["$defs"][ref.rpartition("/")[2]]
        told = entry.get("description") or below["description"]
        also = " Every hub needs this table." if name in needed else ""
        if entry.get("type") == "array":
            also = f" Each begins with a line `[[{name}]]`."
        yield f"### `[{name}]`\n\n{told}{also}\n\n{_table(name, below)}"
        for key, field in below["properties"].items():
            if "$ref" in field:
                inner = schema["$defs"][field["$ref"].rpartition("/")[2]]
                inside = f"{name}.{key}"
                yield f"### `[{inside}]`\n\n{field['description']}\n\n{_table(inside, inner)}"
        if isinstance(others := below.get("additionalProperties"), dict):
            inner = schema["$defs"][others["$ref"].rpartition("/")[2]]
            inside = f"{name}.NAME"
            yield f"### `[{inside}]`\n\n{inner['description']}\n\n{_table(inside, inner)}"


def _table(owner: str, schema: Schema) -> str:
    return table(HEADS, _rows(owner, schema))


def _rows(owner: str, schema: Schema) -> Iterator[tuple[str, str, str, str]]:
    for name, field in schema["properties"].items():
        needed = name in schema.get("required", ())
        words = takes(field, partial(_table_link, f"{owner}.{name}"))
        default = "needed" if needed else default_of(owner, name)
        remark = REMARKS.get((owner, name), "")
        yield code(name), words, default, f"{field.get('description', '')} {remark}"


def _table_link(name: str, _schema: str) -> str:
    return f"the table [{name}](#{anchor(name)})"


def default_of(table_name: str, key: str) -> str:
    """The default of a setting as `site.toml` would have it; nothing where it is empty."""
    renamed = _RENAMED.get((table_name, key))
    model = Site if renamed else _MODELS.get(table_name)
    field = next((f for f in fields(model) if f.name == (renamed or key)), None) if model else None
    value = _default(field) if field else None
    return code(json.dumps(value, ensure_ascii=False)) if isinstance(value, bool) or value else ""


def _default(field: Field[Any]) -> Any:
    if field.default is not MISSING:
        value = field.default
        return list(value) if isinstance(value, tuple) else value if _is_plain(value) else None
    return None


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float)
