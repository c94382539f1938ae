"""Front matter of other generators, read with patience: YAML, TOML or JSON, whatever can be read.

A value of a hub's own front matter is typed by the schema; here nothing is known of the fields, so
that only what is plainly a number or a truth value becomes one, and dates stay text.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise

from hcsite.content.foreign_yaml import TooMuch, load_yaml

LONGEST = 200_000
"""Characters of front matter beyond which nobody wrote it by hand."""

MOST_VALUES = 20_000
DEEPEST = 40

_FENCE = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_TOML_CLOSING = re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE)
_JSON = re.compile(r'\{\s*(?:"|\})')
_KEY_LINE = re.compile(r"^([A-Za-z_][\w .-]*?)[ \t]*:(?=\s|$)", re.MULTILINE)
_TOML_KEY_LINE = re.compile(r"^([A-Za-z_][\w.-]*)[ \t]*=", re.MULTILINE)

Data = dict[str, object]
Loader = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Foreign:
    """A file of another generator in two. `line` is the line (from 1) on which the body begins."""

    data: Data
    body: str
    line: int
    problems: tuple[str, ...] = ()


def read_foreign(text: str) -> Foreign:
    """Front matter and body of a file; `problems` says in sentences what could not be read."""
    start = len(text) - len(text.lstrip("\n"))
    if text.startswith("+++", start):
        return _fenced(text, start + 3, _TOML_CLOSING, load_toml)
    if _JSON.match(text, start):
        return _json(text, start)
    opening = _FENCE.match(text, start)
    return _fenced(text, opening.end(), _CLOSING, load_yaml) if opening else Foreign({}, text, 1)


def read_config(text: str, form: str) -> tuple[Data, tuple[str, ...]]:
    """The settings of a generator; `form` is `yaml`, `toml` or `json`."""
    loaders: dict[str, Loader] = {"toml": load_toml, "json": json.loads}
    return _read_block(text, loaders.get(form, load_yaml))


def load_toml(text: str) -> object:
    """The values of a TOML text."""
    return tomllib.loads(text)


def _fenced(text: str, start: int, closing: re.Pattern[str], load: Loader) -> Foreign:
    end = closing.search(text, start)
    if end is None:
        return _unclosed(text, start, load)
    block = text[start : end.start()]
    data, problems = _read_block(block, load)
    if block.strip() and not data and not problems:
        return Foreign({}, text, 1)  # no fields: a rule (---) opens the text
    body_at = min(end.end() + 1, len(text))
    return Foreign(data, text[body_at:], text.count("\n", 0, body_at) + 1, problems)


def _unclosed(text: str, start: int, load: Loader) -> Foreign:
    head = text[start:].partition("\n\n")[0]
    data, problems = _read_block(head, load)
    if not data:
        return Foreign({}, text, 1)
    body_at = min(start + len(head) + 2, len(text))
    message = "The front matter is opened and never closed; it was read up to the first empty line."
    line = text.count("\n", 0, body_at) + 1
    return Foreign(data, text[body_at:], line, (message, *problems))


def _json(text: str, start: int) -> Foreign:
    try:
        value, end = json.JSONDecoder().raw_decode(text, start)
        data = _mapping(value)
    except (ValueError, RecursionError):
        message = "The front matter looks like JSON, but it cannot be read as JSON."
        return Foreign({}, text, 1, (message,))
    body = text[end:].lstrip("\n")
    return Foreign(data, body, text.count("\n", 0, len(text) - len(body)) + 1)


def _read_block(text: str, load: Loader) -> tuple[Data, tuple[str, ...]]:
    if len(text) > LONGEST:
        return {}, ("The front matter is longer than two hundred thousand characters.",)
    try:
        return _mapping(load(text)), _twice(text)
    except TooMuch as exc:
        return {}, (f"The front matter was left unread: {exc}.",)
    except (ValueError, RecursionError):
        return _key_by_key(text, load)


def _mapping(value: object) -> Data:
    if value is None:
        return {}
    if not isinstance(value, dict):
        message = "not fields with values"
        raise ValueError(message)  # noqa: TRY004  # the same as any other text that is no mapping
    plain = _plain(value, _Budget(MOST_VALUES), 0)
    return plain if isinstance(plain, dict) else {}


class _Budget:
    """How many values may still be made: aliases of YAML can stand for billions."""

    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self, depth: int) -> None:
        self.left -= 1
        if self.left < 0 or depth > DEEPEST:
            message = "it holds more values, one within the other, than anybody writes"
            raise TooMuch(message)


def _plain(value: object, budget: _Budget, depth: int) -> object:
    """A value made of dict, list, str, int, float, bool and None alone."""
    budget.spend(depth)
    if isinstance(value, dict):
        return {str(key): _plain(item, budget, depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item, budget, depth + 1) for item in value]
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)


def _twice(text: str) -> tuple[str, ...]:
    seen: set[str] = set()
    found: dict[str, None] = {}
    for match in _KEY_LINE.finditer(text):
        if match[1] in seen:
            found[match[1]] = None
        seen.add(match[1])
    return tuple(f"“{key}” stands twice in the front matter; the last one counts." for key in found)


def _key_by_key(text: str, load: Loader) -> tuple[Data, tuple[str, ...]]:
    """Field after field, so that one bad value does not cost the others."""
    key_line, mark = (_TOML_KEY_LINE, "=") if load is load_toml else (_KEY_LINE, ":")
    starts = [match.start() for match in key_line.finditer(text)]
    data: Data = {}
    problems: list[str] = []
    for start, end in pairwise([*starts, len(text)]):
        chunk = text[start:end]
        try:
            data.update(_mapping(load(chunk)))
        except (ValueError, RecursionError):
            key, _, value = chunk.partition(mark)
            data[key.strip()] = " ".join(value.split()).strip("\"'")
            problems.append(f"The value of “{key.strip()}” was taken as plain text: it has a slip.")
    slip = ("The front matter has a slip, and was read line by line.",) if starts else ()
    return data, tuple(problems) or slip
