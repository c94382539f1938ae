"""What templates see, from the dataclasses of the views and of the model."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any

from hcsite.model import document, matter, site, trust
from hcsite.theme import views
from scripts.docs_parts.tables import anchor, code, table

HEADS = ("Field", "Is", "Default")

_NAME = re.compile(r"[A-Za-z_]\w*")
_WORDS = {
    "str": "text",
    "bool": "true or false",
    "int": "number",
    "object": "anything",
    "datetime": "date and time",
}


def views_part() -> str:
    """A section for each view, in the order of the file."""
    return "\n".join(_section(view) for view in view_classes())


def nouns_part() -> str:
    """A section for each noun of the model that a view holds, by name."""
    return "\n".join(_section(noun) for noun in noun_classes())


def view_classes() -> list[type[Any]]:
    """The views that `hcsite.theme.views` defines, in their order."""
    own = (item for item in vars(views).values() if _is_of(item, views.__name__))
    return sorted(own, key=lambda item: inspect.getsourcelines(item)[1])


def noun_classes() -> list[type[Any]]:
    """The classes of the model that views reach, by name."""
    known = {
        name: item
        for module in (document, matter, site, trust)
        for name, item in vars(module).items()
        if _is_of(item, module.__name__)
    }
    reached: dict[str, type[Any]] = {}
    waiting = list(view_classes())
    while waiting:
        for name in _NAME.findall(" ".join(str(f.type) for f in fields(waiting.pop()))):
            if name in known and name not in reached:
                reached[name] = known[name]
                waiting.append(known[name])
    return [reached[name] for name in sorted(reached)]


def _is_of(item: object, module: str) -> bool:
    return inspect.isclass(item) and is_dataclass(item) and item.__module__ == module


def _section(view: type[Any]) -> str:
    told = inspect.cleandoc(view.__doc__ or "")
    rows = [*_rows(view)]
    return f"### {view.__name__}\n\n{told}\n\n{table(HEADS, rows)}"


def _rows(view: type[Any]) -> Iterator[tuple[str, str, str]]:
    for field in fields(view):
        yield code(field.name), _type(str(field.type)), _default(field)
    for name, item in vars(view).items():
        if isinstance(item, property) and not name.startswith("_"):
            told = inspect.cleandoc(item.__doc__ or "").partition("\n")[0]
            yield code(name), told.rstrip("."), "made from the others"


def _type(written: str) -> str:
    """A type in words: `tuple[Card, ...]` is a list of Card."""
    if written.endswith(" | None"):
        return f"{_type(written.removesuffix(' | None'))}, or nothing"
    if match := re.fullmatch(r"tuple\[(.+), \.\.\.\]", written):
        return f"list of {_type(match[1])}"
    if match := re.fullmatch(r"tuple\[(.+)\]", written):
        return f"({', '.join(_type(part) for part in match[1].split(', '))})"
    if match := re.fullmatch(r"dict\[str, (.+)\]", written):
        return f"{_type(match[1])} by name"
    if written in _WORDS:
        return _WORDS[written]
    return f"[{written}](#{anchor(written)})" if written[0].isupper() else written


def _default(field: Field[Any]) -> str:
    if field.default is not MISSING:
        value = field.default
        if value is None or value in ("", ()):
            return "empty"
        return code(str(value)) if isinstance(value, str | int | bool) else "empty"
    return "empty" if field.default_factory is not MISSING else "always given"
