"""What to do about a field that is not known or not there."""

from __future__ import annotations

from typing import Any, get_args

from pydantic.fields import FieldInfo

from hcsite.content.problems import Path
from hcsite.content.schema.fields import Fields
from hcsite.content.schema.foreign import meant, refused
from hcsite.content.schema.kinds import fields_of
from hcsite.core.text import did_you_mean, nearest
from hcsite.model.kinds import Kind

_OWN = "Fields of your own stand below “extra:”."
_EXAMPLES = {"title": "title: How much salt is too much?", "name": "name: Anna Reid"}
_PLURALS = {
    Kind.POST: "posts",
    Kind.INFOGRAPHIC: "infographics",
    Kind.VIDEO: "videos",
    Kind.PAGE: "pages",
    Kind.PERSON: "people",
    Kind.TOPIC: "topics",
}


def unknown_hint(kind: Kind, where: Path) -> str:
    """What was probably meant by a field that the schema of a kind does not have."""
    key = str(where[-1])
    fields = fields_of(kind)
    if len(where) > 1:
        return did_you_mean(key, _as_written(block_at(fields, where[:-1])))
    if refused(key, kind):
        return refused(key, kind)
    if meant(key, kind):
        return f"hcsite calls it “{meant(key, kind)}”."
    others = [_PLURALS[other] for other in Kind if key in fields_of(other).model_fields]
    if others:
        names = " and ".join(filter(None, (", ".join(others[:-1]), others[-1])))
        return f"It is a field of {names}; a {kind.value} has none."
    guess = nearest(key, fields.model_fields)
    return f"Did you mean “{guess}”? {_OWN}" if guess else _OWN


def missing_hint(kind: Kind, where: Path) -> str:
    """What to write where a field is missing."""
    while not isinstance(where[-1], str):  # an item of a list that stands for a whole block
        where = where[:-1]
    key = where[-1]
    if len(where) == 1 and key in _EXAMPLES:
        return f"Write a line such as {_EXAMPLES[key]}"
    field = _as_written(block_at(fields_of(kind), where[:-1]))[key]
    return f"Give “{key}” a value. {field.description}"


def block_at(fields: type[Fields], path: Path) -> type[Fields]:
    """The schema of the block to which a path leads."""
    for step in path:
        if isinstance(step, str) and step in fields.model_fields:
            fields = _blocks_in(fields.model_fields[step].annotation) or fields
    return fields


def _as_written(fields: type[Fields]) -> dict[str, FieldInfo]:
    """The fields of a block by the names that writers give them."""
    return {info.alias or name: info for name, info in fields.model_fields.items()}


def _blocks_in(annotation: Any) -> type[Fields] | None:
    if isinstance(annotation, type) and issubclass(annotation, Fields):
        return annotation
    return next(filter(None, map(_blocks_in, get_args(annotation))), None)
