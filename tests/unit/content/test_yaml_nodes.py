"""YAML as plain values with places."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content import yaml_nodes
from hcsite.content.frontmatter import Split
from hcsite.content.yaml_nodes import Composed, compose
from hcsite.core.diagnostics import Problems


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


def test_every_value_is_text() -> None:
    """Nothing is guessed: numbers, dates and truth values stay text, and nothing is nothing."""
    tree = composed(
        "a: 1\nb: no\nc: 2026-09-14\nd:\ne: ~\nf: null\ng: ''\nh: 'null'\n"
        "i: [1, {j: x}, ]\nk: |\n  l\n"
    ).tree
    expected = {
        "a": "1",
        "b": "no",
        "c": "2026-09-14",
        "d": None,
        "e": None,
        "f": None,
        "g": "",
        "h": "null",
        "i": ["1", {"j": "x"}],
        "k": "l\n",
    }
    assert expected == tree


@pytest.mark.parametrize("text", ["", "\n", "# a remark\n", "{}"])
def test_nothing_is_no_fields(text: str) -> None:
    """Front matter without any field is read; the schema says what is missing."""
    assert {} == composed(text).tree


@pytest.mark.parametrize(
    "text",
    [
        "a: &x [1]\nb: *x",
        "a: *x",
        "a: !!python/object:os.system x",
        "a: !!python/object/apply:os.system ['true']",
        "a: ! x",
        "a: !x {b: c}",
        "&x a: b",
        "<<: {a: b}",
        "%TAG ! tag:x,2020:\n--- \na: b",
        "%YAML 1.2\n---\na: b",
    ],
)
def test_what_makes_objects_and_copies_is_refused(text: str) -> None:
    """Anchors, aliases, tags, merges and directives are no part of front matter."""
    assert {"HC208"} == {code for code, _, _ in problems_of(text)}


def test_what_the_parser_cannot_even_read() -> None:
    """A character that YAML forbids, and that decoding takes away before, is no exception."""
    assert [("HC204", 2, 1)] == problems_of("a: \x07")


def test_all_keys_that_come_twice_are_named() -> None:
    """They are found in one go, and the first value is not lost from view."""
    assert [("HC206", 4, 1), ("HC206", 5, 14)] == problems_of(
        "a: 1\nb: 2\na: 3\nc: {d: 1, e, d: [2]}"
    )


def test_a_key_twice_and_an_error_below() -> None:
    """What was found before an error of syntax is said too."""
    assert [("HC206", 3, 1), ("HC204", 4, 5)] == problems_of("a: 1\na: 2\nb: c: d")


@pytest.mark.parametrize(
    "text", ["? [a]\n: b", "{{a}: b}", ": b", "'': b", "x:\n  " + "? " * 5000 + "a"]
)
def test_names_must_be_words(text: str) -> None:
    """Lists, blocks and nothing cannot name a field."""
    assert ["HC204"] == [code for code, _, _ in problems_of(text)]


@pytest.mark.parametrize("text", ["- a", "a", "'a'", "[a]", "|\n a", "a b\nc", "- - a"])
def test_fields_are_wanted(text: str) -> None:
    """A list or a text alone is no front matter."""
    assert ["HC205"] == [code for code, _, _ in problems_of(text)]


def test_a_remark_that_looks_like_text() -> None:
    """A hash right before a word warns that the rest is lost; other remarks are left alone."""
    text = "a: b #c d\nd: e # f\ng: '#h' #i\nj: k#l\nm: |\n  n #o\np:\n  - #q\n"
    found = composed(text).diagnostics
    assert {(2, 6), (9, 5)} == {(item.line, item.column) for item in found}
    assert {"HC216"} == {item.code for item in found}


def test_a_hyphen_inside_a_text() -> None:
    """An item that is indented below another is an error, not a longer text."""
    (found,) = composed("a:\n  - b\n    - c\n").diagnostics
    assert ("HC204", 4, 5) == (found.code, found.line, found.column)
    assert () == composed("a:\n  - b\n  - |\n    - c\n  - d: e\n    f: g\n").diagnostics


PIECES = st.sampled_from(
    "a b : ' \" [ ] { } , # &x *x !t | > ? % @ ` --- ... << ~ null \\ \\u é \ufeff 0 -".split()
) | st.sampled_from(["\n", "\n  ", " ", "\t", "\u2028", ": ", "- ", " #x"])


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60))
def test_any_text_gives_values_or_problems(text: str) -> None:
    """Never another exception; every place is in the front matter or the line above it."""
    try:
        result = composed(text)
    except Problems as problems:
        said = problems.diagnostics
        assert said
    else:
        said = result.diagnostics
        for key in result.tree:
            assert 2 <= result.places.key((key,)).line <= text.count("\n") + 2
    lines = ["---", *text.split("\n")]
    for found in said:
        assert 1 <= found.line <= len(lines)
        assert 1 <= found.column
        assert found.source in (lines[found.line - 1], "")


@given(
    st.dictionaries(
        st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1, max_size=5),
        st.recursive(
            st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"])),
            lambda below: st.lists(below, max_size=3),
            max_leaves=6,
        ),
    )
)
def test_what_is_written_is_read(values: dict[str, object]) -> None:
    """Values that a YAML writer puts down come back as they were."""
    text = yaml.safe_dump(values, allow_unicode=True, default_style='"')
    assert values == composed(text).tree
