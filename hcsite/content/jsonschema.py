"""JSON Schema of front matter and of `site.toml`, with which editors help writers.

It is made from the models that check the values, and accepts all that they accept: where it
cannot say the same (a date that exists, a source with a locator), it says less.
"""

from __future__ import annotations

from typing import Any

from hcsite.content.schema.fields import Fields
from hcsite.content.schema.kinds import fields_of
from hcsite.content.schema.site import SiteFile
from hcsite.model.kinds import Kind

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FLAG_PATTERN = r"^ *([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF) *$"
_TITLES = {
    Kind.POST: "Front matter of a post",
    Kind.INFOGRAPHIC: "Front matter of an infographic",
    Kind.VIDEO: "Front matter of a video",
    Kind.PAGE: "Front matter of a page",
    Kind.PERSON: "Front matter of a person",
    Kind.TOPIC: "Front matter of a topic",
}


def json_schemas() -> dict[str, Schema]:
    """The schemas (draft 2020-12) by kind of content, and that of `site.toml` as `site`."""
    schemas = {kind.value: _front_matter(kind) for kind in Kind}
    return schemas | {"site": _schema(SiteFile, "site.toml")}


def _schema(fields: type[Fields], title: str) -> Schema:
    schema = fields.model_json_schema(mode="validation")
    _complete(schema, schema.get("$defs", {}))
    return {"$schema": _DIALECT, **schema, "title": title}


def _front_matter(kind: Kind) -> Schema:
    schema = _schema(fields_of(kind), _TITLES[kind])
    properties = schema["properties"]
    if "published" in properties:
        properties["date"] = {
            **properties["published"],
            "title": "Date",
            "description": "Another name for published.",
        }
        schema["not"] = {"required": ["date", "published"]}
    if kind is Kind.VIDEO:
        properties["poster"] = {**properties["image"], "title": "Poster"}
    _widen(schema)
    return schema


def _complete(node: Any, blocks: Schema) -> None:
    """Give each field a title and a description; take out defaults, for the models have none."""
    if isinstance(node, dict):
        for name, field in node.get("properties", {}).items():
            field.pop("default", None)
            field.setdefault("title", name.replace("_", " ").capitalize())
            block = blocks.get(field.get("$ref", "").rpartition("/")[2])
            if block is not None:
                # pydantic leaves out a description that is the same as the block's own.
                field.setdefault("description", block["description"])
        for item in node.values():
            _complete(item, blocks)
    elif isinstance(node, list):
        for item in node:
            _complete(item, blocks)


def _widen(node: Any) -> None:
    """Accept what an editor takes for a number, a truth value or nothing, where we read text."""
    if isinstance(node, list):
        for item in node:
            _widen(item)
    elif isinstance(node, dict):
        for item in node.values():
            _widen(item)
        _widen_value(node)
        required = node.get("required", ())
        properties = node.get("properties", {})
        for name in properties.keys() - set(required):
            properties[name] = _or_nothing(properties[name])
        if isinstance(node.get("additionalProperties"), dict):
            node["additionalProperties"] = _or_nothing(node["additionalProperties"])


def _widen_value(node: Schema) -> None:
    match node.get("type"):
        case "string" if not node.keys() & {"enum", "format", "anyOf"}:
            node["type"] = ["string", "number", "boolean"]
        case "boolean":
            node |= {"type": ["boolean", "string"], "pattern": _FLAG_PATTERN}
        case "integer":
            node |= {"type": ["integer", "string"], "pattern": r"^ *[+-]?\d+ *$"}


def _or_nothing(schema: Schema) -> Schema:
    words: Schema = {key: schema[key] for key in ("title", "description") if key in schema}
    rest = {key: value for key, value in schema.items() if key not in words}
    if "type" in rest and "enum" not in rest and "anyOf" not in rest:
        types = rest["type"] if isinstance(rest["type"], list) else [rest["type"]]
        return {**words, **rest, "type": [*types, "null"]}
    choices = rest["anyOf"] if rest.keys() == {"anyOf"} else [rest]
    return {**words, "anyOf": [*choices, {"type": "null"}]}
