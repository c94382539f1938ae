"""The quick parser gives the tokens of the stock parser."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from hcsite.content.frontmatter import split
from hcsite.content.markdown import parser
from hcsite.content.quick import SIGNS
from tests.unit.content.both_parsers import both, stock, texts
from tests.unit.content.published import WORDS
from tests.unit.content.test_markdown import CASES, examples

ROOT = Path(__file__).parents[3]


@given(texts)
@settings(max_examples=600)
def test_the_same_tokens(text: str) -> None:
    """Whatever the text, each token is the same in each of its fields."""
    expected, actual = both(text)
    assert expected == actual


def test_the_same_tokens_of_the_fixtures() -> None:
    """So it is for every case of the fixtures."""
    for case in CASES:
        expected, actual = both(case.text)
        assert expected == actual, case.title


def test_the_same_tokens_of_the_specification() -> None:
    """So it is for every example of CommonMark."""
    for number, text, _ in examples():
        expected, actual = both(text)
        assert expected == actual, number


def test_the_same_tokens_of_real_texts() -> None:
    """So it is for every text of the sample hub."""
    paths = sorted((ROOT / "content").rglob("*.md"))
    assert paths
    for path in paths:
        expected, actual = both(split(path.read_text(encoding="utf-8"), path="x.md").body)
        assert expected == actual, path


@pytest.mark.parametrize("text", ["[a]: /b\n\n[A]: /c\n\n[a]", "x[^1]\n\n[^1]: y"])
def test_the_same_references(text: str) -> None:
    """What a text says of its links and footnotes is kept for the renderer."""
    expected: dict[str, object] = {}
    actual: dict[str, object] = {}
    stock().parse(text, expected)
    parser(WORDS).parse(text, actual)
    assert expected["references" if text[1] != "[" else "footnotes"] == actual.get(
        "references" if text[1] != "[" else "footnotes"
    )


def test_the_rules_are_those_that_we_know() -> None:
    """Each rule that passes over all tokens is guarded by its signs, but for the two that read."""
    assert {"block", "inline"} == set(stock().core.ruler.get_active_rules()) - SIGNS.keys()
    assert set() == SIGNS.keys() - set(stock().core.ruler.get_active_rules())
