"""Writing front matter: plain words bare, all else in the quotes of JSON, which YAML reads."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence

_BARE = re.compile(r"[A-Za-z/][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:[+-]\d{2}:\d{2}|Z)?)?")
_SPECIAL = re.compile(r"(?:y|n|yes|no|on|off|true|false|null|inf|nan)", re.IGNORECASE)
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_SHORT = 72


def emit_matter(fields: Mapping[str, object]) -> str:
    """The fields as YAML between two fences, in the order given."""
    lines = [line for key, value in fields.items() for line in _field(key, value, "")]
    return "\n".join(["---", *lines, "---"]) + "\n"


def _field(key: str, value: object, indent: str) -> Iterator[str]:
    name = f"{indent}{_scalar(key)}:"
    if isinstance(value, Mapping) and value:
        yield name
        for inner, item in value.items():
            yield from _field(str(inner), item, f"{indent}  ")
    elif isinstance(value, Sequence) and not isinstance(value, str) and value:
        flow = _flow(value)
        if flow and len(name) + len(flow) < _SHORT:
            yield f"{name} {flow}"
            return
        yield name
        for item in value:
            yield from _item(item, f"{indent}  ")
    else:
        yield f"{name} {_scalar(value)}"


def _item(value: object, indent: str) -> Iterator[str]:
    """An item of a list; the first line of a nested value stands behind the hyphen."""
    if isinstance(value, Mapping) and value:
        inside = [
            line for key, item in value.items() for line in _field(str(key), item, f"{indent}  ")
        ]
    elif isinstance(value, Sequence) and not isinstance(value, str) and value:
        inside = [line for item in value for line in _item(item, f"{indent}  ")]
    else:
        yield f"{indent}- {_scalar(value)}"
        return
    yield f"{indent}- {inside[0][len(indent) + 2 :]}"
    yield from inside[1:]


def _flow(values: Sequence[object]) -> str:
    """A short list of words on one line, or nothing where one of them wants more room."""
    if all(isinstance(value, str | int | float) or value is None for value in values):
        return f"[{', '.join(_scalar(value) for value in values)}]"
    return ""


def _scalar(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return repr(value)
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[]"
    return _text(str(value))


def _text(text: str) -> str:
    if _DATE.fullmatch(text) or (_BARE.fullmatch(text) and not _SPECIAL.fullmatch(text)):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)
