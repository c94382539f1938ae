"""Cards and the kit: each field of each of their views is in the key of its file."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from hcsite.engine.job import Job
from hcsite.engine.key import Keys
from tests.property.bites import renderers

KEYS = Keys("engine", {}, {})
MOMENT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PLAIN: dict[Any, tuple[object, object]] = {
    str: ("a", "b"),
    int: (1, 2),
    float: (1.0, 2.0),
    bool: (False, True),
    bytes: (b"a", b"b"),
    datetime: (MOMENT, MOMENT.replace(year=2027)),
    date: (MOMENT.date(), date(2027, 1, 1)),
    time: (time(9), time(10)),
}
"""A value of each plain type, and another one."""


def values_of(hint: Any) -> tuple[object, object]:
    """Two different values of a type."""
    if hint in PLAIN:
        return PLAIN[hint]
    if is_dataclass(hint) and isinstance(hint, type):
        one = made(hint)
        name = fields(hint)[0].name
        return one, replace(one, **{name: values_of(get_type_hints(hint)[name])[1]})
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint)), tuple(hint)[-1]
    arguments = [item for item in get_args(hint) if item is not types.NoneType]
    if get_origin(hint) in (Union, types.UnionType):
        return values_of(arguments[0])
    if get_origin(hint) is tuple and arguments[-1] is Ellipsis:
        return tuple((value,) for value in values_of(arguments[0]))  # type: ignore[return-value]
    if get_origin(hint) is tuple:
        pairs = [values_of(item) for item in arguments]
        return tuple(one for one, _ in pairs), tuple(two for _, two in pairs)
    assert get_origin(hint) is dict or hasattr(hint, "items"), hint
    key, value = arguments
    return {values_of(key)[0]: values_of(value)[0]}, {values_of(key)[1]: values_of(value)[1]}


def made(kind: type) -> Any:
    """A view of a class, each field filled."""
    hints = get_type_hints(kind)
    return kind(**{item.name: values_of(hints[item.name])[0] for item in fields(kind)})


@pytest.mark.parametrize("name", sorted(renderers(apart=True)))
def test_each_field_is_in_the_key(name: str) -> None:
    """Another value of any field is another file, so that no picture or text is ever stale."""
    view = renderers(apart=True)[name].view
    sample, hints = made(view), get_type_hints(view)
    key = KEYS.of(Job("x", name, sample)).key
    for item in fields(view):
        other = replace(sample, **{item.name: values_of(hints[item.name])[1]})
        assert key != KEYS.of(Job("x", name, other)).key, item.name
