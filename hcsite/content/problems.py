"""What is wrong with a value, and where: the bridge from pydantic to sentences for people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, LiteralString, Protocol

from hcsite.core.diagnostics import Diagnostic, error

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import PydanticCustomError

Path = tuple[str | int, ...]
"""The way to a value: keys of fields, and positions in lists from 0."""

MAX_SOURCE = 400
"""Lines longer than this are not shown under a diagnostic."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column of a file, both from 1, and the text of the line."""

    line: int
    column: int
    source: str = ""

    def keywords(self, path: str) -> dict[str, object]:
        """The place as arguments for a diagnostic."""
        source = self.source if len(self.source) <= MAX_SOURCE else ""
        return {"path": path, "line": self.line, "column": self.column, "source": source}


class Places(Protocol):
    """Knows where each value of a file was written; answers for the nearest one above it too."""

    def holds(self, path: Path) -> bool:
        """Whether a value was written there."""

    def key(self, path: Path) -> Place:
        """Where the name of a field stands."""

    def value(self, path: Path) -> Place:
        """Where the value of a field, or an item of a list, stands."""


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of diagnostics for a kind of file."""

    unknown: str
    wrong: str
    missing: str


def wrong(
    predicate: str, hint: str = "", *, kind: LiteralString = "wrong", code: str = ""
) -> PydanticCustomError:
    """What a validator raises. `predicate` follows the name of the field: `takes yes or no`.

    `kind` is `empty` where a value is as good as missing; `code` names a code of its own.
    """
    from pydantic_core import PydanticCustomError  # slow to import, and seldom wanted

    context = {"predicate": predicate, "hint": hint, "code": code}
    return PydanticCustomError(kind, "{predicate}", context)


def quote(value: object) -> str:
    """A value as a message shows it: in quotation marks, cut where it is long."""
    text = " ".join(str(value).split())
    return f"“{text}”" if len(text) <= 60 else f"“{text[:59]}…”"


def name_of(path: Path) -> str:
    """The name that a message uses for a field: the last key on the way to it."""
    return next((f"“{step}”" for step in reversed(path) if isinstance(step, str)), "This")


@dataclass(frozen=True, slots=True)
class Translation:
    """Turns the errors of one file into diagnostics.

    `unknown_hint` and `missing_hint` say what to do about an unknown or missing field;
    `renamed` gives the name that was written for a field which has two.
    """

    codes: Codes
    places: Places
    path: str
    unknown_hint: Callable[[Path], str]
    missing_hint: Callable[[Path], str]
    renamed: Mapping[str, str]

    def diagnostics(self, found: ValidationError) -> Iterator[Diagnostic]:
        """A diagnostic for each error."""
        for item in found.errors(include_url=False, include_input=False):
            yield self._diagnostic(item["type"], self._written(item["loc"]), item.get("ctx", {}))

    def _written(self, loc: Path) -> Path:
        return (self.renamed.get(str(loc[0]), loc[0]), *loc[1:])

    def _diagnostic(self, kind: str, where: Path, context: dict[str, Any]) -> Diagnostic:
        if kind == "extra_forbidden":
            name = name_of(where)
            place = self.places.key(where)
            message, hint = f"{name} is not known here.", self.unknown_hint(where)
            return error(self.codes.unknown, message, hint=hint, **place.keywords(self.path))
        if kind == "missing" and not self.places.holds(where):
            # The place of a field that is not there is the block that it belongs to.
            place, message = self.places.value(where[:-1]), f"{name_of(where)} is missing."
            hint = self.missing_hint(where)
            return error(self.codes.missing, message, hint=hint, **place.keywords(self.path))
        # A text may stand for a whole block: then the field in the block has not been written.
        while len(where) > 1 and not self.places.holds(where):
            where = where[:-1]
        name, place = name_of(where), self.places.value(where)
        if kind in ("missing", "empty"):
            message, hint = f"{name} is empty.", self.missing_hint(where)
            return error(self.codes.missing, message, hint=hint, **place.keywords(self.path))
        message = f"{name} {context.get('predicate', 'is not understood')}."
        code = context.get("code") or self.codes.wrong
        hint = context.get("hint", "")
        return error(code, message, hint=hint, **place.keywords(self.path))
