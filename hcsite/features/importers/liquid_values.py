"""Values of Liquid: paths, words in quotes, and the filters that writers use in texts."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from urllib.parse import quote

from hcsite.core.text import slugify
from hcsite.features.importers.dates import read_moment
from hcsite.features.importers.site import dig

_STRING = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_PATH = re.compile(r"[A-Za-z_][\w-]*(?:\.[\w-]+|\[\s*(?:\"[^\"]*\"|'[^']*'|\d+)\s*\])*")
_STEP = re.compile(r"\[\s*[\"']?([^\"'\]]+)[\"']?\s*\]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PIPE = re.compile(r"\|(?=(?:[^\"']|\"[^\"]*\"|'[^']*')*$)")
_ARGUMENT = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s,]+")
_CONDITION = re.compile(r"(.+?)\s*(==|!=|<>|contains)\s*(.+)", re.DOTALL)
_JOINT = re.compile(r"\s+(and|or)\s+")
_DIRECTIVE = re.compile(r"%([-^]?)([a-zA-Z%])")
_LETTERS = frozenset("aAbBdHIjmMpSyYZ%")


class Unknown(Exception):
    """The import cannot know this value."""


@dataclass(slots=True)
class Scope:
    """What names mean: `page`, `site`, `include`, and what the text itself assigned."""

    roots: dict[str, object] = field(default_factory=dict)

    def within(self, **more: object) -> Scope:
        """The same with other meanings for some names."""
        return Scope({**self.roots, **more})


def evaluate(expression: str, scope: Scope) -> object:
    """The value of an expression with its filters. Raises Unknown."""
    first, *filters = [part.strip() for part in _PIPE.split(expression)]
    default = next((f for f in filters if f.startswith("default:")), "")
    try:
        value = _value(first, scope)
    except Unknown:
        if not default:
            raise
        value = None
    for item in filters:
        name, _, written = item.partition(":")
        arguments = [_value(argument, scope) for argument in _ARGUMENT.findall(written)]
        value = _filtered(value, name.strip(), arguments)
    return value


def shown(value: object) -> str:
    """A value as Liquid prints it. Raises Unknown for what is no single word or number."""
    if value is None or value is False:
        return ""
    if isinstance(value, str | int | float):
        return "true" if value is True else str(value)
    raise Unknown


def holds(condition: str, scope: Scope) -> bool:
    """Whether a condition is true. Raises Unknown."""
    *before, last = _JOINT.split(condition.strip())
    result = _holds_one(last, scope)
    # Liquid reads from right to left.
    for joint, part in zip(before[1::2][::-1], before[::2][::-1], strict=True):
        other = _holds_one(part, scope)
        result = (other and result) if joint == "and" else (other or result)
    return result


def _holds_one(condition: str, scope: Scope) -> bool:
    comparison = _CONDITION.fullmatch(condition.strip())
    if comparison is None:
        value = evaluate(condition, scope)
        return value is not None and value is not False
    left, right = evaluate(comparison[1], scope), evaluate(comparison[3], scope)
    if comparison[2] == "contains":
        return isinstance(left, str | list | dict) and right in left
    return (left == right) is (comparison[2] == "==")


def _value(text: str, scope: Scope) -> object:
    words = _STRING.fullmatch(text)
    if words:
        return words[1] if words[1] is not None else words[2]
    if _NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    if text in ("nil", "null", "blank", "empty", "true", "false"):
        return {"true": True, "false": False, "blank": "", "empty": ""}.get(text)
    if not _PATH.fullmatch(text):
        raise Unknown
    root, _, path = _STEP.sub(r".\1", text).partition(".")
    if root not in scope.roots:
        raise Unknown
    value = dig(scope.roots[root], path) if path else scope.roots[root]
    if value is None and root == "site":
        raise Unknown  # what a site makes itself (site.posts) is not in its settings
    return value


def _filtered(value: object, name: str, arguments: list[object]) -> object:
    if name == "default":
        return value if value not in (None, "", False) else arguments[0] if arguments else ""
    if name == "date":
        return _date(shown(value), str(arguments[0]) if arguments else "%Y-%m-%d")
    if name in ("append", "prepend", "remove", "split", "join", "replace") and arguments:
        return _with_arguments(shown(value), name, [shown(item) for item in arguments])
    change = _FILTERS.get(name)
    if change is None:
        raise Unknown
    return change(shown(value))


def _with_arguments(text: str, name: str, words: list[str]) -> object:
    if name == "append":
        return text + words[0]
    if name == "prepend":
        return words[0] + text
    if name == "remove":
        return text.replace(words[0], "")
    if name == "replace":
        return text.replace(words[0], words[1] if len(words) > 1 else "")
    raise Unknown


def _date(text: str, form: str) -> str:
    moment = read_moment(text)
    if moment is None or any(letter not in _LETTERS for _, letter in _DIRECTIVE.findall(form)):
        raise Unknown
    at = moment if isinstance(moment, datetime) else datetime.combine(moment, time())

    def part(match: re.Match[str]) -> str:
        made = at.strftime(f"%{match[2]}")
        if match[1] == "-":
            return made.lstrip("0") or "0"
        return made.upper() if match[1] else made

    return _DIRECTIVE.sub(part, form)


def _rooted(text: str) -> str:
    return text if "://" in text or text.startswith("/") else f"/{text}"


_FILTERS: Mapping[str, Callable[[str], object]] = {
    "absolute_url": _rooted,
    "relative_url": _rooted,
    "capitalize": str.capitalize,
    "cgi_escape": quote,
    "date_to_string": lambda text: _date(text, "%d %b %Y"),
    "date_to_long_string": lambda text: _date(text, "%d %B %Y"),
    "downcase": str.lower,
    "escape": lambda text: html.escape(text, quote=False),
    "markdownify": lambda text: text,
    "slugify": slugify,
    "smartify": lambda text: text,
    "strip": str.strip,
    "strip_html": lambda text: re.sub(r"<[^>]*>", "", text),
    "strip_newlines": lambda text: text.replace("\n", ""),
    "upcase": str.upper,
    "uri_escape": quote,
    "url_encode": quote,
    "xml_escape": lambda text: html.escape(text, quote=False),
}
