"""Places of values in front matter."""

from __future__ import annotations

import pytest
import yaml

from hcsite.content import yaml_nodes
from hcsite.content.frontmatter import Split
from hcsite.content.problems import Path, Place
from hcsite.content.yaml_nodes import Composed, compose


@pytest.fixture(params=[yaml.CSafeLoader, yaml.SafeLoader], ids=["libyaml", "pure"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test holds for the parser in C and for the one in Python, which stands in for it."""
    monkeypatch.setattr(yaml_nodes, "_PARSER", request.param)


def composed(text: str) -> Composed:
    """The values of a front matter that begins at line 2."""
    return compose(Split(yaml=text, body="", yaml_line=2, body_line=9), path="x.md")


PLACED = """\
title: Salt
sources:
  - title: A
    year: 2020
  - {title: "B", year: 2021}
tags:
  - salt
"""


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("title",), (2, 1), (2, 8)),
        (("sources",), (3, 1), (4, 3)),
        (("sources", 0), (4, 5), (4, 5)),
        (("sources", 0, "year"), (5, 5), (5, 11)),
        (("sources", 1, "title"), (6, 6), (6, 13)),
        (("sources", 1, "url"), (6, 5), (6, 5)),
        (("sources", 7), (4, 3), (4, 3)),
        (("tags", 0), (8, 5), (8, 5)),
        (("tags", 0, "a"), (8, 5), (8, 5)),
        (("tags", "a"), (7, 1), (8, 3)),
        (("nothing",), (1, 1), (1, 1)),
        ((), (1, 1), (1, 1)),
    ],
)
def test_places(path: Path, key: tuple[int, int], value: tuple[int, int]) -> None:
    """Keys and values have lines and columns; what is not there has those of what it belongs to."""
    places = composed(PLACED).places
    lines = ["---", *PLACED.split("\n")]
    at = places.value(path)
    assert value == (at.line, at.column)
    assert lines[at.line - 1] == at.source
    if path != ("tags", "a"):
        assert key == (places.key(path).line, places.key(path).column)


def test_lines_of_the_fields_at_the_edge() -> None:
    """Each field at the left edge has its line."""
    assert (("title", 2), ("sources", 3), ("tags", 7)) == composed(PLACED).places.lines()


def test_what_is_written_and_how() -> None:
    """The places know what is there, and what stands without quotes."""
    places = composed("a: 1\nb: '1'\nc: [x]\nd:\n").places
    assert [True, False, True, False] == [
        places.plain(path) for path in (("a",), ("b",), ("c", 0), ("c",))
    ]
    assert [True, True, False, False] == [
        places.holds(path) for path in (("d",), ("c", 0), ("c", 1), ("e",))
    ]


def test_a_null_at_the_end_has_a_place() -> None:
    """A field without a value at the very end is placed in a line of the file."""
    place = composed("title: a\nslug:").places.value(("slug",))
    assert Place(3, 6, "slug:") == place


def test_rare_line_ends_do_not_shift_lines() -> None:
    """NEL, LS and PS end no line: editors do not count them."""
    tree = composed("a: b\u2028c\nd: e\u0085f\u2029g\nh: \ufeffi\n")
    assert {"a": "b c", "d": "e f g", "h": "\u2060i"} == tree.tree
    assert 4 == tree.places.value(("h",)).line
