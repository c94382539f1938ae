"""Places in TOML."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.problems import Path
from hcsite.content.toml_places import TomlPlaces

TEXT = '''\
# [site] in a remark
top = 1
[site]  # name = "no"
name = "a # b = [c]"
"odd key".'more' = 'x'
long = """
name = "inside"
[org]
"""
raw = \'\'\'
[org]\'\'\'\'
list = [
  "a", # one, two
  { b = 1, c = [2, 3] },
]
day = 1979-05-27 07:32:00
empty = ""
[ org . address ]
city = "X"
[[item]]
n = 1
[item.sub]
m = 2
[[item]]
n = 3
sub.k = { "\\u0061" = 1 }
'''


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("top",), (2, 1), (2, 7)),
        (("site",), (3, 1), (3, 1)),
        (("site", "name"), (4, 1), (4, 8)),
        (("site", "odd key", "more"), (5, 11), (5, 20)),
        (("site", "long"), (6, 1), (6, 8)),
        (("site", "raw"), (10, 1), (10, 7)),
        (("site", "list"), (12, 1), (12, 8)),
        (("site", "list", 0), (13, 3), (13, 3)),
        (("site", "list", 1), (14, 3), (14, 3)),
        (("site", "list", 1, "b"), (14, 5), (14, 9)),
        (("site", "list", 1, "c", 1), (14, 20), (14, 20)),
        (("site", "day"), (16, 1), (16, 7)),
        (("site", "empty"), (17, 1), (17, 9)),
        (("org",), (18, 3), (18, 3)),
        (("org", "address"), (18, 1), (18, 1)),
        (("org", "address", "city"), (19, 1), (19, 8)),
        (("item", 0, "n"), (21, 1), (21, 5)),
        (("item", 0, "sub", "m"), (23, 1), (23, 5)),
        (("item", 1, "n"), (25, 1), (25, 5)),
        (("item", 1, "sub", "k", "a"), (26, 11), (26, 22)),
        (("site", "missing"), (3, 1), (3, 1)),
        (("site", "name", "below"), (4, 8), (4, 8)),
        (("nowhere",), (1, 1), (1, 1)),
        ((), (1, 1), (1, 1)),
    ],
)
def test_places(path: Path, key: tuple[int, int], value: tuple[int, int]) -> None:
    """Keys and values are found where they stand; strings and remarks fool nobody."""
    assert tomllib.loads(TEXT)
    places = TomlPlaces(TEXT)
    at = places.value(path)
    assert value == (at.line, at.column)
    assert TEXT.split("\n")[at.line - 1] == at.source
    assert key == (places.key(path).line, places.key(path).column)


def test_lines() -> None:
    """Each value has its line, by its keys and numbers."""
    lines = TomlPlaces(TEXT).lines()
    expected = {"top": 2, "site": 3, "site.long": 6, "site.list.1": 14, "item.1.sub.k.a": 26}
    assert expected == {key: lines[key] for key in expected}
    assert {} == TomlPlaces("").lines()


def test_what_is_there() -> None:
    """The places know whether a value was written."""
    places = TomlPlaces(TEXT)
    assert [True, True, False] == [
        places.holds(path) for path in (("site",), ("item", 1, "n"), ("item", 2))
    ]


KEYS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=4)
VALUES = st.recursive(
    st.booleans()
    | st.integers(-99, 99)
    | st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=8)
    | st.sampled_from(["]", "[x]", "#", "a = 1", '"', "'", '"""', "\\", "{"]),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(KEYS, below, max_size=3),
    max_leaves=8,
)


def quoted(text: str) -> str:
    """A text as a basic string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def written(value: Any) -> str:
    """A value in TOML, with white space and remarks wherever they may stand."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{quoted(k)} = {written(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[ # ]\n" + ",".join(f"\n {written(item)} # x, [\n" for item in value) + "]"
    if isinstance(value, str):
        return quoted(value)
    return str(value).lower()


def paths_of(value: Any, above: Path = ()) -> list[Path]:
    """The way to each value."""
    pairs: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    return [above, *(path for key, item in pairs for path in paths_of(item, (*above, key)))]


@given(st.dictionaries(KEYS, st.dictionaries(KEYS, VALUES, max_size=3), max_size=3))
def test_every_value_of_any_text_is_found(tables: dict[str, dict[str, Any]]) -> None:
    """The places hold exactly the paths of the values, and each begins where it is said."""
    text = "".join(
        f"[{quoted(name)}]\n" + "".join(f"{quoted(k)} = {written(v)}\n" for k, v in table.items())
        for name, table in tables.items()
    )
    assert tables == tomllib.loads(text)
    places = TomlPlaces(text)
    assert set(paths_of(tables)) - {()} == set(places.values)
    for path, at in places.values.items():
        if len(path) > 1:
            value: Any = tables
            for step in path:
                value = value[step]
            assert text[at:].startswith(written(value))
