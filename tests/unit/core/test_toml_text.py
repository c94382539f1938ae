"""Where a TOML text gives a value."""

from __future__ import annotations

import pytest

from hcsite.core.toml_text import line_of_key, place_of_key

TEXT = """a = 1
[x]
b.c = 2
[[x.stacks]]
box = 1
[[x.stacks]]
box = 2
texts = [
  { f = 1 },
]
[[x.stacks.lead]]
q = 1
["we ird"]
z = 1
"""


@pytest.mark.parametrize(
    ("way", "line"),
    [
        (("a",), 1),
        (("x", "b", "c"), 3),
        (("x", "stacks", "0", "box"), 5),
        (("x", "stacks", "1", "box"), 7),
        (("x", "stacks", "1", "texts", "0", "f"), 8),
        (("x", "stacks", "1", "lead", "0", "q"), 12),
        (("we ird", "z"), 14),
        (("x", "stacks", "0", "nothing"), 4),
        (("nothing",), 0),
        ((), 0),
    ],
)
def test_the_line_of_a_key(way: tuple[str, ...], line: int) -> None:
    """That of the value itself, or of the nearest that holds it."""
    assert line == line_of_key(TEXT, way)


def test_a_place_has_the_text_of_its_line() -> None:
    """As a diagnostic takes it; nothing where the key is not there."""
    assert {"line": 3, "source": "b.c = 2"} == place_of_key(TEXT, ("x", "b", "c"))
    assert {"line": 0, "source": ""} == place_of_key(TEXT, ("nothing",))
