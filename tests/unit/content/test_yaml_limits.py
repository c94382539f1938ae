"""Front matter that was made to exhaust its reader."""

from __future__ import annotations

from time import process_time

import pytest
import yaml

from hcsite.content import yaml_nodes
from hcsite.content.frontmatter import Split
from hcsite.content.yaml_nodes import Composed, compose
from hcsite.core.diagnostics import Diagnostic, Problems

LONG = 10
"""Seconds of work that are out of all proportion, even where each line of ours is traced."""


@pytest.fixture(params=[yaml.CSafeLoader, yaml.SafeLoader], ids=["libyaml", "pure"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test holds for the parser in C and for the one in Python, which stands in for it."""
    monkeypatch.setattr(yaml_nodes, "_PARSER", request.param)


def composed(text: str) -> Composed:
    """The values of a front matter that begins at line 2."""
    return compose(Split(yaml=text, body="", yaml_line=2, body_line=9), path="x.md")


def problems_of(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of all that is wrong with a front matter."""
    with pytest.raises(Problems) as caught:
        composed(text)
    return [(found.code, found.line, found.column) for found in caught.value.diagnostics]


def test_a_bomb_costs_nothing() -> None:
    """Aliases of aliases are refused at the first mark, whatever they would grow to."""
    bomb = "a: &a [x]\n" + "".join(f"a{n}: &a{n} [{'*a, ' * 50}]\n" for n in range(40))
    begin = process_time()
    assert [("HC208", 2, 4)] == problems_of(bomb)
    assert process_time() - begin < LONG


@pytest.mark.parametrize(
    "deep",
    [
        "x: " + "[" * 5000,
        "x: " + "[" * 5000 + "]" * 5000,
        "x: " + "{a: " * 5000,
        "x: " + "[a, " * 5000,
        "x:\n  " + "- " * 5000 + "a",
        "\n".join(" " * n + "a:" for n in range(430)),
    ],
    ids=["flow", "closed", "braces", "items", "hyphens", "block"],
)
def test_deep_nesting_is_refused_early(deep: str) -> None:
    """Thousands of levels are refused at the 21st, quickly and without recursion."""
    begin = process_time()
    found = problems_of(deep)
    assert process_time() - begin < LONG
    assert ["HC209"] == [code for code, _, _ in found]


def test_twenty_levels_are_fine() -> None:
    """The limit itself is allowed."""
    assert composed("x: " + "[" * 19 + "]" * 19).tree["x"] != ""
    assert [("HC209", 2, 23)] == problems_of("x: " + "[" * 20 + "]" * 20)


@pytest.mark.parametrize("text", ["a: " + "x" * 1_000_000, "a: b\n" * 200_000, "[" * 1_000_000])
def test_large_front_matter_is_refused_quickly(text: str) -> None:
    """More than 100 KB is not even looked at."""
    begin = process_time()
    assert [("HC209", 1, 1)] == problems_of(text)
    assert process_time() - begin < LONG


@pytest.mark.untraced
@pytest.mark.parametrize(
    "text",
    [
        'a: "' + " " * 99000 + '\xad"',
        "a: b\n" * 19000,
        "- " * 40000,
        "a: [" + "b, " * 30000,
        "a: " + "'" * 99000,
        "a: " + '"' * 99000,
        "#" * 99000,
        "a: #b" + " #" * 40000,
    ],
)
def test_front_matter_just_below_the_limit_is_quick(text: str) -> None:
    """Nothing below the limit takes long, right or wrong."""
    begin = process_time()
    try:
        said: tuple[Diagnostic, ...] = composed(text).diagnostics
    except Problems as problems:
        said = problems.diagnostics
    assert len(said) < 20_000
    assert process_time() - begin < LONG
