"""What a field takes, in words, from its JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from scripts.docs_parts.tables import one_of

Schema = Mapping[str, Any]

_PATTERNS = (
    ("https?", "an address on the web"),
    ("^ */", "an address of the hub"),
    ("[a-zA-Z]{2,3}(-", "the code of a language"),
    ("#[0-9a-fA-F]", "a colour"),
    ("@", "an e-mail address"),
    ("n\\.d", "a year"),
    ("^ *[A-Z]", "a type of schema.org"),
)
_PLURALS = {
    "a text": "texts",
    "an address on the web": "addresses on the web",
    "an address of the hub": "addresses of the hub",
    "the code of a language": "codes of languages",
    "a whole number": "whole numbers",
    "a list of whole numbers": "lists of whole numbers",
}


def takes(schema: Schema, block: Callable[[str], str]) -> str:
    """What a field takes; `block` gives a link to a block of fields by the name of its schema."""
    choices = [item for item in schema.get("anyOf", ()) if item != {"type": "null"}]
    if _is_instant(schema):
        return "a date, or a date and time"
    if len(choices) == 1:
        return takes(choices[0], block)
    if choices:
        return _several(choices, block)
    if "$ref" in schema:
        return block(schema["$ref"].rpartition("/")[2])
    if "enum" in schema:
        return _choice(schema["enum"])
    return _plain(schema, block)


def _several(choices: list[Schema], block: Callable[[str], str]) -> str:
    words = [takes(choice, block) for choice in choices]
    one, *others = words
    if others == [f"a list of {_PLURALS.get(one)}"]:
        return f"{one}, or a list of them"
    return ", or ".join(words)


def _choice(words: list[str]) -> str:
    """The words, without those that only begin with another case."""
    folded: dict[str, str] = {}
    for word in words:
        folded.setdefault(word.casefold(), word)
    return one_of(list(folded.values()))


def _is_instant(schema: Schema) -> bool:
    return {"format": "date-time"} in schema.get("anyOf", ())


def _plain(schema: Schema, block: Callable[[str], str]) -> str:
    given = schema.get("type", ())
    kinds = {given} if isinstance(given, str) else set(given)
    if "object" in kinds:
        return "names with a value each" if "additionalProperties" in schema else "your own fields"
    if "array" in kinds:
        items = schema["items"].get("anyOf", [schema["items"]])
        words = (takes(item, block) for item in items)
        return f"a list of {' or of '.join(_PLURALS.get(word, word) for word in words)}"
    if kinds & {"integer"}:
        return "a whole number"
    if kinds == {"number"}:
        return "a number"
    # Editors are told that text may look like a number or a truth value; YAML has text for all.
    if "boolean" in kinds and "number" not in kinds:
        return "true or false"
    if schema.get("format") == "date":
        return "a date"
    pattern = schema.get("pattern", "")
    return next((words for part, words in _PATTERNS if part in pattern), "a text")
