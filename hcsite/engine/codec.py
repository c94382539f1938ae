"""Values as bytes: the one form in which arguments are keyed, cached and sent to workers."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
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

_STEP = re.compile(r"\[(\.\.\.|\d+)\]|([^.\[\]]+)")
_TYPES = {
    "object": dict,
    "array": list,
    "str": str,
    "int": int,
    "float": float,
    "bool": bool,
    "null": type(None),
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


def way_of(reason: ValueError, given: object) -> tuple[str, ...]:
    """The keys of `given` that lead to what `decode` complains about, as far as they are known.

    The reader does not tell the names of tables that have any: it is the first that fits.
    """
    said = str(reason)
    found = _MISFIT.search(said) or _LACKING.search(said)
    if found is None or found["way"] is None:
        return ()
    steps = [number or name for number, name in _STEP.findall(found["way"].removeprefix("$"))]
    lacking, kind = found.groupdict().get("name"), _TYPES.get(found.groupdict().get("given", ""))

    def fits(value: object) -> bool:
        return lacking not in value if isinstance(value, dict) and lacking else type(value) is kind

    return next((way for way, value in _ways(given, steps) if fits(value)), ())


def _ways(value: Any, steps: list[str]) -> Iterator[tuple[tuple[str, ...], object]]:
    """All ways into a value that take these steps, with what lies at their end."""
    if not steps:
        yield (), value
        return
    if isinstance(value, list):
        items = {str(number): item for number, item in enumerate(value)}
    else:
        items = value if isinstance(value, dict) else {}
    for name in items if steps[0] == "..." else items.keys() & {steps[0]}:
        yield from (((name, *way), end) for way, end in _ways(items[name], steps[1:]))
