"""The catalogue knows every code that hcsite can give, and no other."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from hcsite.content.schema import known_keys
from hcsite.core.catalogue import (
    FAMILIES,
    FILE,
    RULES,
    Code,
    all_codes,
    code,
    families,
    family_of,
)
from hcsite.model.kinds import Kind

SOURCES = Path(__file__).resolve().parents[3] / "hcsite"
FORM = re.compile(r"HC\d{3}|[A-Z]{3}-\d{2}")
NOT_CODES = frozenset({"ICD-10", "ICD-11"})
FENCE = re.compile(r"```(?P<language>\w*)\n(?P<code>.*?)\n```", re.DOTALL)


def given_codes(tree: ast.AST) -> Iterator[str]:
    """The codes that a module gives: as an argument, a default, one side of a choice.

    A code in a set or a table only speaks about it.
    """
    for node in ast.walk(tree):
        parts: list[ast.AST | None] = []
        match node:
            case ast.Call():
                parts = [*node.args, *(keyword.value for keyword in node.keywords)]
            case ast.IfExp():
                parts = [node.body, node.orelse]
            case ast.arguments():
                parts = [*node.defaults, *node.kw_defaults]
            case ast.AnnAssign() | ast.Assign() | ast.Return():
                parts = [node.value]
            case _:
                continue
        words = (part.value for part in parts if isinstance(part, ast.Constant))
        yield from (word for word in words if isinstance(word, str) and FORM.fullmatch(word))


def all_given() -> frozenset[str]:
    """The codes that any module of hcsite gives."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES.rglob("*.py"))
    return frozenset(name for tree in trees for name in given_codes(tree)) - NOT_CODES


def fences(language: str) -> list[tuple[str, str]]:
    """The pieces of code in one language in all entries, each with the code that it belongs to."""
    return [
        (item.name, match["code"])
        for item in all_codes()
        for match in FENCE.finditer(item.mend)
        if match["language"] == language
    ]


def test_every_code_that_is_given_is_known() -> None:
    """Whoever adds a code explains it too."""
    assert set() == all_given() - {item.name for item in all_codes()}


NOT_ASKED_YET: set[str] = set()
"""Rules of trust that nothing asks: a body holds no video that could lack captions."""


def test_every_known_code_is_given() -> None:
    """An entry of a code that nothing gives would only mislead; docs/rules.md names the few."""
    assert NOT_ASKED_YET == {item.name for item in all_codes()} - all_given()


def test_mentions_are_not_given() -> None:
    """A code in a set is talked about; as an argument or on one side of a choice it is given."""
    text = 'X = frozenset({"HC001"})\nerror("HC002" if x else "HC003")\ndef f(c="HC004"): ...\n'
    assert ["HC002", "HC003", "HC004"] == sorted(given_codes(ast.parse(text)))


def test_one_code() -> None:
    """A code comes with its parts, and with the family that its name tells."""
    found = code("HC214")
    assert isinstance(found, Code)
    assert ("HC214", "HC2") == (found.name, found.family)
    assert found.title == "A picture has no alt text"


@pytest.mark.parametrize("name", ["HC999", "hc214", "", FAMILIES])
def test_unknown_code(name: str) -> None:
    """What is no code gives nothing; names are in capitals."""
    assert code(name) is None


@pytest.mark.parametrize(
    ("name", "family"), [("HC214", "HC2"), ("ACC-02", "ACC"), ("HC21", ""), ("", "")]
)
def test_family_of(name: str, family: str) -> None:
    """The family is the part of the name that its like share."""
    assert family == family_of(name)


def test_every_code_has_a_family() -> None:
    """No entry is lost between the families, and none of them is empty."""
    tables = (tomllib.loads(file.read_text(encoding="utf-8")) for file in (FILE, RULES))
    entries = {name for table in tables for name in table} - {FAMILIES}
    assert entries == {item.name for family in families() for item in family.codes}
    assert all(family.codes for family in families())


@pytest.mark.parametrize("item", all_codes(), ids=lambda item: item.name)
def test_entry_is_whole(item: Code) -> None:
    """Each has a title without a full stop, a short reason in sentences, and something to do."""
    assert item.title[0].isupper()
    assert not item.title.endswith(".")
    assert item.why.endswith(".")
    assert "\n" not in item.why
    assert 1 <= len(re.findall(r"[.:](?: |$)", item.why)) <= 4
    assert item.mend


@pytest.mark.parametrize(
    ("language", "read"),
    [("toml", tomllib.loads), ("yaml", lambda text: list(yaml.safe_load_all(text)))],
)
def test_examples_can_be_read(language: str, read: Callable[[str], Any]) -> None:
    """Every example is sound TOML or YAML."""
    shown = fences(language)
    assert shown
    for name, text in shown:
        assert read(text), name


def test_examples_use_fields_that_exist() -> None:
    """The fields in examples of front matter are fields of some kind of content."""
    known = {"date", "poster", *(key for kind in Kind for key in known_keys(kind))}
    for name, text in fences("yaml"):
        for document in yaml.safe_load_all(text):
            assert set() == set(document or ()) - known, (name, json.dumps(document, default=str))
