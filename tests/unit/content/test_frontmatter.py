"""Front matter and body; the messages are in tests/fixtures/frontmatter/fences.md."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.frontmatter import Split, closing_line, split
from hcsite.core.diagnostics import Problems

LINES = st.sampled_from(
    [
        "---",
        "--- ",
        "...",
        "----",
        "—-",
        "+++",
        "{",
        "```yaml",
        "title: a",
        "",
        " ",
        "# A",
        "b",
        ":",
    ]
)


def test_the_parts_and_their_lines() -> None:
    """The front matter comes without its fences, and each part with its first line."""
    expected = Split(yaml="title: Salt\n", body="\nEat.\n---\nless\n", yaml_line=2, body_line=4)
    assert expected == split("---\ntitle: Salt\n---\n\nEat.\n---\nless\n", path="x")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\n---", Split("", "", 2, 3)),
        ("---\n---\n", Split("", "", 2, 3)),
        ("---\t \na: b\n... \nbody", Split("a: b\n", "body", 2, 4)),
        ("---\n\n\n---\nx", Split("\n\n", "x", 2, 5)),
    ],
)
def test_short_files(text: str, expected: Split) -> None:
    """Empty front matter and empty bodies are fine here."""
    assert expected == split(text, path="x")


def test_a_rule_inside_a_text_does_not_close() -> None:
    """Hyphens that are indented, or more than three, stay in the front matter."""
    assert "a: |\n  ---\n  ----\n" == split("---\na: |\n  ---\n  ----\n---\n", path="x").yaml


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (["---", "a: b", "", "text"], 3),
        (["---", "a: b", "## Heading"], 3),
        (["---", "a:", "  - b", "text", "more"], 4),
        (["---"], 2),
    ],
)
def test_where_it_should_be_closed(lines: list[str], line: int) -> None:
    """Before the first empty line or heading, else after the last line that looks like a field."""
    assert line == closing_line(lines)


@pytest.mark.parametrize("char", ["-", " ", "—", "a", "`", ":", "#"])
def test_a_line_of_a_megabyte_is_quick(char: str) -> None:
    """A first line of a megabyte is refused in no time, and is not shown."""
    begin = process_time()
    with pytest.raises(Problems) as caught:
        split(char * 1_000_000 + "x\ntitle: a\n", path="x")
    assert process_time() - begin < 10
    assert caught.value.diagnostics[0].source == ""


@given(st.lists(LINES).map("\n".join) | st.text())
def test_any_text_gives_two_parts_or_one_problem(text: str) -> None:
    """Either the parts make up the file again, or one diagnostic names a line of it."""
    try:
        parts = split(text, path="x")
    except Problems as problems:
        (found,) = problems.diagnostics
        assert found.code in ("HC201", "HC202", "HC203")
        assert 1 <= found.line <= text.count("\n") + 1
        assert found.message
        assert found.hint
    else:
        lines = text.split("\n")
        assert parts.yaml.split("\n")[:-1] == lines[1 : parts.body_line - 2]
        assert parts.body == "\n".join(lines[parts.body_line - 1 :])
