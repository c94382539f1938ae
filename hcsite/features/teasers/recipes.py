"""The recipes of `recipes.toml`: for each platform, what a teaser is made of."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

FILE = Path(__file__).with_name("recipes.toml")
DEFAULT = "default"

Paragraph = tuple[tuple[str, ...], ...]
"""The lines of a paragraph, each with the names of its slots."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a teaser for a platform is put together; `recipes.toml` says what each field means."""

    angles: tuple[str, ...]
    layout: tuple[Paragraph, ...]
    order: int
    sentences: int = 3
    points: tuple[int, int] = (0, 0)
    hook: int = 0
    drop: tuple[str, ...] = ()
    titled: bool = False
    parts: tuple[str, ...] = ()
    bold: str = ""
    bullet: str = "• "
    ended: bool = False
    author: bool = False
    staff: bool = False
    phone: bool = True
    pointers: bool = True
    asks: bool = False
    again: bool = True
    waits: int = 0
    slots: frozenset[str] = field(init=False, compare=False)
    """The slots of its layout."""

    def __post_init__(self) -> None:
        found = (name for paragraph in self.layout for line in paragraph for name in line)
        object.__setattr__(self, "slots", frozenset(found))


@cache
def recipes() -> Mapping[str, Recipe]:
    """All recipes by the id of their platform, in the order in which platforms choose."""
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
    found = {name: _recipe(table, order) for order, (name, table) in enumerate(tables.items())}
    return MappingProxyType(found)


def recipe_of(platform: str) -> Recipe:
    """The recipe of a platform; a platform that we do not know has the plain one."""
    known = recipes()
    return known.get(platform) or known[DEFAULT]


def _recipe(table: Mapping[str, Any], order: int) -> Recipe:
    values: dict[str, Any] = {
        key: tuple(item) if isinstance(item, list) else item for key, item in table.items()
    }
    return Recipe(**{**values, "layout": _layout(table["layout"]), "order": order})


def _layout(text: str) -> tuple[Paragraph, ...]:
    return tuple(
        tuple(tuple(line.split()) for line in paragraph.split("/")) for paragraph in text.split("|")
    )
