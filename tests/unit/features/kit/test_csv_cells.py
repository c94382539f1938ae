"""No cell can be run by a spreadsheet, and each says what it said."""

from __future__ import annotations

import csv
import io
import re

import pytest

from hcsite.features.kit.csv_cells import (
    POSTED,
    READ,
    clean,
    csv_bytes,
    guarded,
    is_formula,
    unguarded,
)
from tests.unit.features.kit.export_samples import HOSTILE

RUN = re.compile("[=+@\uff1d\uff0b\uff0d\uff20\\-\t\r]")
HEADER = ("Text", "Link")


def strict(text: str) -> list[list[str]]:
    """What RFC 4180 says, to the letter: a second reader, which forgives nothing."""
    rows: list[list[str]] = [[]]
    cell = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)')
    place = 0
    while place < len(text):
        match = cell.match(text, place)
        assert match is not None, text[place : place + 60]
        quoted, plain, end = match.groups()
        rows[-1].append(plain if quoted is None else quoted.replace('""', '"'))
        if end == "\r\n":
            rows.append([])
        place = match.end()
    return rows[:-1]


@pytest.mark.parametrize("guard", [POSTED, READ])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_cell_is_run(text: str, guard: str) -> None:
    """No cell begins with what a spreadsheet runs, nor does a part of one behind a semicolon."""
    cell = guarded(text, guard)
    assert RUN.match(cell) is None
    assert [] == re.findall(r"[;\n\t][=+@][^ ]", cell)


@pytest.mark.parametrize("guard", [POSTED, READ])
def test_two_readers_agree(guard: str) -> None:
    """The csv module and the RFC read the same cells, and no row is lost or torn."""
    data = csv_bytes(HEADER, [(text, "x") for text in HOSTILE], guard=guard).decode()
    read = list(csv.reader(io.StringIO(data, newline=""), strict=True))
    assert read == strict(data)
    expected = [list(HEADER), *([guarded(text, guard), "x"] for text in HOSTILE)]
    assert expected == read


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_posted_text_is_the_same_but_for_white_space(text: str) -> None:
    """Whoever posts a cell says what the text says."""
    assert "".join(clean(text).split()) == "".join(guarded(text, POSTED).split())


@pytest.mark.parametrize("text", ["=1+1", "'=1+1", "''=1+1", "@a", "'quoted'", "plain", "", "'"])
def test_unguarded(text: str) -> None:
    """A program gets back the text of a cell that was guarded for people."""
    assert text == unguarded(guarded(text, READ))


def test_list_items_stay() -> None:
    """A list is no formula: its lines are not moved."""
    assert "Eat less:\n- bread\n- crisps" == guarded("Eat less:\n- bread\n- crisps", POSTED)


def test_plain_text_stays() -> None:
    """Most texts stay as they are, to the last character."""
    text = "Café ☕ costs 2 €, “really”: e-mail a@b.example; #Tag = +1"
    assert (text, text) == (guarded(text, POSTED), guarded(text, READ))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("=1", True), (" \t+1", True), ("'=1", False), ("1=1", False), ("", False)],
)
def test_is_formula(text: str, *, expected: bool) -> None:
    """What begins with a sign, behind white space or not, is one for spreadsheets."""
    assert expected == is_formula(text)


def test_mark() -> None:
    """The byte order mark is there where it is wanted, and only there."""
    assert csv_bytes(["a"], [], guard=READ, mark=True).startswith(b"\xef\xbb\xbfa")
    assert b"a\r\n" == csv_bytes(["a"], [], guard=READ)
