"""Files that are to be written, as values, and the texts that they are made from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from string import Template


class Refused(Exception):
    """Raised where nothing can be planned; its text tells people why, and what to do."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be written: its path from the root of the hub, with `/`, and its text."""

    path: str
    text: str


def packaged(name: str, values: dict[str, str] | None = None) -> str:
    """A text of this package by its path, with `$name` filled in where values are given."""
    text = files(__package__ or "").joinpath(name).read_text(encoding="utf-8")
    return text if values is None else Template(text).substitute(values)


def quoted(text: str) -> str:
    """A text in double quotes, as YAML and TOML both read it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
