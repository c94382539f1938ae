"""Values as bytes: the one form in which arguments are keyed, cached and sent to workers."""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import lru_cache
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")

_MISFIT = re.compile(
    r"Expected `(?P<wanted>[^`]+)`, got `(?P<given>\w+)`(?: - at `(?P<way>[^`]+)`)?"
)
_LACKING = re.compile(r"Object missing required field `(?P<name>[^`]+)`(?: - at `(?P<way>[^`]+)`)?")
_KINDS = {
    "object": "a table",
    "array": "a list",
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "null": "nothing",
}

_ENCODER = msgspec.json.Encoder(order=None)


def encode(value: object) -> bytes:
    """A frozen value as JSON; equal values give equal bytes, different ones different bytes."""
    return _ENCODER.encode(value)


@lru_cache(maxsize=256)
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def decode(data: bytes, kind: type[T]) -> T:
    """The value that `encode` made the bytes from; raises ValueError when they are not of it."""
    return cast("T", _decoder(cast("Hashable", kind)).decode(data))


def plain_reason(reason: ValueError) -> str:
    """What `decode` complains about, in the words of people who write TOML."""
    said = str(reason)
    if misfit := _MISFIT.search(said):
        kinds = (_KINDS.get(kind.strip(), kind) for kind in misfit["wanted"].split("|"))
        given = _KINDS.get(misfit["given"], misfit["given"])
        return f"{_way(misfit['way'])} takes {' or '.join(kinds)}, not {given}"
    if lacking := _LACKING.search(said):
        return f"{_way(lacking['way'])} lacks “{lacking['name']}”"
    return said


def _way(path: str | None) -> str:
    """The way to a value, as `styles.….ink`; each name that is not told is an ellipsis."""
    steps = (path or "$").removeprefix("$").replace("[...]", ".…").strip(".").split(".")
    return f"“{'.'.join(steps)}”" if steps != [""] else "the file"
