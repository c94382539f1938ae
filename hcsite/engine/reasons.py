"""Why an output was made anew, in words: what of its arguments is not what it was."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

MOST = 12
"""So many reasons say enough."""


def reasons(
    old_parts: Mapping[str, str], new_parts: Mapping[str, str], old: bytes, new: bytes
) -> list[str]:
    """Sentences such as `related[2].title changed`; at most a dozen."""
    found = [f"{name} changed" for name in new_parts if old_parts.get(name) != new_parts[name]]
    if old != new:
        found.extend(_differences(json.loads(old), json.loads(new), ""))
    if len(found) > MOST:
        found = [*found[:MOST], f"and {len(found) - MOST} more"]
    return found or ["the file in the output was changed or was not there"]


def _differences(old: object, new: object, path: str) -> Iterator[str]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys([*old, *new]):
            here = f"{path}.{key}" if path else str(key)
            if key not in old:
                yield f"{here} added"
            elif key not in new:
                yield f"{here} removed"
            else:
                yield from _differences(old[key], new[key], here)
    elif isinstance(old, list) and isinstance(new, list):
        for index, (one, two) in enumerate(zip(old, new, strict=False)):
            yield from _differences(one, two, f"{path}[{index}]")
        if len(old) != len(new):
            yield f"{path}: {len(old)} → {len(new)} entries"
    else:
        yield f"{path} changed"
