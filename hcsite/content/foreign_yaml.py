"""YAML from somebody else: no objects, no bombs, and as few guesses as possible."""

from __future__ import annotations

import re

import yaml

DEEPEST = 40
MOST_ALIASES = 200

_TABS = re.compile(r"(?<=:)[ ]*\t[ \t]*")
_INDENT_TABS = re.compile(r"^[ ]*\t[ \t]*", re.MULTILINE)


class TooMuch(Exception):
    """Front matter that was made to exhaust its reader."""


class _Loader(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 does: `yes`, `012`, `12:30` and dates are text."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789"),
    ("float", r"^[-+]?(?:0|[1-9][0-9]*)\.[0-9]+$", "-+0123456789"),
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN"),
    ("merge", r"^<<$", "<"),
):
    _starts = [*_first, ""] if _tag == "null" else list(_first)  # nothing at all is null
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _starts)


def _unknown(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> object:
    """The bare value behind a tag that only the other generator knows (`!expr`)."""
    del suffix
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else None


_Loader.add_multi_constructor("!", _unknown)


def load_yaml(text: str) -> object:
    """The values of a YAML text. Raises ValueError where it is none, TooMuch where it is a trap."""
    text = _INDENT_TABS.sub("  ", _TABS.sub(" ", text))
    try:
        _measure(text)
        return yaml.load(text, Loader=_Loader)  # noqa: S506  # _Loader is a SafeLoader
    except yaml.YAMLError as exc:
        message = "not YAML"
        raise ValueError(message) from exc


def _measure(text: str) -> None:
    """Counts nesting and aliases before anything is built from them."""
    depth = aliases = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            aliases += 1
        if depth > DEEPEST or aliases > MOST_ALIASES:
            message = "it holds more values, one within the other, than anybody writes"
            raise TooMuch(message)
