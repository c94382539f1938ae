"""The groundwork of all schemas: models that know no other keys, and fields with a description."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from hcsite.content.problems import wrong
from hcsite.content.scalars import as_list, one_or_more
from hcsite.content.texts import UNWANTED, kind_of, read_text, refuse_nothing

_DEEPEST = 20


class Fields(BaseModel):
    """Fields that stand together. Values that are not given are left to the nouns of the model."""

    model_config = ConfigDict(extra="forbid", title=None)

    def given(self) -> dict[str, Any]:
        """The fields that somebody wrote, by name."""
        values = self.__dict__
        return {name: values[name] for name in self.__pydantic_fields_set__}


def needed(description: str) -> Any:
    """A field that must be there."""
    return Field(description=description)


def maybe(description: str) -> Any:
    """A field that may be there."""
    return Field(default=None, description=description)


def compact(fields: dict[Any, Any]) -> dict[Any, Any]:
    """The fields that have a value: one without any is as good as left out."""
    if None in fields.values():
        return {key: value for key, value in fields.items() if value is not None}
    return fields


def noun(kind: Callable[..., object]) -> AfterValidator:
    """Makes the noun of the model from checked fields."""

    def make(fields: Fields) -> object:
        return kind(**fields.given())

    return AfterValidator(make)


def block(example: str) -> BeforeValidator:
    """Lets a block of fields pass; says what one looks like otherwise."""

    def read_block(value: object) -> object:
        refuse_nothing(value)
        if not isinstance(value, dict):
            raise wrong(f"takes several fields, not {kind_of(value)}", f"Write {example}")
        return compact(value)

    return BeforeValidator(read_block)


def short_or_block(key: str, example: str, *, schema: Any) -> BeforeValidator:
    """Takes a single text for the field `key` of a block. `schema`: both forms, for editors."""

    def read_short(value: object) -> object:
        if isinstance(value, str):
            return {key: value}
        refuse_nothing(value)
        if not isinstance(value, dict):
            raise wrong(f"takes a text or several fields, not {kind_of(value)}", f"Write {example}")
        return compact(value)

    return BeforeValidator(read_short, json_schema_input_type=schema)


def entries(schema: Any) -> BeforeValidator:
    """Takes a list, or a single text as a list of one."""
    return BeforeValidator(one_or_more, json_schema_input_type=schema)


LIST = BeforeValidator(as_list)
"""Takes a list alone."""


def read_pairs(value: object) -> tuple[tuple[str, str], ...]:
    """Names and texts, by name."""
    if not isinstance(value, dict):
        hint = 'Write each on a line of its own: orcid: "0000-0002-1825-0097"'
        raise wrong(f"takes names with a value each, not {kind_of(value)}", hint)
    given = compact(value)
    if not all(isinstance(item, str) for item in given.values()):
        raise wrong("takes one text for each name", "Put each value in quotes.")
    return tuple(sorted((read_text(key), read_text(item)) for key, item in given.items()))


def read_extra(value: object) -> dict[str, Any]:
    """The author's own fields, as they are."""
    if not isinstance(value, dict):
        hint = "Write your own fields below it, two spaces to the right."
        raise wrong(f"takes fields of your own, not {kind_of(value)}", hint)
    waiting: list[tuple[object, int]] = [(value, 0)]
    while waiting:
        item, depth = waiting.pop()
        if depth > _DEEPEST:
            hint = "Move some of them out of the others."
            raise wrong(f"has fields within fields, more than {_DEEPEST} deep", hint)
        if isinstance(item, dict):
            waiting.extend((below, depth + 1) for pair in item.items() for below in pair)
        elif isinstance(item, list):
            waiting.extend((below, depth + 1) for below in item)
        elif isinstance(item, str) and UNWANTED.search(item):
            raise wrong("holds an invisible control character", "Type the text anew.")
    return value
