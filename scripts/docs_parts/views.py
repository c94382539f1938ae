"""What templates see, from the dataclasses of the views and of the model."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any

from hcsite.content.jsonschema import json_schemas
from hcsite.model import document, matter, site, trust
from hcsite.model.kinds import Kind
from hcsite.theme.views import basics, body, cards, head, lists, people, pieces, topics, video
from hcsite.theme.views import site as of_site
from hcsite.theme.views import trust as of_trust
from scripts.docs_parts.tables import anchor, code, table

HEADS = ("Field", "Is", "Default", "What it means")
MODULES = (of_site, head, pieces, video, lists, topics, people, of_trust, cards, basics, body)
"""The modules of views, in the order in which the documentation tells of them."""

SCHEMAS = {
    "AiUse": "AiFields",
    "Organisation": "OrgTable",
    "PostalAddress": "AddressTable",
}
"""The schemas of nouns that are called otherwise: their fields mean what writers mean by them."""

NOUNS = {
    ("AiUse", "responsible"): "The name of the person who answers for the text.",
    ("Emergency", "signs"): "The signs, each as readers say it.",
    ("Heading", "level"): "Its level, from 2 to 6.",
    ("Heading", "text"): "Its words, without marks.",
    ("Heading", "anchor"): "The name that links to it give behind `#`.",
    ("Organisation", "name"): "The name of the organisation.",
    ("Source", "accessed"): "The day on which the author last read it.",
}
"""Fields of nouns that no schema tells of, or that mean something else to readers than to writers.
"""

_NAME = re.compile(r"[A-Za-z_]\w*")
_WORDS = {
    "str": "text",
    "bool": "true or false",
    "int": "number",
    "object": "anything",
    "date": "date",
    "datetime": "date and time",
}


def views_part() -> str:
    """A section for each view, in the order of the file."""
    return "\n".join(_section(view) for view in view_classes())


def nouns_part() -> str:
    """A section for each noun of the model that a view holds, by name."""
    return "\n".join(_section(noun) for noun in noun_classes())


def view_classes() -> list[type[Any]]:
    """The views, by module and in the order of their lines."""
    return [view for module in MODULES for view in _classes(module)]


def _classes(module: Any) -> list[type[Any]]:
    own = (item for item in vars(module).values() if _is_of(item, module.__name__))
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


def meanings(view: type[Any]) -> dict[str, str]:
    """What each field of a view or noun means; a field that nobody described is not there."""
    told = _words_below(view)
    if view not in view_classes():
        schema = _schemas().get(SCHEMAS.get(view.__name__, f"{view.__name__}Fields"), {})
        told = {name: entry.get("description", "") for name, entry in schema.items()}
        told |= {name: words for (noun, name), words in NOUNS.items() if noun == view.__name__}
    return {name: words for name, words in told.items() if words}


def _words_below(view: type[Any]) -> dict[str, str]:
    """The texts that stand below the fields of a class in its source."""
    (tree,) = ast.parse(inspect.cleandoc(inspect.getsource(view))).body
    assert isinstance(tree, ast.ClassDef)  # noqa: S101  # it is the source of a class
    told: dict[str, str] = {}
    for field, below in zip(tree.body, tree.body[1:], strict=False):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                told[name] = inspect.cleandoc(text)
    return told


@cache
def _schemas() -> dict[str, dict[str, Any]]:
    """The fields of every block of front matter and of site.toml, by the name of its schema."""
    found: dict[str, dict[str, Any]] = {}
    for kind in (*(kind.value for kind in Kind), "site"):
        for name, schema in json_schemas()[kind].get("$defs", {}).items():
            found[name] = schema.get("properties", {})
    return found


def _section(view: type[Any]) -> str:
    told = inspect.cleandoc(view.__doc__ or "")
    rows = [*_rows(view)]
    return f"### {view.__name__}\n\n{told}\n\n{table(HEADS, rows)}"


def _rows(view: type[Any]) -> Iterator[tuple[str, str, str, str]]:
    told = meanings(view)
    for field in fields(view):
        means = told.get(field.name, "")
        yield code(field.name), type_in_words(str(field.type)), _default(field), means
    for name, item in vars(view).items():
        if isinstance(item, property) and not name.startswith("_"):
            means = inspect.cleandoc(item.__doc__ or "").partition("\n")[0]
            kind = type_in_words(str(inspect.signature(item.fget).return_annotation))  # type: ignore[arg-type]
            yield code(name), kind, "made from the others", means


def type_in_words(written: str) -> str:
    """A type in words: `tuple[Card, ...]` is a list of Card."""
    if written.endswith(" | None"):
        return f"{type_in_words(written.removesuffix(' | None'))}, or nothing"
    if match := re.fullmatch(r"tuple\[(.+), \.\.\.\]", written):
        return f"list of {type_in_words(match[1])}"
    if match := re.fullmatch(r"tuple\[(.+)\]", written):
        return f"({', '.join(type_in_words(part) for part in match[1].split(', '))})"
    if match := re.fullmatch(r"dict\[str, (.+)\]", written):
        return f"{type_in_words(match[1])} by name"
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
